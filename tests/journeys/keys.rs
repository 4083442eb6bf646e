//! Key files: their passwords, their public halves, and who may read them.

use std::fs;

use crate::support::{Answer, Demo, demo, run};

fn new_key(demo: &Demo, name: &str, more: &[&str]) -> Answer {
    let out = demo.str(name);
    let base = ["key", "new", "--kind", "party", "--participant", "AO", "--name", "A", "--password-cost", "64"];
    run(&[&base[..], &["--out", &out], more].concat())
}

fn signs(demo: &Demo, key: &str, more: &[&str], environment: Option<&str>) -> i32 {
    let mut command = crate::support::command();
    let (part, key) = (demo.str("parts/keys.part"), demo.str(key));
    command.args(["trust", "sign", &part, "--key", &key]).args(more).env_remove("ROUGHCHECK_KEY_PASSWORD");
    environment.map(|password| command.env("ROUGHCHECK_KEY_PASSWORD", password));
    command.output().unwrap().status.code().unwrap()
}

#[test]
fn each_key_has_its_own_password_and_may_get_another() {
    let demo = demo();
    let (first, second) = (demo.write("first", "the first sentence\n"), demo.write("second", "the second sentence\n"));
    new_key(&demo, "a.key", &["--password-file", &first]).exits(0);
    new_key(&demo, "b.key", &["--password-file", &second]).exits(0);
    assert_eq!(signs(&demo, "a.key", &["--password-file", &first], None), 0);
    assert_eq!(signs(&demo, "a.key", &["--password-file", &second], None), 1);
    assert_eq!(signs(&demo, "a.key", &[], None), 1, "nobody can be asked");
    assert_eq!(signs(&demo, "a.key", &[], Some("the first sentence")), 0);
    assert_eq!(signs(&demo, "a.key", &["--password-file", &first], Some("wrong")), 0, "the file is the nearer one");
    // Several keys of one call, each with its own.
    let (parts, out) = (demo.str("parts"), demo.str("x.rcb"));
    let keys = [demo.str("a.key"), demo.str("keys/government.key"), demo.str("b.key")];
    let bundle = ["trust", "bundle", "--parts", &parts, "--made-at", crate::support::NOW, "--out", &out];
    let with = ["--key", &keys[0], "--key", &keys[1], "--key", &keys[2], "--password-file", &first];
    let lacks = run(&[&bundle[..], &with, &["--password-file", &second]].concat()).exits(1).err;
    assert!(lacks.contains("head 2 lacks signatures"), "every key was opened: {lacks}");
    let wrong = run(&[&bundle[..], &with, &["--password-file", &first]].concat()).exits(1).err;
    assert!(wrong.contains("b.key: wrong-password"), "{wrong}");
    let left = [&bundle[..], &with, &["--password-file", &second, "--password-file", &second]].concat();
    run(&left).exits(2);
    // Another password.
    let passwd = |old: &str, new: &[&str]| {
        let key = demo.str("a.key");
        run(&[&["key", "passwd", &key, "--password-file", old, "--password-cost", "64"][..], new].concat())
    };
    passwd(&second, &["--new-password-file", &second]).exits(1);
    passwd(&first, &[]).exits(2);
    passwd(&first, &["--new-password-file", &second]).exits(0);
    assert_eq!(signs(&demo, "a.key", &["--password-file", &second], None), 0);
    assert_eq!(signs(&demo, "a.key", &["--password-file", &first], None), 1);
    // A key that had none gets one.
    let (clear, out) = (demo.str("keys/industry.key"), demo.str("c.key"));
    fs::copy(&clear, &out).unwrap();
    run(&["key", "passwd", &out, "--new-password-file", &first, "--password-cost", "64"]).exits(0);
    assert_eq!(signs(&demo, "c.key", &[], None), 1);
}

