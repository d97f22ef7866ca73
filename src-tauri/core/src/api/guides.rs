//! Reading guides, before and after anything is set up.

use chrono::{DateTime, Utc};

use super::views::{ChooseOrganisation, GuideCard, GuideRef, GuideView, GuidesView};
use super::{App, Refusal};
use crate::guide::{Guide, shipped, shipped_by_id};
use crate::preparation::is_own;
use crate::store::settings::{self as rows, Setting};

fn card(guide: &Guide) -> GuideCard {
    GuideCard {
        id: guide.id.clone(),
        title: guide.title.clone(),
        organisation: guide.organisation.clone(),
        summary: guide.summary.clone(),
        kind: guide.kind,
        questions: guide.questions().filter(|(_, question)| is_own(question)).count(),
    }
}

impl App {
    pub(super) fn guides(&self, (): (), _now: DateTime<Utc>) -> Result<GuidesView, Refusal> {
        let own_organisation = match self.with(|open| Ok(rows::get(open.store.reading(), Setting::Organisation)?)) {
            Err(Refusal::Locked) => None,
            other => other?,
        };
        Ok(GuidesView { guides: shipped().iter().map(card).collect(), own_organisation })
    }

    pub(super) fn guide(&self, with: GuideRef, _now: DateTime<Utc>) -> Result<GuideView, Refusal> {
        let guide = shipped_by_id(&with.id).ok_or(Refusal::NotFound)?;
        Ok(GuideView { guide: guide.clone() })
    }

    pub(super) fn choose_organisation(
        &self,
        with: ChooseOrganisation,
        now: DateTime<Utc>,
    ) -> Result<GuidesView, Refusal> {
        let known = shipped().iter().any(|guide| guide.organisation == with.organisation);
        if !known {
            return Err(Refusal::NotFound);
        }
        let chosen = Some(with.organisation.as_str());
        self.with(|open| open.store.transaction(|db| Ok(rows::set(db, Setting::Organisation, chosen)?)))?;
        self.guides((), now)
    }
}
