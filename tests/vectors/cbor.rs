//! RFC 8949 Appendix A: each example is accepted as deterministic, or refused with its reason.

use roughcheck::base::{CborFault, from_hex, validate};

#[test]
fn appendix_a() {
    let (mut ran, mut accepted) = (0, 0);
    for line in super::read("cbor_appendix_a.txt").lines().filter(|line| !line.starts_with('#')) {
        let (hex, expected) = line.split_once(' ').unwrap();
        let got = match validate(&from_hex(hex).unwrap()).map_err(|error| error.fault) {
            Ok(()) => "accepted",
            Err(CborFault::Float) => "float",
            Err(CborFault::Simple) => "simple",
            Err(CborFault::Indefinite) => "indefinite",
            Err(other) => panic!("{hex}: {other}"),
        };
        assert_eq!(got, expected, "{hex}");
        ran += 1;
        accepted += usize::from(got == "accepted");
    }
    assert_eq!((ran, accepted), (82, 44));
}
