//! Names and numbers beside their variants.

use super::{CborError, CborFault, Reader};

/// An enum whose variants have a name and, where they are written as bytes, a number. Either stands beside its variant
/// and nowhere else.
///
/// `Variant = "name"` gives a name; with `: u64` or `: i64` behind the enum's name, `Variant = "name" => 0` also gives a
/// number. The enum then has
///
/// - `ALL`, every variant in the order of its declaration;
/// - `as_str`, which is also how the enum displays and serialises itself, and `from_name`;
/// - with numbers, `code` and `from_code`.
///
/// Every way is a `match`: a variant without a name does not build, nor does a name or number that stands twice. A name
/// or number that this version does not know gives `None`; the error for it belongs to whoever reads.
///
/// Names and numbers are signed and stored, so they are for ever: one is added, none is changed or used again. The enum
/// is `Debug`, `Clone`, `Copy`, `PartialEq`, `Eq` and [`serde::Serialize`]; attributes add what else it needs, such as
/// [`serde::Deserialize`], which takes the same names.
///
/// ```
/// roughcheck_format::base::coded! {
///     /// A lamp.
///     pub enum Lamp: u64 {
///         /// Dark.
///         Off = "off" => 0,
///         /// Lit.
///         On = "on" => 1,
///     }
/// }
/// assert_eq!((Lamp::On.as_str(), Lamp::On.code()), ("on", 1));
/// assert_eq!((Lamp::from_name("off"), Lamp::from_code(2)), (Some(Lamp::Off), None));
/// ```
#[macro_export]
macro_rules! coded {
    (
        $(#[$meta:meta])*
        $vis:vis enum $type:ident: $code:ty {
            $($(#[$note:meta])* $variant:ident = $name:literal => $number:literal,)+
        }
    ) => {
        $crate::base::coded! { $(#[$meta])* $vis enum $type { $($(#[$note])* $variant = $name,)+ } }

        impl $type {
            /// The number that stands for it in bytes.
            #[must_use]
            $vis const fn code(self) -> $code {
                match self { $(Self::$variant => $number,)+ }
            }

            /// The one with this number; none where this version does not know it.
            #[must_use]
            #[deny(unreachable_patterns)]
            $vis const fn from_code(code: $code) -> Option<Self> {
                match code { $($number => Some(Self::$variant),)+ _ => None }
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $type:ident {
            $($(#[$note:meta])* $variant:ident = $name:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ::serde::Serialize)]
        $vis enum $type { $($(#[$note])* #[serde(rename = $name)] $variant,)+ }

        impl $type {
            /// Every one.
            $vis const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];

            /// Its name.
            #[must_use]
            $vis const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The one with this name; none where this version does not know it.
            #[must_use]
            #[deny(unreachable_patterns)]
            $vis fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }

        impl ::core::fmt::Display for $type {
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.write_str(self.as_str())
            }
        }
    };
}

pub use coded;

impl Reader<'_> {
    /// What an unsigned integer stands for, such as the variant with this number: `of` is its `from_code`.
    ///
    /// # Errors
    /// See [`Reader::uint`]; also [`CborFault::OutOfBounds`] naming `what`, where `of` does not know the number.
    pub fn one_of<T>(&mut self, what: &'static str, of: impl FnOnce(u64) -> Option<T>) -> Result<T, CborError> {
        let fail = self.fail(CborFault::OutOfBounds(what));
        of(self.uint()?).ok_or(fail)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    coded! {
        /// An answer.
        enum Answer: u64 {
            /// No.
            No = "no" => 0,
            /// Yes.
            Yes = "yes" => 24,
        }
    }

    coded! {
        /// Something to pay with.
        #[derive(PartialOrd, Deserialize)]
        enum Coin: i64 {
            /// Worth something.
            Penny = "penny" => 10,
            /// Owed.
            IouNote = "i.o.u." => -1,
        }
    }

    coded! {
        /// A side of it.
        #[derive(Default)]
        enum Side {
            /// The head.
            #[default]
            Head = "head",
            /// The tail.
            Tail = "tail",
        }
    }

    #[test]
    fn names_and_numbers_go_both_ways() {
        for coin in Coin::ALL {
            assert_eq!(Coin::from_name(coin.as_str()), Some(coin));
            assert_eq!(Coin::from_code(coin.code()), Some(coin));
        }
        assert_eq!(Coin::ALL.map(Coin::code), [10, -1]);
        assert_eq!(Answer::ALL.map(|one| (one.as_str(), one.code())), [("no", 0), ("yes", 24)]);
        assert_eq!(Side::ALL.map(Side::as_str), ["head", "tail"]);
        assert!(Coin::Penny < Coin::IouNote, "further derives are the enum's own");
        assert_eq!(Side::default().to_string(), "head");
    }

    #[test]
    fn what_is_unknown_is_nothing() {
        for code in [i64::MIN, -2, 0, 1, i64::MAX] {
            assert_eq!(Coin::from_code(code), None);
        }
        for name in ["", "Head", "head ", "0", "IouNote"] {
            assert_eq!((Coin::from_name(name), Side::from_name(name), Answer::from_name(name)), (None, None, None));
        }
    }

    #[test]
    fn an_unknown_number_in_bytes_is_an_error_in_its_place() {
        let read = |bytes: &[u8]| {
            let mut reader = Reader::new(bytes);
            reader.uint()?;
            reader.one_of("answer", Answer::from_code)
        };
        assert_eq!((read(&[1, 0]), read(&[1, 0x18, 24])), (Ok(Answer::No), Ok(Answer::Yes)));
        let unknown = Err(CborError { at: 1, fault: CborFault::OutOfBounds("answer") });
        assert_eq!((read(&[1, 1]), read(&[1, 0x18, 25])), (unknown, unknown));
        assert!(read(&[1]).is_err() && read(&[1, 0x61, 0x79]).is_err(), "not a number at all");
    }

    #[test]
    fn serde_takes_the_same_names() {
        assert_eq!(serde_json::to_string(&Coin::ALL).expect("json"), r#"["penny","i.o.u."]"#);
        assert_eq!(serde_json::from_str::<Coin>(r#""i.o.u.""#).expect("reads"), Coin::IouNote);
        let error = serde_json::from_str::<Coin>(r#""iou-note""#).expect_err("refuses").to_string();
        assert!(error.starts_with("unknown variant `iou-note`, expected `penny` or `i.o.u.`"), "{error}");
    }
}
