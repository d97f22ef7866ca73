//! What the core hands the UI, and what the UI asks with. Every type here is also a TypeScript type in
//! `ui/src/api.d.ts`, made from this.

mod content;
mod guides;
mod home;
mod invite;
mod preparation;
mod receive;
mod send;
mod settings;
mod vault;

pub use content::*;
pub use guides::*;
pub use home::*;
pub use invite::*;
pub use preparation::*;
pub use receive::*;
pub use send::*;
pub use settings::*;
pub use vault::*;

pub use crate::contact::{ContactCard, Profile};
pub use crate::conversation::{ConversationCard, ConversationState, Role, Stage};
pub use crate::package::PackageKind;
pub use crate::sending::SentView;
