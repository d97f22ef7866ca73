//! What the core hands the UI, and what the UI asks with. Every type here is also a TypeScript type in
//! `ui/src/api.d.ts`, made from this.

mod content;
mod endings;
mod follow_up;
mod guides;
mod home;
mod invite;
mod look_back;
mod overview;
mod own_guides;
mod paper;
mod plan;
mod preparation;
mod receive;
mod send;
mod settings;
mod sides;
mod vault;

pub use content::*;
pub use endings::*;
mod sharing;
pub use follow_up::*;
pub use guides::*;
pub use home::*;
pub use invite::*;
pub use look_back::*;
pub use overview::*;
pub use own_guides::*;
pub use paper::*;
pub use plan::*;
pub use preparation::*;
pub use receive::*;
pub use send::*;
pub use settings::*;
pub use sharing::*;
pub use sides::*;
pub use vault::*;

pub use crate::contact::{ContactCard, OwnProfile, Profile};
pub use crate::conversation::{ConversationCard, ConversationState, OtherPreparation, OwnPreparation, Role, Stage};
pub use crate::package::PackageKind;
pub use crate::sending::SentView;
