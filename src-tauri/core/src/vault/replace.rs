//! One folder in the place of another, so that a process that is killed at any moment leaves one of the two, whole.

use std::io;
use std::path::Path;

use super::Vault;

/// How the name of a folder ends while another takes its place.
const EARLIER: &str = ".earlier";
/// How its ending begins while another takes its place and it is to be kept: what it will be called follows.
const LEAVING: &str = "leaving-";

impl Vault {
    /// Where it lies while another takes its place.
    pub(super) fn earlier(&self) -> Self {
        let mut folder = self.folder.clone().into_os_string();
        folder.push(EARLIER);
        Self { folder: folder.into() }
    }

    /// Puts a folder that is whole in the place of this one, which is gone afterwards.
    pub(crate) fn replace_with(&self, new: &Self) -> io::Result<()> {
        let earlier = self.earlier();
        self.move_to(&earlier)?;
        if let Err(error) = new.move_to(self) {
            earlier.move_to(self)?;
            return Err(error);
        }
        if let Err(error) = earlier.remove() {
            // The new one stands. What is left of the earlier goes when this is mended.
            tracing::warn!(kind = ?error.kind(), "what was replaced is left");
        }
        Ok(())
    }

    /// Puts a folder that is whole in the place of this one, which is kept aside under a name.
    pub(super) fn put_aside_for(&self, new: &Self, name: &str) -> io::Result<()> {
        let leaving = Self { folder: self.folder.with_extension(format!("{LEAVING}{name}")) };
        let had_one = self.is_there()?;
        if had_one {
            self.move_to(&leaving)?;
        }
        if let Err(error) = new.move_to(self) {
            if had_one {
                leaving.move_to(self)?;
            }
            return Err(error);
        }
        if had_one && let Err(error) = leaving.move_to(&self.aside(name)) {
            // The new one stands, and the other gets its name when this is mended.
            tracing::warn!(kind = ?error.kind(), "what was put aside is not named");
        }
        Ok(())
    }

    /// What was on its way to be kept aside when the app was killed, each with the name that it was to have; the latest first, for
    /// names are times.
    pub(super) fn leaving(&self) -> io::Result<Vec<(Self, String)>> {
        let Some(data_folder) = self.folder.parent() else { return Ok(Vec::new()) };
        let entries = match data_folder.read_dir() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut leaving = Vec::new();
        for entry in entries {
            let folder = entry?.path();
            let ending = folder.extension().and_then(|ending| ending.to_str());
            if let Some(name) = ending.and_then(|ending| ending.strip_prefix(LEAVING)).map(str::to_owned)
                && folder.file_stem() == self.folder.file_stem()
            {
                leaving.push((Self { folder }, name));
            }
        }
        leaving.sort_by(|(_, one), (_, other)| other.cmp(one));
        Ok(leaving)
    }

    /// Puts right what a process left that was killed while it replaced this one. Nobody had been told that it was done: where
    /// nothing stands in the place, the earlier one comes back; where the new one does, the earlier one goes, or is kept aside.
    pub(crate) fn mend(&self) -> io::Result<()> {
        for (leaving, name) in self.leaving()? {
            let place = if self.is_there()? { self.aside(&name) } else { self.clone() };
            leaving.move_to(&place)?;
        }
        let earlier = self.earlier();
        match (self.is_there()?, earlier.is_there()?) {
            (_, false) => Ok(()),
            (false, true) => earlier.move_to(self),
            (true, true) => earlier.remove(),
        }
    }

