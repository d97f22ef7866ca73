//! The two codes people write down or say aloud: the one-time code (engangskode) that opens one file, and the
//! recovery code (nødkode) that opens the vault. Both carry a check sign, so that a typo is told from a wrong code.

use age::secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::text;

/// Why what was typed is not the code that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mistyped {
    /// It is too short.
    #[error("{signs} signs are missing")]
    Missing {
        /// By so many signs.
        signs: usize,
    },
    /// It is too long.
    #[error("{signs} signs too many")]
    TooMany {
        /// By so many signs.
        signs: usize,
    },
    /// A sign that no such code has, or a check sign that does not fit.
    #[error("a sign is another")]
    Typo,
    /// It is the other of the two codes.
    #[error("the other code")]
    OtherCode,
}

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

/// The letters and digits of what was typed or pasted, in the plain form. Whatever stands between them means nothing: spaces
/// and dashes of all kinds, what nobody sees, and the signs with which a mail marks a quotation.
fn letters_and_digits(typed: &str) -> String {
    text::unquoted(typed).nfkc().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Reads the signs of a code with so many.
fn read(signs: String, alphabet: &[u8], length: usize) -> Result<String, Mistyped> {
    if !signs.bytes().all(|sign| alphabet.contains(&sign)) {
        return Err(Mistyped::Typo);
    }
    if signs.len() < length {
        return Err(Mistyped::Missing { signs: length - signs.len() });
    }
    let (body, check) = signs.as_bytes().split_at_checked(length - 1).ok_or(Mistyped::Typo)?;
    match check {
        [_, beyond @ ..] if !beyond.is_empty() => Err(Mistyped::TooMany { signs: beyond.len() }),
        [check] if check_sign(body, alphabet) == Some(*check) => Ok(signs),
        _ => Err(Mistyped::Typo),
    }
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

    /// Reads what a person typed or pasted; what stands between the digits does not matter, nor do words round them.
    ///
    /// # Errors
    /// [`Mistyped`] for a wrong length, a sign that no code has, a check sign that does not fit, or a recovery code.
    pub fn read(typed: &str) -> Result<Self, Mistyped> {
        let signs = letters_and_digits(typed);
        let digits = signs.trim_matches(|sign: char| !sign.is_ascii_digit()).to_owned();
        let is_other = || RecoveryCode::has_its_form(&signs) && !digits.bytes().all(|sign| sign.is_ascii_digit());
        match read(digits.clone(), DIGITS, Self::LENGTH) {
            Ok(digits) => Ok(Self(digits.into())),
            Err(_) if is_other() => Err(Mistyped::OtherCode),
            Err(error) => Err(error),
        }
    }

    fn has_its_form(signs: &str) -> bool {
        signs.len() == Self::LENGTH && signs.bytes().all(|sign| sign.is_ascii_digit())
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
    /// [`Mistyped`] for a wrong length, a sign that no code has, a check sign that does not fit, or a one-time code.
    pub fn read(typed: &str) -> Result<Self, Mistyped> {
        let signs = Self::tidy(typed);
        if OneTimeCode::has_its_form(&signs) {
            return Err(Mistyped::OtherCode);
        }
        read(signs, LETTERS, Self::LENGTH).map(|signs| Self(signs.into()))
    }

    fn has_its_form(signs: &str) -> bool {
        let signs = Self::tidy(signs);
        signs.len() == Self::LENGTH && signs.bytes().all(|sign| LETTERS.contains(&sign))
    }

    fn tidy(typed: &str) -> String {
        let look_alike = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        letters_and_digits(typed).chars().map(look_alike).collect()
    }

    /// The groups, as they are written down.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        groups(self.0.expose_secret())
    }

    /// Whether `typed` is group number `index`.
    #[must_use]
    pub fn is_group(&self, index: usize, typed: &str) -> bool {
        self.groups().get(index).is_some_and(|group| *group == Self::tidy(typed))
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
    fn a_code_is_read_from_whatever_a_mail_has_made_of_it() {
        let code = OneTimeCode::new().unwrap();
        let spoken = code.spoken();
        let with = |between: &str| spoken.replace(' ', between);
        for pasted in [
            with("\u{a0}"),
            with("\u{200b}"),
            with("\u{2011}"),
            with(" — "),
            with("\r\n> "),
            with("\n| "),
            with("=20"),
            with("=\r\n"),
            with(" =E2=80=93 "),
            format!("\u{feff}{spoken}\u{202c}"),
            format!("> Engangskode: »{spoken}«\n> Hilsen Åse"),
            code.digits().chars().map(|digit| char::from_u32(u32::from(digit) + 0xfee0).unwrap()).collect(),
        ] {
            assert_eq!(
                OneTimeCode::read(&pasted).map(|read| read.digits().to_owned()),
                Ok(code.digits().to_owned()),
                "{pasted:?}"
            );
        }
        let recovery = RecoveryCode::new().unwrap();
        for between in ["\u{a0}", "\u{200b}", "–", "\r\n> "] {
            assert_eq!(RecoveryCode::read(&recovery.groups().join(between)).unwrap().groups(), recovery.groups());
        }
    }

    #[test]
    fn it_is_told_how_many_signs_are_missing_or_too_many_and_which_code_it_is() {
        let (code, recovery) = (OneTimeCode::new().unwrap(), RecoveryCode::new().unwrap());
        let digits = code.digits();
        let one_time = |typed: &str| OneTimeCode::read(typed).err();
        assert_eq!(one_time(&digits[..16]), Some(Mistyped::Missing { signs: 4 }));
        assert_eq!(one_time(&digits[..12]), Some(Mistyped::Missing { signs: 8 }));
        assert_eq!(one_time(&format!("{digits} 1234")), Some(Mistyped::TooMany { signs: 4 }));
        assert_eq!(one_time(&digits.replace(char::is_numeric, "x")), Some(Mistyped::Missing { signs: 20 }));
        assert_eq!(one_time(&format!("1x{}", &digits[..18])), Some(Mistyped::Typo));
        // Whatever its signs are: a code of digits and then letters alone is one in millions of millions.
        let letters = "0A1B 2C3D 4E5F 6G7H 8J9K 1M2N";
        assert_eq!(one_time(letters), Some(Mistyped::OtherCode));
        assert_eq!(one_time(&letters.to_lowercase()), Some(Mistyped::OtherCode));

        let typed = recovery.groups().concat();
        let recovery = |typed: &str| RecoveryCode::read(typed).err();
        assert_eq!(recovery(&typed[..23]), Some(Mistyped::Missing { signs: 1 }));
        assert_eq!(recovery(&format!("{typed}7")), Some(Mistyped::TooMany { signs: 1 }));
        assert_eq!(recovery(&code.spoken()), Some(Mistyped::OtherCode));
        assert_eq!(recovery("Æ"), Some(Mistyped::Typo));
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
