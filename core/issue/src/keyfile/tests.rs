use super::*;

/// Written by the first version.
const FROZEN: &str = r#"{
  "kind": "issuer",
  "participant": "AO",
  "name": "Ministry of Mines",
  "public": "4912122296efaf90b5d4d755f37c56e6e71de85c62c0eef4f765046e5b4a4a32",
  "key_id": "98382b29649fc5fe",
  "sealed": {
    "salt": "30ca34e9cb444404d431fac087b5d188",
    "nonce": "8c726fafd8a8110c9173162c060fb715aa19f9df3c4e6a2e",
    "secret": "58b4d544a932c7d6ff8f32e454846447c6b6940a97ba63af88902a8c4355a2e9d7a40cff6760ac7198274e5ed237ec39"
  }
}
"#;
const PASSWORD: &str = "correct horse";

fn made(seal: Option<PasswordSeal<'_>>) -> Result<KeyFile, KeyFileError> {
    let bare = KeyFile::new(KeyKind::Party, "BW".parse().expect("a code"), "B", &[7; 32], None)?;
    // A test has no thief to keep busy.
    bare.resealed(None, seal, PasswordCost::new(64, 1))
}

fn seal(password: &str) -> Option<PasswordSeal<'_>> {
    Some(PasswordSeal { password, salt: [1; 16], nonce: [2; 24] })
}

#[test]
fn a_key_file_of_the_first_version_opens_and_is_written_the_same() {
    let key = KeyFile::parse(FROZEN).expect("reads");
    assert_eq!((key.kind(), key.participant().as_str(), key.name()), (KeyKind::Issuer, "AO", "Ministry of Mines"));
    assert_eq!(key.secret(Some(PASSWORD)).expect("opens").public_key(), key.public_key());
    assert_eq!(*key.to_text().expect("writes"), FROZEN);
    assert_eq!(key.secret(None).err(), Some(KeyFileError::PasswordNeeded));
    for wrong in ["Correct horse", "correct horse "] {
        assert_eq!(key.secret(Some(wrong)).err(), Some(KeyFileError::WrongPassword));
    }
    assert_eq!(key.secret(Some("")).err(), Some(KeyFileError::Password));
}

#[test]
fn a_new_key_comes_back_from_its_text() {
    for (sealing, password) in [(None, None), (seal(PASSWORD), Some(PASSWORD))] {
        let text = made(sealing).expect("makes").to_text().expect("writes");
        assert_eq!(text.contains("0707"), sealing.is_none(), "a sealed seed is not in the file");
        let read = KeyFile::parse(&text).expect("reads");
        assert_eq!(*read.secret(password).expect("opens").seed(), [7; 32]);
        assert_eq!(read.to_text().expect("writes"), text);
        assert!(!format!("{read:?}").contains("0707"));
    }
    assert_eq!(made(seal("")).err(), Some(KeyFileError::Password));
    assert_eq!(made(seal("eleven char")).err(), Some(KeyFileError::ShortPassword));
    let device = |seal| KeyFile::new(KeyKind::Device, "BW".parse().expect("a code"), "B", &[7; 32], seal);
    assert!(device(seal("short")).is_ok(), "a key that a machine opens by itself");
    let hidden = KeyFile::new(KeyKind::Party, "BW".parse().expect("a code"), "B\u{202e}", &[7; 32], None);
    assert_eq!(hidden.err(), Some(KeyFileError::Name(TextFault::Hidden)));
}

