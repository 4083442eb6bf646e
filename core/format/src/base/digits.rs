//! Decimal digits of any script.

/// The zeros of the scripts that have decimal digits of their own, with those of full width; one to nine follow each
/// (Unicode 16, `Nd`).
const ZEROS: [u32; 69] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
    0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50,
    0x11D50, 0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1E140, 0x1E2F0, 0x1E4F0,
    0x1E5F1, 0x1E950,
];

/// The ASCII digit that a decimal digit of any script stands for; any other character stays.
pub fn ascii_digit(c: char) -> char {
    let code = u32::from(c);
    let zero = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1).and_then(|at| ZEROS.get(at));
    zero.and_then(|zero| char::from_digit(code.checked_sub(*zero)?, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_are_ascii_digits() {
        for written in ["1204", "١٢٠٤", "۱۲۰۴", "१२०४", "๑๒๐๔", "１２０４"] {
            assert_eq!(written.chars().map(ascii_digit).collect::<String>(), "1204", "{written}");
        }
        for other in ['a', 'l', 'O', '²', '½', '一', ':', '٫'] {
            assert_eq!(ascii_digit(other), other);
        }
        assert!(ZEROS.is_sorted());
    }
}
