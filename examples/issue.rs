//! Issues a certificate as an authority would: make a key with a password, sign, draw the code, and be refused a number
//! that already says something else.
//!
//! Run it with `cargo run -p roughcheck-issue --example issue`. It leaves nothing behind.

use std::error::Error;
use std::fs;

use roughcheck_format::certificate::CertificateRecord;
use roughcheck_issue::{EccLevel, Issuer, KeyFile, KeyKind, PasswordSeal};

/// A certificate as people write it. Fields that are empty may be left out.
const RECORD: &str = r#"{
    "number": "AO-0770431",
    "issued": "2026-01-10",
    "expires": "2026-03-10",
    "origin": {"kind": "countries", "countries": ["AO"]},
    "provenance": "AO",
    "exporter": {"name": "Example Exporter, Luanda, AO"},
    "importer": {"name": "Example Importer, Antwerp, BE"},
    "parcels": 3,
    "lines": [{"hs": "7102.10", "carats": "1204.35", "usd": "182000.00"}],
    "seals": ["AO 55 1203"]
}"#;

fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let password = "correct horse battery staple";

    // Once: a key file. The password seals the secret half; the public half is what the three sides list.
    let path = folder.path().join("AO.key");
    let seal = PasswordSeal { password, salt: random()?, nonce: random()? };
    let key = KeyFile::new(KeyKind::Issuer, "AO".parse()?, "Example Ministry", &random()?, Some(seal))?;
    key.store(&path)?;

    // For each day of work: the key, and the ledger of numbers beside it.
    let issuer = Issuer::open(&path, Some(password))?;
    println!("key {} of {}", issuer.public_key().id(), issuer.participant());

    // Look first: a preview names every fault, and writes nothing.
    let record: CertificateRecord = serde_json::from_str(RECORD)?;
    let preview = issuer.preview(&record, EccLevel::M);
    assert!(preview.faults.is_empty());

    // Sign and draw. The number is in the ledger, and on the disk, before the signature is made.
    let issued = issuer.issue(&record, EccLevel::M)?;
    let picture = folder.path().join("certificate.png");
    fs::write(&picture, issued.drawing.to_png()?)?;
    println!("{} is signed: {}", issued.number, issued.text);
    println!("its code, version {}, takes {} bytes as PNG", issued.drawing.version(), fs::metadata(&picture)?.len());

    // The same content again gives the same bytes.
    assert_eq!(issuer.issue(&record, EccLevel::M)?, issued);

    // The same number with other content is never signed.
    let other = CertificateRecord { parcels: 4, ..record };
    match issuer.issue(&other, EccLevel::M) {
        Err(error) if error.code() == "number-conflict" => println!("with 4 parcels: {error}"),
        Err(error) => return Err(error.into()),
        Ok(_) => return Err("a number was signed with two contents".into()),
    }
    Ok(())
}

#[test]
fn it_runs() {
    main().unwrap();
}
