//! »Hvad ved Øvebane om …«: everything that is kept about one person, as a text that anyone can read.
//!
//! The file is read without the app, so its words stand here and not in the window's catalogue.

mod talk;
mod written;

use chrono::{DateTime, Datelike, Local, NaiveDate, Utc};

use crate::cards::{ContactCard, ConversationCard};
use crate::days::local_day;
use crate::follow_up::Entry;
use crate::guide::Frame;
use crate::invitation::Arrangement;
use crate::missed::Stood;
use crate::name::{Line, Name};
use crate::package::{Body, PackageKind};
use crate::paper::Filed;
use crate::person::Fingerprint;
use crate::plan::Approval;
use crate::preparation::Reading;
use crate::profile::Profile;
use crate::sheet::Sheet;
use crate::store::look_back::Earlier;

/// Everything about one person.
pub struct Known {
    /// The day it is written.
    pub today: NaiveDate,
    /// Who keeps it.
    pub keeper: Name,
    /// Who it is about.
    pub contact: ContactCard,
    /// Their name as it stood before the person corrected it.
    pub name_before: Option<Name>,
    /// What their newest file calls them, where they are known as something else, whether or not that was declined.
    pub proposes: Option<Profile>,
    /// The fingerprint of their keys; none for who does not use the app.
    pub key: Option<Fingerprint>,
    /// The fingerprints of their earlier keys, and when each was retired.
    pub retired: Vec<(Fingerprint, DateTime<Utc>)>,
    /// The talks with them.
    pub talks: Vec<KnownTalk>,
    /// What came from them outside a talk.
    pub received: Vec<(DateTime<Utc>, Body)>,
    /// What was saved as a file for them.
    pub sent: Vec<(DateTime<Utc>, PackageKind)>,
}

/// One talk with them.
pub struct KnownTalk {
    /// How it stands.
    pub card: ConversationCard,
    /// When it was put in the bin.
    pub binned: Option<DateTime<Utc>>,
    /// The words it is held under.
    pub frame: Frame,
    /// When and where it is to be held, and the words of the invitation.
    pub arranged: Arrangement,
    /// What came from them, and when; none where the content has been deleted.
    pub received: Vec<(DateTime<Utc>, PackageKind, Option<Body>)>,
    /// One's own preparation, where one is the host: it is about them.
    pub own: Option<Reading>,
    /// What the two write together.
    pub sheet: Sheet,
    /// The other's texts where both changed a field and nothing has been chosen yet.
    pub unchosen: Sheet,
    /// Who approved a version of the plan, by day.
    pub approvals: Vec<(Writer, Approval)>,
    /// Where the plan was filed.
    pub filed: Option<Filed>,
    /// The following up.
    pub entries: Vec<(Writer, Entry)>,
    /// Agreements from before the app.
    pub earlier: Vec<Earlier>,
    /// What stood in its fields earlier, as long as that is kept.
    pub stood: Vec<Stood>,
}

/// Who wrote in the following up, or approved a plan.
#[derive(PartialEq, Eq)]
pub enum Writer {
    /// The one who asks what is known.
    Oneself,
    /// The one whom the talk is with.
    TheOther,
    /// Whom it was with before; the name may be empty.
    EarlierHost(String),
}

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

fn day(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{}. {month} {}", day.day(), day.year())
}

fn local(at: DateTime<Utc>) -> String {
    day(local_day(at))
}

/// The day and the time of day, where the person is.
fn moment(at: DateTime<Utc>) -> String {
    format!("{} kl. {}", local(at), at.with_timezone(&Local).format("%-H.%M"))
}

/// The text, line by line.
#[derive(Default)]
struct Text(Vec<String>);

impl Text {
    fn title(&mut self, words: &str, underline: char) {
        self.line("");
        self.line(words);
        self.0.push(words.chars().map(|_| underline).collect());
    }

    fn line(&mut self, words: &str) {
        self.0.push(words.to_owned());
    }

    /// A heading with what is written under it, or nothing at all.
    fn part(&mut self, heading: &str, written: &str) {
        if !written.trim().is_empty() {
            self.line(&format!("- {heading}"));
            for line in written.trim().lines() {
                self.line(&format!("    {line}"));
            }
        }
    }
}

