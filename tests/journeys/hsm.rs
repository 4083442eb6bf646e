//! A key in a hardware security module signs parts and certificates: tried with SoftHSM.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::json;

use crate::skip;
use crate::support::{Demo, NOW, command, demo};

/// The key of a certificate that a demonstration's station passes.
const OBJECT: &str = r#"{"number":"AO-0770600","issued":"2026-02-25","expires":"2026-04-20","parcels":3,
    "origin":{"kind":"countries","countries":["AO"]},"exporter":{"name":"Example"},"importer":{"name":"Example","id":"Y1"},
    "lines":[{"hs":"7102.10","carats":"2.00","usd":"350.00"}]}"#;

/// A token with two keys in a folder of its own: one that was imported, whose point is bare, and one that was made there, whose
/// point is wrapped in DER.
struct Token {
    demo: Demo,
    module: PathBuf,
}

impl Token {
    fn new(test: &str) -> Option<Self> {
        let needed = [("softhsm2-util", "softhsm2"), ("pkcs11-tool", "opensc"), ("openssl", "openssl")];
        let there = needed.iter().all(|(command, package)| skip::has(test, command, package));
        let modules = ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so"];
        let module = modules.iter().map(Path::new).find(|path| path.exists());
        let (true, Some(module)) = (there, module) else {
            if there {
                skip::skip(&format!("{test}: the module of SoftHSM is nowhere"));
            }
            return None;
        };
        let token = Self { demo: demo(), module: module.to_owned() };
        fs::create_dir(token.demo.path("tokens")).unwrap();
        token.demo.write("softhsm.conf", &format!("directories.tokendir = {}\n", token.demo.str("tokens")));
        token.demo.write("pin", "1234\n");
        let label = ["--label", "Ministry of Mines", "--so-pin", "12345678", "--pin", "1234"];
        token.tool("softhsm2-util", &[&["--init-token", "--free"], &label[..]].concat());
        token.tool("openssl", &["genpkey", "-algorithm", "ed25519", "-out", &token.demo.str("AO.pem")]);
        let import = ["--import", &token.demo.str("AO.pem"), "--label", "AO", "--id", "01"].map(str::to_owned);
        let import: Vec<&str> = import.iter().map(String::as_str).collect();
        token.tool("softhsm2-util", &[&import[..], &["--token", "Ministry of Mines", "--pin", "1234"]].concat());
        let made = ["--keypairgen", "--key-type", "EC:edwards25519", "--label", "party", "--id", "02"];
        let module = token.module.display().to_string();
        let login = ["--module", &module, "--login", "--pin", "1234", "--token-label", "Ministry of Mines"];
        token.tool("pkcs11-tool", &[&login, &made[..]].concat());
        Some(token)
    }

    fn environment<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env("SOFTHSM2_CONF", self.demo.path("softhsm.conf")).env("XDG_DATA_HOME", self.demo.path("data"));
        command.env_remove("ROUGHCHECK_KEY_PASSWORD").stdin(std::process::Stdio::null())
    }

    #[track_caller]
    fn tool(&self, name: &str, arguments: &[&str]) {
        let output = self.environment(&mut Command::new(name)).args(arguments).output().unwrap();
        assert!(output.status.success(), "{name} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.environment(&mut command()).args(["--at", NOW, "--json"]).args(arguments).output().unwrap()
    }

    /// Runs the command, which ends so, and says so much on standard error.
    #[track_caller]
    fn ends(&self, arguments: &[&str], code: i32) -> (String, String) {
        let output = self.run(arguments);
        let [out, err] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{out}\n{err}");
        (out, err)
    }

    fn uri(&self, object: &str) -> String {
        let (module, pin) = (self.module.display(), self.demo.str("pin"));
        format!("pkcs11:token=Ministry%20of%20Mines;object={object}?module-path={module}&pin-source=file:{pin}")
    }

    /// The public half of the imported key, as another tool writes it: the last 32 bytes of its SubjectPublicKeyInfo.
    fn public(&self) -> String {
        let arguments = ["pkey", "-pubout", "-outform", "DER", "-in", &self.demo.str("AO.pem")];
        let output = Command::new("openssl").args(arguments).output().unwrap();
        roughcheck::base::to_hex(&output.stdout[output.stdout.len() - 32..])
    }
}

