//! Two people on two computers, whose folders a real Syncthing keeps in step: over loopback alone, found by nobody and telling
//! nobody anything.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use tempfile::TempDir;

use super::{answers, read_value};
use crate::common::{Person, acquainted, only_contact};
use crate::steps::inviting::nothing_changed;
use crate::steps::mailbox::files_in;
use crate::strict_json::{Value, json};

/// A Syncthing, and all that it starts.
struct Syncthing(Child);

impl Drop for Syncthing {
    fn drop(&mut self) {
        let _ = kill_process_group(Pid::from_child(&self.0), Signal::KILL);
        let _ = self.0.wait();
    }
}

/// One computer: its Syncthing's own folder, and the one that is shared.
struct Computer {
    home: TempDir,
    shared: TempDir,
    device: String,
    port: u16,
}

fn syncthing(with: &[&str], home: &Path) -> Command {
    let mut command = Command::new("syncthing");
    command.args(with).arg("--home").arg(home).env("HOME", home).env("STNOUPGRADE", "1");
    command.stdin(Stdio::null()).stderr(Stdio::null());
    command
}

impl Computer {
    /// None where there is no Syncthing.
    fn new() -> Option<Self> {
        let (home, shared) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let made = syncthing(&["generate", "--no-default-folder"], home.path()).output().ok()?;
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stdout));
        let told = syncthing(&["serve", "--device-id"], home.path()).output().unwrap();
        let device = String::from_utf8(told.stdout).unwrap().trim().to_owned();
        // What marks a folder as one that is kept in step.
        fs::create_dir(shared.path().join(".stfolder")).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Some(Self { home, shared, device, port })
    }

    fn address(&self) -> String {
        format!("tcp4://127.0.0.1:{}", self.port)
    }

    /// Keeps the folder in step with another's.
    fn runs(&self, other: &Self) -> Syncthing {
        let device = |computer: &Self| {
            let (id, address) = (&computer.device, computer.address());
            format!("<device id=\"{id}\" name=\"\" compression=\"metadata\"><address>{address}</address></device>")
        };
        let off = |name: &str| format!("<{name}>false</{name}>");
        let options = ["globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "startBrowser"];
        let config = format!(
            "<configuration version=\"36\">
               <folder id=\"faelles\" path=\"{}\" type=\"sendreceive\" rescanIntervalS=\"1\" fsWatcherEnabled=\"true\"
                       fsWatcherDelayS=\"1\"><device id=\"{}\"/><device id=\"{}\"/><minDiskFree unit=\"\">0</minDiskFree></folder>
               {}{}
               <gui enabled=\"false\"/>
               <options><listenAddress>{}</listenAddress>{}{}<urAccepted>-1</urAccepted>
                 <autoUpgradeIntervalH>0</autoUpgradeIntervalH><reconnectionIntervalS>1</reconnectionIntervalS></options>
             </configuration>",
            self.shared.path().display(),
            self.device,
            other.device,
            device(self),
            device(other),
            self.address(),
            options.map(off).concat(),
            off("crashReportingEnabled"),
        );
        fs::write(self.home.path().join("config.xml"), config).unwrap();
        let log = fs::File::create(self.home.path().join("log")).unwrap();
        let with = ["serve", "--no-browser", "--no-restart", "--no-upgrade", "--skip-port-probing"];
        Syncthing(syncthing(&with, self.home.path()).process_group(0).stdout(log).spawn().unwrap())
    }

    fn log(&self) -> String {
        fs::read_to_string(self.home.path().join("log")).unwrap_or_default()
    }
}

/// Asks again and again until it is so.
fn until(computers: &[Computer; 2], what: &str, mut is_so: impl FnMut() -> bool) {
    const MOST: u32 = 3_000;
    for _ in 0..MOST {
        if is_so() {
            return;
        }
        sleep(Duration::from_millis(100));
    }
    panic!("never: {what}\n{}\n{}", computers[0].log(), computers[1].log());
}

/// What lies there of Øvebane's.
fn lies_in(computer: &Computer) -> Vec<PathBuf> {
    files_in(&computer.shared.path().join("oevebane-post"))
}

#[test]
fn by_a_real_syncthing_a_host_invites_a_leader_answers_and_both_have_the_plan() {
    let (Some(one), Some(two)) = (Computer::new(), Computer::new()) else {
        println!("left out: there is no Syncthing here");
        return;
    };
    let _running = [one.runs(&two), two.runs(&one)];
    let (leader, host, _) = acquainted();
    leader.uses_mailbox(one.shared.path());
    host.uses_mailbox(two.shared.path());
    let computers = [one, two];
    let reaches = |person: &Person| {
        person.looks();
        person.ask("mailbox", Value::Null)["reaches"].as_array().unwrap().len() == 1
    };
    until(&computers, "each sees the other's box", || reaches(&leader) && reaches(&host));
    let comes = |person: &Person, kind: &str| {
        let what = format!("{kind} comes");
        until(&computers, &what, || person.sees_come().iter().any(|(_, one)| one == kind));
        assert_eq!(person.takes_all(), 1);
    };
    let is_fetched = |person: &Person| {
        until(&computers, "the receipt comes", || {
            leader.looks();
            host.looks();
            person.newest_sent()["had"].is_string()
        });
    };

    let hosted = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    host.adapts(&hosted, &nothing_changed());
    let place = host.place_for(&only_contact(&host));
    host.ask("send_invitation", json!({ "conversation": hosted, "file": place }));
    comes(&leader, "invitation");
    is_fetched(&host);

    let home = leader.ask("home", Value::Null);
    let talks = home["conversations"].as_array().unwrap().iter();
    let talk = { talks }.find(|talk| talk["year"] == json!(2027)).unwrap()["id"].as_str().unwrap().to_owned();
    answers(&leader, &talk, 2);
    leader.posts_preparation(&talk);
    comes(&host, "preparation");
    assert_eq!(read_value(&host, &hosted), json!(2));
    is_fetched(&leader);

    let agreement = host.ask("new_agreement", Value::Null);
    let field = format!("agreement/{}/what", agreement.as_str().unwrap());
    let text = "Korte morgenmøder med teamet";
    host.ask("save_sheet", json!({ "conversation": hosted, "field": field, "text": text, "revision": 0 }));
    let receiver = json!({ "kind": "contact", "id": only_contact(&host)["id"] });
    let file = host.place_for(&only_contact(&host));
    host.ask("send_plan", json!({ "conversation": hosted, "receiver": receiver, "file": file, "approve": false }));
    comes(&leader, "plan");
    assert_eq!(leader.ask("sheet", json!({ "conversation": talk }))["sheet"][&*field], json!(text));
    is_fetched(&host);

    until(&computers, "both have cleared their boxes", || {
        for person in [&leader, &host] {
            person.looks();
        }
        computers.iter().all(|computer| lies_in(computer).is_empty())
    });
}
