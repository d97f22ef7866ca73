//! Guides, to choose and to read.

use serde::{Deserialize, Serialize};

use super::own::views::AddedGuide;
use crate::guide::{Guide, TalkKind};

/// The guides, and which is one's own.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuidesView {
    /// In the order they are listed.
    pub guides: Vec<GuideCard>,
    /// Examples to begin a guide of one's own from; no talk is held by them.
    pub examples: Vec<GuideCard>,
    /// The organisation whose guides are shown first, once chosen.
    pub own_organisation: Option<String>,
}

/// A guide on a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// One sentence.
    pub summary: String,
    /// LUS or MUS.
    pub kind: TalkKind,
    /// How many questions are the leader's own to answer in a talk this year.
    pub questions: usize,
    /// The same for next year, when other themes may be in turn.
    pub questions_next_year: usize,
    /// Whether the person has added it.
    pub own: bool,
    /// Whose official wording it stands in, if any.
    pub wording: Option<String>,
}

/// A guide named by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideRef {
    /// Its id.
    pub id: String,
}

/// A guide to read as a document.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideView {
    /// The whole guide.
    pub guide: Guide,
    /// How it, or its wording, came here; nothing for one that came with the app as it is.
    pub added: Option<AddedGuide>,
}

/// The municipality whose guides come first.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChooseOrganisation {
    /// As it stands on its guides; nothing for one that has no guide here.
    pub organisation: Option<String>,
}
