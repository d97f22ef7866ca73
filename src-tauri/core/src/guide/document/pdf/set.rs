//! Lines that are set as paragraphs and headings.

use super::Line;
use crate::guide::document::paragraph::{by_looks, unmarked, unnumbered};
use crate::guide::document::plain::join;
use crate::guide::document::{Paragraph, Style};

/// How much larger than the text a heading is.
const LARGER: f64 = 1.09;
/// Longest heading, in characters.
const HEADING: usize = 120;
/// How far down the next line of a paragraph is at most, in sizes of the letters.
const NEXT_LINE: f64 = 1.75;

/// What is kept while a paragraph is put together.
struct Begun {
    paragraph: Paragraph,
    last: Line,
    size: f64,
    /// How far to the right its block goes, and how wide it is.
    right: f64,
    wide: f64,
}

/// The paragraphs of all pages.
pub(super) fn paragraphs(pages: Vec<Vec<Vec<Line>>>) -> Vec<Paragraph> {
    let text = size_of_text(&pages);
    let mut begun: Vec<Begun> = vec![];
    for block in pages.into_iter().flatten() {
        let right = block.iter().map(|line| line.right).fold(f64::NEG_INFINITY, f64::max);
        let wide = right - block.iter().map(|line| line.left).fold(f64::INFINITY, f64::min);
        for (place, line) in block.into_iter().enumerate() {
            match begun.last_mut() {
                Some(last) if goes_on(last, &line, place == 0) => {
                    join(&mut last.paragraph.text, &line.text);
                    last.paragraph.bold &= line.bold;
                    last.last = line;
                }
                last => {
                    let follows = place > 0 && last.is_some_and(|last| is_under(last, &line));
                    begun.push(first(line, right, wide, follows));
                }
            }
        }
    }
    let mut sizes: Vec<f64> = begun.iter().map(|one| one.size).filter(|size| *size > LARGER * text).collect();
    sizes.sort_by(|one, other| other.total_cmp(one));
    sizes.dedup_by(|one, other| (*one - *other).abs() < 0.4);
    let styled = |Begun { mut paragraph, size, .. }: Begun| {
        let level = sizes.iter().position(|one| (one - size).abs() < 0.4);
        if let Some(level) =
            level.filter(|_| paragraph.style == Style::Plain && paragraph.text.chars().count() <= HEADING)
        {
            paragraph.style = Style::Heading(u8::try_from(level + 1).unwrap_or(u8::MAX));
        }
        paragraph
    };
    by_looks(begun.into_iter().map(styled).collect())
}

/// The size that most of the text has.
fn size_of_text(pages: &[Vec<Vec<Line>>]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = vec![];
    for line in pages.iter().flatten().flatten() {
        match sizes.iter_mut().find(|(size, _)| (size - line.size).abs() < 0.4) {
            Some((_, signs)) => *signs += line.text.len(),
            None => sizes.push((line.size, line.text.len())),
        }
    }
    sizes.into_iter().max_by_key(|(_, signs)| *signs).map_or(0.0, |(size, _)| size)
}

fn first(line: Line, right: f64, wide: f64, follows: bool) -> Begun {
    let (text, style) = match unmarked(&line.text).or_else(|| unnumbered(&line.text)) {
        Some(rest) => (rest.to_owned(), Style::Bullet(1)),
        None => (line.text.clone(), Style::Plain),
    };
    let paragraph =
        Paragraph { bold: line.bold, follows: follows && style == Style::Plain, ..Paragraph::new(text, style) };
    Begun { paragraph, size: line.size, last: line, right, wide }
}

/// Whether a line stands right under the paragraph before it, as large as that.
fn is_under(begun: &Begun, line: &Line) -> bool {
    let down = line.down - begun.last.down;
    down > 0.0 && down < NEXT_LINE * line.size && (line.size - begun.size).abs() < 0.2 * line.size
}

/// Whether a line goes on with the paragraph that was begun.
fn goes_on(begun: &Begun, line: &Line, is_new_block: bool) -> bool {
    let (last, text) = (&begun.last, begun.paragraph.text.as_str());
    let begins_small = line.text.starts_with(|sign: char| sign.is_lowercase() || sign == '/');
    let has_ended = text.ends_with(['.', '?', '!', ':', ';']);
    let is_same = (line.size - begun.size).abs() < 0.4 && line.bold == last.bold;
    if unmarked(&line.text).is_some() || unnumbered(&line.text).is_some() || !is_same || line.size == 0.0 {
        return false;
    }
    if is_new_block {
        return begins_small && !has_ended;
    }
    let down = line.down - last.down;
    let is_full = last.right >= begun.right - 0.2 * begun.wide;
    let is_near = down > 0.0 && down < NEXT_LINE * line.size;
    is_near
        && ((begins_small && !has_ended) || (is_full && begun.wide > 12.0 * line.size && !line.text.starts_with('(')))
}
