//! What goes on behind what the person does, from the first page on: copies are made and brought up to date, and what has
//! lain in the bin long enough is deleted. Whatever is deleted by the clock waits until the clock can be believed.

use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::views::{BelieveClock, ClockView, NoBackup, SafekeepingView};
use crate::api::courteous::held;
use crate::api::session::{Hold, VaultSession};
use crate::api::{App, Refusal, bin};
use crate::days::local_day;
use crate::store::half_written::{self, HalfWritten};
use crate::store::{Read, StoreError, bin as binned, deletions, earlier_keys, earlier_texts, safekeeping};
use crate::vault::clock::{self, Jump};
use crate::vault::{Backups, Name};

/// After how long it is tried again, when a backup could not be made or a copy not be reached.
const RETRY: TimeDelta = TimeDelta::minutes(20);
/// From how many failures in a row on the person is told that no backup is made.
const TOLD: u32 = 2;

/// What has been seen to since the vault was opened, and when to look again.
#[derive(Debug, Default)]
pub(in crate::api) struct Upkeep {
    /// The day for which it was begun; none before the first page is drawn.
    day: Option<NaiveDate>,
    /// When what failed is tried again.
    again: Option<DateTime<Utc>>,
    /// How many times in a row no backup could be made. Also here: the database may be what can't be written.
    failures: u32,
    /// What the app was killed in, or could not clear then.
    left: Vec<HalfWritten>,
}

impl Upkeep {
    pub(in crate::api) fn after(failures: u32, left: Vec<HalfWritten>) -> Self {
        Self { failures, left, ..Self::default() }
    }

    /// Whether it is to be begun, since the start page is drawn on this day.
    fn begins(&self, now: DateTime<Utc>) -> bool {
        self.day != Some(local_day(now)) || self.is_tried_again(now)
    }

    /// Whether it is time to try again what failed.
    fn is_tried_again(&self, now: DateTime<Utc>) -> bool {
        self.again.is_some_and(|again| again <= now)
    }
}

/// How the clock jumps at this moment, as the days tell that the app has seen.
///
/// # Errors
/// When the database can't be read.
fn jump(db: &Read<'_>, now: DateTime<Utc>) -> Result<Option<Jump>, StoreError> {
    let at_stake = binned::any(db)? || earlier_texts::are_kept(db)?;
    Ok(clock::jump(safekeeping::read(db)?.seen, local_day(now), at_stake))
}

/// The day that a backup is filed under: today, or while the clock can't be believed, the last day that it could.
///
/// # Errors
/// When the database can't be read.
pub(in crate::api) fn backup_day(db: &Read<'_>, now: DateTime<Utc>) -> Result<NaiveDate, StoreError> {
    let today = local_day(now);
    // A database from before the app noted the days has seen none.
    if safekeeping::is_kept(db)? && jump(db, now)?.is_some() {
        return Ok(safekeeping::read(db)?.seen.unwrap_or(today));
    }
    Ok(today)
}

impl VaultSession {
    /// Sees to everything, as at each opening.
    fn see_to_all(&self, now: DateTime<Utc>) {
        let backups = self.backups();
        let Ok(hold) = self.hold() else { return };
        self.clear_half_written();
        warn_of(backups.clear_half_made(&self.vault), "a half-made copy stays");
        warn_of(backups.renew_slots(&self.vault, &hold.key), "copies keep their earlier slots");
        warn_of(self.follow_clock(now), "the bin was not emptied");
        let behind = self.deletions().map_or(0, |deleted| self.catch_up(&backups, &hold, &deleted));
        let made = self.back_up(&backups, &hold, now);
        if let Err(error) = &made {
            tracing::warn!(%error, "no backup was made");
        }
        self.note(made.is_ok(), behind, now);
    }

    /// Takes away what the app was killed in while it wrote files where the person chose. What can't be reached is tried again at
    /// the next opening; whatever the person has done there by then stays.
    fn clear_half_written(&self) {
        let left = std::mem::take(&mut held(&self.upkeep).left);
        for HalfWritten { place, stands } in left {
            let cleared = place.clear(stands);
            let noted = self.with(|open| {
                open.store.transaction(|db| match cleared {
                    Ok(()) => Ok(half_written::done(db, place.writing)?),
                    Err(_) => Ok(half_written::late(db, place.writing)?),
                })
            });
            warn_of(noted, "what was left beside a file was not noted");
        }
    }

    /// Deletes for good what has lain in the bin long enough, and earlier texts that have been kept so, and notes the day
    /// as seen; nothing of it while the clock can't be believed.
    fn follow_clock(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.with(|open| {
            open.store.transaction(|db| {
                if jump(db, now)?.is_some() {
                    return Ok(());
                }
                bin::empty(db, now)?;
                earlier_texts::thin(db, now)?;
                Ok(safekeeping::see(db, local_day(now))?)
            })
        })
    }

    fn deletions(&self) -> Result<Vec<deletions::Written>, Refusal> {
        self.with(|open| Ok(deletions::all(&open.store.reading())?))
    }

    /// Deletes in every copy what is deleted here, and brings each under the vault's key. Gives how many could not be reached.
    pub(in crate::api) fn catch_up(&self, backups: &Backups, hold: &Hold, deleted: &[deletions::Written]) -> u32 {
        let Hold { key, earlier, .. } = hold;
        let behind = backups.renew_keys(&self.vault, key, earlier).and_then(|under_earlier| {
            if under_earlier == 0 && !earlier.is_empty() {
                // Closed meanwhile, the vault keeps them until it is opened again.
                warn_of(self.forget_earlier_keys(), "earlier keys are kept");
            }
            Ok(under_earlier + backups.catch_up(&self.vault, key, deleted)?)
        });
        behind.unwrap_or_else(|error| {
            tracing::warn!(%error, "the copies could not be seen");
            1
        })
    }

