//! The least that a page in a browser would have to load for one of our crates. Its size is held, and it is run.
//!
//! Numbers alone cross the border, so that nothing here is unsafe: the page gives its input byte by byte (`give`), asks one
//! question, and takes the words of the answer in the same way (`word`).
#![allow(missing_docs)]

use std::cell::RefCell;

#[derive(Default)]
struct Page {
    /// What the question is about: a file, then whatever else it needs.
    input: [Vec<u8>; 3],
    words: Vec<u8>,
}

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
}

/// Adds a byte to one of the inputs.
#[unsafe(no_mangle)]
pub extern "C" fn give(input: usize, byte: u8) {
    PAGE.with_borrow_mut(|page| page.input.get_mut(input).map(|bytes| bytes.push(byte)));
}

/// A byte of the answer's words; -1 behind the last.
#[unsafe(no_mangle)]
pub extern "C" fn word(at: usize) -> i32 {
    PAGE.with_borrow(|page| page.words.get(at).map_or(-1, |byte| i32::from(*byte)))
}

/// Answers from the inputs; they are taken.
#[cfg(any(feature = "format", feature = "scan"))]
fn answer(question: impl FnOnce([Vec<u8>; 3]) -> Option<(i32, String)>) -> i32 {
    let input = PAGE.with_borrow_mut(|page| std::mem::take(&mut page.input));
    let (code, words) = question(input).unwrap_or((-1, String::new()));
    PAGE.with_borrow_mut(|page| page.words = words.into_bytes());
    code
}

/// Opens the text of a code (0) and verifies the signature by a key (1): 0 if it holds, 1 if not, -1 if there is no
/// certificate in the text. The words are its number.
#[cfg(feature = "format")]
#[unsafe(no_mangle)]
pub extern "C" fn open() -> i32 {
    use roughcheck_format::certificate::{Payload, decode_payload};
    use roughcheck_format::code::{Text, base45, classify};
    use roughcheck_format::cose::{PublicKey, Purpose, Sign1};

    answer(|[text, key, _]| {
        let text = String::from_utf8(text).ok()?;
        let Text::Kp1(body) = classify(&text) else { return None };
        let bytes = base45::decode(body).ok()?;
        let envelope = Sign1::decode(&bytes, Purpose::Certificate).ok()?;
        let Payload::Certificate(certificate) = decode_payload(envelope.payload).ok()? else { return None };
        let key = PublicKey::from_bytes(key.as_slice().try_into().ok()?).ok()?;
        Some((i32::from(!envelope.verify(&key)), certificate.number.to_string()))
    })
}

/// Checks the text of a code (0) at a time in seconds by a trust bundle (1) with the digest of its root (2): 0 pass,
/// 1 refer, 2 refuse, -1 where nothing could be read. The words are the report's headline, or why the bundle is refused.
#[cfg(feature = "verify")]
#[unsafe(no_mangle)]
pub extern "C" fn check(clock: i64) -> i32 {
    use roughcheck_format::base::{Digest, Timestamp};
    use roughcheck_verify::check::{Evidence, History, KnownTime, Procedure, Reading, Verdict, evaluate};
    use roughcheck_verify::messages::{Language, Report};
    use roughcheck_verify::trust::install;

    answer(|[text, bundle, pin]| {
        let pin = Digest(pin.try_into().ok()?);
        let trust = match install(Some(pin), None, &bundle) {
            Ok(installed) => installed.trust,
            Err(error) => return Some((-1, error.to_string())),
        };
        let reading = Reading::of_text(&String::from_utf8(text).ok()?, Some(&trust));
        let assessment = evaluate(&Evidence {
            reading: &reading,
            trust: Some(&trust),
            clock: Timestamp::from_seconds(clock),
            time: &KnownTime::default(),
            post: None,
            procedure: Procedure::Import,
            parcel: None,
            printed: None,
            history: &History::default(),
            witnessed: None,
            past: roughcheck_verify::check::Past::default(),
        });
        let report = Report::new(assessment, Language::English);
        let verdict = match report.verdict {
            Some(Verdict::Pass) => 0,
            Some(Verdict::Refer) => 1,
            Some(Verdict::Refuse) => 2,
            None => -1,
        };
        Some((verdict, report.headline))
    })
}

/// Reads the codes in a picture file (0): how many there are, -1 where the file is not a picture. The words are the first
/// one's text.
#[cfg(feature = "scan")]
#[unsafe(no_mangle)]
pub extern "C" fn read() -> i32 {
    answer(|[picture, _, _]| {
        let texts = roughcheck_scan::read_photo(&picture).ok()?;
        let count = i32::try_from(texts.len()).ok()?;
        Some((count, texts.into_iter().next().unwrap_or_default()))
    })
}
