//! People: who one is to others, and who others are to one.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::id::ContactId;

/// Longest name, title or workplace, in characters.
pub const MAX_NAME: usize = 200;

/// Who the person is to those who get a file from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Profile {
    /// Name.
    pub name: String,
    /// Title; may be empty.
    pub title: String,
    /// Workplace; may be empty.
    pub workplace: String,
}

/// Who one is oneself, as a page that saves a file needs it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnProfile {
    /// What the receiver will see.
    #[serde(flatten)]
    pub profile: Profile,
    /// Whether that has been said before: title and workplace are asked when something is first sent, and not again.
    pub said: bool,
}

/// Another person.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ContactCard {
    /// Their id.
    pub id: ContactId,
    /// The name that they go by here.
    pub name: String,
    /// What they call themselves in their files, where the person has corrected the name; nothing while none has come.
    pub own_name: Option<String>,
    /// Their title; may be empty.
    pub title: String,
    /// Their workplace; may be empty.
    pub workplace: String,
    /// When it was confirmed that the keys are theirs; files need no code from then on.
    pub confirmed: Option<DateTime<Utc>>,
    /// Whether a receipt would let them send without a code.
    pub receipt_due: bool,
    /// When their keys were last replaced, if ever.
    pub keys_replaced: Option<DateTime<Utc>>,
    /// Whether they use the app, as far as is known: who does not has no keys, and gets what is to be shared on paper.
    pub uses_app: bool,
}

impl ContactCard {
    /// The name that a file is made out to: theirs, and not what the person calls them here.
    #[must_use]
    pub fn addressed(&self) -> &str {
        self.own_name.as_ref().unwrap_or(&self.name)
    }

    /// Who a file of theirs says that they are, under the name that the person has given them.
    #[must_use]
    pub fn called(&self, says: Profile) -> Profile {
        if self.own_name.is_some() { Profile { name: self.name.clone(), ..says } } else { says }
    }
}
