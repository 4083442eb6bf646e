//! Everything that answers in a collector's place: captive portals, gateways, and a false collector on the network.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use roughcheck::cose::Signer;
use roughcheck::sync::Request;

use super::fake::{Collector, SECRET, phone};
use crate::support::{NOW, PATIENCE, run};

/// Answers every connection with the same bytes, and keeps what it was sent.
pub struct Portal {
    pub url: String,
    pub heard: Arc<Mutex<Vec<u8>>>,
}

pub fn portal(mut answer: impl FnMut(&[u8]) -> Vec<u8> + Send + 'static) -> Portal {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ears = Arc::clone(&heard);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let Some(body) = request_body(&stream) else { continue };
            ears.lock().unwrap().extend_from_slice(&body);
            let _ = (&stream).write_all(&answer(&body));
        }
    });
    Portal { url, heard }
}

/// The body of one HTTP request with a `Content-Length`.
pub fn request_body(mut stream: &TcpStream) -> Option<Vec<u8>> {
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let (mut bytes, mut buffer) = (Vec::new(), [0; 65_536]);
    loop {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
            let length =
                head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
            if bytes.len() >= end + 4 + length.unwrap_or(0) {
                return Some(bytes.split_off(end + 4));
            }
        }
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return None,
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
        }
    }
}

pub fn http(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A station of the command line that was enrolled with the token of a collector in memory.
pub fn enrolled(collector: &Collector) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().unwrap();
    let station = dir.path().join("station").display().to_string();
    let token = collector.token().to_text();
    run(&["--station", &station, "--at", NOW, "station", "enrol", "--token", &token]).exits(0);
    for n in 0..3 {
        let number = format!("AO-{n:07}");
        run(&["--station", &station, "--at", NOW, "check", "--number", &number, "--officer", "officer 12"]).exits(10);
    }
    (dir, station)
}

#[test]
fn nothing_but_a_receipt_acknowledges_anything() {
    let html = b"<html>Welcome to the airport. Please log in.</html>";
    let cases = [
        ("200 OK", "Content-Type: text/html\r\n"),
        ("302 Found", "Location: http://login.invalid/\r\n"),
        ("401 Unauthorized", ""),
        ("403 Forbidden", ""),
        ("404 Not Found", ""),
        ("413 Content Too Large", ""),
        ("429 Too Many Requests", "Retry-After: 3600\r\n"),
        ("502 Bad Gateway", ""),
        ("520 Web Server Returned an Unknown Error", ""),
    ];
    let collector = Collector::new("collector");
    thread::scope(|scope| {
        for (status, headers) in cases {
            let (dir, station) = enrolled(&collector);
            scope.spawn(move || {
                let _dir = dir;
                let portal = portal(move |_| http(status, headers, html));
                let answer = run(&["--json", "--station", &station, "sync", &portal.url, "--patience", "2"]).exits(1);
                let json = answer.json();
                assert_eq!(json["accepted"], 0, "{status}");
                assert_eq!(json["pending"], 4, "{status}");
                assert!(answer.err.contains("4 entries wait and are kept"), "{status}: {}", answer.err);
                if status.starts_with("429") {
                    assert!(answer.err.contains("3600 s"), "{}", answer.err);
                }
                // No entry was told to whoever answered.
                let heard = portal.heard.lock().unwrap();
                assert!(!heard.windows(7).any(|window| window == b"0000001"), "{status}");
                let json = run(&["--json", "--station", &station, "journal", "verify"]).exits(0).json();
                assert_eq!(json["entries"], 4);
            });
        }
    });
}

#[test]
fn a_false_collector_learns_no_secret_and_no_entry_and_its_receipts_count_for_nothing() {
    let honest = Collector::new("collector");
    let (_dir, station) = enrolled(&honest);
    let liar = Arc::new(Mutex::new(Collector::new("liar")));
    let answers = Arc::clone(&liar);
    let portal = portal(move |body| http("200 OK", "", &answers.lock().unwrap().answer(body)));
    let answer = run(&["--json", "--station", &station, "sync", &portal.url, "--patience", "2"]).exits(1);
    assert_eq!((&answer.json()["accepted"], &answer.json()["pending"]), (&0.into(), &4.into()));
    assert!(answer.json()["receipt"].is_null());
    assert!(answer.err.contains("not told of"), "{}", answer.err);
    let heard = portal.heard.lock().unwrap().clone();
    assert!(!heard.is_empty());
    assert!(!heard.windows(SECRET.len()).any(|window| window == SECRET), "the secret of the token went out");
    assert!(liar.lock().unwrap().rows.is_empty(), "entries went out before a receipt counted");
    run(&["--station", &station, "journal", "verify"]).exits(0);
}

#[test]
fn a_false_collector_cannot_sign_in_the_honest_ones_name() {
    let honest = Collector::new("collector");
    let phone = phone(&honest);
    phone.record(2);
    let request = phone.station.next_batch(roughcheck::sync::BatchLimits::default()).unwrap().unwrap();
    // The liar copies everything of an honest answer and signs it himself.
    let mut liar = Collector::new("liar");
    let answer = roughcheck::sync::Answer::decode(&liar.answer(&request)).unwrap();
    let mut receipt = roughcheck::sync::Receipt::verify(&answer.receipt, |_| true).unwrap();
    receipt.receipt_key = honest.key.public_key().clone();
    let forged = roughcheck::sync::Answer { receipt: receipt.sign(&liar.key).unwrap(), documents: vec![] };
    assert!(phone.station.accept(&forged.encode()).is_err());
    // Nor does an answer of the honest one to another phone help.
    let mut honest = honest;
    let mut other = Request::verify(&request).unwrap();
    other.device_key = roughcheck_testkit::key("other").public_key().clone();
    let other = other.sign(&roughcheck_testkit::key("other")).unwrap();
    assert!(phone.station.accept(&honest.answer(&other)).is_err());
    assert_eq!(phone.station.pending().unwrap(), 3);
}
