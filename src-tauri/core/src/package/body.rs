//! What a file holds, by its kind. Each kind is its own type, built from what may leave and nothing else.

use serde::{Deserialize, Serialize};

use super::{Envelope, MAJOR, MINOR, OpenError};
use crate::preparation::Reading;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PackageKind {
    /// A receipt: name and keys.
    Contact,
    /// A preparation.
    Preparation,
}

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A receipt: it holds nothing beyond who it is from.
    Contact,
    /// A preparation.
    Preparation(Box<Reading>),
}

impl PackageKind {
    /// The kind's name in an envelope and in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Preparation => "preparation",
        }
    }

    /// The kind of this name; nothing for one that only a newer Øvebane knows.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Contact, Self::Preparation].into_iter().find(|kind| kind.name() == name)
    }
}

impl Body {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> PackageKind {
        match self {
            Self::Contact => PackageKind::Contact,
            Self::Preparation(_) => PackageKind::Preparation,
        }
    }

    pub(super) fn to_json(&self) -> Option<serde_json::Value> {
        match self {
            Self::Contact => Some(serde_json::json!({})),
            Self::Preparation(reading) => serde_json::to_value(reading).ok(),
        }
    }

    /// The body of an envelope, checked against the rules of its kind.
    pub(super) fn read(envelope: &Envelope) -> Result<Self, OpenError> {
        // A newer minor version may hold what this one can't read: that is no fault of the file's.
        let broken = if envelope.minor > MINOR { OpenError::TooNew { major: MAJOR } } else { OpenError::BadContent };
        match PackageKind::named(&envelope.kind) {
            Some(PackageKind::Contact) => Ok(Self::Contact),
            Some(PackageKind::Preparation) => {
                let reading: Reading = serde_json::from_value(envelope.body.clone()).map_err(|_| broken.clone())?;
                reading.check().map_err(|_| broken.clone())?;
                if envelope.conversation_id.is_none() {
                    return Err(broken);
                }
                Ok(Self::Preparation(Box::new(reading)))
            }
            None => Err(OpenError::TooNew { major: MAJOR }),
        }
    }
}
