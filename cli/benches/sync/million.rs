//! One phone with a million entries, half of them at the collector: only the rest travels, and memory stays small.

use std::path::Path;

use roughcheck::Station;
use roughcheck::cose::Signer;
use roughcheck::station::LastHead;
use roughcheck::store::HeadFile;
use roughcheck::sync::Token;
use roughcheck_testkit as testing;
use rusqlite::{Connection, params};

use super::phones::{Phone, SEALING, Template, bundle, templates};
use super::process::{Server, answer, command, peak_memory};

/// The command finds its key in a file; this is the one that the journal was made with.
const DEVICE: &str = "phone";

pub fn run(dir: &Path, entries: u64) {
    let (ceremony, bundle) = bundle();
    let file = dir.join("million.rcb");
    std::fs::write(&file, &bundle).unwrap();
    let db = format!("sqlite:{}", dir.join("million-collector.db").display());
    let server = Server::start(&db, &file);
    let templates = templates(&dir.join("million-template"), &ceremony, &bundle, 1_000);
    let folder = dir.join("million");
    let mut phone = station(&folder, &db, &templates[0]);
    fill(&folder, &mut phone, &templates, entries / 2);
    let name = folder.display().to_string();
    let sync = ["--station", &name, "sync", &server.url, "--patience", "1200"];
    let (first, _) = peak_memory(&sync);
    assert_eq!(first["pending"].as_u64(), Some(0), "{first}");
    // The command recorded the bundle that the collector sent along.
    catch_up(&folder, &mut phone);
    let before = phone.seq;
    assert!(before >= entries / 2);
    fill(&folder, &mut phone, &templates, entries);
    let watch = std::time::Instant::now();
    let (second, peak) = peak_memory(&sync);
    println!("million: {entries} entries, {before} of them with the collector already");
    println!("  sent {}, waiting {}, {:.1} s", second["sent"], second["pending"], watch.elapsed().as_secs_f64());
    match peak {
        Some(peak) => println!("  peak memory of the phone's process: {peak:.1} MiB (at most 50 MB)"),
        None => println!("  peak memory: this system does not tell"),
    }
    assert_eq!((second["sent"].as_u64(), second["pending"].as_u64()), (Some(entries - before), Some(0)));
    assert_eq!(answer(&["stats", "--db", &db])["entries"].as_u64(), Some(entries));
}

fn catch_up(folder: &Path, phone: &mut Phone) {
    let db = Connection::open(folder.join("station.db")).unwrap();
    let sql = "SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1";
    let (seq, hash) = db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    (phone.seq, phone.hash) = (seq, roughcheck::base::Digest(hash));
}

/// A station that the command can open, enrolled, with one real entry to begin its tables.
fn station(folder: &Path, db: &str, template: &Template) -> Phone {
    let arguments = ["enrol", "--db", db, "--post", "Antwerp 1", "--country", "EU", "--procedure", "import"];
    let output = command().args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let at = text.find("RCT1-").unwrap();
    let text: String = text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let token = Token::parse(&text).unwrap();
    let phone = Phone::new(DEVICE, template);
    Station::enrol(folder, &token, phone.key.public_key()).unwrap();
    // The tables, and no entry yet.
    drop(Station::open(folder, super::phones::host(folder, DEVICE)).unwrap());
    let seed = roughcheck::base::to_hex(&testing::key(DEVICE).seed()[..]);
    let key = serde_json::json!({
        "kind": "device", "participant": "ZZ", "name": "device", "secret": seed,
        "public": testing::public_hex(phone.key.public_key()), "key_id": phone.key.public_key().id().to_string(),
    });
    std::fs::write(folder.join("device.key"), key.to_string()).unwrap();
    std::fs::write(folder.join("sealing.key"), SEALING).unwrap();
    phone
}

/// Lets the journal grow as checks would, with one commit for all of them.
fn fill(folder: &Path, phone: &mut Phone, templates: &[Template], up_to: u64) {
    let mut db = Connection::open(folder.join("station.db")).unwrap();
    let transaction = db.transaction().unwrap();
    {
        let sql = "INSERT INTO entries (epoch, seq, number, replaces, record, hash) VALUES (?1, ?2, ?3, NULL, ?4, ?5)";
        let mut entries = transaction.prepare(sql).unwrap();
        let sql = "INSERT INTO sealed (epoch, seq, field, nonce, sealed) VALUES (?1, ?2, 0, ?3, ?4)";
        let mut sealed = transaction.prepare(sql).unwrap();
        let mut heads = transaction.prepare("INSERT INTO heads (epoch, seq, head) VALUES (?1, ?2, ?3)").unwrap();
        if phone.seq == 0 {
            let record = phone.open();
            transaction.execute("INSERT INTO epochs (epoch) VALUES (?1)", [phone.epoch.0]).unwrap();
            entries.execute(params![phone.epoch.0, phone.seq, None::<String>, record, phone.hash.0]).unwrap();
        }
        for template in templates.iter().cycle() {
            if phone.seq == up_to {
                break;
            }
            let (record, field) = phone.check(template);
            let number = template.entry.number_key();
            entries.execute(params![phone.epoch.0, phone.seq, number, record, phone.hash.0]).unwrap();
            let field = phone.sealed(&field);
            sealed.execute(params![phone.epoch.0, phone.seq, field.nonce, field.sealed]).unwrap();
            if phone.seq.is_multiple_of(4) || phone.seq == up_to {
                heads.execute(params![phone.epoch.0, phone.seq, phone.head()]).unwrap();
            }
        }
    }
    transaction.commit().unwrap();
    LastHead::save(&HeadFile::new(&folder.join("head")), &phone.head()).unwrap();
}
