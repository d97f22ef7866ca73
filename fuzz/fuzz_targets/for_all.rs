#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oevebane_fuzz::fuzzed::call("for_all", bytes));
