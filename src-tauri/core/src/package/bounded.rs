//! Reading with limits, whatever the types would take.
//!
//! An empty list is two bytes of a file and a hundred times as much in memory, so a file of a few megabytes can stand for
//! a gigabyte. What is read through here is counted while it is read: the values in all, the entries of each list, the
//! depth, and the bytes of each text. What no type knows is passed over without being taken in, however much it is.

use std::cell::Cell;
use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

/// Most values of all sorts. A preparation under the longest guide that comes with the app has about two thousand.
const MAX_VALUES: usize = 200_000;
/// Most entries of one list or map. The longest that any kind may have is a sheet's ten thousand earlier versions.
const MAX_ENTRIES: usize = 10_000;
/// Deepest nesting. The deepest there is, a part of a question's answer, lies twelve down.
const MAX_DEPTH: usize = 32;

/// Reads a JSON document in which no text is longer than `longest`, in bytes.
///
/// # Errors
/// What the type or the JSON reader says, or that there is too much of it.
pub(crate) fn read<'de, T: Deserialize<'de>>(json: &'de str, longest: usize) -> Result<T, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let budget = Budget { values: Cell::new(MAX_VALUES), longest };
    let read = T::deserialize(Bounded { inner: &mut reader, budget: &budget, depth: 0, entries: MAX_ENTRIES })?;
    reader.end()?;
    Ok(read)
}

/// What is left of the whole document's share.
struct Budget {
    values: Cell<usize>,
    longest: usize,
}

/// Something that reads, or is read into, within the budget.
struct Bounded<'b, T> {
    inner: T,
    budget: &'b Budget,
    depth: usize,
    /// How many more entries the list or map may have that is being read.
    entries: usize,
}

impl<'b, T> Bounded<'b, T> {
    fn around<U>(&self, inner: U) -> Bounded<'b, U> {
        Bounded { inner, budget: self.budget, depth: self.depth, entries: MAX_ENTRIES }
    }

    fn inside<U, E: Error>(&self, inner: U) -> Result<Bounded<'b, U>, E> {
        let depth = self.depth + 1;
        if depth > MAX_DEPTH { Err(E::custom("too deep")) } else { Ok(Bounded { depth, ..self.around(inner) }) }
    }

    fn count<E: Error>(&self) -> Result<(), E> {
        let left = self.budget.values.get().checked_sub(1).ok_or_else(|| E::custom("too many values"))?;
        self.budget.values.set(left);
        Ok(())
    }

    fn count_entry<E: Error>(&mut self, is_one: bool) -> Result<(), E> {
        let left = self.entries.checked_sub(usize::from(is_one));
        self.entries = left.ok_or_else(|| E::custom("too many entries"))?;
        Ok(())
    }

    fn measure<E: Error>(&self, text: &str) -> Result<(), E> {
        if text.len() > self.budget.longest { Err(E::custom("too long")) } else { Ok(()) }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Bounded<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.count()?;
        let visitor = self.around(visitor);
        self.inner.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.around(visitor);
        self.inner.deserialize_option(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.around(visitor);
        self.inner.deserialize_newtype_struct(name, visitor)
    }

    /// Only choices that are a word: one that held more would have to be counted too.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.count()?;
        self.inner.deserialize_str(Word(visitor))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_ignored_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Bounded<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.inner.visit_bool(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        self.inner.visit_i64(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        self.inner.visit_u64(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.inner.visit_f64(value)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        self.measure(text)?;
        self.inner.visit_str(text)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        self.measure(text)?;
        self.inner.visit_borrowed_str(text)
    }

    fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<V::Value, D::Error> {
        let some = self.around(some);
        self.inner.visit_some(some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, within: D) -> Result<V::Value, D::Error> {
        let within = self.around(within);
        self.inner.visit_newtype_struct(within)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        let list = self.inside(list)?;
        self.inner.visit_seq(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let map = self.inside(map)?;
        self.inner.visit_map(map)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Bounded<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<S::Value, D::Error> {
        let from = self.around(from);
        self.inner.deserialize(from)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Bounded<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let seed = self.around(seed);
        let element = self.inner.next_element_seed(seed)?;
        self.count_entry(element.is_some())?;
        Ok(element)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Bounded<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let seed = self.around(seed);
        let key = self.inner.next_key_seed(seed)?;
        self.count_entry(key.is_some())?;
        Ok(key)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let seed = self.around(seed);
        self.inner.next_value_seed(seed)
    }
}

/// A choice that is a word.
struct Word<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for Word<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<V::Value, E> {
        let word: StrDeserializer<'_, E> = word.into_deserializer();
        self.0.visit_enum(word)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::de::IgnoredAny;
    use serde_json::Value;

    use super::*;

    const LONGEST: usize = 10;

    #[test]
    fn what_is_within_the_limits_is_read_as_it_stands() {
        let text = r#"{"a":[1,-2,2.5,null,true,"ti tegn..."],"b":{"c":{}}}"#;
        let plain: Value = serde_json::from_str(text).unwrap();
        assert_eq!(read::<Value>(text, LONGEST).unwrap(), plain);
        assert!(read::<Value>("[] []", LONGEST).is_err());
    }

    #[test]
    fn too_deep_too_wide_too_long_and_too_much_are_refused() {
        let deep = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read::<Value>(&deep(MAX_DEPTH), LONGEST).is_ok());
        assert!(read::<Value>(&deep(MAX_DEPTH + 1), LONGEST).is_err());
        let wide = |one: &str, entries| format!("[{}]", vec![one; entries].join(","));
        assert!(read::<Value>(&wide("0", MAX_ENTRIES), LONGEST).is_ok());
        assert!(read::<Value>(&wide("0", MAX_ENTRIES + 1), LONGEST).is_err());
        let map = |entries| (0..entries).map(|n| format!("\"{n}\":0")).collect::<Vec<_>>().join(",");
        assert!(read::<BTreeMap<String, u8>>(&format!("{{{}}}", map(MAX_ENTRIES + 1)), LONGEST).is_err());
        assert!(read::<Value>(r#"["elleve tegn"]"#, LONGEST).is_err());
        assert!(read::<Value>(r#"{"elleve tegn":0}"#, LONGEST).is_err());
        let much = wide(&wide("0", 1_000), MAX_VALUES / 1_000);
        assert!(read::<Value>(&much, LONGEST).is_err());
    }

    #[test]
    fn what_nobody_asks_for_is_passed_over_however_much_it_is() {
        let depth = 1_000_000;
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read::<IgnoredAny>(&deep, LONGEST).is_ok());
        let wide = format!("[\"{}\"]", "x".repeat(depth));
        assert!(read::<IgnoredAny>(&wide, LONGEST).is_ok());
    }
}
