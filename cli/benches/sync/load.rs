//! A thousand phones with a thousand entries each, into one collector.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use roughcheck::base::Digest;
use roughcheck::sync::{Answer, Batch, Receipt, Standing, Token};
use roughcheck::trust::install;

use super::phones::{Phone, Template, bundle, templates};
use super::process::{Server, answer};
use super::{bare, process};

const BATCH: u64 = 500;
const CONNECTIONS: usize = 16;

pub fn run(dir: &Path, phones: u64, entries: u64) {
    let (ceremony, bundle) = bundle();
    let trust = install(Some(ceremony.pin()), None, &bundle).unwrap().trust.digest;
    let file = dir.join("bundle.rcb");
    std::fs::write(&file, &bundle).unwrap();
    let db = format!("sqlite:{}", dir.join("collector.db").display());
    let server = Server::start(&db, &file);
    let templates = templates(&dir.join("template"), &ceremony, &bundle, entries.saturating_sub(1).max(1));
    let mut questions = Vec::new();
    let mut sendings = Vec::new();
    for n in 0..phones {
        let phone = Phone::new(&format!("phone {n}"), &templates[0]);
        let (question, sending) = journal(phone, &templates, entries, &token(&db), trust);
        questions.push(question);
        sendings.push(sending);
    }
    // Every phone introduces itself first; that is timed apart.
    let asked = Instant::now();
    post_all(&server, &questions.iter().map(std::slice::from_ref).collect::<Vec<_>>());
    let asked = asked.elapsed();
    let watch = Instant::now();
    let mut latencies = post_all(&server, &sendings.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let elapsed = watch.elapsed();
    latencies.sort();
    let flat: Vec<Vec<u8>> = sendings.into_iter().flatten().collect();
    let bare = bare::time(&dir.join("bare.db"), &flat);
    let total = phones * entries;
    let stats = answer(&["stats", "--db", &db]);
    let kept = stats["entries"].as_u64().unwrap();
    let rate = |time: Duration| total as f64 / time.as_secs_f64();
    println!("load: {phones} phones, {entries} entries each, {} requests of at most {BATCH} rows", flat.len());
    println!("  introductions: {:.1} s", asked.as_secs_f64());
    println!("  collector: {:.1} s, {:.0} entries a second", elapsed.as_secs_f64(), rate(elapsed));
    println!("  bare inserts and signatures: {:.1} s, {:.0} entries a second", bare.as_secs_f64(), rate(bare));
    println!("  share: {:.2} (aim: at least 0.5)", rate(elapsed) / rate(bare));
    println!("  kept {kept}: lost {}, double {}", total.saturating_sub(kept), kept.saturating_sub(total));
    let at = |share: f64| latencies[((latencies.len() as f64 * share) as usize).min(latencies.len() - 1)];
    println!(
        "  answers: median {:.0} ms, 99th percentile {:.0} ms, slowest {:.0} ms",
        ms(at(0.5)),
        ms(at(0.99)),
        ms(at(1.0))
    );
    assert_eq!(kept, total);
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn token(db: &str) -> Token {
    let arguments = ["enrol", "--db", db, "--post", "Antwerp 1", "--country", "EU", "--procedure", "import"];
    let output = process::command().args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let at = text.find("RCT1-").unwrap_or_else(|| panic!("no token: {text}"));
    let text: String = text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Token::parse(&text).unwrap()
}

/// The first question of a phone, and the requests that carry its journal.
fn journal(
    mut phone: Phone,
    templates: &[Template],
    entries: u64,
    token: &Token,
    trust: Digest,
) -> (Vec<u8>, Vec<Vec<u8>>) {
    let mut batches = Vec::new();
    let mut of_templates = templates.iter().cycle();
    while phone.seq < entries {
        let from = phone.seq + 1;
        let (mut records, mut fields) = (Vec::new(), Vec::new());
        for _ in 0..BATCH.min(entries - phone.seq) {
            if phone.seq == 0 {
                records.push(phone.open());
                continue;
            }
            let (record, field) = phone.check(of_templates.next().unwrap());
            records.push(record);
            fields.push(field);
        }
        batches.push(Batch { epoch: phone.epoch, from, records, head: phone.head(), fields, anchor: None });
    }
    let question = phone.request(token, 1, None, trust);
    let requests = (2..).zip(batches).map(|(count, batch)| phone.request(token, count, Some(batch), trust));
    (question, requests.collect())
}

/// Posts the requests of each phone in order, many phones at a time; gives the time to each answer.
fn post_all(server: &Server, phones: &[&[Vec<u8>]]) -> Vec<Duration> {
    let (next, latencies) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| {
                let mut stream = TcpStream::connect(server.address()).unwrap();
                stream.set_nodelay(true).unwrap();
                while let Some(requests) = phones.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for request in *requests {
                        let watch = Instant::now();
                        let body = loop {
                            let (status, body) = post(&mut stream, server.address(), request);
                            if status != 429 {
                                break body;
                            }
                            std::thread::sleep(Duration::from_millis(50));
                        };
                        latencies.lock().unwrap().push(watch.elapsed());
                        let answer = Answer::decode(&body).unwrap();
                        let receipt = Receipt::verify(&answer.receipt, |_| true).unwrap();
                        assert_eq!(receipt.standing, Standing::Known);
                    }
                }
            });
        }
    });
    latencies.into_inner().unwrap()
}

fn post(stream: &mut TcpStream, host: &str, body: &[u8]) -> (u16, Vec<u8>) {
    let head = format!(
        "POST /v1/sync HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/cbor\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let (mut bytes, mut buffer) = (Vec::new(), [0; 16_384]);
    loop {
        let read = stream.read(&mut buffer).unwrap();
        assert!(read > 0, "the collector hung up: {}", String::from_utf8_lossy(&bytes));
        bytes.extend_from_slice(&buffer[..read]);
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
        let length: usize =
            head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok()).unwrap();
        if bytes.len() >= end + 4 + length {
            let status = head[9..12].parse().unwrap();
            return (status, bytes.split_off(end + 4));
        }
    }
}
