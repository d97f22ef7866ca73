//! Handing in sealed: where it stands, what is said to the offer, and giving the keys. How it goes is told in
//! [`seal`](crate::package::seal).

pub mod views;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use self::views::{AnswerSeal, SealView, SendSealKeys};
use super::invite::{Invited, receiver};
use super::refs::{ConversationRef, Receiver};
use super::send::sealing::Outgoing;
use super::send::seen::AsSeen;
use super::session::Open;
use super::{App, Refusal};
use crate::cards::SentView;
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId};
use crate::package::kinds::seal_keys::{KeyOfSeal, MAX_KEYS, SealKeys};
use crate::package::{self, Body, PackageKind};
use crate::role::Role;
use crate::store::seals::OwnSeal;
use crate::store::{Read, StoreError, arrangements, contacts, conversations, received, seals};

/// The keys that came from a contact in a talk, those of the first file first.
pub(super) fn keys_of_other(db: &Read<'_>, id: ConversationId, from: ContactId) -> Result<Vec<SealKeys>, StoreError> {
    let came = received::every_version(db, id, PackageKind::SealKeys)?;
    let mut all = Vec::new();
    for version in came.iter().rev().filter(|version| version.contact == from && !version.erased) {
        if let Ok((_, Body::SealKeys(keys))) = package::read_kept(&received::payload(db, version.id)?.1) {
            all.push(*keys);
        }
    }
    Ok(all)
}

/// The one thing of the other's for which keys were given in a talk, if they were given for something.
pub(super) fn given_for(db: &Read<'_>, id: ConversationId) -> Result<Option<Hash>, StoreError> {
    Ok(seals::own(db, id)?.into_iter().find_map(|own| own.held))
}

/// A preparation of the other's that can be read here.
struct Readable {
    /// The sealed file that it came in, if it did.
    came_in: Option<Hash>,
}

/// What the two of a talk have handed in, and the keys to it.
struct Exchange {
    role: Role,
    own: Vec<OwnSeal>,
    /// When one's own words first went so that they could be read at once.
    first_plain: Option<DateTime<Utc>>,
    /// The newest sealed file of the other's.
    others: Option<Hash>,
    /// The newest preparation of the other's that can be read.
    readable: Option<Readable>,
    /// The sealed files that any came in which can be read.
    opened: Vec<Hash>,
    keys: Vec<SealKeys>,
}

impl Exchange {
    fn of(db: &Read<'_>, id: ConversationId) -> Result<Self, Refusal> {
        let (role, contact) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
        let readable = received::from_present(db, id, PackageKind::Preparation)?;
        let came_in = readable.iter().map(|version| seals::came_in(db, version.id));
        let came_in = came_in.collect::<Result<Vec<_>, _>>()?;
        let others = received::from_present(db, id, PackageKind::SealedPreparation)?;
        Ok(Self {
            role,
            own: seals::own(db, id)?,
            first_plain: seals::first_plain(db, id)?,
            others: others.first().map(|sealed| sealed.hash),
            readable: came_in.first().map(|newest| Readable { came_in: *newest }),
            opened: came_in.into_iter().flatten().collect(),
            keys: contact.map_or(Ok(Vec::new()), |from| keys_of_other(db, id, from))?,
        })
    }

    /// Those whose keys a file gives: the newest, any that was given before, and what the other's key was given for.
    fn to_give(&self) -> impl Iterator<Item = &OwnSeal> {
        let named: BTreeSet<Hash> = self.keys.iter().filter_map(|keys| keys.holds).collect();
        let counts =
            move |(place, own): &(usize, &OwnSeal)| *place == 0 || own.given.is_some() || named.contains(&own.sealed);
        self.own.iter().enumerate().filter(counts).map(|(_, own)| own).take(MAX_KEYS)
    }

    /// Whether a key is to be given: the other's words are here, sealed or not.
    fn is_due(&self) -> bool {
        let held = self.others.is_some() || self.readable.is_some();
        held && self.to_give().any(|own| own.given.is_none())
    }