#[test]
fn a_password_of_the_environment_counts_when_a_key_is_made_and_has_twelve_characters() {
    let demo = demo();
    let make = |name: &str, kind: &str, password: &str| {
        let mut command = crate::support::command();
        let out = demo.str(name);
        command.args(["key", "new", "--kind", kind, "--participant", "AO", "--name", "A", "--out", &out]);
        command.args(["--password-cost", "64"]).env("ROUGHCHECK_KEY_PASSWORD", password);
        command.output().unwrap().status.code().unwrap()
    };
    assert_eq!(make("sealed.key", "party", "the first sentence"), 0);
    assert!(fs::read_to_string(demo.path("sealed.key")).unwrap().contains("\"sealed\""));
    assert_eq!(
        (signs(&demo, "sealed.key", &[], None), signs(&demo, "sealed.key", &[], Some("the first sentence"))),
        (1, 0)
    );
    for kind in ["party", "issuer"] {
        assert_eq!(make("short.key", kind, "eleven char"), 1);
        assert!(!demo.path("short.key").exists());
    }
    assert_eq!(make("device.key", "device", "short"), 0);
}

#[test]
fn the_public_half_is_a_file_that_every_verb_takes() {
    let demo = demo();
    let names = ["government", "civil-society", "industry"];
    let publics = names.map(|name| {
        let (key, public) = (demo.str(&format!("keys/{name}.key")), demo.str(&format!("{name}.pub")));
        run(&["key", "show", "--public", &key, "--out", &public]).exits(0);
        assert!(!fs::read_to_string(&public).unwrap().contains("secret"));
        public
    });
    let root = |files: &[String; 3], out: &str| {
        let out = demo.str(out);
        let base = ["--json", "trust", "init", "--threshold", "3", "--out", &out];
        let groups = ["--government", &files[0], "--civil-society", &files[1], "--industry", &files[2]];
        run(&[&base[..], &groups].concat()).exits(0).json()["digest"].clone()
    };
    let secret = names.map(|name| demo.str(&format!("keys/{name}.key")));
    assert_eq!(root(&publics, "a.part"), root(&secret, "b.part"));
    let show = |file: &str| run(&["--json", "key", "show", file]).exits(0).json();
    assert_eq!(show(&publics[0]), show(&secret[0]));
    let refused = run(&["trust", "sign", &demo.str("a.part"), "--key", &publics[0]]).exits(1).err;
    assert!(refused.contains("no-secret"), "{refused}");
}

