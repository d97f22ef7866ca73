//! Typed ids: version 7 UUIDs as text, so that rows sort by when they were made.

/// Declares an id type. The doc comment says whose id it is.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// A new id that no other row has.
            #[must_use]
            #[allow(clippy::new_without_default, reason = "every call gives another id: nothing is default about it")]
            pub fn new() -> Self {
                Self(uuid::Uuid::now_v7())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.0.to_string().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                let text = value.as_str()?;
                text.parse().map(Self).map_err(rusqlite::types::FromSqlError::other)
            }
        }
    };
}

id!(/** One year's talk between two people; the same on both machines. */ ConversationId);

impl ConversationId {
    /// When the talk was begun, by the clock of whoever began it.
    #[must_use]
    pub fn begun(self) -> Option<chrono::DateTime<chrono::Utc>> {
        let (seconds, nanoseconds) = self.0.get_timestamp()?.to_unix();
        chrono::DateTime::from_timestamp(seconds.try_into().ok()?, nanoseconds)
    }
}

id!(/** Another person. */ ContactId);
id!(/** One file that was sent. */ PackageId);
id!(/** Something two people agreed to do; the same on both machines. */ AgreementId);
id!(/** A day on which two people look at their plan; the same on both machines. */ LookId);
id!(/** One entry of the following up; the same on both machines. */ FollowUpId);
id!(/** One writing of a file to a place that the person chose. */ WritingId);
id!(/** One deletion for good; the same in every copy of the vault. */ DeletionId);
id!(/** A guide in the making. */ DraftId);
id!(/** A file that the person chose or opened, until the app closes. */ FileHandle);