    fn other_gave_up(&self) -> bool {
        self.keys.iter().any(|keys| keys.given_up)
    }

    /// Whether neither could have read the other's before handing in what was sealed here.
    fn neither_before(&self, sealed: Hash) -> bool {
        let in_time = |own: &OwnSeal| own.given.is_some_and(|given| self.first_plain.is_none_or(|plain| plain > given));
        self.own.iter().any(|own| own.held == Some(sealed) && !own.given_up && in_time(own)) && !self.other_gave_up()
    }

    /// Whether that is so of the newest that can be read.
    fn neither_first(&self) -> bool {
        let newest = self.readable.as_ref().and_then(|readable| readable.came_in);
        newest.is_some_and(|sealed| self.neither_before(sealed))
    }

    /// The keys as they leave.
    fn keys(&self, give_up: bool) -> Result<SealKeys, Refusal> {
        if self.own.is_empty() || !(give_up || self.is_due() || self.own.iter().any(|own| own.given.is_some())) {
            return Err(Refusal::NothingToSend);
        }
        let keys = self.to_give().map(|own| KeyOfSeal { sealed: own.sealed, key: own.key.clone() }).collect();
        // Who holds the other's gives nothing up.
        let not_waiting = give_up && !self.is_due() || self.own.iter().any(|own| own.given_up);
        Ok(SealKeys { by: self.role, keys, holds: self.others, given_up: not_waiting })
    }
}

fn is_subject(db: &Read<'_>, id: ConversationId) -> Result<bool, StoreError> {
    Ok(matches!(conversations::parties(db, id)?, Some((Role::Subject, _))))
}

/// The talks in which both have handed in sealed, and the other waits for one's key, among those that are listed.
pub(super) fn all_due(
    db: &Read<'_>,
    is_listed: impl Fn(ConversationId) -> bool,
) -> Result<Vec<ConversationId>, Refusal> {
    let mut all = Vec::new();
    for id in seals::not_given(db)?.into_iter().filter(|id| is_listed(*id)) {
        all.extend(is_due(db, id)?.then_some(id));
    }
    Ok(all)
}

/// Whether a key is to be given in a talk.
pub(super) fn is_due(db: &Read<'_>, id: ConversationId) -> Result<bool, Refusal> {
    Ok(Exchange::of(db, id)?.is_due())
}

/// The keys to one's own as they leave.
pub(super) fn leaving(db: &Read<'_>, id: ConversationId, give_up: bool) -> Result<SealKeys, Refusal> {
    Exchange::of(db, id)?.keys(give_up)
}

/// Where handing in sealed stands in a talk; none where nobody has spoken of it.
pub(super) fn standing(db: &Read<'_>, id: ConversationId) -> Result<Option<SealView>, Refusal> {
    let exchange = Exchange::of(db, id)?;
    let offered = arrangements::of(db, id)?.is_some_and(|arrangement| arrangement.sealed);
    if !offered && exchange.own.is_empty() && exchange.others.is_none() {
        return Ok(None);
    }
    let wanted = match exchange.role {
        Role::Host => Some(offered),
        Role::Subject => seals::answer(db, id)?,
    };
    let (_, contact) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
    let contact = contact.map(|id| contacts::get(db, id)).transpose()?.map(|contact| contact.card);
    let given = exchange.own.iter().filter_map(|own| own.given).min();
    let opens = exchange.keys.iter().flat_map(|keys| &keys.keys);
    let mut is_here = Vec::new();
    for one in opens {
        is_here.push(received::by_hash(db, one.sealed)?.is_some());
    }
    Ok(Some(SealView {
        offered,
        wanted,
        seals_next: offered && wanted == Some(true) && given.is_none() && exchange.readable.is_none(),
        handed_in: exchange.own.first().map(|own| own.at),
        given,
        gave_up: exchange.own.iter().any(|own| own.given_up),
        due: exchange.is_due(),
        other_handed_in: exchange.others.is_some(),
        file_missing: exchange.readable.is_none() && !is_here.is_empty() && !is_here.contains(&true),
        other_gave_up: exchange.other_gave_up(),
        readable: exchange.readable.is_some(),
        came_sealed: exchange.readable.as_ref().is_some_and(|readable| readable.came_in.is_some()),
        neither_first: exchange.neither_first(),
        newer_since: !exchange.neither_first() && exchange.opened.iter().any(|sealed| exchange.neither_before(*sealed)),
        to: conversations::with(db, id)?,
        contact: contact.filter(|card| card.confirmed.is_some()),
    }))
}

