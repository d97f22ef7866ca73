//! What the readers of XML have in common.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::DocumentFault;

/// Whatever is wrong with the XML of a document, it is not whole.
impl From<quick_xml::Error> for DocumentFault {
    fn from(_: quick_xml::Error) -> Self {
        Self::Damaged
    }
}

/// What is made of a document as it is gone through.
pub(super) trait Reads {
    /// An element begins, and ends as well where it `is_empty`.
    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool);
    /// An element ends, whose name is given without what stands before the colon.
    fn end(&mut self, name: &str);
    /// Something is said.
    fn write(&mut self, text: &str);
}

/// Goes through all of a document but what stands in elements of these names.
pub(super) fn go_through(body: &str, passed_over: &[&str], reading: &mut impl Reads) -> Result<(), DocumentFault> {
    let mut reader = Reader::from_str(body);
    loop {
        match reader.read_event()? {
            Event::Start(element) if passed_over.contains(&element.local_name().as_ref()) => {
                reader.read_to_end(element.name())?;
            }
            Event::Start(element) => reading.begin(&element, false),
            Event::Empty(element) => reading.begin(&element, true),
            Event::End(element) => reading.end(element.local_name().as_ref()),
            Event::Text(text) => reading.write(&text.xml10_content()),
            Event::CData(text) => reading.write(&text),
            Event::GeneralRef(reference) => {
                if let Some(sign) = referred(&reference) {
                    reading.write(sign.encode_utf8(&mut [0; 4]));
                }
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

/// What an element says under a name, whatever stands before the colon.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The sign that a reference in a text stands for; those that a document defines itself stand for none.
fn referred(reference: &BytesRef<'_>) -> Option<char> {
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
