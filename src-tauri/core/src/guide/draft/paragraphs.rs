//! A plain text cut into paragraphs, each with what it looks like.

/// What a paragraph is by its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A heading; 1 is the highest.
    Heading(u8),
    /// A line of a list.
    Bullet,
    /// Anything else.
    Plain,
}

/// A paragraph of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it says, without the sign before a line of a list.
    pub text: String,
    /// What it is by its looks.
    pub style: Style,
}

/// Longest line that is taken for a heading, in characters.
const HEADING: usize = 70;
/// Most words in one.
const HEADING_WORDS: usize = 9;
/// From here on a line may have been broken where the page ended.
const FULL_LINE: usize = 45;

/// What begins a line of a list.
const MARKS: [char; 11] = ['•', '◦', '▪', '‣', '·', '●', '○', '■', '–', '*', '-'];

/// A line without the mark of a list before it, if it has one.
fn unmarked(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(MARKS)?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

/// A line without the number before it, if it has one: »1.«, »2)«, »a)«.
fn unnumbered(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once(['.', ')'])?;
    let digits = number.len() <= 2 && !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit());
    let letter = number.len() == 1 && number.bytes().all(|sign| sign.is_ascii_lowercase());
    let is_number = (digits || letter) && rest.starts_with(char::is_whitespace);
    is_number.then(|| rest.trim_start()).filter(|rest| !rest.is_empty())
}

/// Headings as they are written in plain files: `#`, `##`.
fn hashed(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    rest.starts_with(' ').then(|| (level, rest.trim()))
}

/// Whether a line could be a heading: short, and no sentence.
fn could_be_heading(line: &str) -> bool {
    line.chars().count() <= HEADING
        && line.split_whitespace().count() <= HEADING_WORDS
        && line.chars().any(char::is_alphabetic)
        && !line.ends_with(['.', '?', '!', ':', ';', ','])
        && line.chars().find(|sign| sign.is_alphanumeric()).is_some_and(|sign| !sign.is_lowercase())
}

