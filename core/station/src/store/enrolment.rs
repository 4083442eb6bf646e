//! The enrolment: which post this is, which root it believes in, and which collectors it was introduced to. It lies in a file of its own, so that a damaged
//! database takes neither with it.

use super::error::StoreError;
use roughcheck_format::base::{CborError, CborFault, Digest, Reader, Writer};
use roughcheck_format::cose::KeyId;
use roughcheck_verify::check::{Post, Procedure};
use roughcheck_verify::sync::Enrolling;

/// Most collectors of one station.
const MAX_COLLECTORS: usize = 8;
/// Items of the first version, which knew no collectors.
const ITEMS_1: usize = 5;
const ITEMS_2: usize = 6;

/// What a station was told when it was set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The post.
    pub post: Post,
    /// The digest of the root that it believes in; none, and nothing installs.
    pub pin: Option<Digest>,
    /// The collectors that it was introduced to; the newest last.
    pub collectors: Vec<PinnedCollector>,
}

/// A collector as a token named it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PinnedCollector {
    /// The digest of its receipt key.
    pub receipt_key: Digest,
    /// The key to which files are sealed.
    pub seal_key: [u8; 32],
    /// The answer to the token.
    pub enrolling: Enrolling,
    /// The device key for which that answer was made.
    pub device: KeyId,
}

impl Enrolment {
    /// Adds a collector, in place of the same one from an earlier token.
    pub fn introduce(&mut self, collector: PinnedCollector) {
        self.collectors.retain(|known| known.receipt_key != collector.receipt_key);
        self.collectors.push(collector);
        let most = self.collectors.len().saturating_sub(MAX_COLLECTORS);
        self.collectors.drain(..most);
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.array(ITEMS_2).uint(2).text(self.post.country.as_str()).text(&self.post.name);
        out.uint(self.post.procedure.code());
        out.optional(self.pin, |out, pin| {
            out.bytes(&pin.0);
        });
        out.list(&self.collectors, |out, one| {
            out.array(5).bytes(&one.receipt_key.0).bytes(&one.seal_key);
            out.bytes(&one.enrolling.token).bytes(&one.enrolling.mac).bytes(&one.device.0);
        });
        out.into_bytes()
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, StoreError> {
        Self::read(bytes).map_err(|_| StoreError::Enrolment)
    }

    fn read(bytes: &[u8]) -> Result<Self, CborError> {
        let mut reader = Reader::new(bytes);
        let items = reader.array(ITEMS_2, "an enrolment")?;
        let version = reader.uint_up_to(2, "version")?;
        let fail = reader.fail(CborFault::OutOfBounds("post"));
        if !matches!((version, items), (1, ITEMS_1) | (2, ITEMS_2)) {
            return Err(fail);
        }
        let country = reader.text()?.parse().map_err(|_| fail)?;
        let name = reader.text()?.to_owned();
        let procedure = reader.one_of("procedure", Procedure::from_code)?;
        let pin = reader.optional(|r| r.bytes_exact("digest"))?.map(Digest);
        let collectors = match version {
            1 => Vec::new(),
            _ => reader.list(MAX_COLLECTORS, "collectors", pinned_collector)?,
        };
        reader.end()?;
        Ok(Self { post: Post { country, name, procedure }, pin, collectors })
    }
}

fn pinned_collector(reader: &mut Reader<'_>) -> Result<PinnedCollector, CborError> {
    reader.array_of(5, "a collector")?;
    let (receipt_key, seal_key) = (Digest(reader.bytes_exact("receipt key")?), reader.bytes_exact("seal key")?);
    let enrolling = Enrolling { token: reader.bytes_exact("token")?, mac: reader.bytes_exact("mac")? };
    Ok(PinnedCollector { receipt_key, seal_key, enrolling, device: KeyId(reader.bytes_exact("device key id")?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enrolment_comes_back() {
        let post =
            Post { country: "EU".parse().expect("code"), name: "Antwerp 1".into(), procedure: Procedure::Transit };
        let collector = |n| PinnedCollector {
            receipt_key: Digest([n; 32]),
            seal_key: [2; 32],
            enrolling: Enrolling { token: [3; 16], mac: [4; 32] },
            device: KeyId([5; 8]),
        };
        for pin in [None, Some(Digest([3; 32]))] {
            let mut enrolment = Enrolment { post: post.clone(), pin, collectors: vec![] };
            assert_eq!(Enrolment::decode(&enrolment.encode()).expect("reads"), enrolment);
            (0..20).for_each(|n| enrolment.introduce(collector(n)));
            assert_eq!(Enrolment::decode(&enrolment.encode()).expect("reads"), enrolment);
            assert_eq!((enrolment.collectors.len(), enrolment.collectors[7]), (MAX_COLLECTORS, collector(19)));
        }
        for procedure in Procedure::ALL {
            let enrolment = Enrolment { post: Post { procedure, ..post.clone() }, pin: None, collectors: vec![] };
            let mut bytes = enrolment.encode();
            assert_eq!(Enrolment::decode(&bytes).expect("reads"), enrolment);
            // Behind the procedure stand no pin and no collectors, a byte each.
            let at = bytes.len() - 3;
            bytes[at] = 3;
            assert!(matches!(Enrolment::decode(&bytes), Err(StoreError::Enrolment)), "an unknown procedure");
        }
        // As the first version wrote it.
        let first = roughcheck_format::base::from_hex(&format!("85016245556141005820{}", "03".repeat(32)));
        let first = Enrolment::decode(&first.expect("hex")).expect("reads");
        assert_eq!((first.post.name.as_str(), first.pin, first.collectors.len()), ("A", Some(Digest([3; 32])), 0));
        assert!(matches!(Enrolment::decode(b"x"), Err(StoreError::Enrolment)));
    }
}
