//! What is signed: small exact types, envelopes, the certificate, and the text in which a code carries it.
//!
//! [`base`] holds what everything stands on (strict CBOR, digests with domains, days), [`cose`] envelopes and signatures,
//! [`certificate`] the fields of a Kimberley Process certificate, [`code`] the text of a QR code. Nothing here decides
//! whether a certificate is good: that is `roughcheck-verify`.

pub mod base;
pub mod certificate;
pub mod code;
pub mod cose;
