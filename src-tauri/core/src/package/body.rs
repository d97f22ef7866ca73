//! What a file holds, by its kind. Each kind is its own type, built from what may leave and nothing else.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Envelope, MAJOR, MINOR, OpenError};
use crate::follow_up::FollowUps;
use crate::guide::GuideContent;
use crate::invitation::Invitation;
use crate::plan::{ApprovalContent, PlanContent};
use crate::preparation::Reading;
use crate::sending::{Receipt, Withdrawal};
use crate::sharing::{Encouragement, SharedAgreements};

/// What a file of one kind holds.
pub(crate) trait Content: Serialize + DeserializeOwned {
    /// Whether it belongs to a talk; one that does not names none.
    const OF_TALK: bool;

    /// Whether it keeps the rules of its kind, whoever it is from.
    fn is_sound(&self) -> bool;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal ($content:ty),)*) => {
        /// What a file is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum PackageKind { $($(#[$doc])* $kind,)* }

        /// The content of a file.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Body { $($(#[$doc])* $kind(Box<$content>),)* }

        impl PackageKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// The kind's name in an envelope and in the database.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// Whether files of this kind belong to a talk.
            #[must_use]
            pub const fn is_of_talk(self) -> bool {
                match self { $(Self::$kind => <$content as Content>::OF_TALK,)* }
            }
        }

        impl Body {
            /// What it is.
            #[must_use]
            pub fn kind(&self) -> PackageKind {
                match self { $(Self::$kind(_) => PackageKind::$kind,)* }
            }

            pub(super) fn to_json(&self) -> Option<serde_json::Value> {
                match self { $(Self::$kind(content) => serde_json::to_value(content).ok(),)* }
            }

            fn of(kind: PackageKind, json: serde_json::Value) -> Option<Self> {
                match kind {
                    $(PackageKind::$kind => {
                        let content: Box<$content> = serde_json::from_value(json).ok()?;
                        content.is_sound().then_some(Self::$kind(content))
                    })*
                }
            }
        }

        $(impl From<$content> for Body {
            fn from(content: $content) -> Self {
                Self::$kind(Box::new(content))
            }
        })*
    };
}

kinds! {
    /// A receipt: name and keys.
    Contact = "contact" (Receipt),
    /// An invitation: the frame, the time and the place.
    Invitation = "invitation" (Invitation),
    /// A preparation.
    Preparation = "preparation" (Reading),
    /// A version of the plan, with the talk's shared notes.
    Plan = "plan" (PlanContent),
    /// That the sender approves a version of the plan.
    Approval = "approval" (ApprovalContent),
    /// What has been written in the following up.
    FollowUp = "follow_up" (FollowUps),
    /// Øvebaner shared with a fellow leader.
    Oevebaner = "oevebaner" (SharedAgreements),
    /// A few words back about øvebaner.
    Encouragement = "encouragement" (Encouragement),
    /// A guide.
    Guide = "guide" (GuideContent),
    /// Asks that earlier files be deleted.
    Withdrawal = "withdrawal" (Withdrawal),
}

impl PackageKind {
    /// The kind of this name; nothing for one that only a newer Øvebane knows.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl Body {
    /// The body of an envelope, checked against the rules of its kind.
    pub(super) fn read(envelope: &Envelope) -> Result<Self, OpenError> {
        let kind = PackageKind::named(&envelope.kind).ok_or(OpenError::TooNew { major: MAJOR })?;
        let sound = kind.is_of_talk() == envelope.conversation_id.is_some();
        // A newer minor version may hold what this one can't read: that is no fault of the file's.
        let broken = if envelope.minor > MINOR { OpenError::TooNew { major: MAJOR } } else { OpenError::BadContent };
        Self::of(kind, envelope.body.clone()).filter(|_| sound).ok_or(broken)
    }
}
