//! The form that a talk is prepared on where there is no Øvebane: a document of some two pages for the office's writer.

use std::fmt::Write as _;

use oevebane_core::guide::Guide;

/// The form of a guide, as one text that the writer opens: each question, and room for an answer.
#[must_use]
pub fn form(guide: &Guide) -> String {
    let mut body = format!("<text:h text:outline-level=\"1\">{}</text:h>", escaped(&guide.title));
    for theme in &guide.themes {
        let _ = write!(body, "<text:h text:outline-level=\"2\">{}</text:h>", escaped(&theme.title));
        for question in &theme.questions {
            let question = escaped(&question.text);
            let _ = write!(body, "<text:p>{question}</text:p><text:p>………………………………………………………………………</text:p><text:p/>");
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\" \
         office:mimetype=\"application/vnd.oasis.opendocument.text\">\
         <office:body><office:text>{body}</office:text></office:body></office:document>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
