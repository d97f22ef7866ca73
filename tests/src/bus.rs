//! A message bus of a person's own, of the kind on which the programs of a desktop, or of a computer, find each other.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::Person;
use crate::group::Group;

/// A bus, until it goes out of scope.
pub(crate) struct Bus {
    group: Group,
    address: String,
}

impl Bus {
    /// A bus that anyone of this user may offer something on.
    pub fn of(person: &Person) -> Self {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]).env_clear().envs(person.environment());
        let mut group = Group::start(daemon.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut address = String::new();
        let said = group.first().stdout.take().expect("piped");
        BufReader::new(said).read_line(&mut address).expect("the bus's address");
        assert!(!address.is_empty(), "there is no bus");
        Self { group, address: address.trim().to_owned() }
    }

    /// What tells a program where the bus is.
    pub fn address(&self) -> OsString {
        self.address.clone().into()
    }

    pub fn group(&self) -> &Group {
        &self.group
    }
}
