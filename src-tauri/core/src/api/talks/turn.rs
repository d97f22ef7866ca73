//! Whose turn it is in a talk: under which heading it stands on the start page.

use super::views::{HomeTalk, NextStep, Waiting, WhoseTurn};
use crate::cards::ConversationCard;
use crate::conversation::{OtherPreparation, OwnPreparation, Stage};
use crate::id::ConversationId;
use crate::plan::PlanStatus;
use crate::role::Role;

/// The talks, each with whose turn it is in it.
pub(super) fn in_turn(cards: Vec<ConversationCard>, next: &NextStep, waiting: &[Waiting]) -> Vec<HomeTalk> {
    let asks = |id| next.asks_in() == Some(id) || waiting.iter().any(|one| one.asks_in() == Some(id));
    cards.into_iter().map(|card| HomeTalk { turn: turn(&card, asks(card.id)), card }).collect()
}

fn turn(card: &ConversationCard, asks: bool) -> WhoseTurn {
    if asks {
        return WhoseTurn::Now;
    }
    let others = match card.stage {
        Stage::Preparation => card.other == OtherPreparation::Missing && !card.on_paper && is_asked_for(card),
        Stage::Plan => card.plan == PlanStatus::AwaitsOther,
        Stage::Invitation | Stage::Talk | Stage::FollowUp => false,
    };
    match card.stage {
        _ if others => WhoseTurn::Others,
        Stage::FollowUp if card.next_due.is_none() => WhoseTurn::Done,
        _ => WhoseTurn::Later,
    }
}

/// Whether the other is waited for with a preparation: a host is, who was sent one or only invites; a leader is not yet.
fn is_asked_for(card: &ConversationCard) -> bool {
    match card.role {
        Role::Host => true,
        Role::Subject => matches!(card.own, OwnPreparation::Sent | OwnPreparation::ChangedSinceSent),
    }
}

impl NextStep {
    /// In which talk something is asked of the person.
    fn asks_in(&self) -> Option<ConversationId> {
        match self {
            Self::ChooseGuide | Self::Begin | Self::Nothing => None,
            Self::Prepare { conversation, .. }
            | Self::Send { conversation }
            | Self::HandIn { conversation }
            | Self::Read { conversation, .. }
            | Self::Talk { conversation }
            | Self::Approve { conversation }
            | Self::Plan { conversation }
            | Self::Invite { conversation } => Some(conversation.id),
        }
    }
}

impl Waiting {
    /// In which talk something is asked of the person. What is merely saved is asked about once, for all talks.
    fn asks_in(&self) -> Option<ConversationId> {
        match self {
            Self::RecoveryCode | Self::Receipt { .. } | Self::Saved { .. } => None,
            Self::Unread { conversation, .. }
            | Self::Prepare { conversation }
            | Self::Talk { conversation }
            | Self::Approve { conversation }
            | Self::Plan { conversation }
            | Self::Invite { conversation }
            | Self::Due { conversation, .. }
            | Self::FollowUp { conversation }
            | Self::HandIn { conversation }
            | Self::SealKey { conversation }
            | Self::Changed { conversation } => Some(conversation.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::next::tests::card;
    use super::*;

    #[test]
    fn what_asks_something_is_now_in_every_stage() {
        for stage in [Stage::Invitation, Stage::Preparation, Stage::Talk, Stage::Plan, Stage::FollowUp] {
            assert_eq!(turn(&card(Role::Host, stage), true), WhoseTurn::Now, "{stage:?}");
        }
        let asked = card(Role::Host, Stage::Talk);
        let (other, id) = (card(Role::Host, Stage::Preparation), asked.id);
        let waiting = [Waiting::Talk { conversation: asked.clone() }];
        let talks = in_turn(vec![other, asked], &NextStep::Nothing, &waiting);
        assert_eq!(talks.iter().map(|talk| talk.turn).collect::<Vec<_>>(), [WhoseTurn::Others, WhoseTurn::Now]);
        assert_eq!(talks.last().map(|talk| talk.card.id), Some(id));
    }

    #[test]
    fn a_preparation_is_waited_for_where_it_is_asked_for_and_can_come() {
        let mut talk = card(Role::Host, Stage::Preparation);
        assert_eq!(turn(&talk, false), WhoseTurn::Others);
        talk.on_paper = true;
        assert_eq!(turn(&talk, false), WhoseTurn::Later);
        talk.on_paper = false;
        talk.other = OtherPreparation::Read;
        assert_eq!(turn(&talk, false), WhoseTurn::Later, "only the day is waited for");

        let mut own = card(Role::Subject, Stage::Preparation);
        own.own = OwnPreparation::Sent;
        assert_eq!(turn(&own, false), WhoseTurn::Others);
        own.other = OtherPreparation::Read;
        assert_eq!(turn(&own, false), WhoseTurn::Later);
    }

    #[test]
    fn a_plan_waits_for_the_other_and_a_year_is_done_when_nothing_falls_due() {
        let mut talk = card(Role::Subject, Stage::Plan);
        talk.plan = PlanStatus::AwaitsOther;
        assert_eq!(turn(&talk, false), WhoseTurn::Others);
        talk.stage = Stage::FollowUp;
        talk.plan = PlanStatus::Agreed;
        talk.next_due = Some("2027-02-01".parse().unwrap());
        assert_eq!(turn(&talk, false), WhoseTurn::Later);
        talk.next_due = None;
        assert_eq!(turn(&talk, false), WhoseTurn::Done);
    }
}