    fn forget_earlier_keys(&self) -> Result<(), Refusal> {
        self.with(|open| open.store.transaction(|db| Ok(earlier_keys::forget(db)?)))
    }

    /// Makes a backup, unless the newest is of this day and this vault. While the clock can't be believed, each opening makes
    /// one, in the place of the one before.
    fn back_up(&self, backups: &Backups, hold: &Hold, now: DateTime<Utc>) -> Result<(), Refusal> {
        let (own, day, believed) = self.with(|open| {
            let db = &open.store.reading();
            Ok((safekeeping::read(db)?.backup, backup_day(db, now)?, jump(db, now)?.is_none()))
        })?;
        let newest = backups.names().map_err(StoreError::from)?.first().copied();
        if believed && newest == Some(Name { number: own, day }) {
            return Ok(());
        }
        let above = newest.map_or(0, |name| name.number);
        let number = self.with(|open| Ok(open.store.transaction(|db| safekeeping::next_backup(db, above))?))?;
        let copy = |to: &Path| self.copy_to(to, &hold.key);
        backups.make(&self.vault, &hold.key, (Name { number, day }, own), copy)?;
        if believed {
            backups.thin_out().map_err(StoreError::from)?;
        }
        Ok(())
    }

    /// Remembers what could not be done, to be told and tried again. What can't even be written down is remembered until the
    /// vault is closed.
    fn note(&self, made: bool, behind: u32, now: DateTime<Utc>) {
        let failures = {
            let mut upkeep = held(&self.upkeep);
            upkeep.failures = if made { 0 } else { upkeep.failures + 1 };
            upkeep.again = (!made || behind > 0).then(|| now + RETRY);
            upkeep.failures
        };
        warn_of(self.write_note(failures, behind), "the upkeep was not noted");
    }

    /// Remembers in how many copies something is left that has just been deleted.
    pub(in crate::api) fn note_behind(&self, behind: u32, now: DateTime<Utc>) {
        let failures = {
            let mut upkeep = held(&self.upkeep);
            upkeep.again = if behind > 0 { Some(now + RETRY) } else { upkeep.again };
            upkeep.failures
        };
        warn_of(self.write_note(failures, behind), "the upkeep was not noted");
    }

    fn write_note(&self, failures: u32, behind: u32) -> Result<(), Refusal> {
        self.with(|open| {
            let kept = safekeeping::read(&open.store.reading())?;
            if (kept.failures, kept.behind) == (failures, behind) {
                return Ok(());
            }
            open.store.transaction(|db| Ok(safekeeping::note(db, failures, behind)?))
        })
    }
}

fn warn_of<E: std::fmt::Display>(done: Result<(), E>, what: &'static str) {
    if let Err(error) = done {
        tracing::warn!(%error, "{what}");
    }
}

impl App {
    /// In the background, when the start page is drawn: sees to everything, once an opening and once a day.
    pub(in crate::api) fn begin_upkeep(&self, now: DateTime<Utc>) {
        self.keep_up(now, Upkeep::begins);
    }

    /// In the background, after whatever the person does: tries again what failed, once it is time.
    pub(in crate::api) fn resume_upkeep(&self, now: DateTime<Utc>) {
        self.keep_up(now, Upkeep::is_tried_again);
    }

    fn keep_up(&self, now: DateTime<Utc>, is_due: fn(&Upkeep, DateTime<Utc>) -> bool) {
        let session = self.shared_session();
        {
            let mut upkeep = held(&session.upkeep);
            if !is_due(&upkeep, now) {
                return;
            }
            (upkeep.day, upkeep.again) = (Some(local_day(now)), None);
        }
        self.do_behind(move || session.see_to_all(now));
    }

    /// What the person is to know of how their talks are kept safe.
    pub(in crate::api) fn safekeeping(&self, db: &Read<'_>, now: DateTime<Utc>) -> Result<SafekeepingView, StoreError> {
        let kept = safekeeping::read(db)?;
        let failures = held(&self.shared_session().upkeep).failures.max(kept.failures);
        let clock = jump(db, now)?.zip(kept.seen).map(|(jump, seen)| ClockView { jump, seen });
        let no_backup = (failures >= TOLD).then(|| NoBackup { newest: self.backups().newest_day() });
        Ok(SafekeepingView { clock, no_backup, copies_left: kept.behind })
    }

    /// The person says that the clock is right.
    pub(in crate::api) fn believe_clock(&self, with: BelieveClock, now: DateTime<Utc>) -> Result<(), Refusal> {
        // What was said yes to is the day that was shown.
        if with.today != local_day(now) {
            return Err(Refusal::DoesNotFit);
        }
        self.with(|open| open.store.transaction(|db| Ok(safekeeping::see(db, with.today)?)))?;
        self.begin_upkeep_anew(now);
        Ok(())
    }

    /// In the background: sees to everything once more, for much has changed.
    pub(in crate::api) fn begin_upkeep_anew(&self, now: DateTime<Utc>) {
        held(&self.session().upkeep).day = None;
        self.begin_upkeep(now);
    }

    /// Makes a backup at once, for the person to see why none could be made.
    pub(in crate::api) fn back_up_now(&self, (): (), now: DateTime<Utc>) -> Result<(), Refusal> {
        let session = self.session();
        let backups = session.backups();
        let hold = session.hold()?;
        let made = session.back_up(&backups, &hold, now);
        let behind = session.with(|open| Ok(safekeeping::read(&open.store.reading())?.behind))?;
        session.note(made.is_ok(), behind, now);
        made
    }
}
