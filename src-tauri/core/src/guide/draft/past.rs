//! What a draft has been: the steps that can be taken back, and those that were, as the page that writes them has them.

use serde::{Deserialize, Serialize};

/// Most steps that are kept, each way.
pub const MOST_STEPS: usize = 200;
/// Most that all of them take up, in bytes.
const MOST_BYTES: usize = 1024 * 1024;

/// The steps of a draft, each as what of its text became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftPast {
    /// What the steps are counted from: what stands in the draft, in the letters that the page wrote it in.
    pub now: String,
    /// The steps that led here, the last one last.
    pub before: Vec<DraftStep>,
    /// Those that were taken back, the one that was taken back last at the end.
    pub after: Vec<DraftStep>,
}

/// A part of a text that became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftStep {
    /// Where it begins, as the page counts.
    pub at: usize,
    /// What stood there.
    pub was: String,
    /// What stands there instead.
    pub now: String,
}

impl DraftPast {
    /// The same within what is kept: what is furthest away goes first.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        let mut room = MOST_BYTES.saturating_sub(self.now.len());
        for steps in [&mut self.before, &mut self.after] {
            let mut kept = 0;
            for step in steps.iter().rev().take(MOST_STEPS) {
                let Some(left) = room.checked_sub(step.was.len() + step.now.len()) else { break };
                room = left;
                kept += 1;
            }
            steps.drain(..steps.len() - kept);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{DraftPast, DraftStep, MOST_BYTES, MOST_STEPS};

    fn step(at: usize, bytes: usize) -> DraftStep {
        DraftStep { at, was: String::new(), now: "x".repeat(bytes) }
    }

    fn bounded(before: Vec<DraftStep>, after: Vec<DraftStep>) -> [Vec<usize>; 2] {
        let past = DraftPast { now: String::new(), before, after }.bounded();
        [past.before, past.after].map(|steps| steps.iter().map(|step| step.at).collect())
    }

    #[test]
    fn the_steps_that_are_furthest_away_are_forgotten_when_there_are_too_many() {
        let [before, after] = bounded((0..MOST_STEPS + 5).map(|at| step(at, 1)).collect(), vec![step(7, 1)]);
        assert_eq!((before.len(), before.first()), (MOST_STEPS, Some(&5)));
        assert_eq!(after, [7]);
    }

    #[test]
    fn the_steps_that_are_furthest_away_are_forgotten_when_they_take_up_too_much() {
        let third = MOST_BYTES / 3;
        assert_eq!(bounded((0..5).map(|at| step(at, third)).collect(), vec![step(9, third)]), [vec![2, 3, 4], vec![]]);
        // One alone that is too large takes with it all that came before it.
        assert_eq!(bounded(vec![step(0, 1), step(1, MOST_BYTES + 1), step(2, 1)], vec![]), [vec![2], vec![]]);
    }
}