impl Known {
    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = Text::default();
        let name = &self.contact.name;
        text.title(&format!("Hvad Øvebane ved om {name}"), '=');
        text.line("");
        text.line(&format!("Skrevet den {} af {}.", day(self.today), self.keeper));
        text.line("Her står alt, hvad Øvebane på denne computer har om personen, undtagen syv ting:");
        text.line("- Dine egne noter. De kan aldrig forlade computeren.");
        text.line("- Dine egne svar i de samtaler, der handler om dig.");
        text.line("- Det, du har skrevet i en opfølgning og holder tilbage.");
        text.line("- Det, du er i gang med at skrive og ikke har gemt.");
        text.line("- Tidligere udgaver af jeres plan og opfølgning. Her står det, der gælder nu, og det, du endnu skal vælge om.");
        text.line("- Hvad personen har kaldt sig i tidligere filer.");
        text.line("- Guidens egne spørgsmål og råd.");
        self.person(&mut text);
        for talk in &self.talks {
            talk.write(name, &mut text);
        }
        self.files(&mut text);
        format!("{}\n", text.0.join("\n").trim_start())
    }

    fn person(&self, text: &mut Text) {
        text.title("Kontakten", '-');
        // Every field is named, so that one that is added later is not forgotten here. Whether a receipt is due says
        // nothing of them, nor does who else is called so, and whether they use the app is seen from their key.
        let ContactCard {
            id: _,
            name,
            own_name,
            title,
            workplace,
            confirmed,
            receipt_due: _,
            keys_replaced,
            uses_app: _,
            proposes: _,
            alike: _,
        } = &self.contact;
        let own = own_name.as_deref().unwrap_or_default();
        let before = self.name_before.as_deref().filter(|before| *before != own).unwrap_or_default();
        text.line(&format!("Navn: {name}"));
        let further = [
            ("Kalder sig selv", own),
            ("Navnet, før du rettede det", before),
            ("Titel", title),
            ("Arbejdsplads", workplace),
        ];
        let nobody = Profile { name: Name::default(), title: Line::default(), workplace: Line::default() };
        let Profile { name, title, workplace } = self.proposes.as_ref().unwrap_or(&nobody);
        let proposed = [
            ("Kalder sig i sin nyeste fil", &**name),
            ("Titel i den nyeste fil", &**title),
            ("Arbejdsplads i den nyeste fil", &**workplace),
        ];
        for (label, value) in further.into_iter().chain(proposed).filter(|(_, value)| !value.is_empty()) {
            text.line(&format!("{label}: {value}"));
        }
        let Some(key) = &self.key else {
            text.line("Bruger ikke Øvebane.");
            return;
        };
        text.line(&match confirmed {
            Some(at) => format!("Bekræftet: den {}", local(*at)),
            None => "Bekræftet: nej".to_owned(),
        });
        text.line(&format!("Nøglens fingeraftryk: {key}"));
        if let Some(at) = keys_replaced {
            text.line(&format!("Nøglen er ny siden: den {}", local(*at)));
        }
        for (key, at) in &self.retired {
            text.line(&format!("Tidligere nøgle: {key}, brugt til den {}", local(*at)));
        }
    }

    fn files(&self, text: &mut Text) {
        text.title("Modtaget uden for en samtale", '-');
        if self.received.is_empty() {
            text.line("Intet.");
        }
        for (at, body) in &self.received {
            text.line(&format!("- Den {}: {}", moment(*at), kind(body.kind())));
            match body {
                Body::Oevebaner(shared) => {
                    for one in &shared.agreements {
                        text.part(&one.what, &[&one.why, &one.learning, &one.signs].map(String::as_str).join("\n"));
                    }
                    text.part("Et par ord", &shared.words);
                }
                Body::Encouragement(encouragement) => text.part("Et par ord", &encouragement.words),
                // What else comes outside a talk has nothing in it about them but their keys, which stand above.
                Body::Contact(_)
                | Body::Invitation(_)
                | Body::Preparation(_)
                | Body::Plan(_)
                | Body::Approval(_)
                | Body::FollowUp(_)
                | Body::Guide(_)
                | Body::Withdrawal(_)
                | Body::SealedPreparation(_)
                | Body::SealKeys(_) => {}
            }
        }
        text.title("Gemt som fil til personen", '-');
        if self.sent.is_empty() {
            text.line("Intet.");
        }
        for (at, sent) in &self.sent {
            text.line(&format!("- Den {}: {}", moment(*at), kind(*sent)));
        }
    }
}

const fn kind(kind: PackageKind) -> &'static str {
    match kind {
        PackageKind::Contact => "en kvittering",
        PackageKind::Invitation => "en invitation",
        PackageKind::Preparation => "en forberedelse",
        PackageKind::Plan => "en plan",
        PackageKind::Approval => "en godkendelse af planen",
        PackageKind::FollowUp => "en opfølgning",
        PackageKind::Oevebaner => "øvebaner",
        PackageKind::Encouragement => "et par ord om øvebaner",
        PackageKind::Guide => "en guide",
        PackageKind::Withdrawal => "et ønske om at få slettet tidligere filer",
        PackageKind::SealedPreparation => "en forseglet forberedelse",
        PackageKind::SealKeys => "nøglen til en forseglet forberedelse",
    }
}
