//! What a backup's folder is called: its number, and for people's eyes the day.

use std::fmt;

use chrono::NaiveDate;

/// A backup's number and day, ordered by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Which in the order of backups; 0 for those from before there were numbers, which were named by day alone.
    pub number: u64,
    /// The day on which it was made, as far as the clock could be believed.
    pub day: NaiveDate,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            0 => write!(f, "{}", self.day),
            number => write!(f, "{number:06}-{}", self.day),
        }
    }
}

impl Name {
    /// Reads a folder's name; none where no backup is called so.
    #[must_use]
    pub fn read(folder: &str) -> Option<Self> {
        let by_day = || Some(Self { number: 0, day: folder.parse().ok()? });
        let by_number = || {
            let (number, day) = folder.split_once('-')?;
            Some(Self { number: number.parse().ok()?, day: day.parse().ok()? })
        };
        // What reads otherwise than it is written is no name of ours.
        by_day().or_else(by_number).filter(|name| name.to_string() == folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_written_and_ordered_by_its_number() {
        let names = ["2031-01-01", "000001-1999-01-01", "000123-2026-11-21", "1000000-2026-11-20"];
        let read: Vec<_> = names.iter().map(|name| Name::read(name).unwrap()).collect();
        assert_eq!(read.iter().map(Name::to_string).collect::<Vec<_>>(), names);
        assert!(read.is_sorted());
        for no_name in ["unfinished", "earlier", "123-2026-11-21", "000123-2026-11-21 (konflikt)", "2026-1-1", ""] {
            assert_eq!(Name::read(no_name), None, "{no_name}");
        }
    }
}
