//! What a file is called: what it is and when it was made, so that it is found again among others, and nothing of people.

use chrono::NaiveDate;

use super::PackageKind;

/// Signs that are not mistaken for one another.
const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

impl PackageKind {
    /// A new name for a file that is made on a day: `Oevebane-invitation-2026-11-21-k7q.oevebane`. The last signs part files of
    /// one day from each other.
    #[must_use]
    pub fn file_name(self, on: NaiveDate) -> String {
        let mut random = [0; 3];
        // Without randomness the name would be the same all day, which harms nothing: the dialog asks before replacing.
        let _ = getrandom::fill(&mut random);
        let sign = |byte: &u8| SIGNS.get(usize::from(*byte) % SIGNS.len()).copied().map_or('x', char::from);
        format!("Oevebane-{}-{on}-{}.oevebane", self.word(), random.iter().map(sign).collect::<String>())
    }

    /// What it is, in a word of Danish with the letters that every file system has.
    const fn word(self) -> &'static str {
        match self {
            Self::Contact => "kvittering",
            Self::Invitation => "invitation",
            Self::Preparation => "forberedelse",
            Self::Plan => "plan",
            Self::Approval => "godkendelse",
            Self::FollowUp => "opfoelgning",
            Self::Oevebaner => "oevebaner",
            Self::Encouragement => "hilsen",
            Self::Guide => "guide",
            Self::Withdrawal => "sletning",
            Self::SealedPreparation => "forseglet",
            Self::SealKeys => "noegle",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_what_it_is_and_by_its_day_and_never_twice_the_same() {
        let day = "2026-11-21".parse().unwrap();
        let names: Vec<_> = std::iter::repeat_with(|| PackageKind::Plan.file_name(day)).take(4).collect();
        for name in &names {
            assert!(name.starts_with("Oevebane-plan-2026-11-21-") && name.ends_with(".oevebane"), "{name}");
        }
        assert!(names.iter().any(|name| Some(name) != names.first()), "{names:?}");
        for kind in PackageKind::ALL {
            let name = kind.file_name(day);
            assert!(name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-.".contains(sign)), "{name}");
        }
    }
}
