//! A host for tests, any part of which can fail.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use crate::{
    DeviceClock, DeviceSigner, Entropy, HostError, LastHead, Post, Procedure, RoughcheckError, SealingKey,
    SoftwareSigner, Station, StationHost,
};

/// 2026-03-01T10:00:00Z.
pub(super) const NOW: i64 = 1_772_359_200;

#[derive(Default)]
pub(super) struct Part {
    broken: AtomicBool,
    head: Mutex<Option<Vec<u8>>>,
}

impl Part {
    /// What was kept is gone.
    pub(super) fn forgets(&self) {
        *self.head.lock().unwrap() = None;
    }

    pub(super) fn breaks(&self, broken: bool) {
        self.broken.store(broken, Ordering::SeqCst);
    }

    fn works(&self) -> Result<(), HostError> {
        let broken = self.broken.load(Ordering::SeqCst);
        if broken { Err(HostError::Unavailable { text: "not now".to_owned() }) } else { Ok(()) }
    }
}

impl DeviceClock for Part {
    fn now(&self) -> Result<i64, HostError> {
        self.works().map(|()| NOW)
    }
}

impl Entropy for Part {
    fn random(&self, count: i32) -> Result<Vec<u8>, HostError> {
        self.works().map(|()| vec![5; usize::try_from(count).unwrap()])
    }
}

impl SealingKey for Part {
    fn key(&self) -> Result<Vec<u8>, HostError> {
        self.works().map(|()| vec![9; 32])
    }
}

impl LastHead for Part {
    fn load(&self) -> Result<Option<Vec<u8>>, HostError> {
        self.works().map(|()| self.head.lock().unwrap().clone())
    }

    fn save(&self, head: Vec<u8>) -> Result<(), HostError> {
        self.works().map(|()| *self.head.lock().unwrap() = Some(head))
    }
}

pub(super) struct Signer {
    key: SoftwareSigner,
    /// Signs something else than it is asked to.
    pub(super) confused: AtomicBool,
    pub(super) part: Part,
    /// Where its successor would be kept.
    pub(super) next: Part,
}

impl DeviceSigner for Signer {
    fn public_key(&self) -> Result<Vec<u8>, HostError> {
        self.key.public_key()
    }

    fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, HostError> {
        self.part.works()?;
        let confused = self.confused.load(Ordering::SeqCst);
        self.key.sign(if confused { vec![0; 32] } else { message })
    }

    fn make_successor(&self) -> Result<Option<Arc<dyn DeviceSigner>>, HostError> {
        Ok(None)
    }

    fn successor(&self) -> Result<Option<Arc<dyn DeviceSigner>>, HostError> {
        self.next.works().map(|()| None)
    }

    fn take_over(&self) -> Result<bool, HostError> {
        Ok(false)
    }
}

/// Every part on its own, so that each can fail alone.
pub(super) struct Parts {
    pub(super) clock: Arc<Part>,
    pub(super) entropy: Arc<Part>,
    pub(super) signer: Arc<Signer>,
    pub(super) sealing_key: Arc<Part>,
    pub(super) last_head: Arc<Part>,
    pub(super) folder: tempfile::TempDir,
}

impl Parts {
    pub(super) fn new() -> Self {
        let part = || Arc::new(Part::default());
        let key = SoftwareSigner::new(vec![7; 32]).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let post = Post { country: "EU".parse().unwrap(), name: "Antwerp 1".to_owned(), procedure: Procedure::Import };
        crate::init_station(folder.path().display().to_string(), post, None).unwrap();
        let signer =
            Arc::new(Signer { key, confused: AtomicBool::default(), part: Part::default(), next: Part::default() });
        Self { clock: part(), entropy: part(), signer, sealing_key: part(), last_head: part(), folder }
    }

    pub(super) fn open(&self) -> Result<Station, RoughcheckError> {
        let host = StationHost {
            clock: self.clock.clone(),
            entropy: self.entropy.clone(),
            signer: self.signer.clone(),
            sealing_key: self.sealing_key.clone(),
            last_head: self.last_head.clone(),
        };
        Station::open(self.folder.path().display().to_string(), host)
    }
}

/// The stable code of a failure.
pub(super) fn code<T>(result: Result<T, RoughcheckError>) -> String {
    match result {
        Ok(_) => "none".to_owned(),
        Err(RoughcheckError::Failed { code, .. }) => code,
    }
}
