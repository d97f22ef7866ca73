//! In which order the lines of a page are read: a column to its end, and then the next.

use super::Line;

/// Fewest lines of a column.
const FEWEST: usize = 3;

/// The lines in blocks, each of one column.
pub(super) fn in_order(mut lines: Vec<Line>) -> Vec<Vec<Line>> {
    lines.sort_by(|one, other| one.down.total_cmp(&other.down).then(one.left.total_cmp(&other.left)));
    let mut done = vec![];
    let mut left = vec![lines];
    while let Some(block) = left.pop() {
        match parted(&block) {
            Some((first, second)) => left.extend([second, first]),
            None => done.push(block),
        }
    }
    done.retain(|block| !block.is_empty());
    done
}

/// A block in two: at the gap between two columns or, where something stands over or under them, above or below that.
fn parted(block: &[Line]) -> Option<(Vec<Line>, Vec<Line>)> {
    if let Some(gap) = gap(block) {
        return Some(block.iter().cloned().partition(|line| line.right <= gap));
    }
    let cuts = (1..block.len()).filter(|at| {
        let (above, below) = (block.get(at - 1), block.get(*at));
        above.zip(below).is_some_and(|(above, below)| below.down - above.down > 0.3 * below.size)
    });
    let columns = |part: &[Line]| if gap(part).is_some() { part.len() } else { 0 };
    let best = cuts.map(|at| {
        let (above, below) = block.split_at(at);
        (columns(above).max(columns(below)), at)
    });
    let (lines, at) = best.max_by_key(|(lines, at)| (*lines, usize::MAX - at))?;
    let (above, below) = block.split_at(at);
    (lines > 0).then(|| (above.to_vec(), below.to_vec()))
}

/// Where two columns part: a place from the left that no line reaches over, with lines beside each other on both sides.
fn gap(block: &[Line]) -> Option<f64> {
    if block.len() < 2 * FEWEST {
        return None;
    }
    let mut spans: Vec<(f64, f64)> = block.iter().map(|line| (line.left, line.right)).collect();
    spans.sort_by(|one, other| one.0.total_cmp(&other.0));
    let size =
        block.iter().map(|line| line.size).sum::<f64>() / f64::from(u32::try_from(block.len()).unwrap_or(u32::MAX));
    let (mut reached, mut best) = (f64::NEG_INFINITY, None::<(f64, f64)>);
    for (left, right) in spans {
        let wide = left - reached;
        if wide > size && reached.is_finite() && best.is_none_or(|(most, _)| wide > most) && are_columns(block, reached)
        {
            best = Some((wide, reached));
        }
        reached = reached.max(right);
    }
    best.map(|(_, at)| at)
}

/// Whether what is left and what is right of a place are both columns that stand beside each other.
fn are_columns(block: &[Line], at: f64) -> bool {
    let (left, right): (Vec<&Line>, Vec<&Line>) = block.iter().partition(|line| line.right <= at);
    let span = |lines: &[&Line]| {
        let from = lines.iter().map(|line| line.down).fold(f64::INFINITY, f64::min);
        (from, lines.iter().map(|line| line.down).fold(f64::NEG_INFINITY, f64::max))
    };
    let ((from, to), (other_from, other_to)) = (span(&left), span(&right));
    let both = to.min(other_to) - from.max(other_from);
    left.len() >= FEWEST && right.len() >= FEWEST && both >= 0.4 * (to - from).min(other_to - other_from)
}
