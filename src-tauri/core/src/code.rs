//! The two codes people write down or say aloud: the one-time code (engangskode) that opens one file, and the
//! recovery code (nødkode) that opens the vault. Both carry a check sign, so that a typo is told from a wrong code.

use age::secrecy::{ExposeSecret, SecretString};

/// A code with a typo: wrong length, a sign that no code has, or a check sign that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the code is mistyped")]
pub struct Mistyped;

/// Signs of a one-time code: digits, so that it can be said over the phone.
const DIGITS: &[u8] = b"0123456789";
/// Signs of a recovery code: Crockford's base 32, without the letters that look like others.
const LETTERS: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs in a group.
const GROUP: usize = 4;

/// The check sign for `signs` by ISO 7064 (hybrid, MOD n+1,n), which catches every single wrong sign and nearly
/// every swap of two neighbours.
fn check_sign(signs: &[u8], alphabet: &[u8]) -> Option<u8> {
    let n = alphabet.len();
    let mut check = n;
    for sign in signs {
        let value = alphabet.iter().position(|known| known == sign)?;
        check = (check + value) % n;
        if check == 0 {
            check = n;
        }
        check = (check * 2) % (n + 1);
    }
    alphabet.get((n + 1 - check) % n).copied()
}

/// Random signs with a check sign at the end, `length` in all; none only when the system gives no randomness.
fn make(alphabet: &[u8], length: usize) -> Option<String> {
    let mut signs = Vec::with_capacity(length);
    while signs.len() + 1 < length {
        let mut byte = [0];
        getrandom::fill(&mut byte).ok()?;
        // Bytes past the last whole multiple are thrown away, so that every sign is equally likely.
        let value = usize::from(byte[0]);
        let whole = 256 - 256 % alphabet.len();
        if value < whole {
            signs.push(*alphabet.get(value % alphabet.len())?);
        }
    }
    signs.push(check_sign(&signs, alphabet)?);
    String::from_utf8(signs).ok()
}

fn read(typed: &str, alphabet: &[u8], length: usize) -> Result<String, Mistyped> {
    let signs: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.' | '·')).collect();
    let (body, check) = signs.as_bytes().split_at_checked(length - 1).ok_or(Mistyped)?;
    if check_sign(body, alphabet).is_some_and(|expected| check == [expected]) { Ok(signs) } else { Err(Mistyped) }
}

fn groups(signs: &str) -> Vec<String> {
    signs.as_bytes().chunks(GROUP).map(|group| String::from_utf8_lossy(group).into_owned()).collect()
}

/// A one-time code: five groups of four digits, the last digit a check digit.
#[derive(Clone)]
pub struct OneTimeCode(SecretString);

impl OneTimeCode {
    const LENGTH: usize = 5 * GROUP;

    /// A new code; none only when the system gives no randomness.
    #[must_use]
    pub fn new() -> Option<Self> {
        make(DIGITS, Self::LENGTH).map(|signs| Self(signs.into()))
    }

    /// Reads what a person typed; spaces and hyphens don't matter.
    ///
    /// # Errors
    /// [`Mistyped`] for a wrong length, a sign that no code has, or a check sign that does not fit.
    pub fn read(typed: &str) -> Result<Self, Mistyped> {
        read(typed, DIGITS, Self::LENGTH).map(|signs| Self(signs.into()))
    }

    /// The digits without spaces: what a file is encrypted with.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.expose_secret()
    }

    /// The groups with spaces between them, as they are said and written.
    #[must_use]
    pub fn spoken(&self) -> String {
        groups(self.digits()).join(" ")
    }

    pub(crate) fn passphrase(&self) -> SecretString {
        self.0.clone()
    }
}

/// A recovery code: six groups of four letters and digits (115 bits), the last one a check sign.
#[derive(Clone)]
pub struct RecoveryCode(SecretString);

impl RecoveryCode {
    const LENGTH: usize = 6 * GROUP;

    /// A new code; none only when the system gives no randomness.
    #[must_use]
    pub fn new() -> Option<Self> {
        make(LETTERS, Self::LENGTH).map(|signs| Self(signs.into()))
    }

    /// Reads what a person typed; spaces, hyphens and case don't matter, and letters that are easily taken for
    /// others are read as what they look like.
    ///
    /// # Errors
    /// [`Mistyped`] for a wrong length, a sign that no code has, or a check sign that does not fit.
    pub fn read(typed: &str) -> Result<Self, Mistyped> {
        read(&Self::tidy(typed), LETTERS, Self::LENGTH).map(|signs| Self(signs.into()))
    }

    fn tidy(typed: &str) -> String {
        let look_alike = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        typed.chars().map(look_alike).collect()
    }

    /// The groups, as they are written down.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        groups(self.0.expose_secret())
    }

    /// Whether `typed` is group number `index`.
    #[must_use]
    pub fn is_group(&self, index: usize, typed: &str) -> bool {
        self.groups().get(index).is_some_and(|group| *group == Self::tidy(typed.trim()))
    }

    pub(crate) fn passphrase(&self) -> SecretString {
        self.0.clone()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails here should stop here")]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_however_it_is_spaced() {
        let code = OneTimeCode::new().unwrap();
        let spoken = code.spoken();
        assert_eq!(spoken.len(), 24);
        for typed in [spoken.clone(), spoken.replace(' ', ""), spoken.replace(' ', " - "), format!("  {spoken}\n")] {
            assert_eq!(OneTimeCode::read(&typed).unwrap().digits(), code.digits());
        }
    }

    #[test]
    fn every_single_wrong_digit_is_a_typo() {
        let digits = OneTimeCode::new().unwrap().digits().to_owned();
        for place in 0..digits.len() {
            for digit in '0'..='9' {
                let mut typed: Vec<char> = digits.chars().collect();
                let right = std::mem::replace(typed.get_mut(place).unwrap(), digit);
                let typed: String = typed.into_iter().collect();
                assert_eq!(OneTimeCode::read(&typed).is_ok(), right == digit, "{typed}");
            }
        }
        for odd in ["", "1234", "æøå", &"1".repeat(21), &format!("{digits}0")] {
            assert!(OneTimeCode::read(odd).is_err());
        }
    }

    #[test]
    fn a_recovery_code_may_be_typed_in_small_letters_and_with_look_alikes() {
        let code = RecoveryCode::new().unwrap();
        assert_eq!(code.groups().len(), 6);
        let typed = code.groups().join("-").to_lowercase().replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryCode::read(&typed).unwrap().groups(), code.groups());
        let second = code.groups().into_iter().nth(1).unwrap();
        assert!(code.is_group(1, &format!(" {} ", second.to_lowercase())));
    }
}
