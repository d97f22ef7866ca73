//! Padmé padding: a file's size says little of how much was written.

/// Smallest padded size in bytes.
const LEAST: usize = 16 * 1024;

/// The Padmé size for `length`: at most 12 % more, with as many of its low bits zero as its length allows
/// (Nikitin and others, »Reducing Metadata Leakage from Encrypted Files«, 2019).
fn padme(length: usize) -> usize {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let significant = exponent.ilog2() + 1;
    let mask = (1_usize << exponent.saturating_sub(significant)) - 1;
    (length + mask) & !mask
}

/// `plain` with zeros after it.
pub(super) fn padded(mut plain: Vec<u8>) -> Vec<u8> {
    let size = padme(plain.len()).max(LEAST);
    plain.resize(size, 0);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_grow_in_steps_of_at_most_an_eighth() {
        for length in 1_000..200_000 {
            let size = padme(length);
            assert!(size >= length && size - length <= length / 8, "{length} became {size}");
        }
        assert_eq!(padded(vec![1]).len(), LEAST);
        assert_eq!(padded(vec![1; LEAST + 1]).len(), 17 * 1024);
    }
}