    /// Mends whatever lies in a folder and was being replaced.
    pub(super) fn mend_all_in(folder: &Path) -> io::Result<()> {
        let entries = match folder.read_dir() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let name = entry?.file_name();
            if let Some(place) = name.to_str().and_then(|name| name.strip_suffix(EARLIER)) {
                Self { folder: folder.join(place) }.mend()?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    /// A folder with a file that says which it is.
    fn folder(place: &Vault, says: &str) {
        std::fs::create_dir_all(&place.folder).unwrap();
        files::write_whole(&place.folder.join("says"), says.as_bytes()).unwrap();
    }

    fn says(place: &Vault) -> String {
        std::fs::read_to_string(place.folder.join("says")).unwrap()
    }

    #[test]
    fn whichever_step_of_a_replacement_was_the_last_one_of_the_two_stands_whole_and_alone() {
        for (steps, stands) in [(0, "old"), (1, "old"), (2, "new"), (3, "new")] {
            let data = tempfile::tempdir().unwrap();
            let (vault, new) = (Vault::of(data.path()), Vault { folder: data.path().join("vault.new") });
            folder(&vault, "old");
            folder(&new, "new");
            // As far as the process came before it was killed.
            let done: [&dyn Fn(); 3] =
                [&|| vault.move_to(&vault.earlier()).unwrap(), &|| new.move_to(&vault).unwrap(), &|| {
                    files::remove(&vault.earlier().folder.join("says")).unwrap();
                }];
            done.iter().take(steps).for_each(|step| step());
            assert!(vault.exists().unwrap(), "it is never taken for a first run");
            vault.mend().unwrap();
            assert_eq!(says(&vault), stands, "after {steps} steps");
            assert!(!vault.earlier().is_there().unwrap());
        }
    }

    #[test]
    fn whichever_step_of_a_restoring_was_the_last_a_vault_stands_and_what_stood_there_is_never_lost() {
        for (steps, stands) in [(0, "old"), (1, "old"), (2, "new"), (3, "new")] {
            let data = tempfile::tempdir().unwrap();
            let (vault, new) = (Vault::of(data.path()), Vault { folder: data.path().join("vault.new") });
            let leaving = Vault { folder: data.path().join("vault.leaving-2026") };
            folder(&vault, "old");
            folder(&new, "new");
            let done: [&dyn Fn(); 3] =
                [&|| vault.move_to(&leaving).unwrap(), &|| new.move_to(&vault).unwrap(), &|| {
                    leaving.move_to(&vault.aside("2026")).unwrap();
                }];
            done.iter().take(steps).for_each(|step| step());
            assert!(vault.exists().unwrap(), "it is never taken for a first run");
            vault.mend().unwrap();
            assert_eq!(says(&vault), stands, "after {steps} steps");
            let aside: Vec<String> = vault.kept_aside().unwrap().iter().map(says).collect();
            assert_eq!(aside, if stands == "new" { vec!["old"] } else { vec![] }, "after {steps} steps");
        }
    }

    #[test]
    fn of_two_that_were_leaving_the_later_comes_back() {
        let data = tempfile::tempdir().unwrap();
        let vault = Vault::of(data.path());
        for name in ["2026-11-20", "2026-11-22", "2026-11-21"] {
            folder(&Vault { folder: data.path().join(format!("vault.leaving-{name}")) }, name);
        }
        vault.mend().unwrap();
        assert_eq!((says(&vault).as_str(), vault.kept_aside().unwrap().len()), ("2026-11-22", 2));
    }

    #[test]
    fn what_a_restoring_replaces_is_kept_aside_under_its_name() {
        let data = tempfile::tempdir().unwrap();
        let (vault, new) = (Vault::of(data.path()), Vault { folder: data.path().join("vault.new") });
        folder(&vault, "old");
        folder(&new, "new");
        vault.put_aside_for(&new, "2026").unwrap();
        assert_eq!((says(&vault), says(&vault.aside("2026"))), ("new".to_owned(), "old".to_owned()));
        assert!(vault.put_aside_for(&Vault { folder: data.path().join("nowhere") }, "2027").is_err());
        assert_eq!(says(&vault), "new");
    }

    #[test]
    fn a_folder_that_can_not_be_replaced_stays() {
        let data = tempfile::tempdir().unwrap();
        let vault = Vault::of(data.path());
        folder(&vault, "old");
        assert!(vault.replace_with(&Vault { folder: data.path().join("nowhere") }).is_err());
        assert_eq!(says(&vault), "old");
    }
}
