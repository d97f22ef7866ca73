//! What a guide says beside its questions, held against another of its copies.

use serde::Serialize;

use crate::guide::{Fact, Guide, Link, OfficialWording, Passage, PlanForm, Reference};

/// A part of a guide that reads otherwise than in one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PartChange {
    /// Which.
    pub part: GuidePart,
    /// What it says in the guide; empty for nothing.
    pub before: String,
    /// What it says in the frame: the same where something else in it than its words is another.
    pub after: String,
}

/// A part of a guide beside its questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GuidePart {
    /// Its name.
    Title,
    /// Whose it is.
    Organisation,
    /// Whose official wording it is in.
    Wording,
    /// Where it is from.
    Origin,
    /// What the talk is for.
    Purpose,
    /// What it is to bring about.
    Aims,
    /// What it gives the one it is about.
    Gains,
    /// The steps of preparing.
    Steps,
    /// The year's process.
    Process,
    /// Good advice.
    Advice,
    /// Offers that every reader gets.
    Offers,
    /// Texts that questions lean on.
    References,
    /// What the organisation's talks rest on.
    Foundation,
    /// The organisation's own places.
    Places,
    /// A fact with its source.
    Fact,
    /// Whether wishes about work and private life are asked for.
    BalanceWishes,
    /// Whether a senior talk is asked about.
    SeniorTalk,
    /// Why both answer a scale.
    WhyTwoSided,
    /// The form of the plan.
    Plan,
}

/// The parts of a guide that read otherwise in another of its copies, in the order in which they are read.
pub(super) fn changed_parts(own: &Guide, other: &Guide) -> Vec<PartChange> {
    use GuidePart as Part;
    let differs = |one: bool, part: Part, text: fn(&Guide) -> String| {
        one.then(|| PartChange { part, before: text(own), after: text(other) })
    };
    let none = |_: &Guide| String::new();
    [
        differs(own.title != other.title, Part::Title, |guide| guide.title.clone()),
        differs(own.organisation != other.organisation, Part::Organisation, |guide| guide.organisation.clone()),
        differs(own.wording != other.wording, Part::Wording, |guide| wording(guide.wording.as_ref())),
        differs(own.origin != other.origin, Part::Origin, |guide| guide.origin.clone()),
        differs(own.purpose != other.purpose, Part::Purpose, |guide| guide.purpose.clone()),
        differs(own.aims != other.aims, Part::Aims, |guide| passages(&guide.aims)),
        differs(own.gains != other.gains, Part::Gains, |guide| guide.gains.join("\n")),
        differs(own.steps != other.steps, Part::Steps, |guide| passages(&guide.steps)),
        differs(own.process != other.process, Part::Process, |guide| passages(&guide.process)),
        differs(own.advice != other.advice, Part::Advice, |guide| passages(&guide.advice)),
        differs(own.offers != other.offers, Part::Offers, |guide| passages(&guide.offers)),
        differs(own.references != other.references, Part::References, |guide| references(&guide.references)),
        differs(own.foundation != other.foundation, Part::Foundation, |guide| links(&guide.foundation)),
        differs(own.places != other.places, Part::Places, |guide| passages(&guide.places)),
        differs(own.fact != other.fact, Part::Fact, |guide| fact(guide.fact.as_ref())),
        differs(own.balance_wishes != other.balance_wishes, Part::BalanceWishes, none),
        differs(own.senior_talk != other.senior_talk, Part::SeniorTalk, none),
        differs(own.why_two_sided != other.why_two_sided, Part::WhyTwoSided, |guide| {
            guide.why_two_sided.clone().unwrap_or_default()
        }),
        differs(own.plan != other.plan, Part::Plan, |guide| plan(&guide.plan)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A heading and what stands under it, as far as either says something.
fn headed(title: &str, text: &str) -> String {
    [title, text].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn apart(texts: impl Iterator<Item = String>) -> String {
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn wording(wording: Option<&OfficialWording>) -> String {
    wording.map(|one| format!("{} ({})", one.organisation, one.version)).unwrap_or_default()
}

fn passages(all: &[Passage]) -> String {
    apart(all.iter().map(|one| headed(&one.title, &one.text)))
}

fn references(all: &[Reference]) -> String {
    apart(all.iter().map(|one| headed(&headed(&one.title, &one.text), &one.points.join("\n"))))
}

fn links(all: &[Link]) -> String {
    all.iter().map(|one| headed(&one.title, one.address.as_deref().unwrap_or_default())).collect::<Vec<_>>().join("\n")
}

fn fact(fact: Option<&Fact>) -> String {
    fact.map(|fact| headed(&fact.text, &fact.source)).unwrap_or_default()
}

fn plan(form: &PlanForm) -> String {
    let fields = form.fields.iter().map(|field| headed(&field.title, field.help.as_deref().unwrap_or_default()));
    let learning = form.learning.iter().map(|kind| kind.title.as_str()).collect::<Vec<_>>().join("\n");
    apart(std::iter::once(headed(&form.title, &form.intro)).chain(fields).chain([learning]))
}
