//! Trust: a bundle has one byte string, and installs only with the signatures that its root asks for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roughcheck_format::base::Digest;
use roughcheck_verify::trust::{Bundle, Document, install};

fuzz_target!(|data: &[u8]| {
    if let Ok(document) = Document::decode(data) {
        assert_eq!(document.signed.encode(), data);
    }
    let bundle = Bundle::decode(data);
    if let Ok(bundle) = &bundle {
        assert!(Bundle::is_bundle(data));
        // Parts of a kind that a later version added are passed over, and not written again.
        assert!(bundle.encode() == data || !bundle.unknown.is_empty());
    }
    assert!(install(Some(Digest([0; 32])), None, data).is_err());
    // The pin that gets furthest: that of the bundle's own first root.
    let root = bundle.ok().and_then(|bundle| bundle.roots.into_iter().next());
    if let Some(Ok(first)) = root.map(|root| install(Some(root.payload_digest()), None, data)) {
        let again = install(Some(root_of(data)), Some(&first.trust), data);
        assert!(again.is_ok_and(|again| again.unchanged.len() >= first.unchanged.len()));
    }
});

/// The pin of a bundle that was read before.
fn root_of(data: &[u8]) -> Digest {
    let bundle = Bundle::decode(data).expect("was read before");
    bundle.roots.first().expect("has a root").payload_digest()
}