/// Refuses to seal what is not to be sealed any more: a key has been given, or the other's words have come.
pub(super) fn check_seals(db: &Read<'_>, id: ConversationId, receiver: &Receiver) -> Result<(), Refusal> {
    let seals = standing(db, id)?.is_some_and(|view| view.seals_next);
    let (_, with) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
    let to_other = match receiver {
        Receiver::Contact { id } => Some(*id) == with,
        Receiver::Code { .. } => match with {
            Some(with) => contacts::get(db, with)?.card.confirmed.is_none(),
            None => true,
        },
    };
    match (seals, to_other) {
        (true, true) => Ok(()),
        (true, false) => Err(Refusal::OtherPerson { name: conversations::with(db, id)? }),
        (false, _) => Err(Refusal::LeavingChanged),
    }
}

/// A file with one's keys, and what is noted when it is kept.
pub(super) struct Giving {
    pub outgoing: Outgoing,
    sealed: Vec<Hash>,
    held: Option<Hash>,
    given_up: bool,
}

impl Giving {
    /// One that gives these keys, as somebody has seen them.
    pub fn of(
        open: &Open,
        id: ConversationId,
        keys: &SealKeys,
        seen: AsSeen,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        let db = &open.store.reading();
        let (_, contact) = conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
        let receiver = receiver(db, &Invited { contact, name: conversations::with(db, id)? })?;
        Ok(Self {
            outgoing: Outgoing::draft(open, seen, &receiver, Some(id), now)?,
            sealed: keys.keys.iter().map(|one| one.sealed).collect(),
            held: keys.holds,
            given_up: keys.given_up,
        })
    }

    /// The file, and what notes that it is given.
    pub fn parts(
        self,
        now: DateTime<Utc>,
    ) -> (Outgoing, impl FnOnce(&crate::store::Change<'_>) -> Result<(), Refusal>) {
        let Self { outgoing, sealed, held, given_up } = self;
        (outgoing, move |db| Ok(seals::note_given(db, &sealed, held, given_up, now)?))
    }
}

impl App {
    pub(super) fn seal(&self, with: ConversationRef, _now: DateTime<Utc>) -> Result<Option<SealView>, Refusal> {
        self.with(|open| standing(&open.store.reading(), with.conversation))
    }

    pub(super) fn answer_seal(&self, with: AnswerSeal, _now: DateTime<Utc>) -> Result<Option<SealView>, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            open.store.transaction(|db| match standing(db, id)? {
                Some(view) if view.offered && view.handed_in.is_none() && is_subject(db, id)? => {
                    Ok(seals::set_answer(db, id, with.wanted)?)
                }
                _ => Err(Refusal::NotFound),
            })?;
            standing(&open.store.reading(), id)
        })
    }

    pub(super) fn send_seal_keys(&self, with: SendSealKeys, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let giving = self.with(|open| {
            let db = &open.store.reading();
            let keys = leaving(db, id, with.give_up)?;
            let seen = AsSeen::new(db, keys.clone(), with.seen)?;
            Giving::of(open, id, &keys, seen, now)
        })?;
        let (outgoing, note) = giving.parts(now);
        self.send_and(outgoing, with.file, now, note)
    }
}
