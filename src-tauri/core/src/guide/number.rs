//! The number of a theme: what it is called by on the wheel, and by which it has its hue. It stays the same over the years, when
//! another theme is taken out or exchanged.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;

use super::{Guide, Theme};

impl Guide {
    /// The guide with a number for each theme that has none, in their order. The themes of a rotation share theirs: they are
    /// each other's successors.
    #[must_use]
    pub(crate) fn numbered(mut self) -> Self {
        let of_rotation = |theme: &Theme| Some((theme.rotation.as_ref()?.of.clone(), theme.number?));
        let mut rotations: BTreeMap<String, NonZero<u8>> = self.themes.iter().filter_map(of_rotation).collect();
        let mut taken = self.numbers();
        for theme in self.themes.iter_mut().filter(|theme| theme.number.is_none()) {
            let shared = theme.rotation.as_ref().and_then(|turn| rotations.get(&turn.of)).copied();
            let number = shared.unwrap_or_else(|| free(&taken));
            theme.number = Some(number);
            taken.insert(number);
            rotations.extend(of_rotation(theme));
        }
        self
    }

    /// The number of a theme that a host writes for a rotation.
    #[must_use]
    pub(crate) fn number_of_rotation(&self, rotation: &str) -> NonZero<u8> {
        let of_rotation = |theme: &Theme| theme.rotation.as_ref().is_some_and(|turn| turn.of == rotation);
        let shared = self.themes.iter().filter(|theme| of_rotation(theme)).find_map(|theme| theme.number);
        shared.unwrap_or_else(|| free(&self.numbers()))
    }

    fn numbers(&self) -> BTreeSet<NonZero<u8>> {
        self.themes.iter().filter_map(|theme| theme.number).collect()
    }
}

/// The first number that is not taken. A guide with more themes than there are numbers is not sound.
fn free(taken: &BTreeSet<NonZero<u8>>) -> NonZero<u8> {
    (1..u8::MAX).filter_map(NonZero::new).find(|number| !taken.contains(number)).unwrap_or(NonZero::<u8>::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{Frame, shipped_by_id};

    fn numbers(guide: &Guide) -> Vec<(&str, u8)> {
        guide.themes.iter().map(|theme| (&*theme.id, theme.number.unwrap().get())).collect()
    }

    /// A guide as it was written before themes had numbers.
    fn without_numbers(mut guide: Guide) -> Guide {
        for theme in &mut guide.themes {
            theme.number = None;
        }
        guide
    }

    #[test]
    fn a_theme_keeps_its_number_in_a_year_that_lacks_another() {
        let guide = shipped_by_id("haderslev-lus").unwrap();
        for guide in [guide, &without_numbers(guide.clone())] {
            let of = |year| Frame::for_year(guide, year).guide;
            let (with, without) = (of(2026), of(2028));
            assert!(numbers(&with).len() > numbers(&without).len());
            for theme in numbers(&without) {
                assert!(numbers(&with).contains(&theme), "{theme:?} in {:?}", numbers(&with));
            }
        }
    }

    #[test]
    fn themes_without_numbers_get_them_in_order_and_those_of_a_rotation_share_one() {
        let mut guide = without_numbers(shipped_by_id("haderslev-lus").unwrap().clone());
        let at = guide.themes.iter().position(|theme| theme.rotation.is_some()).unwrap();
        let mut next = guide.themes[at].clone();
        next.id = "naeste".to_owned();
        guide.themes.insert(at + 1, next);
        let guide = guide.numbered();
        let numbers: Vec<u8> = numbers(&guide).into_iter().map(|(_, number)| number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 4, 5, 6]);
        assert_eq!(guide.number_of_rotation("organisationens-tema").get(), 4);
        assert_eq!(guide.number_of_rotation("en-anden").get(), 7);
    }

    #[test]
    fn a_frame_that_came_without_numbers_leaves_as_it_came() {
        let mut frame = Frame::for_year(shipped_by_id("haderslev-lus").unwrap(), 2026);
        frame.guide = without_numbers(frame.guide);
        let came = serde_json::to_value(&frame).unwrap();
        let read: Frame = serde_json::from_value(came.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), came);
        assert!(!came.to_string().contains("\"number\""));
    }
}
