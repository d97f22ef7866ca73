//! JSON that is read as it stands: `[]` fails where nothing stands, and tells what does. In `serde_json`'s own value a
//! misspelt key is a null, and a test that expects one passes.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Index, IndexMut};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Number;

/// `serde_json::json!`, as a [`Value`] of this file.
#[macro_export]
macro_rules! json {
    ($($json:tt)+) => { $crate::strict_json::Value::from(serde_json::json!($($json)+)) };
}
pub use json;

/// What stands under keys.
pub type Map = BTreeMap<String, Value>;

/// A piece of JSON.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "serde_json::Value", into = "serde_json::Value")]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number of whichever kind.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Self>),
    /// What stands under keys.
    Object(Map),
}

impl Value {
    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The list, if it is one.
    #[must_use]
    pub fn as_array(&self) -> Option<&Vec<Self>> {
        if let Self::Array(list) = self { Some(list) } else { None }
    }

    /// What stands under keys, if anything does.
    #[must_use]
    pub fn as_object(&self) -> Option<&Map> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    /// The same, to be changed.
    pub fn as_object_mut(&mut self) -> Option<&mut Map> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    /// The whole number that is not below zero, if it is one.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        if let Self::Number(number) = self { number.as_u64() } else { None }
    }

    /// The whole number, if it is one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        if let Self::Number(number) = self { number.as_i64() } else { None }
    }

    /// Yes or no, if it is one of them.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(yes) = self { Some(*yes) } else { None }
    }

    /// Whether it is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether it is a text.
    #[must_use]
    pub fn is_string(&self) -> bool {
        matches!(self, Self::String(_))
    }

    /// Whether something may stand under keys here.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// What stands where nothing need stand.
    #[must_use]
    pub fn get(&self, place: impl Place) -> Option<&Self> {
        place.of(self)
    }

    /// What stands at the end of a path like `/body/answers/0`.
    #[must_use]
    pub fn pointer(&self, path: &str) -> Option<&Self> {
        path.split('/').skip(1).try_fold(self, |at, part| match at {
            Self::Array(list) => list.get(part.parse::<usize>().ok()?),
            _ => at.get(part),
        })
    }

    /// The same, to be changed.
    pub fn pointer_mut(&mut self, path: &str) -> Option<&mut Self> {
        path.split('/').skip(1).try_fold(self, |at, part| match at {
            Self::Array(list) => list.get_mut(part.parse::<usize>().ok()?),
            _ => at.as_object_mut()?.get_mut(part),
        })
    }

    /// Takes it away and leaves null.
    #[allow(clippy::return_self_not_must_use, reason = "it is called for what it leaves, too")]
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// What something is as JSON.
    #[must_use]
    pub fn of(value: &impl Serialize) -> Self {
        serde_json::to_value(value).expect("it has a form in JSON").into()
    }

    /// Reads it as something that has a form, with nothing left over.
    #[must_use]
    pub fn read<T: DeserializeOwned>(self) -> T {
        let (told, mut left) = (self.to_string(), Vec::new());
        let read = serde_ignored::deserialize(serde_json::Value::from(self), |path| left.push(path.to_string()));
        assert!(left.is_empty(), "nothing reads {left:?} in {told}");
        read.unwrap_or_else(|error| panic!("{error}: {told}"))
    }
}

/// Where something stands: under a key, or at a place in a list.
pub trait Place: fmt::Debug {
    /// What stands there.
    fn of<'a>(&self, value: &'a Value) -> Option<&'a Value>;

    /// The same, to be written. A key that an object has not got is added to it.
    fn of_mut<'a>(&self, value: &'a mut Value) -> Option<&'a mut Value>;
}

impl Place for &str {
    fn of<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        value.as_object().and_then(|object| object.get(*self))
    }

    fn of_mut<'a>(&self, value: &'a mut Value) -> Option<&'a mut Value> {
        value.as_object_mut().map(|object| object.entry((*self).to_owned()).or_default())
    }
}

impl Place for String {
    fn of<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        self.as_str().of(value)
    }

    fn of_mut<'a>(&self, value: &'a mut Value) -> Option<&'a mut Value> {
        self.as_str().of_mut(value)
    }
}

impl<P: Place> Place for &P {
    fn of<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        (*self).of(value)
    }

    fn of_mut<'a>(&self, value: &'a mut Value) -> Option<&'a mut Value> {
        (*self).of_mut(value)
    }
}

impl Place for usize {
    fn of<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        value.as_array().and_then(|list| list.get(*self))
    }

    fn of_mut<'a>(&self, value: &'a mut Value) -> Option<&'a mut Value> {
        if let Value::Array(list) = value { list.get_mut(*self) } else { None }
    }
}

impl<P: Place> Index<P> for Value {
    type Output = Self;

    #[track_caller]
    fn index(&self, place: P) -> &Self {
        place.of(self).unwrap_or_else(|| panic!("there is no {place:?} in {self}"))
    }
}

impl<P: Place> IndexMut<P> for Value {
    #[track_caller]
    fn index_mut(&mut self, place: P) -> &mut Self {
        let told = self.to_string();
        place.of_mut(self).unwrap_or_else(|| panic!("there is no {place:?} in {told}"))
    }
}

impl FromIterator<Self> for Value {
    fn from_iter<All: IntoIterator<Item = Self>>(all: All) -> Self {
        Self::Array(all.into_iter().collect())
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(yes) => Self::Bool(yes),
            serde_json::Value::Number(number) => Self::Number(number),
            serde_json::Value::String(text) => Self::String(text),
            serde_json::Value::Array(list) => Self::Array(list.into_iter().map(Self::from).collect()),
            serde_json::Value::Object(object) => {
                Self::Object(object.into_iter().map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}

impl From<Value> for serde_json::Value {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(yes) => Self::Bool(yes),
            Value::Number(number) => Self::Number(number),
            Value::String(text) => Self::String(text),
            Value::Array(list) => Self::Array(list.into_iter().map(Self::from).collect()),
            Value::Object(object) => Self::Object(object.into_iter().map(|(key, value)| (key, value.into())).collect()),
        }
    }
}

/// As JSON.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        serde_json::Value::from(self.clone()).fmt(f)
    }
}

/// As JSON too: it is what a test that fails shows.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

macro_rules! equals {
    ($($plain:ty),+) => { $(impl PartialEq<$plain> for Value {
        fn eq(&self, other: &$plain) -> bool {
            *self == Self::from(serde_json::Value::from(other.to_owned()))
        }
    })+ };
}

equals!(bool, i32, u32, u64, usize, f64, &str, String);

impl PartialEq<str> for Value {
    fn eq(&self, other: &str) -> bool {
        *self == other
    }
}
