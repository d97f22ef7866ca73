//! What is printed on a page, sign by sign, and the lines that it makes.

use std::collections::HashMap;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Point};

use super::Line;
use super::columns::in_order;
use crate::guide::document::paragraph::{MARKS, unnumbered};

/// How far apart two words are at least, and two pieces of a line that don't belong together, in sizes of the letters.
const WORD: f64 = 0.17;
const PIECE: f64 = 1.5;
/// How wide a sign is whose font does not say so.
const WIDTH: f64 = 500.0;
/// How bold letters are that are called bold, on the scale of 100 to 900.
const BOLD: u32 = 600;
/// Most signs that are kept of a page: far more than can be read on one.
const MOST: usize = 200_000;

/// A sign.
struct Sign {
    text: String,
    left: f64,
    right: f64,
    down: f64,
    size: f64,
    bold: bool,
}

/// What has been printed on a page so far.
#[derive(Default)]
pub(super) struct Printed {
    signs: Vec<Sign>,
    /// What is printed up or down the page, or upside down, as it came.
    turned: String,
    turned_to: Point,
    /// Which fonts are bold.
    bold: HashMap<u128, bool>,
}

impl Printed {
    pub(super) fn letters(&self) -> usize {
        let letters = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).count();
        self.signs.iter().map(|sign| letters(&sign.text)).sum::<usize>() + letters(&self.turned)
    }

    fn is_bold(&mut self, glyph: &Glyph<'_>) -> bool {
        let Glyph::Outline(outline) = glyph else { return false };
        *self.bold.entry(outline.font_cache_key()).or_insert_with(|| {
            outline.font_data().is_some_and(|font| {
                let named = font.postscript_name.unwrap_or_default().to_lowercase();
                font.weight.is_some_and(|weight| weight >= BOLD) || named.contains("bold")
            })
        })
    }

    fn print(&mut self, glyph: &Glyph<'_>, place: Affine) {
        let Some(text) = glyph.as_unicode().map(|said| match said {
            BfString::Char(sign) => sign.to_string(),
            BfString::String(text) => text,
        }) else {
            return;
        };
        let wide = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let from = place * Point::ZERO;
        let to = place * Point::new(wide.unwrap_or(WIDTH), 0.0);
        let size = (place * Point::new(0.0, 1000.0) - from).hypot();
        if self.signs.len() >= MOST || !size.is_finite() || !(0.5..2000.0).contains(&size) {
            return;
        }
        if to.x <= from.x || (to.y - from.y).abs() > 0.1 * (to.x - from.x) {
            return self.print_turned(&text, from, to, size);
        }
        let bold = self.is_bold(glyph);
        // Some make letters bold by printing them twice.
        let is_again =
            |last: &Sign| last.text == text && (last.left - from.x).abs() + (last.down - from.y).abs() < 0.1 * size;
        if self.signs.last().is_some_and(is_again) {
            return;
        }
        self.signs.push(Sign { text, left: from.x, right: to.x, down: from.y, size, bold });
    }

    fn print_turned(&mut self, text: &str, from: Point, to: Point, size: f64) {
        let away = (from - self.turned_to).hypot();
        if away > PIECE * size {
            self.turned.push('\n');
        } else if away > WORD * size {
            self.turned.push(' ');
        }
        self.turned.push_str(text);
        self.turned_to = to;
    }

    /// The lines of the page in the order in which they are read.
    pub(super) fn lines(mut self) -> Vec<Vec<Line>> {
        self.signs.sort_by(|one, other| one.down.total_cmp(&other.down));
        let mut rows: Vec<Vec<Sign>> = vec![];
        for sign in self.signs {
            match rows.last_mut() {
                Some(row)
                    if row
                        .last()
                        .is_some_and(|last| (sign.down - last.down).abs() < 0.3 * sign.size.min(last.size)) =>
                {
                    row.push(sign);
                }
                _ => rows.push(vec![sign]),
            }
        }
        let mut blocks = in_order(rows.into_iter().flat_map(pieces).collect());
        let turned: Vec<Line> = self.turned.lines().filter(|line| !line.trim().is_empty()).map(alone).collect();
        // Each is by itself: how far down it stands says nothing.
        blocks.extend(turned.into_iter().map(|line| vec![line]));
        blocks
    }
}

fn alone(text: &str) -> Line {
    Line { text: text.trim().to_owned(), left: 0.0, right: 0.0, down: 0.0, size: 0.0, bold: false }
}

/// The pieces of a row that stand apart from each other, as those of two columns do.
fn pieces(mut row: Vec<Sign>) -> Vec<Line> {
    row.sort_by(|one, other| one.left.total_cmp(&other.left));
    let mut lines: Vec<Line> = vec![];
    let mut space = false;
    for sign in row {
        if sign.text.trim().is_empty() {
            space = true;
            continue;
        }
        match lines.last_mut() {
            Some(line) if sign.left - line.right < PIECE * sign.size.max(line.size) || is_mark(&line.text) => {
                if space || sign.left - line.right > WORD * sign.size {
                    line.text.push(' ');
                }
                line.text.push_str(&sign.text);
                line.right = line.right.max(sign.right);
                line.size = line.size.max(sign.size);
                line.bold &= sign.bold;
            }
            _ => {
                let Sign { text, left, right, down, size, bold } = sign;
                lines.push(Line { text, left, right, down, size, bold });
            }
        }
        space = false;
    }
    lines
}

/// Whether it is only what begins a line of a list.
fn is_mark(text: &str) -> bool {
    let mut signs = text.chars();
    matches!((signs.next(), signs.next()), (Some(sign), None) if MARKS.contains(&sign))
        || unnumbered(&format!("{text} a")).is_some_and(|rest| rest == "a")
}

impl<'a> Device<'a> for Printed {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, page: Affine, place: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        self.print(glyph, page * place);
    }
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
