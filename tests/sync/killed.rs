//! A bad connection, and either side killed in the middle of it: each row arrives exactly once.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use roughcheck::base::to_hex;
use serde_json::Value;

use super::proxy::{Fate, Proxy};
use super::server::{Joined, Server, joined};
use crate::support::{Demo, NOW, PATIENCE, command, until};

/// A small generator with a fixed seed, so that a failure comes back.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Records so many checks in one call.
fn record(demo: &Demo, checks: usize) {
    let good = demo.str("good.txt");
    let mut arguments = vec!["check"];
    arguments.extend(std::iter::repeat_n(good.as_str(), checks));
    let answer = demo.run(&arguments);
    assert!([0, 10, 20].contains(&answer.code), "{} {}", answer.code, answer.err);
}

fn sync(demo: &Demo, url: &str) -> Value {
    demo.run(&["sync", url]).exits(0).json()
}

/// Every row of the phone is at the collector once, with the same hash, and nothing else is there.
fn same_rows(demo: &Demo, server: &Server) -> usize {
    let phone = rusqlite::Connection::open(demo.path("station/station.db")).unwrap();
    let mut statement = phone.prepare("SELECT epoch, seq, hash FROM entries ORDER BY epoch, seq").unwrap();
    let on_phone: Vec<(String, u64, String)> = statement
        .query_map([], |row| Ok((to_hex(&row.get::<_, Vec<u8>>(0)?), row.get(1)?, to_hex(&row.get::<_, Vec<u8>>(2)?))))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(super::kept_rows(&demo.path("collector.db")), on_phone);
    let stats = server.stats();
    assert_eq!(stats["entries"], on_phone.len());
    assert_eq!((&stats["forks"], &stats["gaps"]), (&Value::Array(vec![]), &Value::Array(vec![])));
    on_phone.len()
}

fn spawn_sync(demo: &Demo, url: &str) -> Child {
    let station = demo.str("station");
    let patience = PATIENCE.as_secs().to_string();
    command()
        .args(["--json", "--station", &station, "--at", NOW, "sync", url, "--patience", &patience])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// In turn: three moments at which a batch is half-way, and a batch that nothing stops.
const FATES: [Fate; 4] = [Fate::HalfRequest, Fate::BeforeAnswer, Fate::HalfAnswer, Fate::Through];

#[test]
fn a_hundred_kills_on_either_side_lose_and_double_nothing() {
    let Joined { demo, server } = joined();
    let proxy = Proxy::new(server.address());
    sync(&demo, &proxy.url);
    let mut dice = Dice(4);
    let server = Arc::new(Mutex::new(Some(server)));
    for round in 0..100 {
        record(&demo, 3);
        let fate = FATES[round % 4];
        let kill_server = round % 8 < 4;
        let child = Arc::new(Mutex::new(None::<Child>));
        let rung = Arc::new(Mutex::new(false));
        let (victim, bell, host) = (Arc::clone(&child), Arc::clone(&rung), Arc::clone(&server));
        proxy.set(fate, move || {
            *bell.lock().unwrap() = true;
            if kill_server {
                if let Some(server) = host.lock().unwrap().take() {
                    server.kill();
                }
            } else if let Some(child) = victim.lock().unwrap().as_mut() {
                let _ = child.kill();
            }
        });
        {
            // Nobody can ring before there is somebody to kill.
            let mut slot = child.lock().unwrap();
            *slot = Some(spawn_sync(&demo, &proxy.url));
        }
        // Where nothing is due to kill the phone, that happens at a random moment.
        let due = Duration::from_millis(dice.roll(60));
        let began = Instant::now();
        until("the end of the call", || {
            let gone = server.lock().unwrap().is_none();
            if gone {
                // The call goes on with the next server.
                proxy.set(Fate::Through, || {});
                let next = Server::start(&demo.path("collector.db"), None);
                proxy.moved(next.address());
                *server.lock().unwrap() = Some(next);
            }
            let mut guard = child.lock().unwrap();
            let process = guard.as_mut().unwrap();
            if fate == Fate::Through && began.elapsed() > due {
                process.kill().unwrap();
            }
            process.try_wait().unwrap()
        });
        assert!(fate == Fate::Through || *rung.lock().unwrap(), "round {round}: no batch met {fate:?}");
        proxy.set(Fate::Through, || {});
    }
    let server = server.lock().unwrap().take().unwrap();
    sync(&demo, &proxy.url);
    let rows = same_rows(&demo, &server);
    println!("kills: 100, with a batch half-way: 75, rows: {rows}, lost 0, double 0");
}

#[test]
fn fifty_lost_answers_double_nothing() {
    let Joined { demo, server } = joined();
    let proxy = Proxy::new(server.address());
    for _ in 0..50 {
        record(&demo, 2);
        proxy.set(Fate::AnswerLost, || {});
        demo.run(&["sync", &proxy.url, "--patience", "1"]);
        proxy.set(Fate::Through, || {});
    }
    sync(&demo, &proxy.url);
    let rows = same_rows(&demo, &server);
    println!("answers lost: {}, rows: {rows}, lost 0, double 0", proxy.bodies.lock().unwrap().len());
}

#[test]
fn a_network_that_takes_little_gets_little() {
    let Joined { demo, server } = joined();
    record(&demo, 40);
    let proxy = Proxy::new(server.address());
    proxy.set(Fate::TooLarge(6_000), || {});
    let answer = sync(&demo, &proxy.url);
    assert_eq!(answer["pending"], 0);
    let bodies = proxy.bodies.lock().unwrap().clone();
    assert!(bodies[0] > 6_000 && bodies.last().unwrap() <= &6_000, "{bodies:?}");
    same_rows(&demo, &server);
}

/// A database with what has not been carried into it yet.
fn copy_database(db: &Path, folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    for suffix in ["", "-wal"] {
        let from = PathBuf::from(format!("{}{suffix}", db.display()));
        if from.exists() {
            std::fs::copy(&from, folder.join(from.file_name().unwrap())).unwrap();
        }
    }
}

#[test]
fn a_collector_restored_from_a_backup_gets_what_it_lost() {
    let Joined { demo, server } = joined();
    record(&demo, 5);
    sync(&demo, &server.url);
    server.kill();
    let (db, backup) = (demo.path("collector.db"), demo.path("backup"));
    copy_database(&db, &backup);
    let server = Server::start(&db, None);
    record(&demo, 5);
    sync(&demo, &server.url);
    same_rows(&demo, &server);
    server.kill();
    for name in ["collector.db", "collector.db-wal", "collector.db-shm"] {
        let _ = std::fs::remove_file(demo.path(name));
    }
    copy_database(&backup.join("collector.db"), db.parent().unwrap());
    let server = Server::start(&db, None);
    assert!(server.stats()["entries"].as_u64().unwrap() < 12);
    record(&demo, 1);
    let answer = sync(&demo, &server.url);
    assert_eq!(answer["pending"], 0);
    same_rows(&demo, &server);
}
