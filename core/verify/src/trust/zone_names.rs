//! Names of mining zones as lists and certificates write them.

use roughcheck_format::base::{Fit, FoldedName, fold_equal};

/// Words for a kind of place, folded; they stand before or behind its name and are not part of it.
const KINDS: &str = "\
    area artisanal commune compliant comuna conforme d de del des district distrito do du l la le mineira minera \
    mineracao miniere miniers mining municipio of p prioritaire priority s secteur sector site sous sousprefecture \
    sousprefet sub subprefecture the zona zonas zone zones";

/// Kinds of place that are larger than a zone; with one of them the name may mean more than the zone.
const LARGER: [&str; 5] = ["prefecture", "province", "provincia", "departement", "department"];

/// How well a named zone fits a listed one: by the folds for names, without words for the kind of place. One with the
/// name of a larger place is near at best.
#[must_use]
pub fn zone_fit(on_list: &str, named: &str) -> Fit {
    let fit = FoldedName::of(on_list).fit(&FoldedName::of(named));
    if fit == Fit::Equal {
        return fit;
    }
    let ((on_list, listed_larger), (named, named_larger)) = (bare(on_list), bare(named));
    match FoldedName::of(&on_list).fit(&FoldedName::of(&named)) {
        Fit::Equal if listed_larger != named_larger => Fit::Near,
        other => other,
    }
}

/// The zones that a text names: split at `,`, `;`, `/` and *and*.
#[must_use]
pub fn zone_parts(named: &str) -> Vec<&str> {
    let mut parts = vec![named];
    for joint in [
        ",", ";", "/", "\u{3001}", "\u{ff0c}", "\u{ff1b}", "\u{60c}", "\u{61b}", " and ", " AND ", " And ", " et ",
        " ET ", " Et ", " & ", " + ",
    ] {
        parts = parts.into_iter().flat_map(|part| part.split(joint)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !fold_equal(part).is_empty()).collect()
}

/// A name without words for the kind of place, never nothing; and whether one of them was a larger place.
fn bare(name: &str) -> (String, bool) {
    let words: Vec<&str> = name
        .split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{2019}'))
        .filter(|word| !word.is_empty())
        .collect();
    let folded: Vec<String> = words.iter().map(|word| fold_equal(word)).collect();
    let sub = |at: usize| at > 0 && folded.get(at - 1).is_some_and(|word| word == "sous" || word == "sub");
    let kind = |at: usize| {
        let word = folded.get(at).map_or("", String::as_str);
        word.is_empty() || listed(KINDS, word) || LARGER.contains(&word)
    };
    let begin = (0..words.len()).take_while(|at| kind(*at)).count();
    let end = (begin..words.len()).rev().take_while(|at| kind(*at)).count();
    let larger = folded.iter().enumerate().any(|(at, word)| LARGER.contains(&word.as_str()) && !sub(at));
    match words.get(begin..words.len().saturating_sub(end)).filter(|words| !words.is_empty()) {
        Some(words) => (words.join(" "), larger),
        None => (name.to_owned(), false),
    }
}

/// Whether a word is in a list of words with a space between them.
fn listed(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_zone_in_many_spellings() {
        for named in [
            "Berbérati",
            "BERBÉRATI",
            "BERBERATI",
            "Berbe\u{301}rati",
            "Sous-préfecture de Berbérati",
            "SOUS PREFECTURE DE BERBERATI",
            "Zone de Berbérati",
            "Berbérati (sous-préfecture)",
            "Berbérati sub-prefecture",
            "zone minière de Berbérati",
            "S/P Berbérati",
        ] {
            assert_eq!(zone_fit("Berbérati", named), Fit::Equal, "{named}");
        }
        assert_eq!(zone_fit("Sous-préfecture de Boda", "Boda"), Fit::Equal);
        assert_eq!(zone_fit("Sosso-Nakombo", "SOSSO NAKOMBO"), Fit::Equal);
    }

    #[test]
    fn near_and_different_zones() {
        for near in ["Berberatti", "BERBERATY", "Préfecture de Berbérati"] {
            assert_eq!(zone_fit("Berbérati", near), Fit::Near, "{near}");
        }
        for other in ["Boda", "Bria", "Zone 1", "Berbérati 2", "", "Sous-préfecture", "-"] {
            assert_eq!(zone_fit("Berbérati", other), Fit::Different, "{other}");
        }
        assert_eq!(zone_fit("Zone 1", "Zone 2"), Fit::Different);
        assert_eq!(zone_fit("Boda", "Bodo"), Fit::Different, "short names are not near");
    }

    #[test]
    fn several_zones_in_one_text() {
        assert_eq!(zone_parts("Boda, Nola;Carnot / Gadzi and Bria"), ["Boda", "Nola", "Carnot", "Gadzi", "Bria"]);
        assert_eq!(zone_parts("Boda et Nola"), ["Boda", "Nola"]);
        assert_eq!(zone_parts("Sosso-Nakombo"), ["Sosso-Nakombo"]);
        assert_eq!(zone_parts(" , "), Vec::<&str>::new());
    }
}
