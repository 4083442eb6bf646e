//! Rust's side of the benchmark: the same checks and frames as from Kotlin, looped here, so that one run of JMH times both.
//! Loaded by the benchmark alone; nothing of it ships.
#![allow(missing_docs, clippy::missing_safety_doc, clippy::unwrap_used, clippy::expect_used, reason = "a benchmark")]

use std::ffi::{CStr, c_char};
use std::path::Path;
use std::sync::Mutex;

use roughcheck::base::Timestamp;
use roughcheck::check::Verdict;
use roughcheck::cose::SecretKey;
use roughcheck::scan::{Frame, FrameReader};
use roughcheck::station::{Clock, Entropy, EntropyError};
use roughcheck::store::HeadFile;
use roughcheck::{Host, Input, Options, Station};

struct FixedClock(i64);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_seconds(self.0)
    }
}

/// The generator of the conformance cases: randomness is not part of what is measured.
struct Generator(Mutex<u32>);

impl Entropy for Generator {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        let mut seed = self.0.lock().expect("no panic under the lock");
        for byte in buffer {
            *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *byte = seed.to_be_bytes()[0];
        }
        Ok(())
    }
}

unsafe fn text(from: *const c_char) -> String {
    unsafe { CStr::from_ptr(from) }.to_str().expect("UTF-8").to_owned()
}

/// Opens a station that is there, bundle and all.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bench_open(folder: *const c_char, now: i64) -> *mut Station {
    let folder = unsafe { text(folder) };
    let folder = Path::new(&folder);
    let host = Host {
        clock: Box::new(FixedClock(now)),
        entropy: Box::new(Generator(Mutex::new(1))),
        signer: Box::new(SecretKey::from_seed(&[7; 32])),
        sealing_key: [9; 32].into(),
        last_head: Box::new(HeadFile::new(&folder.join("head"))),
    };
    Box::into_raw(Box::new(Station::open(folder, host).expect("a station")))
}

/// Checks a text so many times; gives how many passed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bench_check(station: *const Station, shown: *const c_char, dry_run: u32, times: u32) -> u32 {
    let station = unsafe { &*station };
    let shown = unsafe { text(shown) };
    let options = Options { dry_run: dry_run != 0, ..Options::default() };
    let check = |_: &u32| {
        let report = station.check(&Input::Text(shown.clone()), None, &options).expect("a report");
        std::hint::black_box(&report).verdict == Some(Verdict::Pass)
    };
    u32::try_from((0..times).filter(check).count()).expect("a count of u32")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn bench_close(station: *mut Station) {
    drop(unsafe { Box::from_raw(station) });
}

/// Looks at one frame so many times; gives how many showed a certificate.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bench_look(grey: *const u8, width: u32, height: u32, times: u32) -> u32 {
    let length = usize::try_from(u64::from(width) * u64::from(height)).expect("a size");
    let grey = unsafe { std::slice::from_raw_parts(grey, length) };
    let mut reader = FrameReader::new();
    let mut look = |_: &u32| {
        let look = reader.look(&Frame { width, height, row_stride: width, grey }).expect("a look");
        std::hint::black_box(look).text.is_some()
    };
    u32::try_from((0..times).filter(&mut look).count()).expect("a count of u32")
}
