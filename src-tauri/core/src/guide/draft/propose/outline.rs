//! What each section of a text is. Where a text says by its looks which headings are above which, that is followed; a plain one
//! has headings of one kind only, and then its words tell which are themes.

use std::collections::{HashMap, HashSet};

use super::answers::without_span;
use super::theme::STATEMENT;
use super::words::{
    advises, is_of_a_theme, is_of_preparing, is_of_purpose, is_question, is_statement, plain, says_something,
    sentences, speaks_of_themes,
};
use crate::guide::document::{Paragraph, Style};

/// From how many times on a heading that comes again is the name of none.
const AGAIN: usize = 3;

/// What follows a heading.
#[derive(Debug, Clone)]
pub(super) struct Section<'a> {
    pub title: String,
    pub items: Vec<&'a Paragraph>,
}

/// What a part of a text is.
pub(super) enum Part<'a> {
    /// Its name.
    Title(String),
    /// What stands before the first heading.
    Before(Vec<&'a Paragraph>),
    /// What the talk is for, and the heading over it, which a guide has of its own.
    Purpose(Vec<&'a Paragraph>, Option<String>),
    /// A theme with its questions.
    Theme(Section<'a>),
    /// How one prepares, step by step.
    Steps(Section<'a>),
    /// The form of a plan.
    Plan(Section<'a>),
    /// Anything else.
    Told(Section<'a>),
}

/// Whether a paragraph surely asks something.
pub(super) fn surely_asks(paragraph: &Paragraph) -> bool {
    let is_listed = paragraph.is_bullet() || paragraph.row.is_some();
    !paragraph.is_heading()
        && (is_question(&paragraph.text) || (is_listed && is_statement(&paragraph.text)) || is_rated(&paragraph.text))
}

/// Whether something stands before the span of a scale.
fn is_rated(text: &str) -> bool {
    let (before, told) = without_span(text);
    told.is_some() && before.split_whitespace().count() >= STATEMENT
}

/// Whether it may ask: it asks, or stands in a list.
fn may_ask(paragraph: &Paragraph) -> bool {
    surely_asks(paragraph) || paragraph.is_bullet()
}

/// The parts of a text. What stands over every theme alike, and says nothing of any, goes to what is not used.
pub(super) fn outline<'a>(said: &[&'a Paragraph], unused: &mut Vec<String>) -> Vec<Part<'a>> {
    let labels = labels(said);
    let announced = announced(said);
    let (before, sections) = sections(said, &labels, unused);
    let mut parts = vec![];
    if sections.is_empty() {
        let first = before.iter().position(|paragraph| may_ask(paragraph)).unwrap_or(before.len());
        let (told, asked) = before.split_at(first);
        parts.push(Part::Before(told.to_vec()));
        if !asked.is_empty() {
            parts.push(Part::Theme(Section { title: String::new(), items: asked.to_vec() }));
        }
        return parts;
    }
    parts.push(Part::Before(before));
    let judging = Judging::of(&sections, &announced);
    let mut after_theme = false;
    let front = front(&sections, &judging);
    let passed = front.as_ref().map_or(0, |front| front.passed);
    if let Some(Front { title, others, purpose, .. }) = front {
        parts.push(Part::Title(title));
        unused.extend(others);
        parts.push(Part::Purpose(purpose, None));
    }
    for Labelled { section, is_labelled } in sections.iter().skip(passed) {
        let (lists, rest) = listed_themes(section, &announced);
        if !lists.is_empty() {
            parts.extend((!rest.items.is_empty()).then_some(Part::Told(rest)));
            parts.extend(lists.into_iter().map(Part::Theme));
            continue;
        }
        match (after_theme, parts.last_mut()) {
            // A smaller heading within a theme, as far as a plain text shows that.
            (true, Some(Part::Theme(theme))) if judging.is_part(section, *is_labelled) => {
                if let Some(heading) = heading_of(said, section) {
                    theme.items.push(heading);
                }
                theme.items.extend(&section.items);
            }
            _ => {
                let part = judging.part(section.clone(), *is_labelled);
                after_theme = matches!(part, Part::Theme(_));
                parts.push(part);
            }
        }
    }
    parts
}

/// Longest line of a front page, in characters, and most headings on one.
const LINE: usize = 70;
const BARE: usize = 4;

fn is_short(line: &str) -> bool {
    line.chars().count() <= LINE
}

/// How a text begins.
struct Front<'a> {
    title: String,
    /// What else stands on its front page.
    others: Vec<String>,
    purpose: Vec<&'a Paragraph>,
    /// How many sections that takes.
    passed: usize,
}

/// A text begins with its name: a heading before others that asks nothing. On a front page it is the line that names the talk.
fn front<'a>(sections: &[Labelled<'a>], judging: &Judging<'_>) -> Option<Front<'a>> {
    let Labelled { section: first, is_labelled } = sections.first().filter(|_| sections.len() > 1)?;
    if judging.is_theme(first, *is_labelled) || is_of_purpose(&first.title) || is_of_preparing(&first.title) {
        return None;
    }
    let is_line = |paragraph: &&Paragraph| {
        !says_something(&paragraph.text)
            || (paragraph.style == Style::Plain
                && is_short(&paragraph.text)
                && !paragraph.text.ends_with(['.', '!', '?', ':']))
    };
    let lines = first.items.iter().take_while(|paragraph| is_line(paragraph)).count();
    let (lines, purpose) = first.items.split_at(lines);
    // What says nothing but its name stands on the front page as well, which may end with the name that the first page has again.
    let is_bare = |next: &&Labelled<'_>| {
        next.section.items.iter().all(is_line) && !judging.is_theme(&next.section, next.is_labelled)
    };
    let more = sections.len().saturating_sub(2).min(if purpose.is_empty() { BARE } else { 0 });
    let bare: Vec<&Labelled<'_>> = sections.iter().skip(1).take(more).take_while(is_bare).collect();
    let all: Vec<&str> = std::iter::once(first.title.as_str())
        .chain(lines.iter().map(|paragraph| paragraph.text.as_str()))
        .chain(bare.iter().flat_map(|next| {
            std::iter::once(next.section.title.as_str()).chain(next.section.items.iter().map(|one| one.text.as_str()))
        }))
        .collect();
    let names_talk =
        |line: &str| plain(line).split(' ').any(|word| word.contains("samtale") || ["lus", "mus"].contains(&word));
    let best = all.iter().enumerate().filter(|(_, line)| names_talk(line));
    let at = best.max_by_key(|(at, line)| (line.split_whitespace().count(), usize::MAX - at)).map_or(0, |(at, _)| at);
    let title = (*all.get(at)?).to_owned();
    let others = all.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, line)| (*line).to_owned()).collect();
    Some(Front { title, others, purpose: purpose.to_vec(), passed: 1 + bare.len() })
}