#[test]
fn a_certificate_signed_in_a_module_passes() {
    let Some(token) = Token::new("a_certificate_signed_in_a_module_passes") else { return };
    let demo = &token.demo;
    let path = |name: &str| demo.str(name);
    // The parties list the key of the module for AO.
    let mut keys: serde_json::Value = serde_json::from_slice(&fs::read(demo.path("parts/keys.json")).unwrap()).unwrap();
    keys["version"] = json!(2);
    keys["keys"].as_array_mut().unwrap().push(json!({
        "key": token.public(), "participant": "AO", "authority": "Ministry of Mines", "uses": ["certificate"],
        "from": "2020-01-01", "until": "2035-12-31",
    }));
    let input = demo.write("keys.json", &keys.to_string());
    fs::remove_file(demo.path("parts/keys.part")).unwrap();
    token.ends(&["trust", "part", "keys", "--in", &input, "--out", &path("parts/keys.part")], 0);
    for party in ["government", "civil-society", "industry"] {
        token.ends(&["trust", "sign", &path("parts/keys.part"), "--key", &path(&format!("keys/{party}.key"))], 0);
    }
    let mut bundle = vec!["trust", "bundle", "--made-at", NOW];
    let (parts, out) = (path("parts"), path("next.rcb"));
    bundle.extend(["--parts", &parts, "--out", &out]);
    let parties = ["government", "civil-society", "industry"].map(|party| path(&format!("keys/{party}.key")));
    for party in &parties {
        bundle.extend(["--key", party]);
    }
    token.ends(&bundle, 0);
    token.ends(&["--station", &path("station"), "trust", "install", &path("next.rcb")], 0);

    let (uri, certificate) = (token.uri("AO"), demo.write("c.json", OBJECT));
    let (told, _) = token.ends(&["issue", "--key", &uri, "--in", &certificate, "--check", "--bundle", &out], 0);
    assert!(told.contains("\"verdict\":\"pass\""), "{told}");
    let first = ["--participant", "AO", "--yes"];
    let issue = ["issue", "--key", &uri, "--in", &certificate, "--out", &path("c.png")].map(str::to_owned);
    let issue: Vec<&str> = issue.iter().map(String::as_str).collect();
    token.ends(&[&issue[..], &first].concat(), 0);
    let (report, _) = token.ends(&["--station", &path("station"), "check", &path("c.png"), "--dry-run"], 0);
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!((&report["verdict"], &report["signer"]["authority"]), (&json!("pass"), &json!("Ministry of Mines")));

    // The ledger holds for such a key as well, and the token remembers that it has signed.
    let other = demo.write("d.json", &OBJECT.replace("\"parcels\":3", "\"parcels\":4"));
    let (_, err) = token.ends(&["issue", "--key", &uri, "--in", &other, "--out", &path("d.png")], 1);
    assert!(err.contains("number-conflict") && !demo.path("d.png").exists(), "{err}");
    token.ends(&["issue", "--key", &token.uri("party"), "--in", &other, "--out", &path("d.png")], 1);
    fs::remove_file(demo.path("data/roughcheck/ledgers/AO.ledger")).unwrap();
    let new = demo.write("e.json", &OBJECT.replace("0770600", "0770601"));
    let (_, err) = token.ends(&["issue", "--key", &uri, "--in", &new, "--out", &path("e.png")], 1);
    assert!(err.contains("ledger-damaged") && !demo.path("e.png").exists(), "{err}");
}

#[test]
fn a_module_begins_a_ledger_for_whom_its_holder_says_and_never_for_a_slip_of_the_pen() {
    let Some(token) = Token::new("a_module_begins_a_ledger_for_whom_its_holder_says") else { return };
    let demo = &token.demo;
    let (uri, ledgers) = (token.uri("AO"), demo.path("data/roughcheck/ledgers"));
    let slip = OBJECT.replace("AO-0770600", "BW-0770600").replace('\n', "");
    let right = OBJECT.replace('\n', "");
    let both = demo.write("both.jsonl", &format!("{slip}\n{right}"));
    let (slip, right) = (demo.write("slip.json", &slip), demo.write("right.json", &right));
    let issue = |input: &str, out: &str, more: &[&str], code: i32| {
        let out = demo.str(out);
        token.ends(&[&["issue", "--key", &uri, "--in", input, "--out", &out][..], more].concat(), code).1
    };
    // Nobody said for whom it signs: neither a row nor --yes alone does.
    for (input, out, more) in [
        (&slip, "c.txt", &[][..]),
        (&right, "c.txt", &[]),
        (&right, "c.txt", &["--yes"]),
        (&right, "c.txt", &["--participant", "AO"]),
        (&both, "many", &["--yes"]),
    ] {
        let err = issue(input, out, more, 2);
        assert!(err.contains("--participant") && err.lines().count() == 1, "{err}");
        assert!(!ledgers.join("AO.ledger").exists() && !ledgers.join("BW.ledger").exists());
    }
    assert!(issue(&both, "many", &["--participant", "AO", "--yes"], 1).contains("both.jsonl:1"));
    assert!(demo.path("many/AO-0770600.png").exists() && !ledgers.join("BW.ledger").exists());
    // From then on its rows may say it, and a slip is told.
    let next = demo.write("next.json", &OBJECT.replace("0770600", "0770601"));
    issue(&next, "d.txt", &[], 0);
    issue(&both, "more", &["--yes"], 2);
    assert!(issue(&slip, "e.txt", &["--yes"], 1).contains("ledger-damaged"), "the token knows of two numbers");
    issue(&right, "again.txt", &["--participant", "AO"], 0);
    // Beforehand and afterwards it is said in the same way.
    token.ends(&["issue", "--key", &uri, "--in", &next, "--check"], 0);
    fs::rename(ledgers.join("AO.ledger"), demo.path("away")).unwrap();
    let (_, err) = token.ends(&["issue", "--key", &uri, "--in", &next, "--check"], 1);
    assert!(err.contains("ledger-damaged"), "{err}");
    fs::rename(demo.path("away"), ledgers.join("AO.ledger")).unwrap();
}

