//! The cost over the number of talks, both by powers of ten.

use std::fmt::Write as _;

use crate::figures::{Figure, Goal};

const WIDTH: f64 = 900.0;
const HEIGHT: f64 = 560.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 230.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 50.0;
/// What stands at the foot and at the top, in milliseconds.
const RANGE: (f64, f64) = (0.1, 1_000.0);
const COLOURS: [&str; 9] =
    ["#0f5c63", "#7a3e6b", "#855300", "#4a6620", "#a0432d", "#3f5a8a", "#9a3a56", "#5b6169", "#1f2328"];

/// Where a value stands on an axis of powers of ten.
fn along(value: f64, (from, to): (f64, f64), (begins, ends): (f64, f64)) -> f64 {
    let part = (value.clamp(from, to).ln() - from.ln()) / (to.ln() - from.ln());
    begins + part * (ends - begins)
}

/// The picture, as SVG.
pub fn drawn(sizes: &[usize], figures: &[Figure]) -> String {
    let talks: Vec<f64> = sizes.iter().map(|size| f64::from(u32::try_from(*size).unwrap())).collect();
    let range = (talks[0], talks[talks.len() - 1].max(talks[0] * 2.0));
    let x = |talks: f64| along(talks, range, (LEFT, WIDTH - RIGHT));
    let y = |took: f64| along(took, RANGE, (HEIGHT - BOTTOM, TOP));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"13\">
<rect width=\"100%\" height=\"100%\" fill=\"#fbf8f3\"/>
<text x=\"{LEFT}\" y=\"22\" font-size=\"15\">Milliseconds by the number of talks</text>\n"
    );
    for power in -1..=3 {
        let (took, right) = (10_f64.powi(power), WIDTH - RIGHT);
        let at = y(took);
        writeln!(svg, "<path d=\"M{LEFT} {at:.1}H{right}\" stroke=\"#e3ddd3\"/>").unwrap();
        writeln!(svg, "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{took}</text>", LEFT - 8.0, at + 4.0).unwrap();
    }
    for size in &talks {
        let foot = HEIGHT - BOTTOM + 20.0;
        writeln!(svg, "<text x=\"{:.1}\" y=\"{foot}\" text-anchor=\"middle\">{size}</text>", x(*size)).unwrap();
    }
    let lines = figures.iter().filter(|figure| matches!(figure.goal, Goal::Flat { .. }));
    for (figure, colour) in lines.zip(COLOURS.iter().cycle()) {
        let points: Vec<String> =
            talks.iter().zip(&figure.values).map(|(size, took)| format!("{:.1},{:.1}", x(*size), y(*took))).collect();
        let last = figure.values[figure.values.len() - 1];
        let (right, at) = (WIDTH - RIGHT + 10.0, y(last) + 4.0);
        let points = points.join(" ");
        writeln!(svg, "<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>").unwrap();
        writeln!(svg, "<text x=\"{right}\" y=\"{at:.1}\" fill=\"{colour}\">{} {last:.1}</text>", figure.name).unwrap();
    }
    svg.push_str("</svg>\n");
    svg
}
