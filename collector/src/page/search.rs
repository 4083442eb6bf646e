//! What was typed where a number is searched for: played back where it was understood, asked about where it is in doubt.

use maud::{Markup, html};
use roughcheck_format::certificate::Number;

use super::layout;
use super::words::Words;

/// Characters of a doubtful text that are shown.
const SHOWN: usize = 64;

/// The address of a number's page; it carries what was typed, unless that is the number as it is written.
pub(super) fn address(number: &Number, typed: &str) -> String {
    let own = format!("/number/{}", number.key());
    match typed.trim() {
        typed if typed == number.to_string() || typed == number.key() => own,
        typed => format!("{own}?typed={}", encoded(typed)),
    }
}

/// What may be meant, to choose from; what a number looks like, where nothing may.
pub(super) fn in_doubt(words: Words, typed: &str, readings: &[Number]) -> Markup {
    let typed: String = typed.chars().take(SHOWN).collect();
    html! {
        @match readings.first() {
            Some(first) => {
                h1 { (words.say("search-asked")) }
                p.empty {
                    (words.core_with("asked-number", [("typed", typed.as_str().into()), ("reading", written(first).into())]))
                }
                ul { @for reading in readings { li { (layout::number(words, Some(&reading.key()))) } } }
            }
            None => {
                h1 { (words.say("search-none")) }
                p.empty { (words.core_with("reason-number-form", [("typed", typed.as_str().into())])) }
            }
        }
        p.soft { (words.with("search-help", [("example", layout::code("AO-0770431").into())])) }
    }
}

fn written(number: &Number) -> Markup {
    html! { span.num dir="ltr" { (number) } }
}

/// A text within a query, every byte but letters and digits by its number (RFC 3986, section 2.1).
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        letter if letter.is_ascii_alphanumeric() => char::from(letter).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use roughcheck_verify::messages::Language;

    use super::*;

    #[test]
    fn what_was_typed_goes_along_unless_it_is_the_number_itself() {
        let number: Number = "AO-0770431".parse().expect("a number");
        for own in ["AO-0770431", " AO-0770431 ", "AO0770431"] {
            assert_eq!(address(&number, own), "/number/AO0770431");
        }
        assert_eq!(address(&number, "ao 0770431&x"), "/number/AO0770431?typed=ao%200770431%26x");
        assert_eq!(address(&number, "٠"), "/number/AO0770431?typed=%D9%A0");
    }

    #[test]
    fn doubt_is_asked_about_in_every_language() {
        let number: Number = "SL-004199".parse().expect("a number");
        for language in Language::ALL {
            let words = Words::new(language, true);
            let asked = in_doubt(words, "Nr<b>SL004199", std::slice::from_ref(&number)).into_string();
            assert!(asked.contains(&format!("href=\"/number/SL004199?lang={language}\"")), "{asked}");
            assert!(asked.contains("Nr&lt;b&gt;SL004199") && !asked.contains("asked-number"), "{asked}");
            let none = in_doubt(words, &"x".repeat(1000), &[]).into_string();
            assert!(none.contains("AO-0770431") && !none.contains(&"x".repeat(65)), "{none}");
        }
    }
}
