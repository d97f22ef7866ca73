//! Plain text, saved as a file or pasted: cut into paragraphs, each with what it looks like.

use super::paragraph::{could_be_heading, unmarked, unnumbered};
use super::{Paragraph, Style};

/// How much of the usual width a line fills that was broken because there was no more room.
const FULL: f64 = 0.8;
/// A line that is shorter was broken by its writer, in a text that has no long ones.
const NARROW: usize = 45;

/// How many empty lines are between the two halves of a sentence at most.
const FAR: usize = 4;

/// Headings as they are written in plain files: `#`, `##`.
fn hashed(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    rest.starts_with(' ').then(|| (level, rest.trim()))
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

/// A line, or several that were broken where the page ended, put together again.
struct Whole {
    text: String,
    /// How long the last of them is, in characters.
    last: usize,
    /// How many empty lines are above it.
    gap: usize,
}

/// Puts the next line after the first, as if it had never been broken.
pub(super) fn join(text: &mut String, next: &str) {
    let joined = text.strip_suffix('-').filter(|before| before.ends_with(char::is_alphabetic)).map(str::len);
    let word = joined.and_then(|length| text.get(..length)?.split(|sign: char| !sign.is_alphabetic()).next_back());
    let is_short_form = word.is_some_and(|word| word.chars().count() > 1 && word.chars().all(char::is_uppercase));
    let first = next.split_whitespace().next().unwrap_or_default();
    // »lærings-« and »og arbejdsmiljø« are two words, »LUS-« and »samtale« are one with a hyphen.
    let is_cut = first.starts_with(char::is_lowercase) && !["og", "eller", "samt"].contains(&first);
    match joined {
        Some(length) if is_cut && !is_short_form => text.truncate(length),
        Some(_) if is_cut => {}
        None if text.ends_with('/') || next.starts_with('/') => {}
        _ => text.push(' '),
    }
    text.push_str(next);
}

/// The lines, each with how many empty ones are above it.
fn lines(text: &str) -> Vec<Whole> {
    let (mut lines, mut gap) = (vec![], 0);
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            gap += 1;
        } else {
            lines.push(Whole { last: line.chars().count(), text: line, gap });
            gap = 0;
        }
    }
    lines
}

fn begins_small(line: &str) -> bool {
    let line = line.strip_prefix('(').unwrap_or(line);
    line.starts_with(|sign: char| sign.is_lowercase() || sign == '/') && unnumbered(line).is_none()
}

/// Lines that were broken where the page ended, put together again; each with whether it stands right under the one before.
fn whole_lines(text: &str) -> Vec<(String, bool)> {
    let lines = lines(text);
    // Some texts have an empty line between any two.
    let mut gaps: Vec<usize> =
        lines.iter().skip(1).filter(|line| begins_small(&line.text)).map(|line| line.gap).collect();
    gaps.sort_unstable();
    let usual = gaps.get(gaps.len().saturating_sub(1) / 2).copied().unwrap_or_default().min(2);
    let mut widths: Vec<usize> = lines.iter().map(|line| line.last).collect();
    widths.sort_unstable();
    let widest = widths.get(widths.len() * 9 / 10).copied().unwrap_or_default().max(NARROW);
    let mut whole: Vec<(Whole, bool)> = vec![];
    for line in lines {
        let is_near = line.gap <= usual;
        match whole.last_mut() {
            Some((last, _)) if (is_near || is_cut(last, &line)) && goes_on(last, &line, widest) => {
                join(&mut last.text, &line.text);
                last.last = line.last;
            }
            Some(_) => whole.push((line, is_near)),
            None => whole.push((line, false)),
        }
    }
    whole.into_iter().map(|(line, follows)| (line.text, follows)).collect()
}

/// Whether a sentence was cut in two by the end of a page, or by what stood there.
fn is_cut(last: &Whole, next: &Whole) -> bool {
    last.last >= NARROW && next.gap <= FAR && next.text.starts_with(char::is_lowercase)
}

fn goes_on(last: &Whole, next: &Whole, widest: usize) -> bool {
    if !matches!(Line::of(&next.text), Line::Bare(_)) || last.text.ends_with(['.', '?', '!', ':', ';', '…']) {
        return false;
    }
    // An address is whole.
    if last.text.split(' ').next_back().is_some_and(|word| word.contains("://")) {
        return false;
    }
    let filled = FULL * f64::from(u32::try_from(widest).unwrap_or(u32::MAX));
    let is_full = f64::from(u32::try_from(last.last).unwrap_or(u32::MAX)) >= filled;
    begins_small(&next.text) || (is_full && !next.text.starts_with('(') && hashed(&last.text).is_none())
}

/// The paragraphs of a text that was pasted or saved as plain text.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let whole = whole_lines(text);
    let lines: Vec<(Line<'_>, bool)> = whole.iter().map(|(line, follows)| (Line::of(line), *follows)).collect();
    let is_numbered = |place: Option<usize>| matches!(place.and_then(|at| lines.get(at)), Some((Line::Numbered(_), _)));
    let mut all: Vec<Paragraph> = lines
        .iter()
        .enumerate()
        .map(|(place, (line, follows))| {
            let (text, style) = match line {
                Line::Hashed(level, text) => (*text, Style::Heading(*level)),
                Line::Marked(text) => (*text, Style::Bullet(1)),
                // A number of its own is before a heading; several are a list.
                Line::Numbered(text) => {
                    let alone = !is_numbered(place.checked_sub(1)) && !is_numbered(Some(place + 1));
                    (*text, if alone && could_be_heading(text) { Style::Heading(1) } else { Style::Bullet(1) })
                }
                // What a list goes on with is the beginning of a sentence.
                Line::Bare(text) if goes_on_in_list(lines.get(place + 1)) => (*text, Style::Plain),
                Line::Bare(text) => (*text, if could_be_heading(text) { Style::Heading(1) } else { Style::Plain }),
            };
            Paragraph { follows: *follows && style == Style::Plain, ..Paragraph::new(text, style) }
        })
        .collect();
    if lines.iter().any(|(line, _)| matches!(line, Line::Hashed(..))) {
        // Where headings are marked, what is not marked is none.
        for (paragraph, (line, _)) in all.iter_mut().zip(&lines) {
            if matches!((paragraph.style, line), (Style::Heading(_), Line::Bare(_) | Line::Numbered(_))) {
                paragraph.style = if matches!(line, Line::Bare(_)) { Style::Plain } else { Style::Bullet(1) };
            }
        }
    } else {
        mend_runs(&mut all);
    }
    all
}

fn goes_on_in_list(next: Option<&(Line<'_>, bool)>) -> bool {
    matches!(next, Some((Line::Marked(text), _)) if text.starts_with(char::is_lowercase))
}

/// Many short lines after each other are a heading and a list that has lost its marks. At the top of a text they are what
/// stands on its front page.
pub(super) fn mend_runs(all: &mut [Paragraph]) {
    let mut from = 0;
    while from < all.len() {
        let run = all.iter().skip(from).take_while(|paragraph| paragraph.is_heading()).count();
        if run > if from == 0 { 2 } else { 3 } {
            let whole = from == 0 && run == all.len();
            let style = if from == 0 && !whole { Style::Plain } else { Style::Bullet(1) };
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
        let (heading, bullet, plain) = (Style::Heading(1), Style::Bullet(1), Style::Plain);
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
        let (heading, bullet, plain) = (Style::Heading(1), Style::Bullet(1), Style::Plain);
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
