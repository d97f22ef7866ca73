//! What the fuzzing begins from: released files and what is in them, guides, and texts.

use std::path::Path;

use age::secrecy::ExposeSecret as _;
use data_encoding::BASE64;
use oevebane_core::age_file::{armoured, seal_to_key};
use oevebane_core::guide::GuideFile;
use oevebane_core::guide::draft::Draft;
use oevebane_core::name::{Line, Name};
use oevebane_core::package::for_all;
use oevebane_core::person::OwnKeys;

use super::bent::{golden, released};
use crate::common::now;
use crate::strict_json::Value;

/// Those of a target.
pub fn seeds_of(target: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let all_in = |folder: &str, ending: &str| -> Vec<Vec<u8>> {
        let entries = root.join(folder).read_dir().unwrap().map(|entry| entry.unwrap().path());
        let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
        paths.sort();
        paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
    };
    // The examples have the forms of answers that the others do without.
    let guides = || [all_in("guides", "toml"), all_in("guides/examples", "toml")].concat();
    let words = |words: &[&str]| words.iter().map(|word| word.as_bytes().to_vec()).collect::<Vec<_>>();
    match target {
        "frames" => released().iter().map(|of| unpadded(&of.plain)).collect(),
        "for_all" => guides().iter().map(|guide| for_all(guide)).collect(),
        "guide_file" => [guides(), all_in("tests/golden/0.1.0/guides", "toml")].concat(),
        "draft_text" => [
            all_in("guides", "md"),
            all_in("src-tauri/core/tests/all/workshop", "txt"),
            words(&[
                "1. Trivsel\n\n• Hvordan går det?\n• Hvad vil du gerne?\n\nPå en skala fra 1 (lidt) til 5 (meget)",
            ]),
        ]
        .concat(),
        "kept_draft" => guides().iter().map(|guide| kept_draft(guide)).collect(),
        "merging" => vec![(0..90_u8).map(|byte| byte.wrapping_mul(7)).collect(), vec![0; 30], (0..90).rev().collect()],
        "pasted" => {
            let texts = all_in("tests/golden/0.1.0/files", "txt");
            let file = std::fs::read(golden().join("files/contact-by-key.oevebane")).unwrap();
            let armoured = armoured(&file).unwrap().into_bytes();
            let quoted = String::from_utf8_lossy(&armoured).replace('\n', "\r\n> ");
            [texts, vec![file[..2_000].to_vec(), armoured, quoted.into_bytes()]].concat()
        }
        "argument" => {
            words(&["Brev.oevebane", "/findes/ikke/a.oevebane", "-flag", "../æ.txt", "file:///tmp/a%20b", "~"])
        }
        "sealed_preparation" => {
            let key = age::x25519::Identity::generate();
            let sealed = BASE64.encode(&seal_to_key(b"x", &key.to_public()).unwrap());
            words(&[&format!(r#"{{"by":"host","sealed":"{sealed}"}}"#)])
        }
        "seal_keys" => {
            let (key, hash) = (age::x25519::Identity::generate().to_string(), "0".repeat(64));
            let keys = format!(r#"[{{"sealed":"{hash}","key":"{}"}}]"#, key.expose_secret());
            words(&[&format!(r#"{{"by":"host","keys":{keys},"holds":"{hash}","given_up":true}}"#)])
        }
        "typed" => words(&[
            "9986 7593 7252 7289 8456",
            "30EE-X6VP-4FWZ-3J33-097A-HESD",
            "Åse Müller-Sørensen",
            "0123456789abcdef0123456789abcdef (konflikt)",
        ]),
        kind => {
            let of = released().iter().find(|of| of.name.starts_with(&format!("{kind}-"))).unwrap();
            let payload: Value = serde_json::from_slice(payload(&of.plain)).unwrap();
            vec![payload["body"].to_string().into_bytes()]
        }
    }
}

/// A guide that goes on in the workshop.
fn kept_draft(guide: &[u8]) -> Vec<u8> {
    let guide = GuideFile::read(std::str::from_utf8(guide).unwrap()).unwrap().into_guide();
    serde_json::to_vec(&Draft::next_of(guide)).unwrap()
}

/// A guide laid for everybody.
fn for_all(guide: &[u8]) -> Vec<u8> {
    let (text, keys) = (std::str::from_utf8(guide).unwrap(), OwnKeys::new().unwrap());
    let (file, _) = for_all::write(text, Name::claimed("Eksempel"), Line::claimed(""), &keys, now()).unwrap();
    unpadded(&file)
}

/// What was signed.
fn payload(plain: &[u8]) -> &[u8] {
    let length = u32::from_be_bytes(plain[6..10].try_into().unwrap());
    &plain[10..10 + usize::try_from(length).unwrap()]
}

/// Without most of the zeros that hide its length.
fn unpadded(plain: &[u8]) -> Vec<u8> {
    let end = plain.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    plain[..plain.len().min(end + 8)].to_vec()
}
