//! Reading guides, before and after anything is set up.

pub mod own;
pub mod views;
pub mod workshop;

use chrono::{DateTime, Datelike, Utc};

use self::own::added_view;
use self::views::{ChooseOrganisation, GuideCard, GuideRef, GuideView, GuidesView};
use super::{App, Refusal};
use crate::days::local_day;
use crate::guide::{Frame, Guide, Library, examples, shipped_by_id};
use crate::preparation::is_own;
use crate::role::Role;
use crate::store::settings::{self as rows, Setting};
use crate::store::{Change, StoreError, own_guides};

pub(super) fn card(guide: &Guide, now: DateTime<Utc>) -> GuideCard {
    let this_year = local_day(now).year();
    let own = |year: i32| {
        let frame = Frame::for_year(guide, year);
        frame.questions().filter(|(_, question)| is_own(question, Role::Subject)).count()
    };
    GuideCard {
        id: guide.id.clone(),
        title: guide.title.clone(),
        organisation: guide.organisation.clone(),
        summary: guide.summary.clone(),
        kind: guide.kind,
        questions: own(this_year),
        questions_next_year: own(this_year + 1),
        own: shipped_by_id(&guide.id).is_none(),
        wording: guide.wording.as_ref().map(|wording| wording.organisation.clone()),
    }
}

/// Who has not said where they work is taken to work where the guide of their first talk is from.
pub(super) fn presume_organisation(db: &Change<'_>, guide: &Guide) -> Result<(), StoreError> {
    let is_here = own_guides::library(db)?.iter().any(|known| known.organisation == guide.organisation);
    if is_here && rows::get(db, Setting::Organisation)?.is_none() {
        rows::set(db, Setting::Organisation, Some(&guide.organisation))?;
    }
    Ok(())
}

impl App {
    pub(super) fn guides(&self, (): (), now: DateTime<Utc>) -> Result<GuidesView, Refusal> {
        let here = self.with(|open| {
            let db = &open.store.reading();
            Ok((own_guides::library(db)?, rows::get(db, Setting::Organisation)?))
        });
        let (library, own_organisation) = match here {
            // The guides can be read before anything is set up.
            Err(Refusal::Locked) => (Library::shipped(), None),
            other => other?,
        };
        let own_organisation = own_organisation.filter(|organisation| !organisation.is_empty());
        let guides = library.iter().map(|guide| card(guide, now)).collect();
        let examples = examples().iter().map(|guide| card(guide, now)).collect();
        Ok(GuidesView { guides, examples, own_organisation })
    }

    pub(super) fn guide(&self, with: GuideRef, _now: DateTime<Utc>) -> Result<GuideView, Refusal> {
        let here = self.with(|open| {
            let db = &open.store.reading();
            Ok(GuideView { guide: own_guides::guide(db, &with.id)?, added: added_view(db, &with.id)? })
        });
        match here {
            Err(Refusal::Locked) => {
                let guide = shipped_by_id(&with.id).ok_or(Refusal::NotFound)?.clone();
                Ok(GuideView { guide, added: None })
            }
            other => other,
        }
    }

    pub(super) fn choose_organisation(
        &self,
        with: ChooseOrganisation,
        now: DateTime<Utc>,
    ) -> Result<GuidesView, Refusal> {
        let chosen = with.organisation.as_deref();
        let library = self.with(|open| Ok(own_guides::library(&open.store.reading())?))?;
        let known = |name: &str| library.iter().any(|guide| guide.organisation == name);
        if !chosen.is_none_or(known) {
            return Err(Refusal::NotFound);
        }
        // An empty one says that the question has been answered, and is not asked again.
        let chosen = Some(chosen.unwrap_or_default());
        self.with(|open| open.store.transaction(|db| Ok(rows::set(db, Setting::Organisation, chosen)?)))?;
        self.guides((), now)
    }
}
