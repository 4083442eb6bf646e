//! A network that fails on demand: it stands between a phone and its collector, sees where each request is, and cuts.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::impostors::{http, request_body};
use crate::support::PATIENCE;

/// What happens to a request that carries entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It arrives, and so does the answer.
    Through,
    /// It is refused as too large where its body is longer.
    TooLarge(usize),
    /// It arrives, and the answer is lost.
    AnswerLost,
    /// Half of it arrives; then somebody is told, and the line is cut.
    HalfRequest,
    /// It arrives, and somebody is told before any answer passes.
    BeforeAnswer,
    /// Half of the answer passes; then somebody is told, and the line is cut.
    HalfAnswer,
}

type Bell = Box<dyn FnMut() + Send>;

/// The network.
pub struct Proxy {
    pub url: String,
    fate: Arc<Mutex<Fate>>,
    bell: Arc<Mutex<Bell>>,
    backend: Arc<Mutex<String>>,
    /// Lengths of the bodies that carried entries.
    pub bodies: Arc<Mutex<Vec<usize>>>,
}

/// A request without entries is short: some claims, a token's answer and a signature.
const QUESTION: usize = 1_000;

impl Proxy {
    pub fn new(backend: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            fate: Arc::new(Mutex::new(Fate::Through)),
            bell: Arc::new(Mutex::new(Box::new(|| {}))),
            backend: Arc::new(Mutex::new(backend.to_owned())),
            bodies: Arc::default(),
        };
        let (fate, bell) = (Arc::clone(&proxy.fate), Arc::clone(&proxy.bell));
        let (backend, bodies) = (Arc::clone(&proxy.backend), Arc::clone(&proxy.bodies));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (fate, bell) = (Arc::clone(&fate), Arc::clone(&bell));
                let (backend, bodies) = (backend.lock().unwrap().clone(), Arc::clone(&bodies));
                thread::spawn(move || {
                    let _ = carry(&stream, &backend, &fate, &bell, &bodies);
                    let _ = stream.shutdown(Shutdown::Both);
                });
            }
        });
        proxy
    }

    /// From now on requests with entries meet this fate; `bell` rings where it says that somebody is told.
    pub fn set(&self, fate: Fate, bell: impl FnMut() + Send + 'static) {
        *self.bell.lock().unwrap() = Box::new(bell);
        *self.fate.lock().unwrap() = fate;
    }

    pub fn moved(&self, backend: &str) {
        backend.clone_into(&mut self.backend.lock().unwrap());
    }
}

fn carry(
    client: &TcpStream,
    backend: &str,
    fate: &Mutex<Fate>,
    bell: &Mutex<Bell>,
    bodies: &Mutex<Vec<usize>>,
) -> Option<()> {
    let body = request_body(client)?;
    let fate = if body.len() > QUESTION { *fate.lock().unwrap() } else { Fate::Through };
    if body.len() > QUESTION {
        bodies.lock().unwrap().push(body.len());
    }
    if matches!(fate, Fate::TooLarge(most) if body.len() > most) {
        let mut client = client;
        return client.write_all(&http("413 Content Too Large", "", b"too large")).ok();
    }
    let head = format!(
        "POST /v1/sync HTTP/1.1\r\nHost: {backend}\r\nContent-Type: application/cbor\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    let mut server = TcpStream::connect(backend).ok()?;
    server.set_read_timeout(Some(PATIENCE)).ok()?;
    server.write_all(head.as_bytes()).ok()?;
    if fate == Fate::HalfRequest {
        server.write_all(&body[..body.len() / 2]).ok()?;
        server.flush().ok()?;
        // For the server to have read some of it; nothing depends on that.
        thread::sleep(Duration::from_millis(2));
        bell.lock().unwrap()();
        return None;
    }
    server.write_all(&body).ok()?;
    if fate == Fate::BeforeAnswer {
        bell.lock().unwrap()();
    }
    let mut answer = Vec::new();
    let read = server.read_to_end(&mut answer);
    if fate == Fate::AnswerLost || read.is_err() && answer.is_empty() {
        return None;
    }
    let mut client = client;
    if fate == Fate::HalfAnswer {
        client.write_all(&answer[..answer.len() / 2]).ok()?;
        client.flush().ok()?;
        bell.lock().unwrap()();
        return None;
    }
    client.write_all(&answer).ok()
}
