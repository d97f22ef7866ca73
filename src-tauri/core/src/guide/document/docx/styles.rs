//! What the styles of a Word document make of a paragraph.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::guide::document::DocumentFault;
use crate::guide::document::xml::attribute;

/// How many styles are looked through for what one builds on: they may go in a circle.
const DEEP: usize = 10;

/// Whether an element that is on or off is on.
pub(super) fn is_on(element: &BytesStart<'_>) -> bool {
    attribute(element, "val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off"))
}

/// What one style says itself.
#[derive(Default)]
struct Said {
    /// Its name, which is English in every language's Word.
    name: String,
    based_on: Option<String>,
    level: Option<u8>,
    list: Option<bool>,
    bold: Option<bool>,
}

/// The styles by their ids.
#[derive(Default)]
pub(super) struct Styles(HashMap<String, Said>);

impl Styles {
    pub(super) fn read(text: &str) -> Result<Self, DocumentFault> {
        let (mut reader, mut all, mut now) = (Reader::from_str(text), HashMap::new(), None);
        loop {
            match reader.read_event()? {
                Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                    "style" => now = attribute(&element, "styleId").map(|id| (id, Said::default())),
                    _ => now.iter_mut().for_each(|(_, said)| said.hears(&element)),
                },
                Event::End(element) if element.local_name().as_ref() == "style" => all.extend(now.take()),
                Event::Eof => return Ok(Self(all)),
                _ => {}
            }
        }
    }

    /// The style and those that it builds on, the nearest first.
    fn of<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = &'a Said> {
        let first = id.and_then(|id| self.0.get(id));
        std::iter::successors(first, |said| said.based_on.as_ref().and_then(|id| self.0.get(id))).take(DEEP)
    }

    /// Its level in the document's outline, from 0.
    pub(super) fn level(&self, id: Option<&str>) -> Option<u8> {
        self.of(id).find_map(|said| {
            said.level.or_else(|| said.name.strip_prefix("heading ")?.parse::<u8>().ok()?.checked_sub(1))
        })
    }

    pub(super) fn is_title(&self, id: Option<&str>) -> bool {
        self.of(id).any(|said| said.name == "title")
    }

    pub(super) fn is_list(&self, id: Option<&str>) -> bool {
        self.of(id).find_map(|said| said.list).unwrap_or_default()
    }

    pub(super) fn is_bold(&self, id: Option<&str>) -> bool {
        self.of(id).find_map(|said| said.bold).unwrap_or_default()
    }
}

impl Said {
    fn hears(&mut self, element: &BytesStart<'_>) {
        let value = || attribute(element, "val");
        match element.local_name().as_ref() {
            "name" => self.name = value().unwrap_or_default().to_lowercase(),
            "basedOn" => self.based_on = value(),
            "outlineLvl" => self.level = value().and_then(|level| level.parse().ok()),
            "numId" => self.list = value().map(|list| list != "0"),
            "b" => self.bold = Some(is_on(element)),
            _ => {}
        }
    }
}
