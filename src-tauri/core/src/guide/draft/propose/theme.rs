//! A theme with its questions.

use super::answers::{Marks, marks_alone, marks_in, scale_alone, scale_in, without_marks, without_span};
use super::outline::{Section, surely_asks};
use super::words::{begins_as_question, is_address, is_large, says_something, without_place};
use super::{Proposing, listed};
use crate::guide::check::{MAX_LIST, MAX_TITLE};
use crate::guide::document::{Paragraph, Style};
use crate::guide::{AnswerForm, Named, Question, Theme};

/// Fewest words of a statement in a table.
pub(super) const STATEMENT: usize = 3;

/// What lines of a list may go on with: »Hvordan går det« and »med dine kolleger?«
#[derive(Default)]
enum Stem<'a> {
    #[default]
    None,
    /// The last paragraph, if they do.
    Waiting(&'a Paragraph),
    /// They do.
    GoesOn,
}

/// A theme while its paragraphs are gone through.
#[derive(Default)]
struct Begun<'a> {
    intro: Vec<String>,
    questions: Vec<Question>,
    part: Option<String>,
    /// Parts that no question has yet.
    waiting: Vec<String>,
    /// A name for the next question alone: »Opgaver:«.
    name: Option<String>,
    /// Whether the last question stands in a list.
    is_listed: bool,
    /// Whether the list goes on after the present paragraph.
    is_between: bool,
    /// The row of a table that the last question stands in.
    row: Option<u32>,
    stem: Stem<'a>,
    /// Whether all is filled in by both together.
    together: bool,
}

impl Proposing {
    pub(super) fn theme(&mut self, section: &Section<'_>) {
        let Section { title, items } = section;
        if self.found.themes.len() >= MAX_LIST {
            self.found.unused.push(title.clone());
            self.found.unused.extend(items.iter().map(|paragraph| paragraph.text.clone()));
            return;
        }
        let mut begun = Begun::default();
        let mut links: Vec<&Paragraph> = vec![];
        for (place, &paragraph) in items.iter().enumerate() {
            begun.is_between = items.get(place + 1..).is_some_and(list_goes_on);
            if is_address(&paragraph.text) {
                begun.intro.pop_if(|text| links.last().is_some_and(|last| last.text == *text));
                self.link(paragraph, &mut links);
            } else {
                self.in_theme(&mut begun, paragraph);
            }
            links.push(paragraph);
        }
        self.end_stem(&mut begun);
        let last = begun.part.take().filter(|part| is_unasked(part, &begun.questions));
        begun.waiting.extend(last);
        self.found.unused.extend(begun.waiting.drain(..).chain(begun.name.take()));
        let id = self.id();
        self.found.themes.push(Theme {
            id,
            title: without_place(title).to_owned(),
            intro: begun.intro.join("\n\n"),
            number: None,
            hub: false,
            rotation: None,
            touches: None,
            questions: begun.questions,
        });
    }

