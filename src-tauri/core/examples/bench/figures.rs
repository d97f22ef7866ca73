//! What is measured, what it is held against, and the table that says so.

/// What a figure is to reach.
#[derive(Clone, Copy)]
pub enum Goal {
    /// At the most talks at most so many times what it is at the fewest.
    Flat { most: f64 },
    /// At most so many, however many talks there are.
    AtMost { most: f64 },
    /// At most so many times a bare commit: of each, the time that so many of a hundred are done in.
    OfBareCommit { most: f64, percent: usize },
    /// At most so many times what another program takes.
    OfOther { most: f64 },
}

/// One line of the table.
pub struct Figure {
    pub name: &'static str,
    pub goal: Goal,
    /// At each number of talks; of one that is held against bare commits or another program, theirs and its own.
    pub values: Vec<f64>,
}

impl Figure {
    pub fn all() -> Vec<Self> {
        let flat = Goal::Flat { most: 1.5 };
        [
            ("start page", flat),
            ("overview", flat),
            ("a preparation opened", flat),
            ("a plan opened", flat),
            ("a talk opened", flat),
            ("the look back opened", flat),
            ("the bin", flat),
            ("an answer saved", flat),
            ("an invitation begun", flat),
            ("half of the answers saved", Goal::OfBareCommit { most: 1.3, percent: 50 }),
            ("99 of 100 answers saved", Goal::OfBareCommit { most: 1.5, percent: 99 }),
            ("sealed and opened, to age's", Goal::OfOther { most: 0.5 }),
            ("100 files taken in, to 100 × one", Goal::OfOther { most: 1.0 }),
            ("KB of disk a whole talk", Goal::AtMost { most: 6.0 }),
            ("KB of disk an invited talk", Goal::AtMost { most: 6.0 }),
        ]
        .map(|(name, goal)| Self { name, goal, values: Vec::new() })
        .into()
    }

    /// Why there is nothing to hold against the goal.
    fn unmeasured(&self) -> &'static str {
        match self.goal {
            Goal::OfOther { .. } => "not measured: the other program is not here",
            Goal::Flat { .. } | Goal::OfBareCommit { .. } | Goal::AtMost { .. } => "not measured",
        }
    }

    /// What is held against the goal, and what it is at most.
    fn held(&self) -> Option<(f64, f64)> {
        let (first, last) = (*self.values.first()?, *self.values.last()?);
        match self.goal {
            Goal::Flat { most } | Goal::OfBareCommit { most, .. } | Goal::OfOther { most } => {
                Some((last / first, most))
            }
            Goal::AtMost { most } => Some((last, most)),
        }
    }
}

/// The middle one.
pub fn median(values: Vec<f64>) -> f64 {
    percentile(values, 50)
}

/// The one that so many of a hundred are not above.
pub fn percentile(mut values: Vec<f64>, percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values[(values.len() * percent / 100).min(values.len() - 1)]
}

/// Prints the table.
pub fn report(sizes: &[usize], figures: &[Figure]) {
    let heads = sizes.iter().map(|size| format!("{size:>10}")).collect::<Vec<_>>().concat();
    println!("\n{:<33}{heads}{:>10}{:>10}", "milliseconds at talks", "goal", "is");
    for figure in figures {
        let values: Vec<f64> = match figure.goal {
            // A bare commit and an answer saved stand under the most talks, where they were measured, and so does another program.
            Goal::OfBareCommit { .. } | Goal::OfOther { .. } => figure.values.last().copied().into_iter().collect(),
            Goal::Flat { .. } | Goal::AtMost { .. } => figure.values.clone(),
        };
        let cells = values.iter().map(|value| format!("{value:>10.2}")).collect::<Vec<_>>().concat();
        let (goal, is, reached) = match figure.held() {
            None => (String::new(), String::new(), figure.unmeasured()),
            Some((is, most)) => {
                let sign = if matches!(figure.goal, Goal::AtMost { .. }) { "" } else { " ×" };
                let reached = if is <= most { "reached" } else { "NOT REACHED" };
                (format!("≤ {most}{sign}"), format!("{is:.2}{sign}"), reached)
            }
        };
        println!("{:<33}{cells:>width$}{goal:>10}{is:>10}  {reached}", figure.name, width = 10 * sizes.len());
    }
}
