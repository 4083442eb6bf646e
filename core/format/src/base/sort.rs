//! Putting short lists in order.

use std::cmp::Ordering;

/// The `most` first of a short list, in order; among equals those that came first. Takes as many steps as `most` times the
/// list is long: for lists that are bounded. The standard library's sort is made for long ones, and brings every phone
/// three kilobytes for each type that is sorted.
#[must_use]
pub fn top_n<T>(mut list: Vec<T>, most: usize, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut first = Vec::with_capacity(list.len().min(most));
    while first.len() < most {
        let least = list.iter().enumerate().min_by(|(_, a), (_, b)| order(a, b)).map(|(at, _)| at);
        let Some(at) = least else { break };
        first.push(list.remove(at));
    }
    first
}

/// A short list in order; among equals those that came first stay first.
#[must_use]
pub fn sort_by<T>(list: Vec<T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    top_n(list, usize::MAX, order)
}

#[cfg(test)]
mod tests {
    use super::{sort_by, top_n};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(list: Vec<(u8, u8)>, most in 0..20_usize) {
            let mut sorted = list.clone();
            sorted.sort_by_key(|one| one.0 % 8);
            prop_assert_eq!(&sort_by(list.clone(), |a, b| (a.0 % 8).cmp(&(b.0 % 8))), &sorted);
            sorted.truncate(most);
            prop_assert_eq!(top_n(list, most, |a, b| (a.0 % 8).cmp(&(b.0 % 8))), sorted);
        }
    }
}
