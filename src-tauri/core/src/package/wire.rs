//! The bytes inside a file: frames around the signed payload, and the envelope that the payload is.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Body, Lock, OpenError};
use crate::code::OneTimeCode;
use crate::days::is_known;
use crate::files::OtherFile;
use crate::hash::Hash;
use crate::id::{ConversationId, PackageId};
use crate::name::{Line, Name};
use crate::person::PublicKeys;
use crate::profile::Profile;

/// First bytes of what is encrypted.
const MAGIC: &[u8; 4] = b"OVBN";
/// The format's major version: another one can't be read.
pub const MAJOR: u16 = 1;
/// The format's minor version: of a higher one what is known is read.
pub const MINOR: u16 = SEALS;
/// The minor version of a file that holds nothing that a later one brought: it is as it always was.
pub(super) const FIRST_MINOR: u16 = 1;
/// The minor version that brought choices and statements for the host alone.
pub(super) const NEWER_FORMS: u16 = 2;
/// The minor version that brought preparations that are handed in sealed.
pub(super) const SEALS: u16 = 3;
/// Prefix of what is signed, so that a signature on one kind passes for no other.
const PAYLOAD_TYPE: &str = "application/vnd.oevebane.";
/// Most versions that a file says it builds on.
const MAX_VERSIONS: usize = 1_000;

/// Who a file is from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sender {
    /// Name.
    pub name: Name,
    /// Title; may be empty.
    #[serde(default)]
    pub title: Line,
    /// Workplace; may be empty.
    #[serde(default)]
    pub workplace: Line,
    /// Their keys.
    pub keys: PublicKeys,
}

impl Sender {
    /// What they call themselves.
    #[must_use]
    pub fn profile(&self) -> Profile {
        Profile { name: self.name.clone(), title: self.title.clone(), workplace: self.workplace.clone() }
    }
}

/// Who a file is for. Bound to what opens it, so that it can't be encrypted anew to someone else and pass as
/// meant for them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Recipient {
    /// The name that the sender wrote.
    pub name: Name,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code_check: Option<Hash>,
}

impl Recipient {
    /// A receiver by name; sealing binds it to a key or code.
    #[must_use]
    pub fn named(name: Name) -> Self {
        Self { name, key: None, code_check: None }
    }

    pub(super) fn bind(&mut self, package: PackageId, lock: &Lock) {
        (self.key, self.code_check) = match lock {
            Lock::Key(keys) => (Some(keys.age.clone()), None),
            Lock::Code(code) => (None, Some(code_check(package, code))),
        };
    }

    pub(super) fn is_key(&self, own: &str) -> bool {
        self.code_check.is_none() && self.key.as_deref() == Some(own)
    }

    /// Whether it names nobody who could open it: what is sealed is bound by the file around it.
    pub(super) fn is_unbound(&self) -> bool {
        self.key.is_none() && self.code_check.is_none()
    }

    pub(super) fn is_code(&self, package: PackageId, code: &OneTimeCode) -> bool {
        self.key.is_none() && self.code_check == Some(code_check(package, code))
    }
}

fn code_check(package: PackageId, code: &OneTimeCode) -> Hash {
    Hash::of(format!("{package}{}", code.digits()).as_bytes())
}

/// What is signed: everything about a file, and its content.
#[derive(Clone, Serialize, Deserialize)]
pub struct Envelope {
    /// The first minor version that can read it.
    pub minor: u16,
    /// What it is; one of the kinds of [`Body`], or one that only a newer Øvebane knows.
    pub kind: String,
    /// Its id.
    pub package_id: PackageId,
    /// When it was made, by the sender's clock.
    pub created: DateTime<Utc>,
    /// Who it is from.
    pub sender: Sender,
    /// Who it is for.
    pub recipient: Recipient,
    /// The talk it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<ConversationId>,
    /// The earlier versions of the same document that the sender knows, as far back as a file may name them.
    #[serde(default)]
    pub based_on: Vec<Hash>,
    /// Files of the receiver's that the sender has taken in, the newest first, as far as a file may name them: what the
    /// receiver has sent, and not merely saved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<Hash>,
    /// A random word in files that a code opens: who echoes it has read the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_secret: Option<String>,
    /// The random word of a file that this one answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<String>,
}

/// An envelope that is written down with its content.
#[derive(Serialize)]
struct Filled<'a> {
    #[serde(flatten)]
    envelope: &'a Envelope,
    body: &'a Body,
}

/// The content of an envelope, not read yet.
#[derive(Deserialize)]
struct Unread<'a> {
    #[serde(borrow)]
    body: &'a RawValue,
}

