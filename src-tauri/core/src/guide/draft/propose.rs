//! What a text proposes as a guide. Every paragraph is either placed or among what is not used: none is dropped.
//!
//! Nothing here knows any one text: what is looked for are the words and looks by which texts of this kind say what is what.

mod answers;
mod outline;
mod plan;
mod tables;
mod theme;
mod topics;
mod words;

use std::collections::HashMap;

use self::outline::{Part, Section, outline};
use crate::guide::check::{MAX_LIST, MAX_TITLE};
use crate::guide::document::{Paragraph, Style};
use crate::guide::{Link, Passage, PlanField, Scale, TalkKind, Theme};

/// What was found in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Its name, if the text begins with one.
    pub title: Option<String>,
    /// Whose it is, if that stands at its top.
    pub organisation: Option<String>,
    /// What kind of talk it names most, if any.
    pub kind: Option<TalkKind>,
    /// What the talk is for, paragraph by paragraph.
    pub purpose: Vec<String>,
    /// How one prepares, if it tells that step by step.
    pub steps: Vec<Passage>,
    /// What is told before the first question, under headings.
    pub process: Vec<Passage>,
    /// What is told after it, under headings that have no questions.
    pub advice: Vec<Passage>,
    /// Where more can be read.
    pub foundation: Vec<Link>,
    /// The themes with their questions; one without a name if the text has no headings.
    pub themes: Vec<Theme>,
    /// The scales that the text tells of; their ends are empty where it does not name them.
    pub scales: Vec<Scale>,
    /// What the plan is to hold, if the text has a form for that.
    pub plan: Vec<PlanField>,
    /// What has no place.
    pub unused: Vec<String>,
}

/// What the paragraphs of a text propose.
#[must_use]
pub fn propose(paragraphs: &[Paragraph]) -> Proposal {
    let (margins, mut said): (Vec<_>, Vec<_>) = paragraphs.iter().cloned().partition(|one| one.style == Style::Margin);
    for paragraph in &mut said {
        paragraph.text.truncate(words::without_line(&paragraph.text).len());
    }
    let plan::Form { fields, rest, around } = plan::form(&said);
    let (starred, heads) = (words::explains_stars(paragraphs), tables::heads(&rest));
    let mut proposing = Proposing { starred, heads, ..Proposing::default() };
    proposing.found.kind = words::kind(paragraphs);
    proposing.found.organisation = words::organisation(paragraphs);
    for field in fields {
        let id = proposing.id();
        proposing.found.plan.push(PlanField { id, ..field });
    }
    proposing.found.unused.extend(around);
    let parts = outline(&rest, &mut proposing.found.unused);
    let mut asked = false;
    for part in parts {
        match part {
            Part::Title(title) => proposing.found.title = Some(title),
            Part::Before(items) => proposing.purpose(&items),
            Part::Purpose(items, heading) => {
                proposing.purpose(&items);
                proposing.found.unused.extend(heading);
            }
            Part::Theme(section) => {
                asked = true;
                proposing.theme(&section);
            }
            Part::Steps(section) => proposing.steps(&section),
            Part::Plan(section) => proposing.plan(&section, asked),
            Part::Told(section) => proposing.passage(&section, asked),
        }
    }
    proposing.found.unused.extend(margins.into_iter().map(|one| one.text));
    proposing.ended()
}

/// What has been found so far.
#[derive(Default)]
struct Proposing {
    found: Proposal,
    /// How many ids have been given; they are made of the words when the guide is published.
    ids: usize,
    /// The scale that statements are answered on from here on.
    scale: Option<String>,
    /// Whether the text says that a star makes a question mandatory.
    starred: bool,
    /// The first rows of tables, which name what stands in them.
    heads: HashMap<u32, tables::Head>,
}

impl Proposing {
    fn id(&mut self) -> String {
        self.ids += 1;
        format!("ny_t{}", self.ids)
    }

    fn unused(&mut self, text: &str) {
        self.found.unused.push(text.to_owned());
    }

    fn purpose(&mut self, items: &[&Paragraph]) {
        self.scale_told_by(items);
        for paragraph in items {
            if words::says_something(&paragraph.text) {
                self.found.purpose.push(listed(paragraph));
            } else {
                self.unused(&paragraph.text);
            }
        }
    }

