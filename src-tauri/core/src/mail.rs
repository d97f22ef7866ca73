//! A mail that waits to be sent: a saved draft (`.eml`, RFC 5322), which the computer's mail program opens to be addressed.
//! How a file is found in a mail that has come is [`age_file`](crate::age_file)'s.

use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;
use serde::Deserialize;

/// What a draft says. It lies on the disk in plain text and passes strangers: no name belongs in it, and nothing of a talk.
#[derive(Debug, Deserialize)]
pub struct DraftWords {
    /// What it is about.
    pub subject: String,
    /// What stands in it.
    pub text: String,
}

/// A draft with a file attached to it under this name. It names no sender, for only the mail program knows which.
#[must_use]
pub fn draft(words: &DraftWords, (name, file): (&str, &[u8]), now: DateTime<Utc>) -> Vec<u8> {
    let mut mail = Vec::new();
    MessageBuilder::new()
        // By this mail programs know that it is to be written on, and not one that has come.
        .header("X-Unsent", Raw::new("1"))
        .date(now.timestamp())
        .subject(words.subject.as_str())
        .text_body(words.text.as_str())
        .attachment("application/octet-stream", name, file)
        .serialize(&mut mail);
    mail
}

#[cfg(test)]
mod tests {
    use mail_parser::{MessageParser, MimeHeaders as _};

    use super::*;
    use crate::age_file::without_armour;

    const TEXT: &str = "Hej\n\nHer er den fil, vi har talt om. Åbn den i Øvebane.\n\nVenlig hilsen\n";

    fn made(name: &str, file: &[u8]) -> Vec<u8> {
        let words = DraftWords { subject: "Filen, vi har talt om – kære".into(), text: TEXT.into() };
        draft(&words, (name, file), "2026-11-21T08:30:00Z".parse().unwrap())
    }

    #[test]
    fn another_program_reads_in_a_draft_what_was_put_into_it() {
        let file: Vec<u8> = (0..=255).cycle().take(20_000).collect();
        for name in [
            "Oevebane-forberedelse-2026-11-21-k7q.oevebane",
            "æøå til Åse; \"ny\" \u{2013} og meget mere af det samme, så det fylder.oevebane",
        ] {
            let mail = made(name, &file);
            let read = MessageParser::default().parse(&mail).unwrap();
            assert_eq!(read.subject(), Some("Filen, vi har talt om – kære"));
            assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), TEXT);
            assert_eq!(read.header_raw("X-Unsent").map(str::trim), Some("1"));
            assert_eq!(read.date().unwrap().to_rfc3339(), "2026-11-21T08:30:00Z");
            assert!(read.from().is_none() && read.to().is_none());
            assert_eq!(read.attachment_count(), 1);
            let attached = read.attachment(0).unwrap();
            assert_eq!(attached.attachment_name(), Some(name));
            assert!(attached.is_content_type("application", "octet-stream"));
            assert_eq!(attached.contents(), file);
        }
    }

    #[test]
    fn a_draft_is_in_plain_signs_and_short_lines_whatever_is_in_it() {
        let mail = made("æ.oevebane", &[0xff; 5000]);
        assert!(mail.is_ascii());
        assert!(
            mail.split(|&byte| byte == b'\n')
                .all(|line| line.len() <= 79 && line.last().is_none_or(|&byte| byte == b'\r'))
        );
    }

    #[test]
    fn the_file_is_found_again_in_its_own_draft() {
        let file = [b"age-encryption.org/v1\n".as_slice(), &[7; 9000]].concat();
        assert_eq!(*without_armour(&made("a.oevebane", &file)).unwrap(), file);
    }
}