/// The heading of a section, as it stands in the text.
fn heading_of<'a>(said: &[&'a Paragraph], section: &Section<'a>) -> Option<&'a Paragraph> {
    let first = section.items.first()?;
    let at = said.iter().position(|paragraph| std::ptr::eq(*paragraph, *first))?;
    said.get(..at)?.iter().rev().find(|paragraph| paragraph.is_heading() && paragraph.text == section.title).copied()
}

/// Headings that come again and again are the names of nothing.
fn labels(said: &[&Paragraph]) -> HashSet<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for paragraph in said.iter().filter(|paragraph| paragraph.is_heading() || paragraph.text.ends_with(':')) {
        *times.entry(plain(&paragraph.text)).or_default() += 1;
    }
    times.into_iter().filter(|(title, times)| *times >= AGAIN && !title.is_empty()).map(|(title, _)| title).collect()
}

/// The names of the themes, where a text tells them before it comes to them.
fn announced(said: &[&Paragraph]) -> HashSet<String> {
    let mut names = HashSet::new();
    let mut after = false;
    for paragraph in said {
        match paragraph.style {
            Style::Bullet(_) if after => drop(names.insert(plain(&paragraph.text))),
            Style::Bullet(_) => {}
            Style::Heading(_) => after = speaks_of_themes(&paragraph.text),
            Style::Plain | Style::Margin => {
                let told = sentences(&paragraph.text).into_iter().rfind(|sentence| speaks_of_themes(sentence));
                // What is told of one theme in a list does not end the list.
                after = told.is_some_and(|sentence| paragraph.text.ends_with(sentence))
                    || (after && !paragraph.text.ends_with(':'));
                if let Some((_, listed)) = told.and_then(|sentence| sentence.split_once(':')) {
                    names.extend(listed.split([',', ';']).flat_map(|one| one.split(" og ")).map(plain));
                }
            }
        }
    }
    names.remove("");
    names
}

/// A section, and whether something stands in it that stands in every theme.
struct Labelled<'a> {
    section: Section<'a>,
    is_labelled: bool,
}

