//! What the core hands the UI, and what the UI asks with. Every type here is also a TypeScript type in
//! `ui/src/api.d.ts`, made from this.

mod content;
mod follow_up;
mod guides;
mod home;
mod preparation;
mod receive;
mod send;
mod settings;
mod sharing;
mod vault;

pub use content::*;
pub use follow_up::*;
pub use guides::*;
pub use home::*;
pub use preparation::*;
pub use receive::*;
pub use send::*;
pub use settings::*;
pub use sharing::*;
pub use vault::*;

pub use crate::contact::{ContactCard, Profile};
pub use crate::conversation::{ConversationCard, ConversationState, Role, Stage};
pub use crate::package::PackageKind;
pub use crate::sending::SentView;
