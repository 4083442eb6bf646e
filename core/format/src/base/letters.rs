//! What is known of single characters, for comparing names and numbers. Each table is closed: a character that it does
//! not know stands for itself, on every phone alike.

/// The zeros of the scripts that have decimal digits of their own; one to nine follow each (Unicode 16, `Nd`). Those
/// that a compatibility decomposition turns into ASCII are left out.
const ZEROS: [u32; 68] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
    0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1,
    0x1E950,
];

/// The ASCII digit that a decimal digit of any script stands for.
pub(super) fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let zero = ZEROS.get(ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?)?;
    char::from_digit(code.checked_sub(*zero)?, 10)
}

/// A character of a typed number as ASCII has it: digits and dashes of any script, full-width signs; none for a format
/// character.
pub(crate) fn typed(c: char) -> Option<char> {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    match c {
        '\u{58a}'
        | '\u{5be}'
        | '\u{1806}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{207b}'
        | '\u{2212}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{301c}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{2044}' => Some('-'),
        '\'' | '"' | '\u{2018}'..='\u{201f}' => Some(c),
        _ if hidden(c) => None,
        _ => Some(digit(c).unwrap_or(c)),
    }
}

/// The plain letters that a lower-case letter with a stroke, or of two letters in one, is written with where a
/// keyboard has none of it. No decomposition of Unicode knows them.
pub(super) const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'œ' => "oe",
        'ⱥ' => "a",
        'ƀ' => "b",
        'ȼ' | 'ꞓ' => "c",
        'đ' | 'ð' => "d",
        'ɇ' => "e",
        'ǥ' => "g",
        'ħ' => "h",
        'ɨ' | 'ı' => "i",
        'ɉ' => "j",
        'ꝁ' => "k",
        'ł' | 'ƚ' | 'ⱡ' => "l",
        'ø' | 'ɵ' => "o",
        'ᵽ' => "p",
        'ɍ' => "r",
        'ŧ' | 'ⱦ' => "t",
        'ʉ' => "u",
        'ɏ' => "y",
        'ƶ' => "z",
        'ғ' => "г",
        'ҟ' | 'ҝ' => "к",
        'ұ' => "ү",
        'ҹ' => "ч",
        _ => return None,
    })
}

/// The Latin letter whose shape a lower-case letter has, small or as a capital.
pub(super) const fn shape(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' | 'β' | 'ь' => 'b',
        'с' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'ԍ' => 'g',
        'н' | 'η' | 'һ' => 'h',
        'і' | 'ι' | 'ӏ' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'υ' | 'ү' | 'γ' => 'y',
        'ζ' => 'z',
        other => other,
    }
}

/// Letters of the three alphabets in which a mark only shades a letter: Latin, Greek, Cyrillic.
pub(super) const fn european(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{2e4}' | '\u{370}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}'
        | '\u{1d00}'..='\u{1dbf}' | '\u{1e00}'..='\u{1fff}' | '\u{2071}'..='\u{209f}' | '\u{2c60}'..='\u{2c7f}'
        | '\u{a640}'..='\u{a69f}' | '\u{a722}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}')
}

/// Points of Arabic and Hebrew, tatweel, and the letters that show nothing: all are left out where names are compared.
pub(super) const fn left_out(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{897}'..='\u{89f}'
        | '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}'
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}')
}

/// Marks of Latin, Greek and Cyrillic.
pub(super) const fn european_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{2de0}'..='\u{2dff}' | '\u{a66f}'..='\u{a67d}' | '\u{a69e}' | '\u{a69f}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{1e000}'..='\u{1e02a}' | '\u{1e08f}')
}

/// Nuktas: the dots that make a letter of an Indian script another, and are left out as often as not.
pub(super) const fn nukta(c: char) -> bool {
    matches!(
        c,
        '\u{93c}'
            | '\u{9bc}'
            | '\u{a3c}'
            | '\u{abc}'
            | '\u{b3c}'
            | '\u{c3c}'
            | '\u{cbc}'
            | '\u{1b34}'
            | '\u{1be6}'
            | '\u{1c37}'
            | '\u{a9b3}'
            | '\u{110ba}'
            | '\u{11173}'
            | '\u{111ca}'
            | '\u{11236}'
            | '\u{112e9}'
            | '\u{1133b}'
            | '\u{1133c}'
            | '\u{11446}'
            | '\u{114c3}'
            | '\u{115c0}'
            | '\u{116b7}'
            | '\u{1183a}'
            | '\u{11943}'
            | '\u{11d42}'
            | '\u{1e94a}'
    )
}

