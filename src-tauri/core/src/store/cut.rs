//! Files as they are kept: without the frame and the guide in them, which many have in common and which are
//! [kept once](super::frozen). Put together again, a file is exactly what was signed.

use rusqlite::functions::Context;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Change, StoreError, frozen};

/// How long a text is, in bytes, before it is worth being kept by itself.
const LONG: usize = 1_024;

/// A text that was taken out: the number it is kept under, and where it stood in the whole.
#[derive(Clone, Copy)]
pub(super) struct TakenOut {
    pub id: i64,
    pub at: usize,
}

/// A payload, and what was taken out of it.
pub(super) struct Cut {
    pub rest: Vec<u8>,
    pub frame: Option<TakenOut>,
    pub guide: Option<TakenOut>,
}

/// As much of a payload as tells where these stand.
#[derive(Deserialize)]
struct Payload<'a> {
    #[serde(borrow)]
    body: Body<'a>,
}

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow, default)]
    frame: Option<&'a RawValue>,
    #[serde(borrow, default)]
    guide: Option<&'a RawValue>,
}

/// Where a text stands in a payload that it was read from.
fn place(payload: &[u8], text: Option<&RawValue>) -> Option<(usize, String)> {
    let text = text.map(RawValue::get).filter(|text| text.len() >= LONG)?;
    let at = text.as_ptr().addr().checked_sub(payload.as_ptr().addr())?;
    Some((at, text.to_owned()))
}

/// Cuts a payload for keeping.
pub(super) fn cut(db: &Change<'_>, payload: &[u8]) -> Result<Cut, StoreError> {
    let whole = || Cut { rest: payload.to_vec(), frame: None, guide: None };
    let Ok(Payload { body }) = serde_json::from_slice::<Payload<'_>>(payload) else { return Ok(whole()) };
    let (frame, guide) = (place(payload, body.frame), place(payload, body.guide));
    let mut all: Vec<&(usize, String)> = frame.iter().chain(&guide).collect();
    all.sort();
    let (mut rest, mut from) = (Vec::new(), 0);
    for (at, text) in &all {
        rest.extend_from_slice(payload.get(from..*at).unwrap_or_default());
        from = at + text.len();
    }
    rest.extend_from_slice(payload.get(from..).unwrap_or_default());
    // What is signed is kept to the letter, or whole.
    let parts: Vec<(usize, &str)> = all.iter().map(|(at, text)| (*at, text.as_str())).collect();
    if together(&rest, parts).as_deref() != Some(payload) {
        return Ok(whole());
    }
    let kept = |found: Option<(usize, String)>| {
        found.map(|(at, text)| Ok::<_, StoreError>(TakenOut { id: frozen::keep_text(db, &text)?, at })).transpose()
    };
    Ok(Cut { rest, frame: kept(frame)?, guide: kept(guide)? })
}

/// A payload put together again from what is left of it and what was taken out, each with where it stood; none where they do
/// not fit together.
fn together(rest: &[u8], mut taken_out: Vec<(usize, &str)>) -> Option<Vec<u8>> {
    taken_out.sort_unstable();
    let (mut whole, mut from) = (Vec::new(), 0);
    for (at, text) in taken_out {
        let to = from + at.checked_sub(whole.len())?;
        whole.extend_from_slice(rest.get(from..to)?);
        whole.extend_from_slice(text.as_bytes());
        from = to;
    }
    whole.extend_from_slice(rest.get(from..)?);
    Some(whole)
}

/// The payload of the row `sent` or `received` of this name, whole: for a `SELECT`.
macro_rules! whole_payload {
    ($row:literal) => {
        concat!(
            "whole_payload(",
            $row,
            ".payload, ",
            $row,
            ".frame_at, (SELECT text FROM frozen WHERE id = ",
            $row,
            ".frame), ",
            $row,
            ".guide_at, (SELECT text FROM frozen WHERE id = ",
            $row,
            ".guide))"
        )
    };
}

pub(super) use whole_payload;

/// What [`whole_payload!`] has the database call.
pub(super) fn whole_in_sql(with: &Context<'_>) -> rusqlite::Result<Vec<u8>> {
    let rest = with.get_raw(0).as_blob()?;
    let mut taken_out = Vec::new();
    for place in [1, 3] {
        if let (Some(at), Some(text)) = (with.get::<Option<usize>>(place)?, with.get_raw(place + 1).as_str_or_null()?) {
            taken_out.push((at, text));
        }
    }
    together(rest, taken_out).ok_or_else(|| rusqlite::Error::UserFunctionError("a payload that is not whole".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_out_is_put_back_where_it_stood_in_whichever_order() {
        let (whole, rest) = ("{\"a\":FRAME,\"b\":GUIDE}", "{\"a\":,\"b\":}");
        for taken_out in [vec![(5, "FRAME"), (15, "GUIDE")], vec![(15, "GUIDE"), (5, "FRAME")]] {
            assert_eq!(together(rest.as_bytes(), taken_out).unwrap(), whole.as_bytes());
        }
        assert_eq!(together(rest.as_bytes(), vec![]).unwrap(), rest.as_bytes());
        assert!(together(rest.as_bytes(), vec![(5, "FRAME"), (7, "GUIDE")]).is_none(), "one in the other");
        assert!(together(rest.as_bytes(), vec![(100, "FRAME")]).is_none(), "past the end");
    }
}
