//! What happens in a year, as it may come.

use proptest::prelude::*;
use proptest::sample::Index;

/// The fields that both write in: parts of one agreement, and others of the sheet.
pub const FIELDS: [&str; 6] = ["what", "why", "by_when", "plan/fasthold", "note/opgaver", "look"];
/// The questions that both prepare, or the host takes out.
pub const QUESTIONS: [&str; 4] = ["samarbejdet", "gode-samarbejder", "feedback", "styrker"];

/// Whose file, or who it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Leader,
    Host,
    Colleague,
}

use Who::{Colleague, Host, Leader};

/// What one of them does.
#[derive(Debug, Clone)]
pub enum Step {
    Invites {
        without: usize,
    },
    Prepares(Who),
    Writes(Who, usize),
    /// Says on what day the talk was held.
    Holds(Who),
    Plans(Who, bool),
    Approves(Who),
    FollowsUp(Who, usize),
    Withdraws(Who, bool),
    SendsGuide,
    Shares(Who),
    Encourages,
    Acknowledges(Who),
    ChangesName(Who),
    /// Opens a file again that came some time, or one that had not been opened yet.
    TakesIn(Who, Index),
}

/// A step, and whether the file that comes of it is taken in at once; else it lies in the mail.
pub type Planned = (Step, bool);

/// What happens in a year.
#[derive(Clone)]
pub struct Course(pub Vec<Planned>);

impl std::fmt::Debug for Course {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // On one line, also where a failing test asks for many.
        let step = |(step, arrives): &Planned| format!("{step:?}{}", if *arrives { "" } else { " (in the mail)" });
        to.write_str(&self.0.iter().map(step).collect::<Vec<_>>().join(", "))
    }
}

/// A year with every kind of file in it, and more as it happens.
pub fn course() -> impl Strategy<Value = Course> {
    let more = prop::collection::vec((any::<Index>(), step(), any::<bool>()), 4..24);
    more.prop_map(|more| {
        let mut steps: Vec<Planned> = whole_year().into_iter().map(|step| (step, true)).collect();
        for (place, step, arrives) in more {
            steps.insert(place.index(steps.len()), (step, arrives));
        }
        // Whatever came between: in the end there is a plan that both have approved, and each says who they are now.
        let end = [Step::Plans(Leader, true), Step::Plans(Host, true), Step::Approves(Leader)];
        steps.extend(end.into_iter().chain([Leader, Host].map(Step::Acknowledges)).map(|step| (step, true)));
        Course(steps)
    })
}

/// One of each kind, and of those that can be replaced a second.
fn whole_year() -> Vec<Step> {
    vec![
        Step::Invites { without: 0 },
        Step::Prepares(Leader),
        Step::Acknowledges(Host),
        Step::Prepares(Host),
        Step::Invites { without: 1 },
        Step::Prepares(Leader),
        Step::Withdraws(Leader, false),
        Step::SendsGuide,
        Step::Writes(Host, 0),
        Step::Holds(Host),
        Step::Plans(Host, true),
        Step::Writes(Leader, 3),
        Step::Plans(Leader, true),
        Step::Approves(Host),
        Step::FollowsUp(Leader, 0),
        Step::FollowsUp(Host, 0),
        Step::FollowsUp(Leader, 1),
        Step::Plans(Host, true),
        Step::Approves(Leader),
        Step::Shares(Leader),
        Step::Encourages,
        Step::Shares(Colleague),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let either = || prop_oneof![Just(Leader), Just(Host)];
    prop_oneof![
        1 => (0..QUESTIONS.len()).prop_map(|without| Step::Invites { without }),
        2 => either().prop_map(Step::Prepares),
        5 => (either(), 0..FIELDS.len()).prop_map(|(who, field)| Step::Writes(who, field)),
        1 => either().prop_map(Step::Holds),
        5 => (either(), any::<bool>()).prop_map(|(who, approve)| Step::Plans(who, approve)),
        2 => either().prop_map(Step::Approves),
        3 => (either(), 0..4usize).prop_map(|(who, how)| Step::FollowsUp(who, how)),
        1 => (either(), any::<bool>()).prop_map(|(who, this)| Step::Withdraws(who, this)),
        1 => Just(Step::SendsGuide),
        1 => prop_oneof![Just(Leader), Just(Colleague)].prop_map(Step::Shares),
        1 => Just(Step::Encourages),
        1 => either().prop_map(Step::Acknowledges),
        2 => either().prop_map(Step::ChangesName),
        3 => (either(), any::<Index>()).prop_map(|(who, which)| Step::TakesIn(who, which)),
    ]
}
