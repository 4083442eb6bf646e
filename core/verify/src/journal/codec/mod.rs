//! A record as deterministic CBOR: a map with integer keys, and one such map for each kind of body.
//! `docs/format.md` has it as CDDL.

mod check;
mod entry;
mod fields;
mod kinds;
mod noticed;
mod post;