#[test]
fn a_password_costs_what_the_file_says_and_binds_what_stands_in_clear() {
    let new = KeyFile::new(KeyKind::Party, "BW".parse().expect("a code"), "B", &[7; 32], seal(PASSWORD));
    let text = new.expect("makes").to_text().expect("writes");
    assert!(text.contains(r#""memory_kib": 262144"#) && text.contains(r#""passes": 3"#), "{}", *text);
    let cheap = KeyFile::parse(&text).expect("reads");
    let cheap = cheap.resealed(Some(PASSWORD), seal("another password"), PasswordCost::new(64, 1)).expect("seals");
    let text = cheap.to_text().expect("writes");
    let opens = |text: &str| KeyFile::parse(text).expect("reads").secret(Some("another password")).map(drop);
    assert_eq!(opens(&text), Ok(()));
    for (from, to) in [("\"party\"", "\"issuer\""), ("\"BW\"", "\"AO\""), ("\"B\"", "\"C\"")] {
        assert_eq!(opens(&text.replacen(from, to, 1)), Err(KeyFileError::WrongPassword), "{from}");
    }
    for cost in ["\"memory_kib\": 65", "\"memory_kib\": 64,\n      \"passes\": 2"] {
        let other =
            text.replacen("\"memory_kib\": 64,\n      \"passes\": 1", &format!("{cost},\n      \"passes\": 1"), 1);
        let other = if cost.contains("passes") { text.replacen("\"passes\": 1", "\"passes\": 2", 1) } else { other };
        assert_eq!(opens(&other), Err(KeyFileError::WrongPassword), "{other}");
    }
    let greedy = text.replacen("\"memory_kib\": 64", "\"memory_kib\": 4194304", 1);
    assert_eq!(opens(&greedy), Err(KeyFileError::Damaged), "no file takes the machine's memory");
    assert_eq!(cheap.resealed(Some("wrong"), None, None).err(), Some(KeyFileError::WrongPassword));
    let clear = cheap.resealed(Some("another password"), None, None).expect("unseals");
    assert!(!clear.is_sealed() && *clear.secret(None).expect("opens").seed() == [7; 32]);
    let public = clear.public_half();
    assert_eq!((public.has_secret(), public.secret(None).err()), (false, Some(KeyFileError::NoSecret)));
    assert!(!public.to_text().expect("writes").contains("0707"));
}

#[test]
fn what_was_damaged_says_how() {
    let clear = made(None).expect("makes").to_text().expect("writes");
    let seed = to_hex(&[7; 32]);
    let secret = |text: &str, password| KeyFile::parse(text).expect("reads").secret(password).err();
    assert_eq!(secret(&clear.replace(&seed, "0707"), None), Some(KeyFileError::Damaged));
    assert_eq!(secret(&clear.replace(&seed, &"x".repeat(64)), None), Some(KeyFileError::Damaged));
    assert_eq!(secret(&clear.replace(&seed, &to_hex(&[8; 32])), None), Some(KeyFileError::Halves));
    assert_eq!(secret(&clear.replace("secret", "secrets"), None), Some(KeyFileError::NoSecret));
    assert_eq!(secret(&FROZEN.replace("ec39", "ec"), Some(PASSWORD)), Some(KeyFileError::Damaged));
    assert_eq!(secret(&FROZEN.replace("ec39", "ec38"), Some(PASSWORD)), Some(KeyFileError::WrongPassword));
    assert_eq!(secret(&FROZEN.replace("30ca", "30"), Some(PASSWORD)), Some(KeyFileError::Damaged));
    for (from, to) in [("98382b", "98382c"), ("issuer", "root"), ("4912", "49"), ("4912", "4913"), ("{", "")] {
        let error = KeyFile::parse(&FROZEN.replacen(from, to, 1)).err();
        assert!(matches!(error, Some(KeyFileError::Malformed(_))), "{from}");
    }
}

#[test]
fn no_error_quotes_what_stands_in_the_file() {
    let seed = to_hex(&[7; 32]);
    let broken = [
        (FROZEN.replacen("issuer", &seed, 1), "2"),
        (FROZEN.replacen("\"AO\"", &format!("{{\"{seed}\": 1}}"), 1), "3"),
        (FROZEN.replacen("\"Ministry of Mines\"", &format!("[\"{seed}\"]"), 1), "4"),
        (format!("{}\"sealed\": \"{seed}\"}}", FROZEN.split("\"sealed\"").next().expect("before it")), "7"),
        (FROZEN.replacen("\"salt\"", &format!("\"{seed}\": {seed}"), 1), "8"),
        (FROZEN.replacen("98382b29649fc5fe", &seed, 1), ""),
        (FROZEN.replacen("4912122296efaf90", &seed, 1), ""),
        (format!("\"{seed}\""), "1"),
        (format!("\"{seed}"), "1"),
        (seed.clone(), "1"),
    ];
    for (text, line) in broken {
        let error = KeyFile::parse(&text).expect_err("refuses");
        let said = format!("{error} {error:?}");
        assert!(!said.contains("0707") && !said.contains("Ministry"), "{said}");
        assert!(line.is_empty() || said.contains(&format!("(line {line}, column ")), "{said}");
    }
    let torn = KeyFile::parse(&FROZEN[..40]).expect_err("refuses").to_string();
    assert!(torn.starts_with("not a key file: the JSON ends too early (line 3"), "{torn}");
}

fn both(seal: Option<PasswordSeal<'_>>) -> KeyFile {
    let bare = KeyFile::new_with_second("BW".parse().expect("a code"), "B", [&[7; 32], &[9; 32]], None);
    bare.expect("makes").resealed(None, seal, PasswordCost::new(64, 1)).expect("seals")
}

#[test]
fn a_file_with_a_second_key_comes_back_from_its_text() {
    for (sealing, password) in [(None, None), (seal(PASSWORD), Some(PASSWORD))] {
        let text = both(sealing).to_text().expect("writes");
        assert_eq!(text.contains("0909"), sealing.is_none(), "a sealed seed is not in the file");
        let read = KeyFile::parse(&text).expect("reads");
        let key = read.secret(password).expect("opens");
        let second = key.second().expect("is there");
        assert_eq!((*key.seed(), second.seed()), ([7; 32], &Zeroizing::new([9; 32])));
        assert_eq!(Some(second.public_key()), read.second_public_key());
        assert_eq!(read.to_text().expect("writes"), text);
        let public = read.public_half();
        let public = KeyFile::parse(&public.to_text().expect("writes")).expect("reads");
        assert_eq!((public.has_secret(), public.second_public_key()), (false, read.second_public_key()));
    }
    assert!(made(None).expect("makes").second_public_key().is_none());
}

#[test]
fn two_keys_of_one_file_belong_together() {
    let (clear, sealed) = (both(None).to_text().expect("writes"), both(seal(PASSWORD)).to_text().expect("writes"));
    let second = |text: &str| {
        let mut file: serde_json::Value = serde_json::from_str(text).expect("JSON");
        file.as_object_mut().expect("an object").remove("second").expect("is there")
    };
    let with = |text: &str, second: Option<serde_json::Value>| {
        let mut file: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let fields = file.as_object_mut().expect("an object");
        match second {
            Some(second) => fields.insert("second".to_owned(), second),
            None => fields.remove("second"),
        };
        KeyFile::parse(&file.to_string())
    };
    let other = KeyFile::new_with_second("BW".parse().expect("a code"), "B", [&[7; 32], &[8; 32]], None);
    let other = second(&other.expect("makes").to_text().expect("writes"));
    // Another party's second key, or none, in the place of the one that the file had.
    let opened = |file: Result<KeyFile, KeyFileError>, password| file.expect("reads").secret(password).err();
    assert_eq!(opened(with(&clear, Some(other.clone())), None), Some(KeyFileError::Halves));
    assert_eq!(opened(with(&clear, None), None), Some(KeyFileError::Halves));
    assert_eq!(opened(with(&sealed, Some(other)), Some(PASSWORD)), Some(KeyFileError::WrongPassword));
    assert_eq!(opened(with(&sealed, None), Some(PASSWORD)), Some(KeyFileError::WrongPassword));
    let single = made(None).expect("makes").to_text().expect("writes");
    assert_eq!(opened(with(&single, Some(second(&clear))), None), Some(KeyFileError::Damaged));
    for (field, value) in [("algorithm", "Ed25519"), ("key_id", "0000000000000000"), ("public", "00")] {
        let mut wrong = second(&clear);
        wrong[field] = value.into();
        assert!(matches!(with(&clear, Some(wrong)), Err(KeyFileError::Malformed(_))), "{field}");
    }
    let issuer = clear.replacen("\"party\"", "\"issuer\"", 1);
    assert!(matches!(KeyFile::parse(&issuer), Err(KeyFileError::Malformed(_))), "a party's alone");
}
