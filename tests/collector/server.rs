//! The command `serve`, over TCP by hand.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use roughcheck::base::Timestamp;
use roughcheck::cose::PublicKey;
use roughcheck::sync::{Answer, Opener, Receipt, Sealer, Standing, Token, read_receipts, receipt_key_digest};
use zeroize::Zeroizing;

use super::phone::Phone;
use crate::support::{Demo, NOW, PATIENCE, command, demo, run, until};

struct Server {
    child: Child,
    address: String,
    db: String,
}

impl Server {
    fn start(demo: &Demo, more: &[&str]) -> Self {
        let db = format!("sqlite:{}", demo.str("collector.db"));
        let arguments = ["--at", NOW, "serve", "--db", &db, "--listen", "127.0.0.1:0"];
        let mut child = command()
            .args(arguments)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").expect(&line).to_owned();
        assert!(!address.ends_with(":0"), "the real port is said");
        Self { child, address, db }
    }

    fn ask(&self, head: &str, body: &[u8]) -> (u16, String, Vec<u8>) {
        ask(&self.address, head, body)
    }

    fn get(&self, path: &str) -> (u16, String) {
        let (status, _, body) = self.ask(&format!("GET {path}"), b"");
        (status, String::from_utf8(body).unwrap())
    }

    fn post(&self, body: &[u8]) -> (u16, Vec<u8>) {
        let (status, _, body) = self.ask("POST /v1/sync", body);
        (status, body)
    }

    fn token(&self, country: &str) -> Token {
        let arguments = ["--at", NOW, "enrol", "--db", &self.db, "--post", "Antwerp 1", "--country", country];
        let made = run(&[&arguments[..], &["--procedure", "import"]].concat()).exits(0);
        assert_eq!(made.out.lines().count(), 1, "the token stands alone");
        Token::parse(&made.out).unwrap()
    }

    fn stop(mut self) -> (Option<i32>, String) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (self.child.wait().unwrap().code(), log)
    }
}

/// Asks whoever listens there: the status, the head and the body of the answer.
pub(super) fn ask(address: &str, head: &str, body: &[u8]) -> (u16, String, Vec<u8>) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let length = body.len();
    let head = format!("{head} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    // A server that says no early closes early; what it said is still there to read.
    let _ = stream.write_all(body);
    read_reply(&mut stream)
}

fn read_reply(stream: &mut TcpStream) -> (u16, String, Vec<u8>) {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an HTTP answer");
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, head, bytes[end + 4..].to_vec())
}

fn believed(token: &Token) -> impl Fn(&PublicKey) -> bool + use<> {
    let digest = token.receipt_key;
    move |key| receipt_key_digest(key) == digest
}

#[test]
fn a_phone_enrols_and_syncs_over_the_network() {
    let demo = demo();
    let bundle = demo.str("bundle.rcb");
    let server = Server::start(&demo, &["--bundle", &bundle]);
    assert_eq!(server.get("/healthz"), (200, "ok\n".to_owned()));
    let token = server.token("EU");
    assert_eq!(token.root.to_string(), std::fs::read_to_string(demo.path("root.txt")).unwrap().trim());
    let mut phone = Phone { token: Some(token.clone()), ..Phone::new(1) };
    phone.check("AO-000001", "good");
    let (status, body) = server.post(&phone.all());
    assert_eq!(status, 200);
    let answer = Answer::decode(&body).unwrap();
    let receipt = Receipt::verify(&answer.receipt, believed(&token)).unwrap();
    assert_eq!(receipt.kept, Some((phone.epoch, 2, phone.last())));
    assert_eq!(receipt.received_at, NOW.parse::<Timestamp>().unwrap());
    assert!(answer.documents.is_empty(), "a batch is answered by a receipt alone");
    let (_, body) = server.post(&phone.request(None));
    let documents = Answer::decode(&body).unwrap().documents;
    assert!(documents == [std::fs::read(&bundle).unwrap()], "a question brings the bundle");
    // A stranger gets a signed no.
    let (status, body) = server.post(&Phone::new(2).all());
    let no = Receipt::verify(&Answer::decode(&body).unwrap().receipt, believed(&token)).unwrap();
    assert_eq!((status, no.standing), (403, Standing::Unknown));
    let stats = run(&["--json", "stats", "--db", &server.db]).exits(0).json();
    assert_eq!((stats["devices"].as_u64(), stats["entries"].as_u64()), (Some(1), Some(2)), "while it runs");
    let metrics = server.get("/metrics").1;
    for line in ["roughcheck_entries_total 2", "roughcheck_requests_total{outcome=\"refused\"} 1"] {
        assert!(metrics.lines().any(|found| found == line), "{metrics}");
    }
    let (code, log) = server.stop();
    assert_eq!(code, Some(0), "{log}");
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((lines[0]["outcome"].as_str(), lines[0]["new"].as_u64()), (Some("answered"), Some(2)));
    for secret in ["AO000001", "AO-000001", "EU 1", "Antwerp"] {
        assert!(!log.contains(secret), "{log}");
    }
}