#[test]
fn a_key_in_a_module_revokes() {
    let Some(token) = Token::new("a_key_in_a_module_revokes") else { return };
    let demo = &token.demo;
    let (uri, out) = (token.uri("AO"), demo.str("own"));
    let input = demo.write("c.json", OBJECT);
    let first = ["--participant", "AO", "--yes"];
    token.ends(&[&["issue", "--key", &uri, "--in", &input, "--out", &demo.str("c.txt")][..], &first].concat(), 0);
    let revoke =
        |more: &[&str], code: i32| token.ends(&[&["revoke", "--key", &uri, "--out", &out][..], more].concat(), code);
    let (told, _) = revoke(&["--number", "AO-0770600", "--reason", "misprint"], 0);
    assert!(told.contains("AO.ledger"), "noted: {told}");
    fs::remove_file(demo.path("own")).unwrap();
    let (listed, _) = token.ends(&["issue", "--list", "--key", &uri, "--participant", "AO"], 0);
    assert!(listed.contains("voided"), "{listed}");
    // A key that signed certificates did not sign this one.
    let (_, err) = revoke(&["--number", "AO-0770666", "--reason", "misprint"], 0);
    assert!(err.contains("does not say") && err.contains("AO-0770666"), "{err}");
    fs::remove_file(demo.path("own")).unwrap();
    let key = ["--key-id", "0123456789abcdef", "--reason", "retired", "--yes"];
    assert!(revoke(&key, 2).1.contains("--participant"));
    revoke(&[&key[..], &["--participant", "AO"]].concat(), 0);
}

#[test]
fn a_part_is_signed_in_a_module() {
    let Some(token) = Token::new("a_part_is_signed_in_a_module") else { return };
    let part = token.demo.str("parts/policy.part");
    for object in ["AO", "party"] {
        let before = fs::read(&part).unwrap();
        token.ends(&["trust", "sign", &part, "--key", &token.uri(object)], 0);
        assert!(fs::read(&part).unwrap().len() > before.len(), "{object}: a bare point, and one in DER");
    }
    let signed = roughcheck::trust::Document::decode(&fs::read(&part).unwrap()).unwrap().signed;
    let public = roughcheck::base::from_hex(&token.public()).unwrap();
    let key = roughcheck::cose::PublicKey::from_bytes(&public.try_into().unwrap()).unwrap();
    let own = signed.signatures.iter().find(|one| one.header.key_id == key.id()).unwrap();
    assert!(signed.verify(own, &key));
}

#[test]
fn what_is_wrong_with_a_module_is_said_in_one_line() {
    let Some(token) = Token::new("what_is_wrong_with_a_module_is_said_in_one_line") else { return };
    let certificate = token.demo.write("c.json", OBJECT);
    token.demo.write("wrong-pin", "9999");
    let (uri, nothing) = (token.uri("AO"), token.demo.str("nothing.so"));
    for (from, to, code, said) in [
        ("/pin", "/wrong-pin", 1, "the PIN is wrong"),
        ("/pin", "/no-pin", 1, "no-pin"),
        ("&pin-source", "&pin-value", 2, "pin-source"),
        ("Ministry", "Nobody", 1, "no such token"),
        ("object=AO", "object=BW", 1, "no private key BW"),
        ("object=AO", "objects=AO", 2, "objects"),
        (token.module.to_str().unwrap(), nothing.as_str(), 1, "cannot be loaded"),
        (token.module.to_str().unwrap(), certificate.as_str(), 1, "cannot be loaded"),
    ] {
        let uri = uri.replacen(from, to, 1);
        for verb in [
            &["issue", "--key", &uri, "--in", &certificate, "--out", &token.demo.str("c.png")][..],
            &["trust", "sign", &token.demo.str("parts/policy.part"), "--key", &uri],
        ] {
            let (out, err) = token.ends(verb, code);
            assert!(out.is_empty() && err.lines().count() == 1 && err.contains(said), "{uri}: {err}");
            assert!(!err.contains("9999") && !err.contains("1234"), "{err}");
        }
    }
    let silent = uri.split("&pin-source").next().unwrap();
    let (_, err) = token.ends(&["issue", "--key", silent, "--in", &certificate, "--out", "c.png"], 2);
    assert!(err.contains("pin-source"), "nobody can be asked: {err}");
}