    /// One paragraph of a theme.
    fn in_theme<'a>(&mut self, begun: &mut Begun<'a>, paragraph: &'a Paragraph) {
        let text = paragraph.text.as_str();
        if let Some(head) = paragraph.row.and_then(|row| self.heads.get(&row)) {
            let (scale, is_step) = (head.scale.clone(), head.has_step(text));
            self.end_stem(begun);
            self.scale = scale.map(|told| self.scale_of(told)).or_else(|| self.scale.take());
            if !is_step {
                self.unused(text);
            }
            return;
        }
        let goes_on = paragraph.is_bullet() && text.starts_with(char::is_lowercase);
        if goes_on && !matches!(begun.stem, Stem::None) {
            return self.as_part(begun, paragraph);
        }
        self.end_stem(begun);
        let marks = marks_alone(text);
        match begun.questions.last_mut() {
            Some(question) if marks.any() => return put(marks, question),
            Some(question) if paragraph.row.is_some() && paragraph.row == begun.row => {
                let question = question.id.clone();
                return self.beside(&question, begun, text);
            }
            _ => {}
        }
        if paragraph.is_heading() {
            begun.waiting.extend(begun.part.replace(text.to_owned()).filter(|part| is_unasked(part, &begun.questions)));
        } else if !says_something(text) {
            self.unused(text);
        } else if asks(paragraph, begun.row) {
            self.ask(begun, paragraph);
        } else if paragraph.style == Style::Plain && text.ends_with(':') && text.chars().count() <= MAX_TITLE {
            begun.waiting.extend(begun.name.replace(text.trim_end_matches(':').to_owned()));
        } else if paragraph.style == Style::Plain && !text.ends_with(['.', '!', '?', ':', ')']) {
            begun.stem = Stem::Waiting(paragraph);
        } else {
            self.told(begun, paragraph);
        }
    }

    /// Something that asks nothing.
    fn told(&mut self, begun: &mut Begun<'_>, paragraph: &Paragraph) {
        self.scale_told_by(&[paragraph]);
        begun.together |= marks_in(&paragraph.text).together && begun.questions.is_empty();
        match begun.questions.last_mut() {
            None => begun.intro.push(listed(paragraph)),
            // What stands right under a question in a list belongs to it, as does what stands between two. What stands anywhere
            // else may belong to it, to the next or to neither: that is for who reads it.
            Some(question) if begun.is_listed && (paragraph.follows || begun.is_between) => {
                let help = question.help.take().map(|help| format!("{help}\n\n{}", paragraph.text));
                question.help = Some(help.unwrap_or_else(|| paragraph.text.clone()));
            }
            Some(_) => self.unused(&paragraph.text),
        }
    }

    fn ask(&mut self, begun: &mut Begun<'_>, paragraph: &Paragraph) {
        if begun.questions.len() == MAX_LIST {
            return self.unused(&paragraph.text);
        }
        let name = begun.name.take();
        if name.is_some() {
            begun.waiting.retain(|part| Some(part) != name.as_ref());
        }
        let part = name.or_else(|| begun.part.clone()).filter(|part| part.chars().count() <= MAX_TITLE);
        let mut question = self.question(&paragraph.text, part);
        if begun.together || marks_in(&question.text).together {
            question.answer = AnswerForm::Joint;
        }
        (begun.row, begun.is_listed) = (paragraph.row, paragraph.is_bullet() || paragraph.row.is_some());
        begun.questions.push(question);
    }

    pub(super) fn question(&mut self, text: &str, part: Option<String>) -> Question {
        let (text, marks) = without_marks(text, self.starred);
        let (text, told) = without_span(&text);
        let scale = match told.or_else(|| scale_in(text)) {
            Some(told) => Some(self.scale_of(told)),
            None => self.scale.clone().filter(|_| !text.contains('?') && !begins_as_question(text)),
        };
        let mut question = Question {
            id: self.id(),
            part,
            text: text.to_owned(),
            help: None,
            answer: scale.map_or(AnswerForm::Text, |scale| AnswerForm::Scale { scale }),
            mandatory: false,
            sensitive: false,
            suggestion: false,
            note_field: false,
            choices: vec![],
        };
        put(marks, &mut question);
        question
    }

    /// What stands in the same row of a table as a question.
    fn beside(&mut self, question: &str, begun: &mut Begun<'_>, text: &str) {
        let marks = marks_in(text);
        let scale = scale_in(text).or_else(|| scale_alone(text)).map(|told| self.scale_of(told));
        let Some(question) = begun.questions.iter_mut().find(|one| one.id == question) else { return };
        if marks.any() && text.split_whitespace().count() <= 4 {
            put(marks, question);
        } else if let Some(scale) = scale {
            question.answer = AnswerForm::Scale { scale };
        } else if says_something(text) {
            let help = question.help.take().map(|help| format!("{help}\n\n{text}"));
            question.help = Some(help.unwrap_or_else(|| text.to_owned()));
        } else {
            self.unused(text);
        }
    }

    /// One of the lines of a list that each go on with the words before them.
    fn as_part<'a>(&mut self, begun: &mut Begun<'a>, paragraph: &'a Paragraph) {
        if let Stem::Waiting(stem) = std::mem::replace(&mut begun.stem, Stem::GoesOn) {
            self.ask(begun, stem);
            if let Some(question) = begun.questions.last_mut() {
                question.answer = AnswerForm::Parts { parts: vec![] };
            }
        }
        let named = Named { id: self.id(), title: paragraph.text.clone() };
        match begun.questions.last_mut().map(|question| &mut question.answer) {
            Some(AnswerForm::Parts { parts }) if parts.len() < MAX_LIST => parts.push(named),
            _ => self.unused(&paragraph.text),
        }
    }

    /// What might have gone on has not.
    fn end_stem(&mut self, begun: &mut Begun<'_>) {
        if let Stem::Waiting(stem) = std::mem::take(&mut begun.stem) {
            self.told(begun, stem);
        }
    }
}

/// Whether another line of a list comes before anything else but what is told of the one before.
fn list_goes_on(rest: &[&Paragraph]) -> bool {
    rest.iter().find(|one| one.style != Style::Plain).is_some_and(|one| one.is_bullet())
}

fn is_unasked(part: &str, questions: &[Question]) -> bool {
    questions.iter().all(|question| question.part.as_deref() != Some(part))
}

fn put(marks: Marks, question: &mut Question) {
    question.mandatory |= marks.mandatory;
    if marks.together {
        question.answer = AnswerForm::Joint;
    } else if marks.in_words {
        question.answer = AnswerForm::Text;
    }
    question.mandatory &= question.answer != AnswerForm::Joint;
}

/// Whether a paragraph of a theme asks: it has a question mark, stands in a list, or is a sentence at the beginning of a row.
fn asks(paragraph: &Paragraph, row: Option<u32>) -> bool {
    let is_sentence = paragraph.text.split_whitespace().count() >= STATEMENT && !is_large(&paragraph.text);
    paragraph.is_bullet() || surely_asks(paragraph) || (paragraph.row.is_some() && paragraph.row != row && is_sentence)
}
