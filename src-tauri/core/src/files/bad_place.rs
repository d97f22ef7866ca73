//! Folders in which a database is not safe, because more than this computer writes there.

use std::path::{Path, PathBuf};

use serde::Serialize;

/// Why a folder is no place for a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BadPlace {
    /// It lies on a network drive: what was written last can be lost with the connection.
    NetworkDrive,
    /// A program like OneDrive sends it elsewhere, file by file: what comes back may be of different moments.
    SyncedFolder,
}

impl BadPlace {
    /// Why this folder is one, as far as the system tells: of network drives Linux and Windows do, of synced folders Windows; and by
    /// what programs that keep a folder in step lay in it.
    #[must_use]
    pub fn of(folder: &Path) -> Option<Self> {
        // The folder may not have been made yet.
        let real = folder.ancestors().find_map(|there| there.canonicalize().ok()).unwrap_or_else(|| folder.to_owned());
        system::why(&real).or_else(|| real.ancestors().any(marks::are_in).then_some(Self::SyncedFolder))
    }
}

/// What programs that keep a folder in step lay at its top.
mod marks {
    use std::path::Path;

    /// Syncthing, Dropbox, Google Drive.
    const FOLDERS: [&str; 3] = [".stfolder", ".dropbox.cache", ".tmp.drivedownload"];
    /// Dropbox, whose folder of this name in the user's own marks nothing; ownCloud and Nextcloud; Resilio.
    const FILES: [&str; 4] = [".dropbox", ".owncloudsync.log", ".nextcloudsync.log", ".sync/ID"];
    /// The list of what lies there that ownCloud and Nextcloud keep, with an account's number in its name.
    const LISTS: [&str; 2] = [".sync_", "._sync_"];

    pub(super) fn are_in(folder: &Path) -> bool {
        FOLDERS.iter().any(|name| folder.join(name).is_dir())
            || FILES.iter().any(|name| folder.join(name).is_file())
            || has_list(folder)
    }

    fn has_list(folder: &Path) -> bool {
        let Ok(entries) = folder.read_dir() else { return false };
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.ends_with(".db") && LISTS.iter().any(|list| name.starts_with(list))
        })
    }
}

/// Whether a folder is one of these, or lies in one.
#[cfg_attr(not(windows), allow(dead_code, reason = "only Windows tells which folders are synced"))]
fn lies_in(folder: &Path, roots: impl IntoIterator<Item = PathBuf>) -> bool {
    roots.into_iter().filter_map(|root| root.canonicalize().ok()).any(|root| folder.starts_with(root))
}

#[cfg(windows)]
mod system {
    use std::os::windows::fs::MetadataExt as _;
    use std::path::{Component, Path, PathBuf, Prefix};

    use winreg::RegKey;
    use winreg::enums::{HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE};
    use winreg::types::FromRegValue as _;

    use super::{BadPlace, lies_in};

    /// Where every program that keeps a folder in step by way of Explorer says so: OneDrive, and others.
    const SYNC_ROOTS: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\SyncRootManager";
    /// Where OneDrive says it to other programs.
    const ONE_DRIVE: [&str; 3] = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];

    pub(super) fn why(folder: &Path) -> Option<BadPlace> {
        if is_on_network(folder) || is_on_network_letter(folder) {
            Some(BadPlace::NetworkDrive)
        } else if lies_in(folder, synced_folders()) || comes_when_it_is_opened(folder) {
            Some(BadPlace::SyncedFolder)
        } else {
            None
        }
    }

    /// A real path names the share also where a letter stands for it.
    pub(super) fn is_on_network(real: &Path) -> bool {
        let Some(Component::Prefix(drive)) = real.components().next() else { return false };
        matches!(drive.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    }

    /// A letter whose share does not answer just now stands for no real path: that it is one, the user's own settings tell.
    fn is_on_network_letter(folder: &Path) -> bool {
        let Some(Component::Prefix(drive)) = folder.components().next() else { return false };
        let (Prefix::Disk(letter) | Prefix::VerbatimDisk(letter)) = drive.kind() else { return false };
        RegKey::predef(HKEY_CURRENT_USER).open_subkey(format!(r"Network\{}", char::from(letter))).is_ok()
    }

    /// What lies there may be in the cloud alone until it is opened.
    fn comes_when_it_is_opened(folder: &Path) -> bool {
        /// `FILE_ATTRIBUTE_RECALL_ON_OPEN` and `FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS`, as winnt.h has them.
        const RECALL: u32 = 0x0004_0000 | 0x0040_0000;
        folder.metadata().is_ok_and(|folder| folder.file_attributes() & RECALL != 0)
    }

    fn synced_folders() -> impl Iterator<Item = PathBuf> {
        let told = RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey(SYNC_ROOTS);
        let of_one_drive = ONE_DRIVE.into_iter().filter_map(std::env::var_os).map(PathBuf::from);
        told.into_iter().flat_map(|programs| roots_in(&programs)).chain(of_one_drive)
    }

    /// Each program has a key, and in it one with a folder for each user.
    pub(super) fn roots_in(programs: &RegKey) -> Vec<PathBuf> {
        let users = |program: String| programs.open_subkey(program).ok()?.open_subkey("UserSyncRoots").ok();
        let folders = |users: RegKey| -> Vec<PathBuf> {
            let values = users.enum_values().flatten();
            values.filter_map(|(_, folder)| String::from_reg_value(&folder).ok()).map(PathBuf::from).collect()
        };
        programs.enum_keys().flatten().filter_map(users).flat_map(folders).collect()
    }
}

