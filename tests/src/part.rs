//! A part of a page as a screen reader finds it, and whether it is what it is.

use std::collections::BTreeMap;

use crate::reader::At;

/// What can be the case of a part, by its number on the bus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is chosen, or has a tick.
    Checked = 4,
    /// It can be folded out.
    Expandable = 9,
    /// It is folded out.
    Expanded = 10,
    /// It can have the focus.
    Focusable = 11,
    /// It has the focus.
    Focused = 12,
    /// What stands in it is not right.
    Invalid = 36,
}

/// What the roles that a page has are called, by their numbers on the bus.
pub(crate) fn role_name(number: u32) -> String {
    let name = match number {
        2 => "alert",
        7 => "check box",
        11 => "combo box",
        16 => "dialog",
        27 => "image",
        29 => "label",
        31 => "list",
        32 => "list item",
        39 => "panel",
        40 => "password text",
        42 => "progress bar",
        43 => "push button",
        44 => "radio button",
        54 => "status bar",
        55 => "table",
        62 => "toggle button",
        67 => "unknown",
        79 => "entry",
        83 => "heading",
        88 => "link",
        95 => "document web",
        110 => "landmark",
        _ => return format!("role {number}"),
    };
    name.to_owned()
}

/// A part of the page, with all that lies in it.
#[derive(Debug, Clone)]
pub struct Part {
    pub(crate) at: At,
    pub(crate) states: u64,
    pub(crate) attributes: BTreeMap<String, String>,
    /// What it is: »push button«, »heading«.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is said of it besides.
    pub description: String,
    /// What is written in it.
    pub text: String,
    /// What lies in it.
    pub below: Vec<Part>,
}

impl Part {
    /// Whether this is the case of it.
    #[must_use]
    pub fn is(&self, state: State) -> bool {
        self.states & (1 << (state as u64)) != 0
    }

    /// Whether what comes here is to be read aloud by itself.
    pub(crate) fn is_loud(&self) -> bool {
        let live = ["container-live", "live"].iter().find_map(|name| self.attributes.get(*name));
        live.is_some_and(|live| live != "off")
    }

    /// All parts, from this one on in the order that they are read in.
    #[must_use]
    pub fn all(&self) -> Vec<&Part> {
        std::iter::once(self).chain(self.below.iter().flat_map(Part::all)).collect()
    }

    /// The one part with this role and name, or the only one whose name begins so.
    ///
    /// # Errors
    /// What there is of that role instead.
    pub fn only(&self, role: &str, name: &str) -> Result<&Part, String> {
        let of_role: Vec<_> = self.all().into_iter().filter(|part| part.role == role).collect();
        let same: Vec<_> = of_role.iter().filter(|part| part.name == name).collect();
        let begin: Vec<_> = of_role.iter().filter(|part| part.name.starts_with(name)).collect();
        match (same.as_slice(), begin.as_slice()) {
            ([one], _) | ([], [one]) => Ok(**one),
            _ => Err(of_role.iter().map(|part| format!("»{}«", part.name)).collect::<Vec<_>>().join(", ")),
        }
    }

    /// What a screen reader could not tell of this part and those in it.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        self.look(&mut faults, false);
        faults
    }

    fn look(&self, faults: &mut Vec<String>, in_named_group: bool) {
        if let Some(fault) = self.fault(in_named_group) {
            let Self { role, name, text, attributes, .. } = self;
            faults.push(format!("{fault}: {role} »{name}« »{text:.60}« {attributes:?}"));
        }
        let named = self.role == "panel" && !self.name.is_empty();
        for part in &self.below {
            part.look(faults, in_named_group || named);
        }
    }

    fn fault(&self, in_named_group: bool) -> Option<&'static str> {
        let attribute = |name: &str| self.attributes.get(name).map_or("", String::as_str);
        let tag = attribute("tag");
        // The page as a whole gets the focus so that one goes on from its beginning; it is read by its heading.
        let has_focus = self.is(State::Focusable) && tag != "main";
        match (self.role.as_str(), tag) {
            _ if has_focus && self.name.is_empty() => Some("it gets the focus, and has no name"),
            ("image", _) if self.name.is_empty() => Some("a picture that says nothing"),
            ("radio button", _) if !in_named_group => Some("a choice of nobody knows what"),
            ("dialog", _) if self.name.is_empty() => Some("a dialog without a name"),
            (role, "h1" | "h2" | "h3" | "h4")
                if role != "heading" || attribute("level") != tag.trim_start_matches('h') =>
            {
                Some("a heading that is none")
            }
            ("list", "ul" | "ol") => None,
            (_, "ul" | "ol") => Some("a list that is none"),
            (role, "li") if role != "list item" => Some("an entry of a list that is none"),
            (role, "progress") if role != "progress bar" => Some("progress that is none"),
            (role, "table") if role != "table" => Some("a table that is none"),
            // The web view gives what folds out a name and no role.
            ("unknown", tag) if has_focus && tag != "summary" => Some("it gets the focus, and is nobody knows what"),
            _ => None,
        }
    }
}
