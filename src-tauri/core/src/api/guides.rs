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
            other => other?.filter(|organisation| !organisation.is_empty()),
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
        let chosen = with.organisation.as_deref();
        let known = |name: &str| shipped().iter().any(|guide| guide.organisation == name);
        if !chosen.is_none_or(known) {
            return Err(Refusal::NotFound);
        }
        // An empty one says that the question has been answered, and is not asked again.
        let chosen = Some(chosen.unwrap_or_default());
        self.with(|open| open.store.transaction(|db| Ok(rows::set(db, Setting::Organisation, chosen)?)))?;
        self.guides((), now)
    }
}