/// The paragraphs before the first heading, and the sections. Only the highest headings part sections: but for the one that is
/// the whole text's, where there is one.
fn sections<'a>(
    said: &[&'a Paragraph],
    labels: &HashSet<String>,
    unused: &mut Vec<String>,
) -> (Vec<&'a Paragraph>, Vec<Labelled<'a>>) {
    let level_of = |paragraph: &Paragraph| match paragraph.style {
        Style::Heading(level) => Some(level),
        Style::Bullet(_) | Style::Margin | Style::Plain => None,
    };
    let levels = || said.iter().filter_map(|paragraph| level_of(paragraph));
    let highest = levels().min().unwrap_or(1);
    let alone = levels().filter(|level| *level == highest).count() == 1;
    let next = levels().filter(|level| *level > highest).min();
    let first = said.iter().find_map(|paragraph| level_of(paragraph)) == Some(highest);
    let parts = next.filter(|_| alone && first).unwrap_or(highest);
    let (mut before, mut sections) = (vec![], Vec::<Labelled<'a>>::new());
    for &paragraph in said {
        let is_label = !paragraph.is_bullet() && labels.contains(&plain(&paragraph.text));
        let parts_here = level_of(paragraph).is_some_and(|level| level <= parts);
        match sections.last_mut() {
            Some(section) if is_label => {
                section.is_labelled = true;
                unused.push(paragraph.text.clone());
            }
            _ if parts_here => {
                let section = Section { title: paragraph.text.clone(), items: vec![] };
                sections.push(Labelled { section, is_labelled: false });
            }
            Some(section) => section.section.items.push(paragraph),
            None => before.push(paragraph),
        }
    }
    (before, sections)
}

/// Themes that are told of in a list, each a short line with a text under it, and what else stands there.
fn listed_themes<'a>(section: &Section<'a>, announced: &HashSet<String>) -> (Vec<Section<'a>>, Section<'a>) {
    let mut themes: Vec<Section<'a>> = vec![];
    let mut rest = Section { title: section.title.clone(), items: vec![] };
    for &paragraph in &section.items {
        if paragraph.is_bullet() && announced.contains(&plain(&paragraph.text)) {
            themes.push(Section { title: paragraph.text.clone(), items: vec![] });
        } else if let Some(theme) = themes.last_mut() {
            theme.items.push(paragraph);
        } else {
            rest.items.push(paragraph);
        }
    }
    let are_told =
        themes.len() > 1 && themes.iter().all(|theme| theme.items.iter().any(|one| one.style == Style::Plain));
    if are_told { (themes, rest) } else { (vec![], rest) }
}

/// How the themes of a text are known.
struct Judging<'a> {
    announced: &'a HashSet<String>,
    /// Whether the text itself says which they are.
    says: bool,
    /// Whether any section surely asks something: then a list that does not is no list of questions.
    asks: bool,
}

impl<'a> Judging<'a> {
    fn of(sections: &[Labelled<'_>], announced: &'a HashSet<String>) -> Self {
        let mut judging = Self { announced, says: false, asks: false };
        let said = sections.iter().filter(|one| judging.is_said(&one.section, one.is_labelled)).count();
        let is_listed = |one: &Labelled<'_>| !listed_themes(&one.section, announced).0.is_empty();
        judging.says = said > 1 || sections.iter().any(is_listed);
        judging.asks = sections.iter().any(|one| one.section.items.iter().any(|paragraph| surely_asks(paragraph)));
        judging
    }

    /// Whether the text says that this is a theme.
    fn is_said(&self, section: &Section<'_>, is_labelled: bool) -> bool {
        let is_announced = self.announced.contains(&plain(&section.title));
        !section.items.is_empty() && (is_told_itself(section, is_labelled) || is_announced)
    }

    /// Whether a section is a theme.
    fn is_theme(&self, section: &Section<'_>, is_labelled: bool) -> bool {
        let surely = section.items.iter().filter(|paragraph| surely_asks(paragraph)).count();
        let maybe = section.items.iter().any(|paragraph| may_ask(paragraph));
        let is_other = advises(&section.title) || is_of_purpose(&section.title) || is_of_preparing(&section.title);
        if self.says {
            self.is_said(section, is_labelled) || (surely > 1 && !is_other)
        } else if self.asks {
            surely > 0 && !(is_other && surely < 2)
        } else {
            maybe && !is_other
        }
    }

    /// Whether a section that comes after a theme belongs to that: its questions follow at once, and nothing says that it is a
    /// theme of its own.
    fn is_part(&self, section: &Section<'_>, is_labelled: bool) -> bool {
        let begins = section.items.first().is_some_and(|paragraph| may_ask(paragraph))
            && 2 * count(section, surely_asks) >= count(section, Paragraph::is_bullet).max(1);
        let is_other = advises(&section.title) || is_of_purpose(&section.title);
        self.says
            && begins
            && !is_other
            && (!self.is_said(section, is_labelled) || !is_told_itself(section, is_labelled))
    }

    fn part<'b>(&self, section: Section<'b>, is_labelled: bool) -> Part<'b> {
        let lists = section.items.iter().filter(|paragraph| paragraph.is_bullet()).count();
        if super::plan::is_form(&section) {
            Part::Plan(section)
        } else if self.is_theme(&section, is_labelled) {
            Part::Theme(section)
        } else if is_of_purpose(&section.title) && !section.items.is_empty() {
            Part::Purpose(section.items, Some(section.title))
        } else if is_of_preparing(&section.title) && lists > 1 {
            Part::Steps(section)
        } else {
            Part::Told(section)
        }
    }
}

fn count(section: &Section<'_>, what: impl Fn(&Paragraph) -> bool) -> usize {
    section.items.iter().filter(|paragraph| what(paragraph)).count()
}

/// Whether it is said of the section itself, and not only of its name, that it is a theme.
fn is_told_itself(section: &Section<'_>, is_labelled: bool) -> bool {
    let first = section.items.iter().find(|one| one.style == Style::Plain);
    is_labelled || first.is_some_and(|one| is_of_a_theme(&one.text))
}
