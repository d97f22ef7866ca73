//! Files made by hand, with age and Ed25519 alone and nothing of the app's own writing: whatever someone else may send.

use age::x25519;
use data_encoding::BASE64;
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

use crate::strict_json::{Value, json};

/// The id of every file that is made, unless a test gives it another.
pub const PACKAGE: &str = "019eb0c5-6a5e-7000-8000-000000000001";
/// The talk that every file belongs to, unless a test gives it another.
pub const TALK: &str = "019eb0c5-6a5e-7000-8000-000000000002";

/// Someone who can make any file they like.
pub struct Forger {
    age: x25519::Identity,
    signing: SigningKey,
}

/// What is encrypted, before it is: a sound file, to be bent.
pub struct Forged {
    pub major: u16,
    pub payload: Vec<u8>,
    /// The kind that the signature is on.
    pub signed_kind: String,
    /// What follows the frames.
    pub after: Vec<u8>,
}

impl Forged {
    /// A file with this envelope.
    pub fn sound(envelope: &Value) -> Self {
        let kind = envelope["kind"].as_str().unwrap();
        Self::holding(kind, serde_json::to_vec(envelope).unwrap())
    }

    /// A file of this kind with these bytes in the place of an envelope.
    pub fn holding(kind: &str, payload: Vec<u8>) -> Self {
        Self { major: 1, payload, signed_kind: kind.to_owned(), after: vec![0; 9] }
    }

    /// A file with this envelope, and this text as its body, whatever it is.
    pub fn with_body(envelope: &Value, body: &str) -> Self {
        let mut empty = envelope.clone();
        empty["body"] = Value::Null;
        let payload =
            serde_json::to_string(&empty).unwrap().replacen(r#""body":null"#, &format!(r#""body":{body}"#), 1);
        Self::holding(envelope["kind"].as_str().unwrap(), payload.into_bytes())
    }
}

impl Forger {
    pub fn new() -> Self {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).unwrap();
        Self { age: x25519::Identity::generate(), signing: SigningKey::from_bytes(&seed) }
    }

    /// Their keys, as they stand in an envelope.
    pub fn keys(&self) -> Value {
        let signing = BASE64.encode(self.signing.verifying_key().as_bytes());
        json!({ "age": self.age.to_public().to_string(), "signing": signing })
    }

    /// The key that files to them are encrypted to.
    pub fn key(&self) -> String {
        self.age.to_public().to_string()
    }

    /// Someone else with the same key for signing.
    pub fn with_another_age_key(&self) -> Self {
        Self { age: x25519::Identity::generate(), signing: self.signing.clone() }
    }

    /// Someone else with the same key to be encrypted to.
    pub fn with_another_signing_key(&self) -> Self {
        Self { age: self.age.clone(), ..Self::new() }
    }

    /// A sound envelope of this kind. What is not of a talk has to lose its talk.
    pub fn envelope_of(&self, kind: &str, name: &str, recipient: Value, body: Value) -> Value {
        json!({
            "minor": 0, "kind": kind, "package_id": PACKAGE, "created": "2026-11-20T08:30:00Z",
            "sender": { "name": name, "title": "", "workplace": "", "keys": self.keys() },
            "recipient": recipient, "conversation_id": TALK, "based_on": [], "body": body,
        })
    }

    /// A sound preparation.
    pub fn envelope(&self, name: &str, recipient: Value) -> Value {
        let guide = oevebane_core::guide::shipped_by_id("randers-lus").unwrap();
        let frame = oevebane_core::guide::Frame::for_year(guide, 2026);
        let answers = json!({ "styrker": { "text": "x" } });
        let body = json!({ "frame": frame, "answers": answers, "words": {}, "priorities": [] });
        self.envelope_of("preparation", name, recipient, body)
    }

    /// The frames round what is signed.
    pub fn frames(&self, forged: &Forged) -> Vec<u8> {
        let kind = format!("application/vnd.oevebane.{}", forged.signed_kind);
        let mut message = format!("DSSEv1 {} {kind} {} ", kind.len(), forged.payload.len()).into_bytes();
        message.extend_from_slice(&forged.payload);
        let (key, signature) = (self.signing.verifying_key().to_bytes(), self.signing.sign(&message).to_bytes());
        let mut plain = b"OVBN".to_vec();
        plain.extend_from_slice(&forged.major.to_be_bytes());
        for frame in [&forged.payload[..], &key, &signature] {
            plain.extend_from_slice(&u32::try_from(frame.len()).unwrap().to_be_bytes());
            plain.extend_from_slice(frame);
        }
        plain.extend_from_slice(&forged.after);
        plain
    }
}

/// The recipient of a file to this key.
pub fn by_key(key: &str) -> Value {
    json!({ "name": "x", "key": key })
}

/// The recipient of a file with this code, given without spaces.
pub fn by_code(code: &str) -> Value {
    let digest = Sha256::digest(format!("{PACKAGE}{code}").as_bytes());
    json!({ "name": "x", "code_check": data_encoding::HEXLOWER.encode(&digest) })
}

/// Encrypts to a key.
pub fn to_key(plain: &[u8], key: &str) -> Vec<u8> {
    let recipient: x25519::Recipient = key.parse().unwrap();
    age::encrypt(&recipient, plain).unwrap()
}

/// Encrypts to several.
pub fn to_keys(plain: &[u8], keys: &[&str]) -> Vec<u8> {
    let keys: Vec<x25519::Recipient> = keys.iter().map(|key| key.parse().unwrap()).collect();
    let encryptor = age::Encryptor::with_recipients(keys.iter().map(|key| key as &dyn age::Recipient)).unwrap();
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    std::io::Write::write_all(&mut writer, plain).unwrap();
    writer.finish().unwrap();
    file
}

/// Encrypts with a code, given without spaces.
pub fn with_code(plain: &[u8], code: &str, work: u8) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(code.to_owned().into());
    recipient.set_work_factor(work);
    age::encrypt(&recipient, plain).unwrap()
}

/// A file with this put into its header, before the recipient.
pub fn with_header(file: &[u8], stanzas: &str) -> Vec<u8> {
    let intro = b"age-encryption.org/v1\n";
    let rest = file.strip_prefix(intro).unwrap();
    [intro, stanzas.as_bytes(), rest].concat()
}

/// The file with another work factor in its header.
pub fn with_work_factor(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    let header = String::from_utf8_lossy(&file[..120]).into_owned();
    let place = header.find(&format!(" {from}\n")).unwrap() + 1;
    [&file[..place], to.as_bytes(), &file[place + from.len()..]].concat()
}
