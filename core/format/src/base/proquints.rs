//! Bytes as words that two people can compare aloud: proquints (D. S. Wilkerson, "A Proposal for Proquints: Identifiers
//! that are Readable, Spellable, and Pronounceable", 2009). Every 16 bits are five letters, consonants and vowels in turn,
//! the same in every language; no list of words has to be carried along.

use super::Digest;

/// Four bits each.
const CONSONANTS: [char; 16] = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'];
/// Two bits each.
const VOWELS: [char; 4] = ['a', 'i', 'o', 'u'];

/// How much of a digest is spoken: 128 bits, for which nobody finds a second document.
const SPOKEN: usize = 16;

impl Digest {
    /// The first 128 bits as eight words of five letters with a space between them, for comparing aloud. Programs
    /// compare whole digests.
    #[must_use]
    pub fn proquints(&self) -> String {
        proquints(self.0.get(..SPOKEN).unwrap_or(&self.0))
    }
}

/// Two bytes a word, the first one in front; an odd byte at the end is taken with a zero behind it.
fn proquints(bytes: &[u8]) -> String {
    let pair = |pair: &[u8]| u16::from_be_bytes([0, 1].map(|at| pair.get(at).copied().unwrap_or(0)));
    bytes.chunks(2).map(|two| word(pair(two))).collect::<Vec<_>>().join(" ")
}

fn word(bits: u16) -> String {
    let letter = |from: &[char], shift: u32| {
        let at = usize::from(bits >> shift) % from.len();
        from.get(at).copied().unwrap_or('?')
    };
    [(&CONSONANTS[..], 12), (&VOWELS, 10), (&CONSONANTS, 6), (&VOWELS, 4), (&CONSONANTS, 0)]
        .map(|(from, shift)| letter(from, shift))
        .iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_proposal() {
        for (address, said) in [
            ([127, 0, 0, 1], "lusab babad"),
            ([63, 84, 220, 193], "gutih tugad"),
            ([63, 118, 7, 35], "gutuk bisog"),
            ([140, 98, 193, 141], "mudof sakat"),
            ([64, 255, 6, 200], "haguz biram"),
            ([128, 30, 52, 45], "mabiv gibot"),
            ([147, 67, 119, 2], "natag lisaf"),
            ([212, 58, 253, 68], "tibup zujah"),
            ([216, 35, 68, 215], "tobog higil"),
            ([216, 68, 232, 21], "todah vobij"),
            ([198, 81, 129, 136], "sinid makam"),
            ([12, 110, 110, 204], "budov kuras"),
        ] {
            assert_eq!(proquints(&address), said);
        }
    }

    #[test]
    fn a_digest_is_eight_words() {
        let mut digest = Digest([0; 32]);
        assert_eq!(digest.proquints(), ["babab"; 8].join(" "));
        digest.0[15] = 1;
        assert!(digest.proquints().ends_with(" babad"));
    }

    #[test]
    fn every_word_means_one_number() {
        let all: std::collections::BTreeSet<String> = (0..=u16::MAX).map(word).collect();
        assert_eq!(all.len(), 65_536);
    }

    proptest! {
        #[test]
        fn other_beginnings_have_other_words(one: [u8; 32], two: [u8; 32]) {
            let same = one[..SPOKEN] == two[..SPOKEN];
            prop_assert_eq!(Digest(one).proquints() == Digest(two).proquints(), same);
        }

        #[test]
        fn one_bit_is_heard(one: [u8; 32], bit in 0..SPOKEN * 8) {
            let mut two = one;
            two[bit / 8] ^= 1 << (bit % 8);
            prop_assert_ne!(Digest(one).proquints(), Digest(two).proquints());
        }
    }
}
