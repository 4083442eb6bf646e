//! Answers the conformance cases through the binding, as an app would call it: the traits of a host, the mirrored types,
//! the JSON functions. `conform CASES.json FOLDER` writes a line a case (`docs/conformance.md`); FOLDER is made and emptied.
//! Needs nothing but the binding, so that it runs on whatever a phone's processor can be imitated by.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a tool for tests"
)]

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex};

use roughcheck_ffi::{
    CheckInput, CheckOptions, Decision, DeviceClock, Entropy, HostError, LastHead, Post, Procedure, Report,
    RoughcheckError, SealingKey, SoftwareSigner, Station, StationHost,
};
use serde_json::Value;

/// Everything that a station asks of its host, with nothing left to chance.
struct Fixed {
    now: Mutex<i64>,
    random: Mutex<u32>,
    head: Mutex<Option<Vec<u8>>>,
}

impl DeviceClock for Fixed {
    fn now(&self) -> Result<i64, HostError> {
        Ok(*self.now.lock().unwrap())
    }
}

impl Entropy for Fixed {
    fn random(&self, count: i32) -> Result<Vec<u8>, HostError> {
        let mut state = self.random.lock().unwrap();
        let next = |_| {
            *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        Ok((0..count).map(next).collect())
    }
}

impl SealingKey for Fixed {
    fn key(&self) -> Result<Vec<u8>, HostError> {
        Ok(vec![9; 32])
    }
}

impl LastHead for Fixed {
    fn load(&self) -> Result<Option<Vec<u8>>, HostError> {
        Ok(self.head.lock().unwrap().clone())
    }

    fn save(&self, head: Vec<u8>) -> Result<(), HostError> {
        *self.head.lock().unwrap() = Some(head);
        Ok(())
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [cases, folder] = arguments.as_slice() else { panic!("conform CASES.json FOLDER") };
    let file: Value = serde_json::from_str(&fs::read_to_string(cases).expect("the cases")).expect("JSON");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for case in file["cases"].as_array().expect("a list of cases") {
        let world = case["world"].as_str().map(|name| &file["worlds"][name]);
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).expect("a folder");
        let line = answer(case, world, Path::new(folder)).unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        writeln!(out, "{line}").expect("standard output");
    }
}

fn answer(case: &Value, world: Option<&Value>, folder: &Path) -> Result<String, RoughcheckError> {
    let (now, random, head) = (Mutex::new(seconds(&case["clock"])), Mutex::new(1), Mutex::new(None));
    let host = Arc::new(Fixed { now, random, head });
    let open = |post: &Value| -> Result<Station, RoughcheckError> {
        let root = world.map(|world| text(&world["root"]));
        roughcheck_ffi::init_station(folder.display().to_string(), post_of(post), root)?;
        Station::open(folder.display().to_string(), station_host(&host)?)
    };
    let mut station = open(&case["post"])?;
    for document in world.iter().flat_map(|world| list(&world["documents"])) {
        station.install(bytes(document))?;
    }
    for event in list(&case["before"]) {
        let (kind, it) = event.as_object().and_then(|event| event.iter().next()).expect("an event");
        match kind.as_str() {
            "check" => drop(check(&station, it, &case["language"])?),
            "decide" => {
                let decision = match text(&it["decision"]).as_str() {
                    "release" => Decision::Release,
                    "hold" => Decision::Hold,
                    _ => Decision::Seize,
                };
                station.decide(text(&it["entry"]), decision, given(&it["reason"]), given(&it["officer"]))?;
            }
            "install" => drop(station.install(bytes(it))?),
            "clock" => *host.now.lock().unwrap() = seconds(it),
            "post" => {
                drop(station);
                station = open(it)?;
            }
            other => panic!("{other} is not an event"),
        }
    }
    let report = check(&station, &case["check"], &case["language"])?;
    let entry = report.entry.filter(|_| case["record"] == true);
    let record = entry.map(|entry| station.record(entry.seq.to_string())).transpose()?;
    let record = record.map_or("null".to_owned(), |record| format!("\"{}\"", hex(&record)));
    let (name, report) = (&case["name"], roughcheck_ffi::report_json(report)?);
    Ok(format!("{{\"name\":{name},\"report\":{report},\"record\":{record}}}"))
}

fn station_host(fixed: &Arc<Fixed>) -> Result<StationHost, RoughcheckError> {
    Ok(StationHost {
        clock: fixed.clone(),
        entropy: fixed.clone(),
        signer: Arc::new(SoftwareSigner::new(vec![7; 32])?),
        sealing_key: fixed.clone(),
        last_head: fixed.clone(),
    })
}

fn check(station: &Station, step: &Value, language: &Value) -> Result<Report, RoughcheckError> {
    let shown = &step["input"];
    let input = match (&shown["text"], &shown["photo"]) {
        (Value::String(text), _) => CheckInput::Text(text.clone()),
        (_, photo @ Value::String(_)) => CheckInput::Photo(bytes(photo)),
        _ => CheckInput::Nothing,
    };
    let parcel = Some(&step["parcel"]).filter(|parcel| !parcel.is_null());
    let parcel = parcel.map(|parcel| roughcheck_ffi::parcel_from_json(parcel.to_string())).transpose()?;
    let options = CheckOptions {
        number: given(&step["number"]),
        procedure: given(&step["procedure"]).map(|name| procedure(&name)),
        corrects: given(&step["corrects"]),
        officer: given(&step["officer"]),
        dry_run: step["dry_run"] == true,
        language: roughcheck_ffi::Language::parse(&text(language)).expect("a language"),
    };
    station.check(input, parcel, options)
}

fn post_of(post: &Value) -> Post {
    let country = text(&post["country"]).parse().expect("a country");
    Post { country, name: text(&post["name"]), procedure: procedure(&text(&post["procedure"])) }
}

fn procedure(name: &str) -> Procedure {
    match name {
        "import" => Procedure::Import,
        "export" => Procedure::Export,
        _ => Procedure::Transit,
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn given(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn bytes(value: &Value) -> Vec<u8> {
    let digits = text(value);
    let pairs = digits.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16));
    pairs.map(|byte| byte.expect("hexadecimal digits")).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Seconds since 1970 of `YYYY-MM-DDThh:mm:ssZ`.
fn seconds(value: &Value) -> i64 {
    let text = text(value);
    let part = |from: usize, to: usize| text[from..to].parse::<i64>().expect("digits");
    // Days of the civil calendar, counted in years that begin with March.
    let (year, month, day) = (part(0, 4), part(5, 7), part(8, 10));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 719_469;
    days * 86_400 + part(11, 13) * 3_600 + part(14, 16) * 60 + part(17, 19)
}