impl Envelope {
    /// An envelope to be filled in, for a body of this kind.
    #[must_use]
    pub fn draft(body: &Body, sender: Sender, to: Name, now: DateTime<Utc>) -> Self {
        Self {
            minor: body.minor(),
            kind: body.kind().name().to_owned(),
            package_id: PackageId::new(),
            created: now,
            sender,
            recipient: Recipient::named(to),
            conversation_id: None,
            based_on: Vec::new(),
            received: Vec::new(),
            reply_secret: None,
            answers: None,
        }
    }

    /// The same for another content.
    pub(super) fn holding(self, body: &Body) -> Self {
        Self { minor: body.minor(), kind: body.kind().name().to_owned(), ..self }
    }

    pub(super) fn to_payload(&self, body: &Body) -> Option<Vec<u8>> {
        serde_json::to_vec(&Filled { envelope: self, body }).ok()
    }

    /// Names the versions that this one builds on, of all that there are, oldest first. A file names only so many: of the very
    /// old ones none is what the receiver has newest.
    pub fn build_on(&mut self, mut versions: Vec<Hash>) {
        let too_many = versions.len().saturating_sub(MAX_VERSIONS);
        self.based_on = versions.split_off(too_many);
    }

    /// Reads a payload, and finds the content in it. Nothing here can take more than it does in the file: what has no
    /// place in an envelope is passed over.
    pub(super) fn read(payload: &[u8]) -> Result<(Self, &RawValue), OpenError> {
        let payload = std::str::from_utf8(payload).map_err(|_| OpenError::BadContent)?;
        let envelope: Self = serde_json::from_str(payload).map_err(|_| OpenError::BadContent)?;
        let Unread { body } = serde_json::from_str(payload).map_err(|_| OpenError::BadContent)?;
        let secrets = [&envelope.reply_secret, &envelope.answers];
        let sound = !envelope.sender.name.is_empty()
            && envelope.kind.len() <= 64
            && is_known(&envelope.created)
            && envelope.based_on.len() <= MAX_VERSIONS
            && envelope.received.len() <= MAX_VERSIONS
            && secrets.iter().all(|secret| secret.as_ref().is_none_or(|word| word.len() <= 128))
            && envelope.sender.keys.are_sound();
        if sound { Ok((envelope, body)) } else { Err(OpenError::BadContent) }
    }
}

/// The parts of what was encrypted.
pub(super) struct Frames<'a> {
    pub payload: &'a [u8],
    pub key: &'a [u8; 32],
    pub signature: &'a [u8; 64],
}

/// Magic, version, and the three frames, each with its length before it.
pub(super) fn frames(payload: &[u8], keys: &PublicKeys, signature: &[u8; 64]) -> Vec<u8> {
    let key = keys.signing_bytes().unwrap_or([0; 32]);
    let mut plain = Vec::with_capacity(payload.len() + 256);
    plain.extend_from_slice(MAGIC);
    plain.extend_from_slice(&MAJOR.to_be_bytes());
    for frame in [payload, &key, signature] {
        // A payload over 4 GiB can't be: sealing refuses far smaller ones.
        plain.extend_from_slice(&u32::try_from(frame.len()).unwrap_or(u32::MAX).to_be_bytes());
        plain.extend_from_slice(frame);
    }
    plain
}

pub(super) fn read_frames(plain: &[u8]) -> Result<Frames<'_>, OpenError> {
    let rest = plain.strip_prefix(MAGIC).ok_or(OpenError::NotOurs(OtherFile::Unknown))?;
    let (major, mut rest) = rest.split_first_chunk::<2>().ok_or(OpenError::BadContent)?;
    let major = u16::from_be_bytes(*major);
    if major != MAJOR {
        return Err(OpenError::TooNew { major });
    }
    let mut frame = || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (frame, after) = after.split_at_checked(length)?;
        rest = after;
        Some(frame)
    };
    let payload = frame().ok_or(OpenError::BadContent)?;
    let key = frame().and_then(|key| key.try_into().ok()).ok_or(OpenError::BadSignature)?;
    let signature = frame().and_then(|signature| signature.try_into().ok()).ok_or(OpenError::BadSignature)?;
    if rest.iter().any(|byte| *byte != 0) {
        return Err(OpenError::BadContent);
    }
    Ok(Frames { payload, key, signature })
}

/// What is signed: DSSE's pre-authentication encoding, which binds kind and length to the bytes
/// (<https://github.com/secure-systems-lab/dsse/blob/master/protocol.md>).
pub(super) fn to_sign(kind: &str, payload: &[u8]) -> Vec<u8> {
    let kind = format!("{PAYLOAD_TYPE}{kind}");
    let mut message = format!("DSSEv1 {} {kind} {} ", kind.len(), payload.len()).into_bytes();
    message.extend_from_slice(payload);
    message
}
