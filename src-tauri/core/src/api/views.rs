//! What the core hands the UI, and what the UI asks with, from every noun. Every type here is also a TypeScript type in
//! `ui/src/api.d.ts`, made from this.

pub use super::begun::views::*;
pub use super::bin::views::*;
pub use super::earlier_texts::views::*;
pub use super::follow_up::views::*;
pub use super::guides::own::views::*;
pub use super::guides::views::*;
pub use super::guides::workshop::views::*;
pub use super::invite::views::*;
pub use super::mailbox::views::*;
pub use super::paper::views::*;
pub use super::people::views::*;
pub use super::plan::views::*;
pub use super::preparation::sides::views::*;
pub use super::preparation::views::*;
pub use super::receive::content::*;
pub use super::receive::views::*;
pub use super::refs::*;
pub use super::seals::views::*;
pub use super::send::seen::Seen;
pub use super::send::views::*;
pub use super::settings::views::*;
pub use super::share::views::*;
pub use super::talks::look_back::views::*;
pub use super::talks::overview::views::*;
pub use super::talks::talk::views::*;
pub use super::talks::tidying::views::*;
pub use super::talks::views::*;
pub use super::vault::views::*;
pub use crate::cards::ConversationCard;
pub use crate::cards::SentView;
pub use crate::cards::{ContactCard, OwnProfile};
pub use crate::conversation::{ConversationState, OtherPreparation, OwnPreparation, Stage};
pub use crate::package::PackageKind;
pub use crate::profile::Profile;
pub use crate::role::Role;
