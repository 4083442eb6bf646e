//! How often a device may send. The server runs in this process, with a limit that never grows again: how fast this
//! machine asks cannot matter.

use std::process::Command;
use std::sync::{Arc, mpsc};

use roughcheck_collector::Rate;
use roughcheck_collector::serve::{Limits, Options, serve};

use super::fixture::{Fixture, database_url, key};
use super::phone::{Phone, now};
use super::server::ask;
use crate::support::PATIENCE;

#[test]
fn a_device_that_asks_without_end_is_asked_to_wait() {
    let Fixture { dir, collector } = Fixture::new();
    drop(collector);
    let options = Options {
        database: database_url(&dir),
        listen: "127.0.0.1:0".parse().unwrap(),
        receipt_key: Some(key()),
        documents: Vec::new(),
        clock: Arc::new(now),
        clock_is_meant: true,
        limits: Limits { device: Rate { per_second: 0, burst: 3 }, ..Limits::default() },
    };
    let (ready, address) = mpsc::channel();
    let server = std::thread::spawn(move || serve(options, |address| ready.send(address).unwrap()));
    let address = address.recv_timeout(PATIENCE).unwrap().to_string();

    let mut phone = Phone::new(1);
    let request = phone.request(None);
    let answers: Vec<_> = (0..4).map(|_| ask(&address, "POST /v1/sync", &request)).collect();
    assert!(answers[..3].iter().all(|(status, ..)| *status != 429), "{answers:?}");
    let (status, head, _) = &answers[3];
    assert_eq!(*status, 429, "{head}");
    assert!(head.to_ascii_lowercase().contains("\r\nretry-after: "), "{head}");
    // Another device is not held up.
    assert_eq!(ask(&address, "POST /v1/sync", &Phone::new(2).all()).0, 403);

    // The server has taken the signal over, so that it ends and this process does not.
    let asked = Command::new("kill").args(["-TERM", &std::process::id().to_string()]).status().unwrap();
    assert!(asked.success());
    assert!(server.join().unwrap().is_ok());
}
