//! One folder in the place of another, so that a process that is killed at any moment leaves one of the two, whole.

use std::io;
use std::path::Path;

use super::Vault;

/// How the name of a folder ends while another takes its place.
const EARLIER: &str = ".earlier";

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

    /// Puts right what a process left that was killed while it replaced this one. Nobody had been told that it was done: where
    /// nothing stands in the place, the earlier one comes back; where the new one does, the earlier one goes.
    pub(crate) fn mend(&self) -> io::Result<()> {
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
    fn a_folder_that_can_not_be_replaced_stays() {
        let data = tempfile::tempdir().unwrap();
        let vault = Vault::of(data.path());
        folder(&vault, "old");
        assert!(vault.replace_with(&Vault { folder: data.path().join("nowhere") }).is_err());
        assert_eq!(says(&vault), "old");
    }
}
