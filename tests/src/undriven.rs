//! A window that nobody drives, on a computer where nothing is drawn.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use rustix::process::Signal;

use crate::Person;
use crate::group::Group;
use crate::patience::{PATIENCE, until};
use crate::system::WEB_PROCESS;
use crate::window::kept_name;

/// Whether these limits say that a process that crashes leaves no file with its memory.
fn leave_no_core_file(limits: &str) -> bool {
    let line = limits.lines().find(|line| line.starts_with("Max core file size "));
    line.is_some_and(|line| line.split_whitespace().skip(4).take(2).all(|most| most == "0"))
}

/// The app as it runs without a driver. Going out of scope ends it, with all that it has started.
pub struct Undriven {
    group: Group,
    program: String,
}

impl Person {
    /// Opens the app without a driver.
    #[must_use]
    pub fn opens_undriven(&self) -> Undriven {
        let mut app = Command::new(self.program());
        app.env_clear().envs(self.environment()).stdout(Stdio::null()).stderr(Stdio::null());
        let program = kept_name(&self.program().file_name().expect("a program").to_string_lossy());
        Undriven { group: Group::start(&mut app), program }
    }

    /// Opens the app without a driver, and stops its page before that has begun: what a graphics driver does that can't
    /// show what it is given.
    pub async fn opens_where_nothing_is_drawn(&self) -> Undriven {
        let app = self.opens_undriven();
        // Looked for without a pause: the page is soon there.
        let web_process = kept_name(WEB_PROCESS);
        let began = Instant::now();
        while !app.group.has(&web_process) {
            assert!(began.elapsed() < PATIENCE, "the app of {} begins no page", self.name());
            tokio::task::yield_now().await;
        }
        app.group.signal_named(&web_process, Signal::STOP);
        app
    }
}

impl Undriven {
    /// Waits until the app's page finds this in its environment. The app's own is for nobody to read.
    pub async fn is_told(&self, variable: &str) {
        let told = until(async || {
            let values = self.group.environments_of(&kept_name(WEB_PROCESS), variable);
            if values.is_empty() { Err(format!("a page that is told nothing by {variable}")) } else { Ok(()) }
        });
        told.await.unwrap_or_else(|instead| panic!("there is {instead}"));
    }

    /// Waits until the app has been started with this file.
    pub async fn is_given(&self, file: &Path) {
        let file = file.to_string_lossy();
        let given = until(async || match self.group.arguments_of(&self.program) {
            Some(arguments) if arguments.iter().any(|one| *one == file) => Ok(()),
            other => Err(format!("a start with {other:?}")),
        });
        given.await.unwrap_or_else(|instead| panic!("there is {instead}"));
    }

    /// Waits until the app and its page may leave nothing of their memory in a file when they crash.
    pub async fn leaves_no_memory_behind(&self) {
        for process in [self.program.clone(), kept_name(WEB_PROCESS)] {
            let none = until(async || match self.group.limits_of(&process) {
                Some(limits) if leave_no_core_file(&limits) => Ok(()),
                other => Err(format!("{process} with {other:?}")),
            });
            none.await.unwrap_or_else(|instead| panic!("there is {instead}"));
        }
    }
}
