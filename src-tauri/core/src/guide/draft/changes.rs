//! What has changed in a guide since its last version, part by part, for who publishes the next.

use serde::Serialize;

use crate::guide::{AskedOtherwise, Guide, Question, Theme, asked_otherwise};

/// A part of a guide besides its themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DraftPart {
    /// Its name.
    Title,
    /// Whose it is.
    Organisation,
    /// LUS or MUS.
    Kind,
    /// The sentence for a list of guides.
    Summary,
    /// Who wrote it.
    Origin,
    /// What the talk is for.
    Purpose,
    /// Whether it leads one thing at a time, and the fields that preparations have.
    Settings,
    /// Why both answer a scale.
    WhyTwoSided,
    /// What the talk is to bring about, and what it gives.
    Aims,
    /// The steps of preparing.
    Steps,
    /// The year's process.
    Process,
    /// Good advice, and the fact.
    Advice,
    /// What every reader is offered.
    Offers,
    /// What questions and talks rest on.
    Foundation,
    /// The organisation's own places.
    Places,
    /// The scales.
    Scales,
    /// What is said of themes that take turns.
    Rotations,
    /// The plan.
    Plan,
}

/// Something that a version has otherwise than the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GuideChange {
    /// A part says something else.
    Part {
        /// Which.
        part: DraftPart,
    },
    /// A theme is new.
    ThemeAdded {
        /// Its name.
        title: String,
    },
    /// A theme is gone.
    ThemeGone {
        /// Its name.
        title: String,
    },
    /// A theme has another name.
    ThemeRenamed {
        /// Its name before.
        before: String,
        /// Its name now.
        now: String,
    },
    /// What is said of a theme is another.
    ThemeText {
        /// Its name.
        title: String,
    },
    /// The themes come in another order.
    ThemesMoved,
    /// A question is new, asked otherwise, or asked no more.
    Asked(AskedOtherwise),
    /// A question has other marks.
    Marks {
        /// The question.
        text: String,
        /// Whether it has become mandatory, or is so no more.
        mandatory: Option<bool>,
        /// Whether it has become sensitive, or is so no more.
        sensitive: Option<bool>,
    },
    /// Questions stand in another order, under another heading, or in another theme.
    QuestionsMoved {
        /// The theme that they stand in.
        title: String,
    },
}

/// All that is otherwise, in the order of the guide.
#[must_use]
pub fn changes(before: &Guide, now: &Guide) -> Vec<GuideChange> {
    let mut all: Vec<_> = parts(before, now).map(|part| GuideChange::Part { part }).collect();
    all.extend(themes(before, now));
    all.extend(asked_otherwise(before, now).into_iter().map(GuideChange::Asked));
    all.extend(marks(before, now));
    all.extend(moved(before, now));
    if before.plan != now.plan {
        all.push(GuideChange::Part { part: DraftPart::Plan });
    }
    all
}

fn parts(before: &Guide, now: &Guide) -> impl Iterator<Item = DraftPart> {
    let same_settings =
        (before.guided, before.balance_wishes, before.senior_talk) == (now.guided, now.balance_wishes, now.senior_talk);
    [
        (DraftPart::Title, before.title == now.title),
        (DraftPart::Organisation, whose(before) == whose(now)),
        (DraftPart::Kind, before.kind == now.kind),
        (DraftPart::Summary, before.summary == now.summary),
        (DraftPart::Origin, before.origin == now.origin),
        (DraftPart::Purpose, before.purpose == now.purpose),
        (DraftPart::Settings, same_settings),
        (DraftPart::WhyTwoSided, before.why_two_sided == now.why_two_sided),
        (DraftPart::Aims, before.aims == now.aims && before.gains == now.gains),
        (DraftPart::Steps, before.steps == now.steps),
        (DraftPart::Process, before.process == now.process),
        (DraftPart::Advice, before.advice == now.advice && before.fact == now.fact),
        (DraftPart::Offers, before.offers == now.offers),
        (DraftPart::Foundation, before.foundation == now.foundation && before.references == now.references),
        (DraftPart::Places, before.places == now.places),
        (DraftPart::Scales, before.scales == now.scales),
        (DraftPart::Rotations, before.rotations == now.rotations),
    ]
    .into_iter()
    .filter_map(|(part, same)| (!same).then_some(part))
}

/// Whose guide it is, and whose the words are where they are others than its own.
fn whose(guide: &Guide) -> [&str; 2] {
    let own = guide.organisation.as_str();
    [own, guide.wording.as_ref().map_or(own, |wording| wording.organisation.as_str())]
}

fn find<'a>(guide: &'a Guide, id: &str) -> Option<&'a Theme> {
    guide.themes.iter().find(|theme| theme.id == id)
}

fn themes(before: &Guide, now: &Guide) -> Vec<GuideChange> {
    let mut all = vec![];
    for theme in &now.themes {
        let title = theme.title.clone();
        let Some(earlier) = find(before, &theme.id) else {
            all.push(GuideChange::ThemeAdded { title });
            continue;
        };
        if earlier.title != title {
            all.push(GuideChange::ThemeRenamed { before: earlier.title.clone(), now: title.clone() });
        }
        let said = |theme: &Theme| (theme.intro.clone(), theme.touches.clone(), theme.hub, theme.rotation.clone());
        if said(earlier) != said(theme) {
            all.push(GuideChange::ThemeText { title });
        }
    }
    let gone = before.themes.iter().filter(|theme| find(now, &theme.id).is_none());
    all.extend(gone.map(|theme| GuideChange::ThemeGone { title: theme.title.clone() }));
    let order = |of: &Guide, other: &Guide| -> Vec<String> {
        let both = of.themes.iter().filter(|theme| find(other, &theme.id).is_some());
        both.map(|theme| theme.id.clone()).collect()
    };
    if order(before, now) != order(now, before) {
        all.push(GuideChange::ThemesMoved);
    }
    all
}

fn marks(before: &Guide, now: &Guide) -> Vec<GuideChange> {
    let became = |was: bool, is: bool| (was != is).then_some(is);
    let of = |(_, question): (&Theme, &Question)| {
        let (_, earlier) = before.questions().find(|(_, one)| one.id == question.id)?;
        let mandatory = became(earlier.mandatory, question.mandatory);
        let sensitive = became(earlier.sensitive, question.sensitive);
        let any = mandatory.is_some() || sensitive.is_some();
        any.then(|| GuideChange::Marks { text: question.text.clone(), mandatory, sensitive })
    };
    now.questions().filter_map(of).collect()
}

fn moved(before: &Guide, now: &Guide) -> Vec<GuideChange> {
    let places = |theme: &Theme, other: &Guide| -> Vec<(String, Option<String>, bool, Vec<String>)> {
        let both = theme.questions.iter().filter(|one| other.questions().any(|(_, same)| same.id == one.id));
        let choices = |one: &Question| one.choices.iter().map(|choice| choice.title.clone()).collect();
        both.map(|one| (one.id.clone(), one.part.clone(), one.note_field, choices(one))).collect()
    };
    let is_moved = |theme: &&Theme| {
        let earlier = find(before, &theme.id);
        earlier.map_or(vec![], |earlier| places(earlier, now)) != places(theme, before)
    };
    now.themes.iter().filter(is_moved).map(|theme| GuideChange::QuestionsMoved { title: theme.title.clone() }).collect()
}