/// A line with what it looks like by itself.
enum Line<'a> {
    Hashed(u8, &'a str),
    Marked(&'a str),
    Numbered(&'a str),
    Bare(&'a str),
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        if let Some((level, rest)) = hashed(line) {
            Self::Hashed(level, rest)
        } else if let Some(rest) = unmarked(line) {
            Self::Marked(rest)
        } else if let Some(rest) = unnumbered(line) {
            Self::Numbered(rest)
        } else {
            Self::Bare(line)
        }
    }
}

/// Lines that were broken where the page ended, put together again. An empty string is an empty line.
fn whole_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for line in text.lines().map(str::trim) {
        let goes_on = line.starts_with(char::is_lowercase) && unnumbered(line).is_none();
        match lines.last_mut() {
            Some(last)
                if goes_on && last.chars().count() >= FULL_LINE && !last.ends_with(['.', '?', '!', ':', ';']) =>
            {
                last.push(' ');
                last.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// The paragraphs of a text that was pasted or saved as plain text.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = whole_lines(text);
    let lines: Vec<Line<'_>> = lines.iter().filter(|line| !line.is_empty()).map(|line| Line::of(line)).collect();
    let is_numbered = |place: Option<usize>| matches!(place.and_then(|at| lines.get(at)), Some(Line::Numbered(_)));
    let mut all: Vec<Paragraph> = lines
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let (text, style) = match line {
                Line::Hashed(level, text) => (*text, Style::Heading(*level)),
                Line::Marked(text) => (*text, Style::Bullet),
                // A number of its own is before a heading; several are a list.
                Line::Numbered(text) => {
                    let alone = !is_numbered(place.checked_sub(1)) && !is_numbered(Some(place + 1));
                    (*text, if alone && could_be_heading(text) { Style::Heading(1) } else { Style::Bullet })
                }
                Line::Bare(text) => (*text, if could_be_heading(text) { Style::Heading(1) } else { Style::Plain }),
            };
            Paragraph { text: text.to_owned(), style }
        })
        .collect();
    if lines.iter().any(|line| matches!(line, Line::Hashed(..))) {
        // Where headings are marked, what is not marked is none.
        for (paragraph, line) in all.iter_mut().zip(&lines) {
            if matches!((paragraph.style, line), (Style::Heading(_), Line::Bare(_) | Line::Numbered(_))) {
                paragraph.style = if matches!(line, Line::Bare(_)) { Style::Plain } else { Style::Bullet };
            }
        }
    } else {
        mend_runs(&mut all);
    }
    all
}

/// Many short lines after each other are a heading and a list that has lost its marks. At the top of a text they are what
/// stands on its front page.
fn mend_runs(all: &mut [Paragraph]) {
    let is_heading = |paragraph: &Paragraph| matches!(paragraph.style, Style::Heading(_));
    let mut from = 0;
    while from < all.len() {
        let run = all.iter().skip(from).take_while(|paragraph| is_heading(paragraph)).count();
        if run > 2 {
            let whole = from == 0 && run == all.len();
            let style = if from == 0 && !whole { Style::Plain } else { Style::Bullet };
            let last = if from == 0 && !whole { from + run - 1 } else { from + run };
            all.iter_mut().take(last).skip(from + 1).for_each(|paragraph| paragraph.style = style);
        }
        from += run.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Style)> {
        paragraphs(text).into_iter().map(|one| (one.text, one.style)).collect()
    }

    fn of(text: &str, style: Style) -> (String, Style) {
        (text.to_owned(), style)
    }

    #[test]
    fn headings_lists_and_sentences_are_told_apart_by_their_looks() {
        let text = "Årets samtale\n\nVi mødes én gang om året.\n\nTrivsel\n• Jeg er glad for mit arbejde\n- Jeg sover godt\n\
                    1. Hvad fylder mest?\n2. Hvad vil du ændre?\n3. Samarbejde\nHvordan går det?";
        let (heading, bullet, plain) = (Style::Heading(1), Style::Bullet, Style::Plain);
        assert_eq!(
            read(text),
            [
                of("Årets samtale", heading),
                of("Vi mødes én gang om året.", plain),
                of("Trivsel", heading),
                of("Jeg er glad for mit arbejde", bullet),
                of("Jeg sover godt", bullet),
                of("Hvad fylder mest?", bullet),
                of("Hvad vil du ændre?", bullet),
                of("Samarbejde", bullet),
                of("Hvordan går det?", plain),
            ]
        );
        assert_eq!(read("1. Trivsel\nHvordan går det?")[0], of("Trivsel", heading));
    }

    #[test]
    fn a_line_that_was_broken_where_the_page_ended_goes_on() {
        let text = "Samtalen er din. Den handler om, hvordan det går, og\nhvad du vil lære i det kommende år.\n\nhej";
        let whole = "Samtalen er din. Den handler om, hvordan det går, og hvad du vil lære i det kommende år.";
        assert_eq!(read(text), [of(whole, Style::Plain), of("hej", Style::Plain)]);
    }

    #[test]
    fn a_list_that_has_lost_its_marks_is_a_list_and_a_front_page_is_none() {
        let lost = "Hvad går godt?\nMig som leder\nStyrker\nSvagheder\nMotivation\nHvad mere?";
        let styles: Vec<_> = read(lost).into_iter().map(|(_, style)| style).collect();
        let (heading, bullet, plain) = (Style::Heading(1), Style::Bullet, Style::Plain);
        assert_eq!(styles, [plain, heading, bullet, bullet, bullet, plain]);
        let front = read("Årets samtale\nHavnø Kommune\nTrivsel\nHvad fylder mest?");
        assert_eq!(front.into_iter().map(|(_, style)| style).collect::<Vec<_>>(), [heading, plain, heading, plain]);
    }

    #[test]
    fn marked_headings_are_the_only_ones() {
        let text = "# Samtalen\nKort linje\n## Trivsel\nJeg trives";
        let styles: Vec<_> = read(text).into_iter().map(|(_, style)| style).collect();
        assert_eq!(styles, [Style::Heading(1), Style::Plain, Style::Heading(2), Style::Plain]);
    }
}