#[test]
fn a_body_that_is_not_a_request_is_refused() {
    let demo = demo();
    let server = Server::start(&demo, &[]);
    let status = |body: &[u8]| server.post(body).0;
    assert_eq!(status(b"<html>"), 400);
    let mut phone = Phone::new(1);
    let mut changed = phone.all();
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(status(&changed), 400);
    assert_eq!(status(&vec![0; (4 << 20) + 1]), 413);
    // The beginning of a request of protocol 2.
    let mut out = roughcheck::base::Writer::new();
    out.array(9).uint(2).bytes(&phone.key_bytes());
    let purpose = roughcheck::cose::Purpose::Request;
    let newer = roughcheck::cose::sign1(&phone.key(), purpose, &out.into_bytes()).unwrap();
    assert_eq!(status(&newer), 426);
    assert_eq!(server.get("/v1/sync").0, 405);
    assert_eq!(server.get("/nothing").0, 404);
    let chunked = "POST /v1/sync HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(chunked.as_bytes()).unwrap();
    let chunk = [b"10000\r\n".to_vec(), vec![0; 0x10000], b"\r\n".to_vec()].concat();
    for _ in 0..70 {
        if stream.write_all(&chunk).is_err() {
            break;
        }
    }
    assert_eq!(read_reply(&mut stream).0, 413, "a length that nobody announced");
    assert_eq!(server.stop().0, Some(0));
}

