//! How soon a program's window is drawn, and how much memory it takes.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::Person;
use crate::group::Group;
use crate::patience::PATIENCE;

/// How often it is looked.
const LOOK: Duration = Duration::from_millis(2);
/// After so long a window has what it needs.
const SETTLED: Duration = Duration::from_secs(3);

/// What opening a window took.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// From the start of its process until something was drawn.
    pub drawn: Duration,
    /// The memory of all its processes three seconds after that, in KiB; what several share counts by its part.
    pub memory: u64,
}

impl Person {
    /// Opens a program that draws a page of many colours, and closes it again. Looks at the screen every [`LOOK`]: nothing else is
    /// to go on meanwhile.
    ///
    /// # Panics
    /// If nothing is drawn.
    pub async fn opens_and_closes(&self, program: &Path, arguments: &[&OsStr], picture: Option<&Path>) -> Opening {
        let mut watch = self.desk().watch();
        assert!(!watch.sees_a_page(), "{} sees a page before there is one", self.name());
        let mut command = Command::new(program);
        command.args(arguments).env_clear().envs(self.environment()).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let group = Group::start(&mut command);
        while !watch.sees_a_page() {
            assert!(start.elapsed() < PATIENCE, "{} draws nothing", program.display());
            sleep(LOOK).await;
        }
        let drawn = start.elapsed();
        sleep(SETTLED).await;
        if let Some(picture) = picture {
            self.desk().save_picture(picture).expect("a picture of the screen");
        }
        let memory = group.memory();
        drop(group);
        let ended = Instant::now();
        while watch.sees_a_page() {
            assert!(ended.elapsed() < PATIENCE, "{} stays on the screen", program.display());
            sleep(Duration::from_millis(5)).await;
        }
        Opening { drawn, memory }
    }
}
