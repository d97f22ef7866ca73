//! The .deb as a person gets it: installed, found by a double click, and closed to everything else.
//!
//! `OEVEBANE_DEB` names the package. `make test` makes one of the debug build, which has all that a package has but the
//! compiler's care; `make package-test` takes the one that is given to others.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a step that can't be done ends the test"
)]

use std::collections::BTreeSet;
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
    std::fs::write(&file, "not really one").unwrap();
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

#[test]
#[ignore = "it holds of a release build alone"]
fn the_inspector_is_not_compiled_in() {
    let unpacked = tempfile::tempdir().unwrap();
    said(Command::new("dpkg-deb").arg("--extract").arg(package()).arg(unpacked.path()));
    let shows_inspector = |program: &Path| {
        let needs = said(Command::new("nm").args(["--dynamic", "--undefined-only"]).arg(program));
        let name = program.display();
        assert!(needs.contains("webkit_web_view_load_uri"), "what {name} needs of the web view can be read");
        needs.contains("webkit_web_view_get_inspector")
    };
    assert!(!shows_inspector(&unpacked.path().join("usr/bin/oevebane")));
    assert!(shows_inspector(&app()), "in a debug build it is, so this check can fail");
}
