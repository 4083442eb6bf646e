//! Codes that are assigned, and the members of the European Union.

use super::{CountryCode, Day};

/// The officially assigned codes of ISO 3166-1 alpha-2.
const ASSIGNED: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ \
    FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT \
    JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP \
    MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE \
    RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV \
    TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// The member states of the European Union with the day of their accession, as year, month and day
/// (european-union.europa.eu/principles-countries-history/eu-countries_en), and Greenland, where the Union's law on the
/// Kimberley Process holds too (Regulation (EU) No 257/2014). What is apart from a state here, such as the French
/// overseas departments, has codes of its own in ISO 3166-1 and lies in the customs territory of the Union all the same. Accessions before 1970
/// stand as the first day of the calendar.
const UNION: [(&str, (i64, i64, i64)); 35] = [
    ("AT", (1995, 1, 1)),
    ("AX", (1995, 1, 1)),
    ("BE", (1970, 1, 1)),
    ("BG", (2007, 1, 1)),
    ("CY", (2004, 5, 1)),
    ("CZ", (2004, 5, 1)),
    ("DE", (1970, 1, 1)),
    ("DK", (1973, 1, 1)),
    ("EE", (2004, 5, 1)),
    ("ES", (1986, 1, 1)),
    ("FI", (1995, 1, 1)),
    ("FR", (1970, 1, 1)),
    ("GF", (1970, 1, 1)),
    ("GL", (2014, 3, 20)),
    ("GP", (1970, 1, 1)),
    ("GR", (1981, 1, 1)),
    ("HR", (2013, 7, 1)),
    ("HU", (2004, 5, 1)),
    ("IE", (1973, 1, 1)),
    ("IT", (1970, 1, 1)),
    ("LT", (2004, 5, 1)),
    ("LU", (1970, 1, 1)),
    ("LV", (2004, 5, 1)),
    ("MF", (1970, 1, 1)),
    ("MQ", (1970, 1, 1)),
    ("MT", (2004, 5, 1)),
    ("NL", (1970, 1, 1)),
    ("PL", (2004, 5, 1)),
    ("PT", (1986, 1, 1)),
    ("RE", (1970, 1, 1)),
    ("RO", (2007, 1, 1)),
    ("SE", (1995, 1, 1)),
    ("SI", (2004, 5, 1)),
    ("SK", (2004, 5, 1)),
    ("YT", (2014, 1, 1)),
];

/// Whether the code stands for a country in ISO 3166-1, or for the European Union, which is a participant of the
/// Kimberley Process. Codes for private use, such as `XX`, do not.
#[must_use]
pub fn is_assigned(code: CountryCode) -> bool {
    code == CountryCode::EU || ASSIGNED.split_ascii_whitespace().any(|one| one == code.as_str())
}

/// Since when the European Union issues for this country, and its law holds there; none for others.
#[must_use]
pub fn union_member_since(code: CountryCode) -> Option<Day> {
    let (_, (year, month, day)) = UNION.iter().find(|(member, _)| *member == code.as_str())?;
    Day::from_ymd(*year, *month, *day)
}

/// What a person typed for the country of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostCountry {
    /// A country of its own, or the European Union.
    Own(CountryCode),
    /// A country in which the law of the Union holds: a post there is one of the Union.
    OfUnion(CountryCode),
}

/// The code that a text names, small letters raised; `None` unless it is a country or a participant.
#[must_use]
pub fn post_country(text: &str) -> Option<PostCountry> {
    let code: CountryCode = text.trim().to_ascii_uppercase().parse().ok().filter(|code| is_assigned(*code))?;
    Some(if union_member_since(code).is_some() { PostCountry::OfUnion(code) } else { PostCountry::Own(code) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> CountryCode {
        text.parse().expect("a code")
    }

    #[test]
    fn codes_for_private_use_are_not_assigned() {
        assert_eq!(ASSIGNED.split_ascii_whitespace().count(), 249, "as ISO 3166-1 counts them");
        for one in ["AO", "EU", "HK", "TW", "ZW"] {
            assert!(is_assigned(code(one)), "{one}");
        }
        for one in ["XX", "ZZ", "AA", "UK", "XI"] {
            assert!(!is_assigned(code(one)), "{one}");
        }
    }

    #[test]
    fn the_country_of_a_post_is_a_participant_or_a_question() {
        assert_eq!(post_country(" eu"), Some(PostCountry::Own(CountryCode::EU)));
        assert_eq!(post_country("Ch"), Some(PostCountry::Own(code("CH"))));
        for member in ["be", "DE", "GL"] {
            let of_union = PostCountry::OfUnion(code(&member.to_ascii_uppercase()));
            assert_eq!(post_country(member), Some(of_union), "{member}");
        }
        for wrong in ["XX", "", "EUR", "E1", "\u{415}U"] {
            assert_eq!(post_country(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn members_of_the_union_are_known_by_their_day() {
        assert_eq!(union_member_since(code("HR")).map(|day| day.to_string()), Some("2013-07-01".to_owned()));
        assert!(
            UNION.iter().all(|(member, _)| is_assigned(code(member)) && union_member_since(code(member)).is_some())
        );
        for one in ["EU", "GB", "NO", "CH", "US"] {
            assert_eq!(union_member_since(code(one)), None, "{one}");
        }
    }
}
