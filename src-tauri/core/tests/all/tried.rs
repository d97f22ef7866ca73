//! How far that is tried which may go in any way.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{FileFailurePersistence, RngSeed};

/// So long a failing case is made smaller, in milliseconds.
const MADE_SMALLER_FOR: u32 = 5 * 60 * 1000;

/// The file that keeps what has failed once, to be tried first from then on. It is committed.
#[macro_export]
macro_rules! failed_once {
    ($of:literal) => {
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/failed-once/", $of, ".txt")
    };
}

/// So many cases, the same every time: what passed yesterday fails today by what was changed. `PROPTEST_CASES=500` hunts
/// instead: it tries that many, others each time.
pub fn tried(cases: u32, failed_once: &'static str) -> ProptestConfig {
    let hunted = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: hunted.unwrap_or(cases),
        rng_seed: if hunted.is_some() { RngSeed::Random } else { RngSeed::Fixed(0) },
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(failed_once))),
        max_shrink_time: MADE_SMALLER_FOR,
        ..ProptestConfig::default()
    }
}
