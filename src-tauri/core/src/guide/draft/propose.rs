//! What a text proposes as a guide. Every paragraph is either placed or among what is not used: none is dropped.

use super::paragraphs::{Paragraph, Style};
use crate::guide::check::{MAX_LIST, MAX_TITLE};
use crate::guide::{AnswerForm, Passage, Question, Scale, Theme};

/// What was found in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Its name, if the text begins with one.
    pub title: Option<String>,
    /// What the talk is for, paragraph by paragraph.
    pub purpose: Vec<String>,
    /// What is told before the first question, under headings.
    pub process: Vec<Passage>,
    /// What is told after it, under headings that have no questions.
    pub advice: Vec<Passage>,
    /// The themes with their questions; one without a name if the text has no headings.
    pub themes: Vec<Theme>,
    /// The scales that the text tells of; their ends are empty where it does not name them.
    pub scales: Vec<Scale>,
    /// What has no place.
    pub unused: Vec<String>,
}

/// What follows a heading.
struct Section<'a> {
    title: &'a str,
    items: Vec<&'a Paragraph>,
}

/// Whether a paragraph asks something: it has a question mark, or stands in a list.
fn asks(paragraph: &Paragraph) -> bool {
    paragraph.style == Style::Bullet || (paragraph.style == Style::Plain && paragraph.text.contains('?'))
}

fn says_something(paragraph: &Paragraph) -> bool {
    paragraph.text.chars().filter(|sign| sign.is_alphabetic()).count() > 1
}

/// What the paragraphs of a text propose.
#[must_use]
pub fn propose(paragraphs: &[Paragraph]) -> Proposal {
    let (said, empty): (Vec<_>, Vec<_>) = paragraphs.iter().partition(|paragraph| says_something(paragraph));
    let mut proposing =
        Proposing { unused: empty.iter().map(|one| one.text.clone()).collect(), ..Proposing::default() };
    let (before, sections) = sections(&said);
    proposing.scale_told_by(&before);
    if sections.is_empty() && before.iter().any(|paragraph| asks(paragraph)) {
        let first = before.iter().position(|paragraph| asks(paragraph)).unwrap_or_default();
        let (told, asked) = before.split_at(first);
        proposing.found.purpose.extend(told.iter().map(|paragraph| paragraph.text.clone()));
        proposing.theme("", asked);
    } else {
        proposing.found.purpose.extend(before.iter().map(|paragraph| paragraph.text.clone()));
        proposing.sections(&sections);
    }
    let Proposing { mut found, unused, .. } = proposing;
    found.unused.extend(unused);
    found
}