    /// A section that asks nothing tells of the process before the first question, and gives advice after it.
    fn passage(&mut self, section: &Section<'_>, asked: bool) {
        self.scale_told_by(&section.items);
        let mut texts: Vec<&Paragraph> = vec![];
        for paragraph in &section.items {
            if words::is_address(&paragraph.text) {
                self.link(paragraph, &mut texts);
            } else if words::says_something(&paragraph.text) {
                texts.push(paragraph);
            } else {
                self.unused(&paragraph.text);
            }
        }
        if texts.is_empty() {
            return self.unused(&section.title);
        }
        let passage = Passage { title: section.title.clone(), text: together(&texts) };
        let into =
            if asked || words::advises(&section.title) { &mut self.found.advice } else { &mut self.found.process };
        if into.len() < MAX_LIST && section.title.chars().count() <= MAX_TITLE {
            into.push(passage);
        } else {
            self.found.unused.extend([passage.title, passage.text]);
        }
    }

    /// An address, with the sentence before it that says what is there.
    fn link(&mut self, address: &Paragraph, before: &mut Vec<&Paragraph>) {
        let says =
            |paragraph: &&Paragraph| words::refers(&paragraph.text) && paragraph.text.chars().count() <= MAX_TITLE;
        let title = match before.last().copied().filter(says) {
            Some(sentence) => {
                before.pop();
                sentence.text.clone()
            }
            None => address.text.clone(),
        };
        if self.found.foundation.len() < MAX_LIST && title.chars().count() <= MAX_TITLE {
            self.found.foundation.push(Link { title, address: Some(address.text.clone()) });
        } else {
            self.found.unused.extend([title, address.text.clone()]);
        }
    }

    /// How one prepares: each line of the list is a step, whose name stands before a colon.
    fn steps(&mut self, section: &Section<'_>) {
        let first = section.items.iter().position(|one| one.is_bullet()).unwrap_or(section.items.len());
        let (told, lists) = section.items.split_at(first);
        self.passage(&Section { title: section.title.clone(), items: told.to_vec() }, false);
        for paragraph in lists {
            let has_room = self.found.steps.len() < MAX_LIST;
            if let Some(step) = self.found.steps.last_mut().filter(|_| !paragraph.is_bullet()) {
                format!("{}\n\n{}", step.text, paragraph.text).trim().clone_into(&mut step.text);
            } else if let Some((title, text)) = paragraph.text.split_once(':').filter(|_| has_room)
                && title.chars().count() <= MAX_TITLE
            {
                self.found.steps.push(Passage { title: title.trim().to_owned(), text: text.trim().to_owned() });
            } else if has_room && paragraph.text.chars().count() <= MAX_TITLE {
                self.found.steps.push(Passage { title: paragraph.text.clone(), text: String::new() });
            } else {
                self.unused(&paragraph.text);
            }
        }
    }

    fn ended(mut self) -> Proposal {
        self.ask_of_topics();
        // A guide says what it is for: where the text has no word for that, what it begins with does.
        let first = self.found.process.first().filter(|_| self.found.purpose.is_empty());
        if let Some(Passage { title, text }) = first.cloned() {
            self.found.process.remove(0);
            self.found.purpose.push(text);
            self.found.unused.insert(0, title);
        }
        self.found
    }
}

/// A paragraph as it stands among others in one text: a line of a list keeps a mark.
fn listed(paragraph: &Paragraph) -> String {
    if paragraph.is_bullet() { format!("• {}", paragraph.text) } else { paragraph.text.clone() }
}

/// Paragraphs as one text.
fn together(paragraphs: &[&Paragraph]) -> String {
    let mut text = String::new();
    let mut before: Option<Style> = None;
    for paragraph in paragraphs {
        if let Some(before) = before {
            let is_list = paragraph.is_bullet() && matches!(before, Style::Bullet(_));
            text.push_str(if is_list { "\n" } else { "\n\n" });
        }
        text.push_str(&listed(paragraph));
        before = Some(paragraph.style);
    }
    text
}

#[cfg(test)]
mod tests;
