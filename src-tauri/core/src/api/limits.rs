//! Writes `ui/src/limits.js` from the core's own limits, and holds the committed file against them.

use std::fmt::Write as _;

use super::invite::many;
use crate::days::YEARS;
use crate::files::write_whole;
use crate::guide;
use crate::guide::draft::MOST_STEPS;
use crate::invitation::own_scale::MAX_SCALE_END;
use crate::invitation::{Arrangement, MAX_MINUTES, adapt};
use crate::name::{MAX_LINE, MAX_NAME};
use crate::preparation::MAX_PRIORITIES;
use crate::text::MAX_TEXT;

fn generated() -> String {
    let usual = Arrangement::default();
    let limits: &[(&str, &str, String)] = &[
        ("name", "Longest name, in characters.", MAX_NAME.to_string()),
        ("line", "Longest title, workplace or other line, in characters.", MAX_LINE.to_string()),
        ("text", "Longest text that somebody writes, in characters.", MAX_TEXT.to_string()),
        ("question", "Longest question of one's own, in characters.", adapt::MAX_QUESTION.to_string()),
        ("themeTitle", "Longest title of the year's theme, in characters.", adapt::MAX_TITLE.to_string()),
        ("themeIntro", "Longest introduction of the year's theme, in characters.", adapt::MAX_INTRO.to_string()),
        ("scaleEnd", "Longest words at an end of one's own scale, in characters.", MAX_SCALE_END.to_string()),
        ("minutes", "Longest talk, in minutes.", MAX_MINUTES.to_string()),
        ("usualMinutes", "How long a talk is when nothing is said of it.", usual.minutes.to_string()),
        ("usualPlanMinutes", "How much of that is for the plan.", usual.plan_minutes.to_string()),
        ("priorities", "Most of what matters most.", MAX_PRIORITIES.to_string()),
        ("invited", "Most people invited at once.", many::MOST.to_string()),
        ("firstYear", "The first year that a day can lie in.", YEARS.start().to_string()),
        ("lastYear", "The last.", YEARS.end().to_string()),
        ("guideTitle", "Longest heading in a guide, in characters.", guide::MAX_TITLE.to_string()),
        ("guideText", "Longest text in a guide, in characters.", guide::MAX_TEXT.to_string()),
        (
            "pasted",
            "Longest text that a guide is begun from, in characters.",
            guide::document::MAX_CHARACTERS.to_string(),
        ),
        ("draftSteps", "Most steps of a guide in the making that can be taken back.", MOST_STEPS.to_string()),
        ("guideList", "Most entries in any list of a guide.", guide::MAX_LIST.to_string()),
    ];
    let mut out = String::from(
        "// Made from the core's limits by `make types`; a test keeps it fresh. The core holds to them, whatever is asked.\n\n\
         export const limits = {\n",
    );
    for (name, docs, value) in limits {
        let _ = write!(out, "  /** {docs} */\n  {name}: {value},\n");
    }
    out.push_str("};\n");
    out
}

#[test]
fn the_limits_that_the_ui_keeps_to_are_those_of_the_core() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/limits.js");
    let generated = generated();
    if std::env::var_os("OEVEBANE_WRITE_TYPES").is_some() {
        write_whole(path.as_ref(), generated.as_bytes()).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == generated, "ui/src/limits.js is not fresh: run `make types`");
}