#[cfg(target_os = "linux")]
mod system {
    use std::path::Path;

    use super::BadPlace;

    /// The kinds of file system that reach over a network.
    const NETWORK_KINDS: [&str; 10] =
        ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "9p", "afs"];

    pub(super) fn why(folder: &Path) -> Option<BadPlace> {
        let mounts = std::fs::read_to_string("/proc/self/mounts").ok()?;
        NETWORK_KINDS.contains(&kind_of_drive(folder, &mounts)?).then_some(BadPlace::NetworkDrive)
    }

    /// The file system of the deepest mount that a folder lies in.
    pub(super) fn kind_of_drive<'a>(folder: &Path, mounts: &'a str) -> Option<&'a str> {
        let mounts = mounts.lines().filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?.replace("\\040", " "), words.next()?))
        });
        let around = mounts.filter(|(place, _)| folder.starts_with(place));
        around.max_by_key(|(place, _)| place.len()).map(|(_, kind)| kind)
    }
}

#[cfg(not(any(windows, target_os = "linux")))]
mod system {
    pub(super) const fn why(_: &std::path::Path) -> Option<super::BadPlace> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_the_computers_own_is_a_good_place_also_before_it_is_made() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(BadPlace::of(folder.path()), None);
        assert_eq!(BadPlace::of(&folder.path().join("ny/mappe")), None);
    }

    #[test]
    fn what_lies_anywhere_in_a_synced_folder_is_synced_and_what_only_begins_like_it_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["OneDrive - Kommunen/Øvebane", "OneDrive - Kommunen 2"] {
            std::fs::create_dir_all(at(name)).unwrap();
        }
        let lies = |name: &str| lies_in(&at(name).canonicalize().unwrap(), [at("væk"), at("OneDrive - Kommunen")]);
        assert!(lies("OneDrive - Kommunen/Øvebane") && lies("OneDrive - Kommunen"));
        assert!(!lies("OneDrive - Kommunen 2"));
    }

    #[test]
    fn a_folder_is_synced_where_a_program_that_does_it_has_left_its_mark_in_it_or_above_it() {
        let marked = |is_folder: bool, mark: &str| {
            let top = tempfile::tempdir().unwrap();
            let mark = top.path().join(mark);
            std::fs::create_dir_all(mark.parent().unwrap()).unwrap();
            let made = if is_folder { std::fs::create_dir(&mark) } else { std::fs::File::create_new(&mark).map(drop) };
            made.unwrap();
            let deep = top.path().join("hjem/øvebane");
            std::fs::create_dir_all(&deep).unwrap();
            let of = |folder: &Path| BadPlace::of(folder);
            assert_eq!(of(&deep), of(top.path()), "{mark:?}");
            assert_eq!(of(&deep.join("ikke lavet")), of(top.path()), "{mark:?}");
            of(&deep)
        };
        for folder in [".stfolder", ".dropbox.cache", ".tmp.drivedownload"] {
            assert_eq!(marked(true, folder), Some(BadPlace::SyncedFolder), "{folder}");
        }
        let files =
            [".dropbox", ".owncloudsync.log", ".nextcloudsync.log", ".sync/ID", ".sync_5f3a.db", "._sync_5f3a.db"];
        for file in files {
            assert_eq!(marked(false, file), Some(BadPlace::SyncedFolder), "{file}");
        }
        // Dropbox's own settings lie in everybody's home folder, and who has marks like these for other ends is left alone.
        for (is_folder, other) in [(true, ".dropbox"), (false, ".stfolder"), (false, ".sync_log"), (false, "sync_a.db")]
        {
            assert_eq!(marked(is_folder, other), None, "{other}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_deepest_drive_that_a_folder_lies_on_counts() {
        let mounts = "/dev/vda / ext4 rw 0 0\n//server/hjem /home/anna/Mit\\040drev cifs rw 0 0\n";
        let kind = |folder: &str| system::kind_of_drive(Path::new(folder), mounts);
        assert_eq!(kind("/home/anna/Mit drev/oevebane"), Some("cifs"));
        assert_eq!(kind("/home/anna/Mit drev 2"), Some("ext4"));
    }

    #[cfg(windows)]
    #[test]
    fn a_share_is_on_the_network_and_a_drive_of_ones_own_is_not() {
        for share in [r"\\server\hjem\anna", r"\\?\UNC\server\hjem\anna"] {
            assert!(system::is_on_network(Path::new(share)), "{share}");
        }
        for own in [r"C:\Users\anna", r"\\?\C:\Users\anna"] {
            assert!(!system::is_on_network(Path::new(own)), "{own}");
        }
    }

    #[cfg(windows)]
    #[test]
    fn the_folders_that_programs_keep_in_step_are_read_where_they_are_told() {
        use winreg::RegKey;
        use winreg::enums::HKEY_CURRENT_USER;

        let (own, _) = RegKey::predef(HKEY_CURRENT_USER).create_subkey(r"Software\oevebane-test").unwrap();
        let (users, _) = own.create_subkey(r"OneDrive!S-1-5-21!Business1\UserSyncRoots").unwrap();
        users.set_value("S-1-5-21", &r"C:\Users\anna\OneDrive - Kommunen").unwrap();
        own.create_subkey("Another without any").unwrap();
        let roots = system::roots_in(&own);
        RegKey::predef(HKEY_CURRENT_USER).delete_subkey_all(r"Software\oevebane-test").unwrap();
        assert_eq!(roots, [Path::new(r"C:\Users\anna\OneDrive - Kommunen")]);
    }
}