/// Every other mark that is neither a letter nor a digit (Unicode 16, category `M` without `Alphabetic`): viramas, tone
/// marks, voicing marks. They tell words apart.
pub(super) const fn telling_mark(c: char) -> bool {
    matches!(c, '\u{5c8}'..='\u{5c9}' | '\u{740}'..='\u{74a}' | '\u{7eb}'..='\u{7f3}' | '\u{7fd}' | '\u{818}'..='\u{819}' | '\u{82d}' | '\u{859}'..='\u{85b}' | '\u{94d}' | '\u{951}'..='\u{954}' | '\u{9cd}' | '\u{9fe}' | '\u{a4d}' | '\u{acd}' | '\u{afd}'..='\u{aff}' | '\u{b4d}' | '\u{b53}'..='\u{b55}' | '\u{bcd}' | '\u{c4d}' | '\u{ccd}' | '\u{d3b}'..='\u{d3c}' | '\u{d4d}' | '\u{dca}' | '\u{e47}'..='\u{e4c}' | '\u{e4e}' | '\u{eba}' | '\u{ec8}'..='\u{ecc}' | '\u{ece}' | '\u{f18}'..='\u{f19}' | '\u{f35}' | '\u{f37}' | '\u{f39}' | '\u{f3e}'..='\u{f3f}' | '\u{f84}' | '\u{f86}'..='\u{f87}' | '\u{fc6}' | '\u{1037}' | '\u{1039}'..='\u{103a}' | '\u{135d}'..='\u{135f}' | '\u{1714}'..='\u{1715}' | '\u{1734}' | '\u{17c9}'..='\u{17d3}' | '\u{17dd}' | '\u{1939}'..='\u{193b}' | '\u{1a60}' | '\u{1a75}'..='\u{1a7c}' | '\u{1a7f}' | '\u{1b44}' | '\u{1b6b}'..='\u{1b73}' | '\u{1baa}'..='\u{1bab}' | '\u{1bf2}'..='\u{1bf3}' | '\u{1cd0}'..='\u{1cd2}' | '\u{1cd4}'..='\u{1ce8}' | '\u{1ced}' | '\u{1cf4}' | '\u{1cf7}'..='\u{1cf9}' | '\u{2cef}'..='\u{2cf1}' | '\u{2d7f}' | '\u{302a}'..='\u{302f}' | '\u{3099}'..='\u{309a}' | '\u{a6f0}'..='\u{a6f1}' | '\u{a806}' | '\u{a82c}' | '\u{a8c4}' | '\u{a8e0}'..='\u{a8f1}' | '\u{a92b}'..='\u{a92d}' | '\u{a953}' | '\u{a9c0}' | '\u{aabf}' | '\u{aac1}' | '\u{aaf6}' | '\u{abec}'..='\u{abed}' | '\u{101fd}' | '\u{102e0}' | '\u{10a38}'..='\u{10a3a}' | '\u{10a3f}' | '\u{10ae5}'..='\u{10ae6}' | '\u{10d6a}'..='\u{10d6d}' | '\u{10ecb}'..='\u{10ecf}' | '\u{10ef0}'..='\u{10ef9}' | '\u{10efd}'..='\u{10eff}' | '\u{10f46}'..='\u{10f50}' | '\u{10f82}'..='\u{10f85}' | '\u{11046}' | '\u{11070}' | '\u{1107f}' | '\u{110b9}' | '\u{11133}'..='\u{11134}' | '\u{111c0}' | '\u{111c9}' | '\u{111cb}'..='\u{111cc}' | '\u{11235}' | '\u{112ea}' | '\u{1134d}' | '\u{11366}'..='\u{1136c}' | '\u{11370}'..='\u{11374}' | '\u{113ce}'..='\u{113d0}' | '\u{113d2}' | '\u{113e1}'..='\u{113e2}' | '\u{11442}' | '\u{1145e}' | '\u{114c2}' | '\u{115bf}' | '\u{1163f}' | '\u{116b6}' | '\u{1172b}' | '\u{11839}' | '\u{1193d}'..='\u{1193e}' | '\u{119e0}' | '\u{11a33}'..='\u{11a34}' | '\u{11a47}' | '\u{11a98}'..='\u{11a99}' | '\u{11c3f}' | '\u{11d44}'..='\u{11d45}' | '\u{11d97}' | '\u{11df0}' | '\u{11f41}'..='\u{11f42}' | '\u{11f5a}' | '\u{13440}' | '\u{13447}'..='\u{13455}' | '\u{1612f}' | '\u{16af0}'..='\u{16af4}' | '\u{16b30}'..='\u{16b36}' | '\u{16fe4}' | '\u{1e130}'..='\u{1e136}' | '\u{1e2ae}' | '\u{1e2ec}'..='\u{1e2ef}' | '\u{1e4ec}'..='\u{1e4ef}' | '\u{1e5ee}'..='\u{1e5ef}' | '\u{1e8d0}'..='\u{1e8d6}' | '\u{1e944}'..='\u{1e946}' | '\u{1e948}'..='\u{1e949}')
}

/// Joiners, soft hyphens and other format characters, and the quotes that stand within a word: neither a sign nor a gap.
pub(super) const fn hidden(c: char) -> bool {
    matches!(c, '\'' | '"' | '\u{2018}'..='\u{201f}' | '\u{5f3}' | '\u{5f4}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Letters that stand for a syllable or a word: another one is another name.
pub(super) const fn whole_word(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{1200}'..='\u{139f}' | '\u{2e80}'..='\u{312f}' | '\u{31a0}'..='\u{a4cf}'
        | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script() {
        for (digits, script) in
            [("٠١٢٣٤٥٦٧٨٩", "Arabic"), ("۰۱۲۳۴۵۶۷۸۹", "Persian"), ("०१२३४५६७८९", "Devanagari"), ("๐๑๒๓๔๕๖๗๘๙", "Thai")]
        {
            assert_eq!(digits.chars().filter_map(digit).collect::<String>(), "0123456789", "{script}");
        }
        for other in ['a', '7', '一', '\u{65f}', '\u{66a}', '\u{10ffff}'] {
            assert_eq!(digit(other), None, "{other}");
        }
        assert!(ZEROS.is_sorted());
    }
}