#[cfg(unix)]
#[test]
fn a_key_file_that_others_can_read_signs_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let demo = demo();
    let mode = |name: &str, mode: u32| {
        fs::set_permissions(demo.path(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    for open in [0o640, 0o604, 0o644, 0o666] {
        mode("keys/industry.key", open);
        assert_eq!(signs(&demo, "keys/industry.key", &[], None), 1);
    }
    let told =
        run(&["trust", "sign", &demo.str("parts/keys.part"), "--key", &demo.str("keys/industry.key")]).exits(1).err;
    assert!(told.contains("chmod 600"), "{told}");
    mode("keys/AO.key", 0o644);
    let issue =
        ["issue", "--key", &demo.str("keys/AO.key"), "--in", &demo.str("good.json"), "--out", &demo.str("x.txt")];
    assert!(run(&issue).exits(1).err.contains("chmod 600"));
    mode("keys/industry.key", 0o600);
    assert_eq!(signs(&demo, "keys/industry.key", &[], None), 0);
    // A device's key must not stop a post.
    mode("station/device.key", 0o644);
    demo.run(&["station", "show"]).exits(0);
}

#[cfg(unix)]
#[test]
fn behind_a_link_lies_the_one_key_and_the_one_part() {
    let demo = demo();
    let password = demo.write("password", "the first sentence\n");
    new_key(&demo, "a.key", &[]).exits(0);
    std::os::unix::fs::symlink(demo.path("a.key"), demo.path("current.key")).unwrap();
    run(&["key", "passwd", &demo.str("current.key"), "--new-password-file", &password, "--password-cost", "64"])
        .exits(0);
    assert!(demo.path("current.key").symlink_metadata().unwrap().is_symlink());
    assert!(fs::read_to_string(demo.path("a.key")).unwrap().contains("sealed"), "no copy in clear is left");
    std::os::unix::fs::symlink(demo.path("parts/keys.part"), demo.path("link.part")).unwrap();
    let before = fs::read(demo.path("parts/keys.part")).unwrap();
    let (part, key) = (demo.str("link.part"), demo.str("a.key"));
    run(&["trust", "sign", &part, "--key", &key, "--password-file", &password]).exits(0);
    assert_ne!(fs::read(demo.path("parts/keys.part")).unwrap(), before);
}

#[test]
fn a_name_in_a_key_file_writes_no_line_of_its_own() {
    let demo = demo();
    new_key(&demo, "a.key", &[]).exits(0);
    let text = fs::read_to_string(demo.path("a.key")).unwrap().replace("\"A\"", "\"A\\npublic 00\"");
    fs::write(demo.path("a.key"), text).unwrap();
    let told = run(&["key", "show", &demo.str("a.key")]).exits(1);
    assert!(told.out.is_empty(), "{}", told.out);
}

#[test]
fn a_root_lists_parties_keys_and_each_of_them_once() {
    let demo = demo();
    let key = |name: &str| demo.str(&format!("keys/{name}.key"));
    let out = demo.str("new-root.part");
    let init = |groups: [&[&str]; 3], verb: &[&str]| {
        let mut all = [&["trust"], verb, &["--threshold", "2", "--out", &out]].concat();
        let files = groups.map(|names| names.iter().map(|name| key(name)).collect::<Vec<_>>());
        for (group, files) in ["--government", "--civil-society", "--industry"].iter().zip(&files) {
            all.push(group);
            all.extend(files.iter().map(String::as_str));
        }
        run(&all)
    };
    let former = demo.str("parts/root.part");
    for verb in [&["init"][..], &["rotate", "--from", &former]] {
        for (groups, code, named) in [
            ([&["AO"][..], &["civil-society"], &["industry"]], "key-kind", "AO.key"),
            ([&["government"], &["receipt"], &["industry"]], "key-kind", "receipt.key"),
            ([&["government"], &["civil-society"], &["industry", "stranger"]], "key-kind", "stranger.key"),
            ([&["government"], &["government"], &["industry"]], "trust.group", "government.key"),
            ([&["government"], &["civil-society"], &["industry", "civil-society"]], "trust.group", "civil-society.key"),
            ([&["government"], &["civil-society"], &["industry", "industry"]], "trust.key-id", "industry.key"),
        ] {
            let err = init(groups, verb).exits(1).err;
            assert!(err.contains(code) && err.contains(named) && err.lines().count() == 1, "{code}: {err}");
            assert!(!demo.path("new-root.part").exists());
        }
    }
    init([&["government"], &["civil-society"], &["industry"]], &["init"]).exits(0);
}

#[test]
fn of_several_who_sign_one_part_at_once_none_is_lost() {
    let demo = demo();
    let names = ["AO-revocation", "BW-revocation", "EU-law", "AO", "BW", "stranger"];
    let parts = ["keys", "policy", "revocations"].map(|kind| demo.str(&format!("parts/{kind}.part")));
    let count = |part: &String| {
        let bytes = fs::read(part).unwrap();
        roughcheck::trust::Document::decode(&bytes).unwrap().signed.signatures.len()
    };
    let before = parts.each_ref().map(count);
    let sign = |name: &str| {
        let mut command = crate::support::command();
        command.args(["trust", "sign"]).args(&parts).args(["--key", &demo.str(&format!("keys/{name}.key"))]);
        command.stdout(std::process::Stdio::null()).spawn().unwrap()
    };
    let all: Vec<_> = names.iter().map(|name| sign(name)).collect();
    assert!(all.into_iter().all(|mut one| one.wait().unwrap().success()));
    assert_eq!(parts.each_ref().map(count), before.map(|count| count + names.len()));
}
