//! One talk with the person, as lines of the text.

use super::written::{about, preparation, sheet};
use super::{KnownTalk, Text, Writer, day, kind, local, moment};
use crate::cards::ConversationCard;
use crate::guide::TalkKind;
use crate::invitation::Arrangement;
use crate::invitation::adapt::OWN;
use crate::package::Body;
use crate::plan::Approval;
use crate::role::Role;

impl KnownTalk {
    pub(super) fn write(&self, name: &str, text: &mut Text) {
        let ConversationCard { year, kind: talk, role, .. } = &self.card;
        let talk = match talk {
            TalkKind::Lus => "LUS",
            TalkKind::Mus => "MUS",
        };
        text.title(&format!("{talk} {year}"), '-');
        text.line(&format!("Guide: {}, {}", self.frame.guide.title, self.frame.year));
        text.line(&match role {
            Role::Host => format!("Samtalen handler om {name}."),
            Role::Subject => format!("Samtalen handler om dig. {name} er din leder i den."),
        });
        if let Some(start) = self.card.start {
            text.line(&format!("Aftalt til: den {}", moment(start)));
        }
        let Arrangement { start: _, minutes: _, plan_minutes: _, place, deadline, words, sealed } = &self.arranged;
        text.part("Sted", place);
        if let Some(deadline) = deadline {
            text.line(&format!("Forberedelsen sendes senest: den {}", day(*deadline)));
        }
        text.part("Ord i invitationen", words);
        if *sealed {
            text.line("Invitationen tilbyder, at begge afleverer forseglet.");
        }
        let added =
            self.frame.questions().map(|(_, question)| question).filter(|question| question.id.starts_with(OWN));
        for question in added {
            text.part("Spørgsmål, der er skrevet til samtalen", &question.text);
        }
        if let Some(held) = self.card.held {
            text.line(&format!("Holdt: den {}", day(held)));
        }
        if let Some(binned) = self.binned {
            text.line(&format!("I papirkurven siden: den {}", local(binned)));
        }
        for (at, what, body) in &self.received {
            text.line(&format!("Modtaget den {}: {}", moment(*at), kind(*what)));
            match body {
                None => text.line("    Indholdet er slettet."),
                Some(Body::Preparation(reading)) => preparation(reading, text),
                // Plans and follow-ups stand below as they are now.
                Some(_) => {}
            }
        }
        if let Some(own) = self.own.as_ref().filter(|own| !own.parts().is_empty() || !own.answers.is_empty()) {
            text.title("Din forberedelse som leder", '.');
            preparation(own, text);
        }
        if !self.sheet.0.is_empty() {
            text.title("Det, I har skrevet sammen, og planen", '.');
            sheet(&self.sheet, &self.frame, text);
        }
        if !self.unchosen.0.is_empty() {
            text.title(&format!("Det, {name} har skrevet i felter, hvor du endnu skal vælge"), '.');
            sheet(&self.unchosen, &self.frame, text);
        }
        for (writer, Approval { day: on, on_paper, remark }) in &self.approvals {
            let how = if *on_paper { " på papir" } else { "" };
            text.line(&format!("Planen er godkendt{how} den {} af {}.", day(*on), writer.words(name)));
            if !remark.is_empty() {
                text.part("Bemærkning", remark);
            }
        }
        if let Some(filed) = &self.filed {
            let record = if filed.record.is_empty() { String::new() } else { format!(" som {}", filed.record) };
            text.line(&format!("Planen er journaliseret den {}{record}.", day(filed.on)));
        }
        if !self.entries.is_empty() {
            text.title("Opfølgning", '.');
            for (writer, entry) in &self.entries {
                let by = writer.words(name);
                text.line(&format!("- Den {}, skrevet af {by}: {}", day(entry.day), about(&entry.about, &self.sheet)));
                for line in entry.text.trim().lines() {
                    text.line(&format!("    {line}"));
                }
            }
        }
        if !self.earlier.is_empty() {
            text.title("Aftaler fra tidligere år", '.');
            for one in &self.earlier {
                text.line(&format!("- {}: {}", one.year, one.what.trim()));
                for line in one.outcome.trim().lines() {
                    text.line(&format!("    {line}"));
                }
            }
        }
        if !self.stood.is_empty() {
            text.title("Det, der har stået i felterne før. Det bliver gemt i 30 dage", '.');
            for one in &self.stood {
                text.part(&format!("Stod til den {}", moment(one.replaced)), &one.text);
            }
        }
    }
}

impl Writer {
    /// Who it is, to the one who reads the text.
    fn words(&self, name: &str) -> String {
        match self {
            Self::Oneself => "dig".to_owned(),
            Self::TheOther => name.to_owned(),
            Self::EarlierHost(name) if name.is_empty() => "din tidligere leder".to_owned(),
            Self::EarlierHost(name) => format!("{name}, din tidligere leder"),
        }
    }
}
