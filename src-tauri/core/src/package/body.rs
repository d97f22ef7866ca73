//! What a file holds, by its kind. Each kind is its own type, built from what may leave and nothing else.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::kinds::{self, Content, OfTalk};
use super::{Envelope, MAJOR, MINOR, OpenError, bounded};
use crate::invitation::Invitation;
use crate::preparation::Reading;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($content:ty),)*) => {
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
                match self { $(Self::$kind => <$content as Content>::NAME,)* }
            }
        }

        impl Body {
            /// What it is.
            #[must_use]
            pub fn kind(&self) -> PackageKind {
                match self { $(Self::$kind(_) => PackageKind::$kind,)* }
            }

            /// The first minor version of the format that can read it.
            pub(super) fn minor(&self) -> u16 {
                match self { $(Self::$kind(content) => content.minor(),)* }
            }

            /// What it has to do with a talk.
            #[must_use]
            pub fn of_talk(&self) -> OfTalk<'_> {
                match self { $(Self::$kind(content) => content.of_talk(),)* }
            }

            fn of(kind: PackageKind, json: &str) -> Option<Self> {
                match kind {
                    $(PackageKind::$kind => {
                        let content: Box<$content> = bounded::read(json, <$content as Content>::LONGEST_TEXT).ok()?;
                        content.is_sound().then_some(Self::$kind(content))
                    })*
                }
            }
        }

        impl Serialize for Body {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$kind(content) => content.serialize(serializer),)* }
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
    Contact(kinds::contact::Receipt),
    /// An invitation: the frame, the time and the place.
    Invitation(Invitation),
    /// A preparation.
    Preparation(Reading),
    /// A version of the plan, with the talk's shared notes.
    Plan(kinds::plan::PlanContent),
    /// That the sender approves a version of the plan.
    Approval(kinds::approval::ApprovalContent),
    /// What has been written in the following up.
    FollowUp(kinds::follow_up::FollowUps),
    /// Øvebaner shared with a fellow leader.
    Oevebaner(kinds::oevebaner::SharedAgreements),
    /// A few words back about øvebaner.
    Encouragement(kinds::encouragement::Encouragement),
    /// A guide.
    Guide(kinds::guide::GuideContent),
    /// Asks that earlier files be deleted.
    Withdrawal(kinds::withdrawal::Withdrawal),
    /// A preparation that its receiver can't open yet.
    SealedPreparation(kinds::sealed_preparation::SealedPreparation),
    /// What opens it.
    SealKeys(kinds::seal_keys::SealKeys),
}

impl PackageKind {
    /// The kind of this name; none for one that only a newer Øvebane knows.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl Body {
    /// The body that stands in an envelope, checked against the rules of its kind.
    pub(super) fn read(envelope: &Envelope, body: &RawValue) -> Result<Self, OpenError> {
        let kind = PackageKind::named(&envelope.kind).ok_or(OpenError::TooNew { major: MAJOR })?;
        // A newer minor version may hold what this one can't read: that is no fault of the file's.
        let broken = if envelope.minor > MINOR { OpenError::TooNew { major: MAJOR } } else { OpenError::BadContent };
        let names_talk = envelope.conversation_id.is_some();
        let sound = |body: &Self| names_talk != matches!(body.of_talk(), OfTalk::Outside);
        Self::of(kind, body.get()).filter(sound).ok_or(broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_goes_by_the_same_name_in_files_and_on_the_screen() {
        for kind in PackageKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }
}
