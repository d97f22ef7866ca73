//! A disk that is full for a while.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use crate::Person;
use crate::apart::is_apart;
use crate::patience::until;
use crate::strict_json::json;

/// A small disk with a person's data on it, until it is dropped. It can really be filled.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    /// The disk of someone who has not set the app up yet.
    ///
    /// # Panics
    /// Where the test is not apart from the machine's file systems: nothing is mounted there.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        assert!(is_apart(), "a disk would be mounted for the whole machine");
        let data = person.data();
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=16m", "oevebane-small"]).arg(&data).status();
        assert!(mounted.is_ok_and(|mounted| mounted.success()), "a disk of {}'s own", person.name());
        Self(data)
    }

    fn filler(&self) -> PathBuf {
        self.0.join("andet")
    }

    /// Something else takes all the room, once the day's backup has been made: what that puts away again would be room.
    pub async fn fills(&self) {
        let made = until(async || {
            let mut backups = fs::read_dir(self.0.join("backups")).map_err(|error| error.to_string())?;
            let is_whole = |name: &str| name.split('-').count() == 4;
            let whole =
                backups.all(|backup| backup.is_ok_and(|backup| is_whole(&backup.file_name().to_string_lossy())));
            if whole { Ok(()) } else { Err("one that is not whole".to_owned()) }
        });
        made.await.unwrap_or_else(|instead| panic!("the day's backup: {instead}"));
        let mut filler = File::create(self.filler()).expect("a file");
        for size in [1 << 20, 1 << 12, 1] {
            while filler.write_all(&vec![7; size]).is_ok() {}
        }
    }

    /// It is cleared away.
    pub fn has_room(&self) {
        fs::remove_file(self.filler()).expect("what fills it");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // The app may still have it open.
        let gone = Command::new("umount").arg("--lazy").arg(&self.0).status();
        assert!(gone.is_ok_and(|gone| gone.success()), "{} stays mounted", self.0.display());
    }
}

impl Person {
    /// From now on the core's command with this name finds the disk full, as the page is told.
    pub async fn fills_the_disk_for(&self, command: &str) {
        let full = format!(
            "window.beforeFull ??= window.fetch;
            window.fetch = (address, what) =>
                JSON.parse(typeof what?.body === 'string' ? what.body : '{{}}').request?.command === {}
                    ? Promise.resolve(new Response('{{\"code\":\"disk_full\"}}', {{
                        headers: {{ 'Tauri-Response': 'error', 'Content-Type': 'application/json' }} }}))
                    : window.beforeFull(address, what);",
            json!(command)
        );
        self.script(&full).await;
    }

    /// There is room on the disk again.
    pub async fn makes_room(&self) {
        self.script("window.fetch = window.beforeFull;").await;
    }
}
