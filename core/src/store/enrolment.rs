//! The enrolment: which post this is, and which root it believes in. It lies in a file of its own, so that a damaged
//! database takes neither with it.

use super::StoreError;
use crate::base::{CborError, CborFault, Digest, Reader, Writer};
use crate::check::{Post, Procedure};

const PROCEDURES: [Procedure; 3] = [Procedure::Import, Procedure::Export, Procedure::Transit];

/// What a station was told when it was set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The post.
    pub post: Post,
    /// The digest of the root that it believes in; none, and nothing installs.
    pub pin: Option<Digest>,
}

impl Enrolment {
    pub(super) fn encode(&self) -> Vec<u8> {
        let at = PROCEDURES.iter().position(|procedure| *procedure == self.post.procedure).unwrap_or(0);
        let mut out = Writer::new();
        out.array(5).uint(1).text(self.post.country.as_str()).text(&self.post.name);
        out.uint(u64::try_from(at).unwrap_or(0));
        out.optional(self.pin, |out, pin| {
            out.bytes(&pin.0);
        });
        out.into_bytes()
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, StoreError> {
        Self::read(bytes).map_err(|_| StoreError::Enrolment)
    }

    fn read(bytes: &[u8]) -> Result<Self, CborError> {
        let mut reader = Reader::new(bytes);
        reader.array_of(5, "an enrolment")?;
        reader.uint_up_to(1, "version")?;
        let fail = reader.fail(CborFault::OutOfBounds("post"));
        let country = reader.text()?.parse().map_err(|_| fail)?;
        let name = reader.text()?.to_owned();
        let at = usize::try_from(reader.uint()?).map_err(|_| fail)?;
        let procedure = PROCEDURES.get(at).copied().ok_or(fail)?;
        let pin = reader.optional(|r| r.bytes_exact("digest"))?.map(Digest);
        reader.end()?;
        Ok(Self { post: Post { country, name, procedure }, pin })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enrolment_comes_back() {
        let post =
            Post { country: "EU".parse().expect("code"), name: "Antwerp 1".into(), procedure: Procedure::Transit };
        for pin in [None, Some(Digest([3; 32]))] {
            let enrolment = Enrolment { post: post.clone(), pin };
            assert_eq!(Enrolment::decode(&enrolment.encode()).expect("reads"), enrolment);
        }
        assert!(matches!(Enrolment::decode(b"x"), Err(StoreError::Enrolment)));
    }
}
