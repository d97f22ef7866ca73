//! What is to be reached.

use std::mem::{Discriminant, discriminant};

use oevebane_core::guide::{AnswerForm, Guide, Question, TalkKind, Theme, shipped};

use crate::Read;

/// Something that was counted, beside what is to be reached.
pub struct Figure {
    /// What.
    pub what: &'static str,
    /// How many were found.
    pub found: usize,
    /// How many there are to be.
    pub goal: usize,
    /// Of how many, where not all need be found.
    pub of: Option<usize>,
    /// Whether the goal is the most that there may be, and not the fewest.
    pub most: bool,
}

impl Figure {
    /// Prints it, and gives whether the goal was reached.
    pub fn print(&self) -> bool {
        let Self { what, found, goal, of, most } = self;
        let is_reached = if *most { found <= goal } else { found >= goal };
        let bound = if *most { "at most" } else { "at least" };
        let of = of.map(|of| format!(" of {of}")).unwrap_or_default();
        println!("  {} {what}: {found}{of}, to be {bound} {goal}", if is_reached { "✓" } else { "✗" });
        is_reached
    }
}

fn at_least(what: &'static str, found: usize, goal: usize, of: usize) -> Figure {
    Figure { what, found, goal, of: Some(of), most: false }
}

/// What a question is by its form.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Form {
    answer: Discriminant<AnswerForm>,
    mandatory: bool,
}

fn forms(themes: &[Theme]) -> Vec<Form> {
    let of = |question: &Question| Form { answer: discriminant(&question.answer), mandatory: question.mandatory };
    themes.iter().flat_map(|theme| &theme.questions).filter(|question| !question.note_field).map(of).collect()
}

/// How many parts a guide has within its themes.
fn parts(themes: &[Theme]) -> usize {
    let of = |theme: &Theme| {
        let mut all: Vec<_> = theme.questions.iter().filter_map(|question| question.part.as_ref()).collect();
        all.dedup();
        all.len()
    };
    themes.iter().map(of).sum()
}

/// How much of two lists is the same, in the same order.
pub fn in_common<T: PartialEq>(one: &[T], other: &[T]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for a in one {
        let mut corner = 0;
        for (at, b) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if a == b { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    row[other.len()]
}

/// The guide here that was written after what this document says: the same municipality's, for the same kind of talk.
fn guide_of(read: &Read) -> Option<&'static Guide> {
    let kind = read.proposal.kind.unwrap_or(TalkKind::Lus);
    let whose = read.proposal.organisation.as_deref()?;
    shipped().iter().find(|guide| guide.organisation == whose && guide.kind == kind)
}

fn mandatory(themes: &[Theme]) -> usize {
    forms(themes).iter().filter(|form| form.mandatory).count()
}

fn questions(themes: &[Theme]) -> usize {
    forms(themes).len()
}

/// What was found of a document, beside what the guide has that was written after it.
pub fn figures(read: &Read) -> Vec<Figure> {
    let proposal = &read.proposal;
    let scales = |themes: &[Theme]| {
        let all = themes.iter().flat_map(|theme| &theme.questions).filter(|question| !question.note_field);
        all.filter(|question| matches!(question.answer, AnswerForm::Scale { .. })).count()
    };
    println!(
        "  {} themes, {} questions, {} on a scale, {} mandatory, {} steps, {} passages, {} pieces of advice, {} fields of a plan; {} not used",
        proposal.themes.len(),
        questions(&proposal.themes),
        scales(&proposal.themes),
        mandatory(&proposal.themes),
        proposal.steps.len(),
        proposal.process.len(),
        proposal.advice.len(),
        proposal.plan.len(),
        proposal.unused.len()
    );
    if std::env::var_os("OEVEBANE_SHOW").is_some() {
        println!("{proposal:#?}");
    }
    let Some(guide) = guide_of(read) else { return vec![] };
    let there = forms(&guide.themes);
    let same = in_common(&forms(&proposal.themes), &there);
    let suggested = guide.themes.iter().flat_map(|theme| &theme.questions).all(|question| question.suggestion);
    let (all, themes) = (there.len(), guide.themes.len());
    let mut figures = vec![];
    if suggested {
        // The document has subjects with topics, and no questions.
        figures.push(at_least("subjects", proposal.themes.len().min(themes), themes, themes));
        let topics = |themes: &[Theme]| themes.iter().map(|theme| theme.questions.len()).collect::<Vec<_>>();
        figures.push(at_least(
            "subjects with their topics",
            in_common(&topics(&proposal.themes), &topics(&guide.themes)),
            themes,
            themes,
        ));
        figures.push(at_least(
            "pieces of advice",
            proposal.advice.len().min(guide.advice.len()),
            guide.advice.len(),
            guide.advice.len(),
        ));
    } else if mandatory(&guide.themes) > 0 {
        figures.push(at_least("questions, each answered and marked as it is", same, all - 2, all));
        figures.push(at_least(
            "parts",
            parts(&proposal.themes).min(parts(&guide.themes)),
            parts(&guide.themes),
            parts(&guide.themes),
        ));
        let marks = mandatory(&guide.themes);
        figures.push(at_least("mandatory questions", mandatory(&proposal.themes).min(marks), marks, marks));
        let wrongly = mandatory(&proposal.themes).saturating_sub(marks);
        figures.push(Figure { what: "mandatory ones that are none", found: wrongly, goal: 0, of: None, most: true });
    } else {
        let numbered = guide.themes.iter().filter(|theme| !theme.hub).count();
        figures.push(at_least("themes", proposal.themes.len().min(numbered), numbered, numbered));
        figures.push(at_least("questions, each answered as it is", same, all - 3, all));
        let fields = guide.plan.fields.len();
        figures.push(at_least("fields of the plan", proposal.plan.len().min(fields), fields, fields));
    }
    figures
}
