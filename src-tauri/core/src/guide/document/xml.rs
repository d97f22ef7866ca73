//! What the readers of XML have in common.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart};

use super::DocumentFault;

/// Whatever is wrong with the XML of a document, it is not whole.
impl From<quick_xml::Error> for DocumentFault {
    fn from(_: quick_xml::Error) -> Self {
        Self::Damaged
    }
}

/// What an element says under a name, whatever stands before the colon.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The sign that a reference in a text stands for; those that a document defines itself stand for none.
pub(super) fn referred(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return Some(sign);
    }
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
