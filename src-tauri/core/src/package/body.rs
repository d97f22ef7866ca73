//! What a file holds, by its kind. Each kind is its own type, built from what may leave and nothing else.

use super::{Envelope, MAJOR, MINOR, OpenError};
use crate::preparation::Reading;

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A receipt: it holds nothing beyond who it is from.
    Contact,
    /// A preparation.
    Preparation(Box<Reading>),
}

impl Body {
    /// The kind's name in the envelope.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Preparation(_) => "preparation",
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
        match envelope.kind.as_str() {
            "contact" => Ok(Self::Contact),
            "preparation" => {
                let reading: Reading = serde_json::from_value(envelope.body.clone()).map_err(|_| broken.clone())?;
                reading.check().map_err(|_| broken.clone())?;
                if envelope.conversation_id.is_none() {
                    return Err(broken);
                }
                Ok(Self::Preparation(Box::new(reading)))
            }
            _ => Err(OpenError::TooNew { major: MAJOR }),
        }
    }
}