/// The paragraphs before the first heading, and the sections. Only the highest headings part sections: but for the one that
/// is the whole text's, where there is one.
fn sections<'a>(said: &[&'a Paragraph]) -> (Vec<&'a Paragraph>, Vec<Section<'a>>) {
    let level_of = |paragraph: &Paragraph| match paragraph.style {
        Style::Heading(level) => Some(level),
        Style::Bullet | Style::Plain => None,
    };
    let levels = || said.iter().filter_map(|paragraph| level_of(paragraph));
    let highest = levels().min().unwrap_or(1);
    let alone = levels().filter(|level| *level == highest).count() == 1;
    let next = levels().filter(|level| *level > highest).min();
    let first = said.first().and_then(|paragraph| level_of(paragraph)) == Some(highest);
    let parts = next.filter(|_| alone && first).unwrap_or(highest);
    let (mut before, mut sections) = (vec![], Vec::<Section<'a>>::new());
    for &paragraph in said {
        let parts_here = level_of(paragraph).is_some_and(|level| level <= parts);
        match sections.last_mut() {
            _ if parts_here => sections.push(Section { title: &paragraph.text, items: vec![] }),
            Some(section) => section.items.push(paragraph),
            None => before.push(paragraph),
        }
    }
    (before, sections)
}

/// What has been found so far.
#[derive(Default)]
struct Proposing {
    found: Proposal,
    unused: Vec<String>,
    /// How many ids have been given; they are made of the words when the guide is published.
    ids: usize,
    /// The scale that statements are answered on from here on.
    scale: Option<String>,
}

impl Proposing {
    fn id(&mut self) -> String {
        self.ids += 1;
        format!("ny_t{}", self.ids)
    }

    fn sections(&mut self, sections: &[Section<'_>]) {
        let has_questions = |section: &Section<'_>| section.items.iter().any(|paragraph| asks(paragraph));
        let mut rest = sections;
        // A text begins with its name: a heading before others that asks nothing.
        if let [first, after @ ..] = sections
            && !after.is_empty()
            && !has_questions(first)
        {
            self.found.title = Some(first.title.to_owned());
            self.scale_told_by(&first.items);
            self.found.purpose.extend(first.items.iter().map(|paragraph| paragraph.text.clone()));
            rest = after;
        }
        let mut asked = false;
        for section in rest {
            if has_questions(section) && self.found.themes.len() < MAX_LIST {
                asked = true;
                self.theme(section.title, &section.items);
            } else if section.items.is_empty() || has_questions(section) {
                self.unused.push(section.title.to_owned());
                self.unused.extend(section.items.iter().map(|paragraph| paragraph.text.clone()));
            } else {
                self.passage(section, asked);
            }
        }
    }

    /// A section that asks nothing tells of the process before the first question, and gives advice after it.
    fn passage(&mut self, section: &Section<'_>, asked: bool) {
        self.scale_told_by(&section.items);
        let text: Vec<_> = section.items.iter().map(|paragraph| paragraph.text.as_str()).collect();
        let passage = Passage { title: section.title.to_owned(), text: text.join("\n\n") };
        let into = if asked { &mut self.found.advice } else { &mut self.found.process };
        if into.len() < MAX_LIST && section.title.chars().count() <= MAX_TITLE {
            into.push(passage);
        } else {
            self.unused.extend([passage.title, passage.text]);
        }
    }

    fn theme(&mut self, title: &str, items: &[&Paragraph]) {
        let (mut intro, mut questions, mut part) = (vec![], Vec::<Question>::new(), None);
        for paragraph in items {
            if let Style::Heading(_) = paragraph.style {
                part = Some(paragraph.text.clone());
            } else if !asks(paragraph) {
                self.scale_told_by(std::slice::from_ref(paragraph));
                // What is told after a question may belong to it, to the next or to neither: that is for who reads it.
                if questions.is_empty() {
                    intro.push(paragraph.text.clone());
                } else {
                    self.unused.push(paragraph.text.clone());
                }
            } else if questions.len() == MAX_LIST {
                self.unused.push(paragraph.text.clone());
            } else {
                let question = self.question(&paragraph.text, part.clone());
                questions.push(question);
            }
        }
        if let Some(part) = part.filter(|part| questions.iter().all(|question| question.part.as_ref() != Some(part))) {
            self.unused.push(part);
        }
        let id = self.id();
        self.found.themes.push(Theme {
            id,
            title: title.to_owned(),
            intro: intro.join("\n\n"),
            number: None,
            hub: false,
            rotation: None,
            touches: None,
            questions,
        });
    }

    fn question(&mut self, text: &str, part: Option<String>) -> Question {
        let (text, mandatory) = without_mark(text);
        let own = scale_in(&text);
        let scale = match own {
            Some(told) => Some(self.scale_of(told)),
            None => self.scale.clone().filter(|_| !text.contains('?')),
        };
        Question {
            id: self.id(),
            part,
            text,
            help: None,
            answer: scale.map_or(AnswerForm::Text, |scale| AnswerForm::Scale { scale }),
            mandatory,
            sensitive: false,
            suggestion: false,
            note_field: false,
            choices: vec![],
        }
    }

    /// Where a text tells of a scale, statements are answered on it from there on.
    fn scale_told_by(&mut self, told: &[&Paragraph]) {
        for paragraph in told {
            if let Some(scale) = scale_in(&paragraph.text) {
                self.scale = Some(self.scale_of(scale));
            }
        }
    }

    /// The id of a scale, which is made where there is none of its span.
    fn scale_of(&mut self, told: Told) -> String {
        let Told { min, max, low, high } = told;
        let id = format!("ny_s{min}-{max}");
        match self.found.scales.iter_mut().find(|scale| scale.id == id) {
            None => self.found.scales.push(Scale { id: id.clone(), min, max, low, high, between: vec![], note: None }),
            Some(here) if here.low.is_empty() && !low.is_empty() => (here.low, here.high) = (low, high),
            Some(_) => {}
        }
        id
    }
}

/// The mark that a question is mandatory by.
const MANDATORY: [&str; 3] = ["(obligatorisk)", "[obligatorisk]", "(obligatoriske)"];

/// A question without the mark that says that it is mandatory, and whether it had one.
fn without_mark(text: &str) -> (String, bool) {
    let lower = text.to_lowercase();
    let found = MANDATORY.iter().find_map(|mark| Some((lower.find(mark)?, mark.len())));
    // Lower case may be of another length than upper case: then nothing is cut.
    let Some((from, length)) = found.filter(|_| lower.len() == text.len()) else { return (text.to_owned(), false) };
    let (before, rest) = text.split_at(from);
    let after = rest.get(length..).unwrap_or_default();
    (format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned(), true)
}

/// A scale as a text tells of it.
struct Told {
    min: u8,
    max: u8,
    low: String,
    high: String,
}

/// The scale that a paragraph tells of: »skala«, and two numbers after it.
fn scale_in(text: &str) -> Option<Told> {
    let lower = text.to_lowercase();
    let (_, after) = lower.split_once("skala")?;
    let mut numbers = after.split(|sign: char| !sign.is_ascii_digit()).filter_map(|number| number.parse().ok());
    let (min, max): (u8, u8) = (numbers.next()?, numbers.next()?);
    let (low, high) = ends(after, min, max).unwrap_or_default();
    (min < max && max <= 10).then_some(Told { min, max, low, high })
}

/// The words at the ends: »hvor 1 er …, og 5 er …«.
fn ends(after: &str, min: u8, max: u8) -> Option<(String, String)> {
    let (_, told) = after.split_once(" hvor ")?;
    let word = |number: u8, told: &str| -> Option<String> {
        let verbs = ["er", "betyder", "svarer til"];
        let begin = verbs.iter().find_map(|verb| {
            let mark = format!("{number} {verb} ");
            Some(told.find(&mark)? + mark.len())
        })?;
        let rest = told.get(begin..)?;
        let other = format!(" og {max} ");
        let ends = [other.as_str(), ",", ".", ";", ")"];
        let end = ends.iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
        let word = rest.get(..end)?.trim_matches(|sign: char| sign.is_whitespace() || "\"'»«”".contains(sign));
        (!word.is_empty() && word.chars().count() <= MAX_TITLE).then(|| word.to_owned())
    };
    Some((word(min, told)?, word(max, told)?))
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs;
    use super::*;

    const TEXT: &str = "Udviklingssamtale i Havnø\n\
        Samtalen er din, og den er fortrolig.\n\n\
        Sådan foregår det\n\
        I mødes to timer i foråret.\n\n\
        Trivsel\n\
        Svar på en skala fra 1 til 5, hvor 1 er slet ikke, og 5 er helt og fuldt.\n\
        • Jeg er glad for at gå på arbejde (obligatorisk)\n\
        • Jeg kan sige fra\n\
        • Hvad giver dig energi?\n\
        Husk at tale om hverdagen.\n\n\
        Samarbejde\n\
        Hvem arbejder du bedst sammen med?\n\
        Hvad vil du gerne have hjælp til?\n\n\
        Gode råd\n\
        Hold jer til det konkrete.\n\n\
        2\n";

    #[test]
    fn headings_become_themes_and_what_asks_becomes_questions_as_the_text_marks_them() {
        let found = propose(&paragraphs(TEXT));
        assert_eq!(found.title.as_deref(), Some("Udviklingssamtale i Havnø"));
        assert_eq!(found.purpose, ["Samtalen er din, og den er fortrolig."]);
        let titles = |all: &[Passage]| all.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
        assert_eq!(
            (titles(&found.process), titles(&found.advice)),
            (vec!["Sådan foregår det".into()], vec!["Gode råd".into()])
        );
        let themes: Vec<_> = found.themes.iter().map(|theme| (&*theme.title, theme.questions.len())).collect();
        assert_eq!(themes, [("Trivsel", 3), ("Samarbejde", 2)]);
        let [glad, no, energy] = &found.themes[0].questions[..] else { panic!("three questions") };
        assert_eq!((&*glad.text, glad.mandatory), ("Jeg er glad for at gå på arbejde", true));
        let scale = &found.scales[0];
        assert_eq!((scale.min, scale.max, &*scale.low, &*scale.high), (1, 5, "slet ikke", "helt og fuldt"));
        assert_eq!(no.answer, AnswerForm::Scale { scale: scale.id.clone() });
        assert_eq!((&energy.answer, energy.mandatory), (&AnswerForm::Text, false));
        assert_eq!(found.unused, ["2", "Husk at tale om hverdagen."]);
    }

    #[test]
    fn every_paragraph_of_a_text_is_placed_or_told_to_be_unused() {
        for text in [
            TEXT,
            "",
            "Bare én linje uden noget",
            "Hvad nu?\nOg så?",
            "# A b\n## C d\nHvad nu?\n### E f\n- G h\n### I j",
        ] {
            let found = propose(&paragraphs(text));
            let whole = format!("{found:?}");
            for paragraph in paragraphs(text) {
                let (words, _) = without_mark(&paragraph.text);
                assert!(whole.contains(&words), "»{words}« is lost of {text:?}: {whole}");
            }
        }
    }

    #[test]
    fn a_text_without_headings_is_one_theme_and_smaller_headings_are_parts_of_theirs() {
        let found = propose(&paragraphs("Tag dig god tid.\nHvad går godt?\nHvad går skidt?"));
        assert_eq!((found.purpose.len(), found.themes.len(), found.themes[0].questions.len()), (1, 1, 2));
        let found =
            propose(&paragraphs("# Samtalen\n## Trivsel\n### Hverdagen\n- Hvad fylder?\n### Livet\n- Hvad nu?"));
        assert_eq!(found.title.as_deref(), Some("Samtalen"));
        let parts: Vec<_> = found.themes[0].questions.iter().filter_map(|question| question.part.as_deref()).collect();
        assert_eq!(parts, ["Hverdagen", "Livet"]);
    }
}
