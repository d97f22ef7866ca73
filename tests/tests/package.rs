//! The packages as a person gets them: the .deb installed, found by a double click, closed to everything else, and put over an
//! earlier one; the .rpm with the same in it.
//!
//! `OEVEBANE_DEB` and `OEVEBANE_RPM` name them. `make test` makes one of the debug build, which has all that a package has but the
//! compiler's care; `make package-test` takes the one that is given to others.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a step that can't be done ends the test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use oevebane_tests::strict_json::json;
use oevebane_tests::{Person, app};

const INSTALLED: &str = "/usr/bin/oevebane";
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src ipc: http://ipc.localhost; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The package on this machine, until the test ends.
struct Installation;

impl Installation {
    fn of(package: &Path) -> Self {
        let installation = Self;
        as_root(&["dpkg", "--install", package.to_str().unwrap()]);
        installation
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        as_root(&["dpkg", "--purge", "oevebane"]);
    }
}

fn as_root(command: &[&str]) {
    let words: Vec<_> =
        if rustix::process::geteuid().is_root() { command.to_vec() } else { [&["sudo"], command].concat() };
    said(Command::new(words[0]).args(&words[1..]));
}

fn said(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn package() -> PathBuf {
    std::env::var_os("OEVEBANE_DEB").expect("OEVEBANE_DEB names the package: use `make test`").into()
}

/// What lies in a folder, by where it lies.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut files, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for path in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn unpacked_deb() -> tempfile::TempDir {
    let unpacked = tempfile::tempdir().unwrap();
    said(Command::new("dpkg-deb").arg("--extract").arg(package()).arg(unpacked.path()));
    unpacked
}

/// The same package under an earlier version's number.
fn an_earlier_one(folder: &Path) -> PathBuf {
    let (unpacked, earlier) = (folder.join("unpacked"), folder.join("earlier.deb"));
    said(Command::new("dpkg-deb").arg("--raw-extract").arg(package()).arg(&unpacked));
    let control = unpacked.join("DEBIAN/control");
    let text = fs::read_to_string(&control).unwrap();
    let numbered = text.lines().map(|line| if line.starts_with("Version:") { "Version: 0.0.1" } else { line });
    fs::write(&control, numbered.collect::<Vec<_>>().join("\n") + "\n").unwrap();
    said(Command::new("dpkg-deb").args(["-Znone", "--root-owner-group", "--build"]).arg(&unpacked).arg(&earlier));
    earlier
}

/// Which version is installed.
fn version() -> String {
    said(Command::new("dpkg-query").args(["--show", "--showformat=${Version}", "oevebane"]))
}

#[tokio::test]
#[ignore = "it installs and removes a package on this machine"]
async fn the_installed_app_opens_a_file_by_its_association_and_is_closed_to_everything_else() {
    let _installation = Installation::of(&package());
    said(Command::new("desktop-file-validate").arg("/usr/share/applications/oevebane.desktop"));

    let mut anna = Person::with_program("anna", Path::new(INSTALLED));
    anna.open().await;
    assert!(!anna.heading().await.is_empty());

    a_double_click_comes_to_the_open_window(&anna).await;
    the_policy_is_delivered_and_holds(&anna).await;
    there_are_no_developer_tools(&anna).await;
    anna.close().await;
}

async fn a_double_click_comes_to_the_open_window(anna: &Person) {
    let file = anna.at_home("Oevebane-k7q9m2.oevebane");
    fs::write(&file, "not really one").unwrap();
    let kind = anna.runs("gio", &["info", "--attributes=standard::content-type", file.to_str().unwrap()]).await;
    assert!(kind.contains("application/vnd.oevebane"), "{kind}");
    let opens = anna.runs("gio", &["mime", "application/vnd.oevebane"]).await;
    assert!(opens.contains("oevebane.desktop"), "{opens}");

    anna.runs("gio", &["open", file.to_str().unwrap()]).await;

    anna.see("Oevebane-k7q9m2.oevebane").await;
}