/// Sends a request until it is answered with a receipt; none where the server is gone.
fn deliver(address: &str, request: &[u8], token: &Token) -> Option<Receipt> {
    loop {
        let mut stream = TcpStream::connect(address).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        let length = request.len();
        let head =
            format!("POST /v1/sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
        stream.write_all(&[head.as_bytes(), request].concat()).ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        if bytes.starts_with(b"HTTP/1.1 429") {
            std::thread::sleep(Duration::from_millis(50));
            continue;
        }
        let answer = Answer::decode(&bytes[end + 4..]).ok()?;
        return Receipt::verify(&answer.receipt, believed(token)).ok();
    }
}

/// So many phones with ten batches each, as the bytes that they send.
fn fleet(server: &Server, phones: u8) -> Vec<(Token, Vec<Vec<u8>>)> {
    let fleet = (1..=phones).map(|seed| {
        let token = server.token("EU");
        let mut phone = Phone { token: Some(token.clone()), ..Phone::new(seed) };
        phone.checks(199);
        let requests = (0..10).map(|batch| {
            let batch = phone.batch(batch * 20 + 1, batch * 20 + 20);
            phone.request(Some(batch))
        });
        (token, requests.collect())
    });
    fleet.collect()
}

#[test]
fn many_phones_at_once_lose_nothing_and_double_nothing() {
    let demo = demo();
    let server = Server::start(&demo, &["--bundle", &demo.str("bundle.rcb")]);
    let fleet = fleet(&server, 12);
    std::thread::scope(|scope| {
        for (token, requests) in &fleet {
            for _twice in 0..2 {
                scope.spawn(|| requests.iter().for_each(|one| assert!(deliver(&server.address, one, token).is_some())));
            }
        }
    });
    let stats = run(&["--json", "stats", "--db", &server.db]).exits(0).json();
    assert_eq!((stats["devices"].as_u64(), stats["entries"].as_u64()), (Some(12), Some(2_400)));
    assert_eq!((&stats["forks"], &stats["gaps"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!(stats["alarms"], serde_json::json!({}));
    let db = rusqlite::Connection::open(demo.path("collector.db")).unwrap();
    let count = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM entries"), 2_400);
    assert_eq!(count("SELECT count(*) FROM (SELECT DISTINCT epoch_id, seq FROM entries)"), 2_400);
    assert_eq!(server.stop().0, Some(0));
}

#[test]
fn a_killed_server_holds_all_that_it_receipted_and_ingests_the_rest_once() {
    let demo = demo();
    let bundle = demo.str("bundle.rcb");
    let mut server = Server::start(&demo, &["--bundle", &bundle]);
    let fleet = fleet(&server, 4);
    let mut seen = 0;
    for round in 0..5 {
        let address = server.address.clone();
        let (told, receipts) = mpsc::channel();
        let receipted = std::thread::scope(|scope| {
            let sending: Vec<_> = fleet
                .iter()
                .map(|(token, requests)| {
                    let (address, told) = (&address, told.clone());
                    scope.spawn(move || {
                        let receipts = requests.iter().map_while(|one| deliver(address, one, token));
                        let receipts = receipts.inspect(|_| told.send(()).unwrap());
                        receipts.filter_map(|receipt| receipt.kept).last()
                    })
                })
                .collect();
            // Killed with so many of forty receipts given, and the others on their way.
            for _ in 0..1 + round * 8 {
                receipts.recv_timeout(PATIENCE).unwrap();
            }
            server.child.kill().unwrap();
            server.child.wait().unwrap();
            sending.into_iter().filter_map(|one| one.join().unwrap()).collect::<Vec<_>>()
        });
        let db = rusqlite::Connection::open(demo.path("collector.db")).unwrap();
        for (epoch, seq, hash) in receipted {
            let sql = "SELECT count(*) FROM entries JOIN epochs ON epochs.id = epoch_id WHERE epoch = ?1 AND \
                       (seq < ?2 OR seq = ?2 AND hash = ?3)";
            let kept: u64 = db.query_row(sql, rusqlite::params![epoch.0, seq, hash.0], |row| row.get(0)).unwrap();
            assert_eq!(kept, seq, "a receipt ahead of what is kept");
            seen += 1;
        }
        drop(db);
        server = Server::start(&demo, &[]);
    }
    assert!(seen >= 5, "at least one phone a round had a receipt, not {seen}");
    for (token, requests) in &fleet {
        assert!(requests.iter().all(|one| deliver(&server.address, one, token).is_some()));
    }
    let stats = run(&["--json", "stats", "--db", &server.db]).exits(0).json();
    assert_eq!((stats["entries"].as_u64(), &stats["alarms"]), (Some(800), &serde_json::json!({})));
    assert_eq!(server.stop().0, Some(0));
}

#[test]
fn every_route_is_described() {
    let demo = demo();
    let server = Server::start(&demo, &[]);
    let (status, text) = server.get("/openapi.json");
    assert_eq!(status, 200);
    let described: serde_json::Value = serde_json::from_str(&text).unwrap();
    let paths = described["paths"].as_object().unwrap();
    for (path, methods) in paths {
        for method in methods.as_object().unwrap().keys() {
            let (status, ..) = server.ask(&format!("{} {path}", method.to_uppercase()), b"");
            assert!(![404, 405].contains(&status), "{method} {path}: {status}");
        }
    }
    let source = include_str!("../../collector/src/serve/routes.rs");
    let routes: Vec<&str> = source.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(routes.len() >= 4 && routes.iter().all(|route| paths.contains_key(*route)), "{routes:?}");
    assert_eq!(server.stop().0, Some(0));
}

#[test]
fn a_slow_head_is_cut_off() {
    let demo = demo();
    let server = Server::start(&demo, &[]);
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    stream.write_all(b"POST /v1/sync HTTP/1.1\r\nHost: x\r\n").unwrap();
    // A letter now and then does not keep the connection.
    until("the end of the connection", || {
        let gone = stream.write_all(b"X").is_err();
        (gone || stream.read(&mut [0; 1_024]).is_ok()).then_some(())
    });
    assert_eq!(server.stop().0, Some(0));
}

#[test]
fn a_stop_waits_for_what_runs() {
    let demo = demo();
    let server = Server::start(&demo, &["--bundle", &demo.str("bundle.rcb")]);
    let mut phone = Phone { token: Some(server.token("EU")), ..Phone::new(1) };
    phone.checks(10);
    let body = phone.all();
    let (half, rest) = body.split_at(body.len() / 2);
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let length = body.len();
    let head = format!("POST /v1/sync HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    // It says that it has begun with the body.
    let mut goes_on = [0; 25];
    stream.read_exact(&mut goes_on).unwrap();
    assert_eq!(&goes_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(half).unwrap();
    let (address, db) = (server.address.clone(), server.db.clone());
    let stopping = std::thread::spawn(move || server.stop());
    until("the end of listening: nothing new begins", || TcpStream::connect(&address).is_err().then_some(()));
    stream.write_all(rest).unwrap();
    assert_eq!(read_reply(&mut stream).0, 200);
    assert_eq!(stopping.join().unwrap().0, Some(0));
    assert_eq!(run(&["--json", "stats", "--db", &db]).exits(0).json()["entries"], 11);
}

#[test]
fn a_file_on_a_stick_is_ingested_and_answered() {
    let demo = demo();
    let server = Server::start(&demo, &["--bundle", &demo.str("bundle.rcb")]);
    let token = server.token("EU");
    let mut phone = Phone { token: Some(token.clone()), ..Phone::new(1) };
    phone.checks(9);
    let mut sealer = Sealer::new(&token.seal_key, Zeroizing::new([9; 32])).unwrap();
    for (from, to) in [(1, 5), (6, 10)] {
        let batch = phone.batch(from, to);
        sealer.push(&phone.request(Some(batch))).unwrap();
    }
    let (stick, back) = (demo.path("stick"), demo.str("receipts"));
    std::fs::write(&stick, sealer.finish()).unwrap();
    let arguments = ["--json", "--at", NOW, "collect", "--db", &server.db, "--in"];
    let collect = |file: &str| run(&[&arguments[..], &[file, "--out", &back]].concat());
    // While the server runs, and twice.
    let taken = collect(&stick.display().to_string()).exits(0).json();
    assert_eq!((taken["requests"].as_u64(), taken["entries"].as_u64()), (Some(2), Some(10)));
    assert_eq!(collect(&stick.display().to_string()).exits(0).json()["entries"], 0);
    let answers = read_receipts(&std::fs::read(&back).unwrap()).unwrap();
    let last = Answer::decode(answers.last().unwrap()).unwrap();
    let receipt = Receipt::verify(&last.receipt, believed(&token)).unwrap();
    assert_eq!(receipt.kept, Some((phone.epoch, 10, phone.last())));
    // Sealed to somebody else, and no file at all.
    let other = roughcheck::sync::SealKey::from_seed(&[1; 32]);
    let mut sealer = Sealer::new(&other.public(), Zeroizing::new([8; 32])).unwrap();
    sealer.push(b"x").unwrap();
    let foreign = sealer.finish();
    assert!(Opener::new(&foreign, &other).is_ok());
    std::fs::write(&stick, foreign).unwrap();
    assert!(collect(&stick.display().to_string()).exits(1).err.contains("sealed for another collector"));
    assert!(collect(&demo.str("root.txt")).exits(1).err.contains("not a file of this kind"));
    assert_eq!(server.stop().0, Some(0));
}

#[test]
fn headquarters_is_told_what_to_do() {
    let demo = demo();
    let db = format!("sqlite:{}", demo.str("collector.db"));
    let enrol = ["enrol", "--db", &db, "--post", "P", "--country", "EU", "--procedure", "import"];
    assert!(run(&enrol).exits(1).err.contains("--bundle"));
    assert!(run(&["stats", "--db", &db]).exits(1).err.contains("no database"));
    assert!(run(&["stats", "--db", "postgres://x"]).exits(2).err.contains("later version"));
    // Nothing that a station would refuse is handed out.
    let part = demo.str("parts/policy.part");
    let refused = run(&["serve", "--db", &db, "--listen", "127.0.0.1:0", "--bundle", &part]).exits(20);
    assert!(refused.err.contains("trust."), "{}", refused.err);
    let bundle = demo.str("bundle.rcb");
    let made = run(&[&["--json", "--at", NOW], &enrol[..], &["--bundle", &bundle]].concat()).exits(0).json();
    assert!(made["token"].as_str().unwrap().starts_with("RCT1-"));
    assert!(run(&["enrol", "--db", &db, "--revoke", "0011223344556677"]).exits(1).err.contains("no device"));
    run(&["enrol", "--db", &db, "--revoke", "xyz"]).exits(2);
}
