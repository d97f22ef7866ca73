//! Bytes that are nearly sound: a seed, changed here and there.

/// What is put somewhere: ends of ranges, beginnings and ends of what nests, and signs that look like others.
const PIECES: [&[u8]; 30] = [
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b"[[[[[[[[",
    b",",
    b":",
    b"null",
    b"true",
    b"-1",
    b"0",
    b"1e999",
    b"18446744073709551616",
    b"4294967295",
    b"\\ud800",
    b"\\u0000",
    b"\r\n",
    b"\n\n",
    b"'''",
    b"\"\"\"",
    b"= ",
    b"- ",
    b"-----BEGIN AGE ENCRYPTED FILE-----",
    b"+262142-12-31T23:30:00Z",
    b"\xff\xff\xff\xff",
    b"\0",
    "æ\u{301}".as_bytes(),
    "\u{202e}\u{200b}\u{feff}".as_bytes(),
];
/// Longest stretch that is moved, and longest that comes of it all.
const STRETCH: usize = 256;
const LONGEST: usize = 256 * 1024;

/// One of the seeds, changed in one to eight ways.
pub fn mutated(seeds: &[Vec<u8>], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = seeds[random.usize(0..seeds.len())].clone();
    for _ in 0..=random.usize(0..8) * random.usize(0..2) {
        change(&mut bytes, seeds, random);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], random: &mut fastrand::Rng) {
    let place = random.usize(0..=bytes.len());
    let end = (place + random.usize(0..STRETCH)).min(bytes.len());
    match random.u8(0..9) {
        0 if place < bytes.len() => bytes[place] ^= 1 << random.u8(0..8),
        1 if place < bytes.len() => bytes[place] = random.u8(..),
        2 => drop(bytes.drain(place..end)),
        3 => {
            let again = bytes[place..end].repeat(1 + random.usize(0..4));
            drop(bytes.splice(place..place, again));
        }
        4 => {
            let other = &seeds[random.usize(0..seeds.len())];
            let from = random.usize(0..=other.len());
            let until = (from + random.usize(0..STRETCH)).min(other.len());
            drop(bytes.splice(place..end, other[from..until].iter().copied()));
        }
        5 => bytes.truncate(place),
        6 => {
            // A number, in the place of another one.
            let digits = bytes[place..].iter().position(u8::is_ascii_digit).map(|at| place + at);
            if let Some(at) = digits {
                let number = random.choice([0_i64, 1, -1, 255, 65_536, i64::MAX, 10_001]).unwrap_or(0).to_string();
                drop(bytes.splice(at..=at, number.into_bytes()));
            }
        }
        _ => {
            let piece = PIECES[random.usize(0..PIECES.len())];
            drop(bytes.splice(place..place, piece.iter().copied()));
        }
    }
}