async fn the_policy_is_delivered_and_holds(anna: &Person) {
    let tried = anna
        .script_async(
            "const done = arguments[0];
            const broken = [];
            addEventListener('securitypolicyviolation', (of) => {
              broken.push({ directive: of.effectiveDirective, policy: of.originalPolicy });
              if (broken.length === 6) done({ broken, evaluated, ran: globalThis.ran === true, red: getComputedStyle(styled).color });
            });
            let evaluated = true;
            try { (0, eval)('1'); } catch { evaluated = false; }
            const inline = document.createElement('script');
            inline.textContent = 'globalThis.ran = true';
            document.body.append(inline);
            const styled = document.createElement('p');
            styled.setAttribute('style', 'color: rgb(255, 0, 0)');
            document.body.append(styled);
            fetch('https://example.org/').catch(() => {});
            const base = document.createElement('base');
            base.href = 'https://example.org/';
            document.head.append(base);
            const form = document.createElement('form');
            form.action = '/elsewhere';
            document.body.append(form);
            form.submit();",
        )
        .await;
    assert_eq!(tried["evaluated"], json!(false), "text became a program");
    assert_eq!(tried["ran"], json!(false), "a script in the page ran");
    assert_ne!(tried["red"], json!("rgb(255, 0, 0)"), "a style attribute counted");
    let broken: BTreeSet<_> =
        tried["broken"].as_array().unwrap().iter().map(|of| of["directive"].as_str().unwrap()).collect();
    assert_eq!(
        broken,
        ["base-uri", "connect-src", "form-action", "script-src", "script-src-elem", "style-src-attr"].into()
    );
    let directives = |policy: &str| policy.split(';').map(|of| of.trim().to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(directives(tried["broken"][0]["policy"].as_str().unwrap()), directives(POLICY));
}

async fn there_are_no_developer_tools(anna: &Person) {
    let asked = "const done = arguments[0];
        window.__TAURI_INTERNALS__.invoke('plugin:webview|internal_toggle_devtools').then(() => done('opened'), () => done('refused'))";
    assert_eq!(anna.script_async(asked).await, json!("refused"));
}

#[tokio::test]
#[ignore = "it installs and removes a package on this machine"]
async fn a_package_put_over_an_earlier_one_keeps_what_was_written_and_so_does_its_removal() {
    let folder = tempfile::tempdir().unwrap();
    let installation = Installation::of(&an_earlier_one(folder.path()));
    assert_eq!(version(), "0.0.1");
    let mut anna = Person::with_program("anna", Path::new(INSTALLED));
    anna.open().await;
    anna.sets_up("Eksempel Leder").await;
    anna.begins("norddjurs-lus", "").await;
    anna.types_in("#words-earlier", "Skrevet i en tidligere udgave").await;
    anna.close().await;
    let mut leader = who_has_used_the_first_release();

    as_root(&["dpkg", "--install", package().to_str().unwrap()]);
    assert_ne!(version(), "0.0.1");
    anna.open().await;
    anna.unlocks().await;
    anna.click("Din LUS").await;
    anna.goes_to_the_first_step().await;
    let there = anna.script("return document.getElementById('words-earlier').value").await;
    assert_eq!(there, json!("Skrevet i en tidligere udgave"));
    anna.close().await;

    leader.open().await;
    leader.unlocks().await;
    leader.click("Din LUS").await;
    leader.see("Værd at holde fast i").await;
    let planned = leader.script("return document.querySelector('main textarea').value").await;
    assert_eq!(planned, json!("Morgenmøderne, men kun om mandagen."));
    leader.close().await;

    drop(installation);
    assert!(!Path::new(INSTALLED).exists());
    assert!(anna.data().join("vault/oevebane.db").is_file(), "the person's own stays");
}

/// A leader with a vault that the first release wrote, and a year in it: what is installed before the upgrade is today's build by
/// another number, and writes none like it.
fn who_has_used_the_first_release() -> Person {
    let leader = Person::with_program("leader", Path::new(INSTALLED));
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/0.1.0/leader/data");
    for (file, bytes) in contents(&released) {
        let place = leader.data().join(file);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
    leader
}

#[test]
#[ignore = "it needs the packages"]
fn the_rpm_holds_what_the_deb_holds_and_asks_for_what_it_needs() {
    let rpm = std::env::var_os("OEVEBANE_RPM").expect("OEVEBANE_RPM names the package: use `make test`");
    let unpacked = tempfile::tempdir().unwrap();
    let unpack = r#"rpm2cpio "$1" | cpio --quiet --extract --make-directories --no-absolute-filenames"#;
    said(Command::new("bash").args(["-ec", unpack, "unpack"]).arg(&rpm).current_dir(unpacked.path()));
    let (mut in_rpm, mut in_deb) = (contents(unpacked.path()), contents(unpacked_deb().path()));
    let program = Path::new("usr/bin/oevebane");
    let sizes = [&mut in_rpm, &mut in_deb].map(|files| files.remove(program).expect("the program").len());
    // It knows what it was packed in, by a word of three letters.
    assert_eq!(sizes[0], sizes[1]);
    assert_eq!(in_rpm, in_deb);
    assert!(in_rpm.contains_key(Path::new("usr/share/mime/packages/oevebane.xml")));

    let needs = said(Command::new("rpm").args(["--query", "--package", "--requires"]).arg(&rpm));
    for library in ["libwebkit2gtk-4.1.so.0()(64bit)", "libgtk-3.so.0()(64bit)", "libssl.so.3()(64bit)"] {
        assert!(needs.lines().any(|line| line == library), "{library} is not among:\n{needs}");
    }
}

#[test]
#[ignore = "it needs the packages"]
fn what_a_software_center_shows_of_the_app_is_sound() {
    let unpacked = unpacked_deb();
    let told = unpacked.path().join("usr/share/metainfo/dk.oevebane.Oevebane.metainfo.xml");
    said(Command::new("appstreamcli").args(["validate", "--no-net"]).arg(told));
}

#[test]
#[ignore = "it holds of a release build alone"]
fn the_inspector_is_not_compiled_in() {
    let unpacked = unpacked_deb();
    let shows_inspector = |program: &Path| {
        let needs = said(Command::new("nm").args(["--dynamic", "--undefined-only"]).arg(program));
        let name = program.display();
        assert!(needs.contains("webkit_web_view_load_uri"), "what {name} needs of the web view can be read");
        needs.contains("webkit_web_view_get_inspector")
    };
    assert!(!shows_inspector(&unpacked.path().join("usr/bin/oevebane")));
    assert!(shows_inspector(&app()), "in a debug build it is, so this check can fail");
}
