//! What is held up to the phone, and how the command goes about it.

use std::ffi::OsString;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;

use image::{GrayImage, ImageFormat, Luma, imageops};
use serde_json::Value;

use crate::support::{Demo, NOW, command, demo, faults, finding, run};

/// The code of one of the demonstration's certificates, at this many pixels a side.
fn code(demo: &Demo, name: &str, side: u32) -> GrayImage {
    let picture = image::open(demo.path(&format!("{name}.png"))).unwrap().to_luma8();
    imageops::resize(&picture, side, side, imageops::FilterType::Nearest)
}

fn drawn(text: &str, side: u32) -> GrayImage {
    let drawing = roughcheck_issue::Drawing::of(text, roughcheck_issue::EccLevel::M).unwrap();
    let picture = image::load_from_memory(&drawing.to_png().unwrap()).unwrap().to_luma8();
    imageops::resize(&picture, side, side, imageops::FilterType::Nearest)
}

/// A page with codes side by side.
fn page(demo: &Demo, name: &str, codes: &[GrayImage]) {
    let width = codes.iter().map(|code| code.width() + 160).sum::<u32>() + 80;
    let mut page = GrayImage::from_pixel(width, 700, Luma([255]));
    let mut at = 80;
    for code in codes {
        imageops::replace(&mut page, code, at, 100);
        at += i64::from(code.width()) + 160;
    }
    page.save_with_format(demo.path(name), ImageFormat::Png).unwrap();
}

fn text(demo: &Demo, name: &str) -> String {
    fs::read_to_string(demo.path(&format!("{name}.txt"))).unwrap().trim().to_owned()
}

fn checked(demo: &Demo, bytes: &[u8], code: i32, more: &[&str]) -> Value {
    fs::write(demo.path("shown.txt"), bytes).unwrap();
    demo.dry("shown.txt", more).exits(code).json()
}

#[test]
fn what_a_reader_a_mail_or_a_file_puts_around_a_text_loses_nothing() {
    let demo = demo();
    let text = text(&demo, "good");
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for shown in ["\u{feff}{}", "]Q1{}", "\u{2}{}\u{3}", "\"{}\"", "> {}", "{}\r\n", "{}\t", "\u{200e}{}", "{}\n{}"] {
        let report = checked(&demo, shown.replace("{}", &text).as_bytes(), 0, &[]);
        assert_eq!((report["verdict"].as_str(), faults(&report).len()), (Some("pass"), 0), "{shown:?}");
    }
    assert_eq!(checked(&demo, &utf16, 0, &[])["verdict"], "pass");
    // It is told, and can be mended where the reader is set up.
    let report = checked(&demo, format!("]Q1{text}").as_bytes(), 0, &[]);
    assert_eq!(finding(&report, "text")["params"]["around"][0], "reader");
    assert_eq!(finding(&report, "text")["remediable"], true);
}

#[test]
fn a_text_spoilt_on_its_way_is_remediable_and_read_from_the_paper_again() {
    let demo = demo();
    let good = text(&demo, "good");
    for (shown, code, fault) in [
        (format!("{}\n{}", &good[..76], &good[76..]), 20, "format:malformed"),
        (good.replace(' ', "\u{a0}"), 20, "format:malformed"),
        (good.replace(' ', "%20"), 20, "format:malformed"),
        (good.replacen('-', "\u{2013}", 1), 20, "format:malformed"),
        (good[..200].to_owned(), 20, "format:malformed"),
        (format!("{good}{good}"), 20, "format:malformed"),
        (good.to_lowercase(), 30, "text:foreign"),
        (format!("Certificate: {good}"), 30, "text:foreign"),
    ] {
        let report = checked(&demo, shown.as_bytes(), code, &[]);
        assert_eq!(faults(&report), [fault], "{shown}");
        let rule = fault.split(':').next().unwrap();
        let finding = finding(&report, rule);
        assert_eq!(finding["remediable"], true, "{shown}");
        assert!(finding["text"].as_str().unwrap().contains("Read it from the paper again"), "{finding}");
        assert!(report["next"].to_string().contains("from the paper again"), "{}", report["next"]);
        assert!(!report["next"].to_string().contains("Report it to the issuing authority"));
    }
}

#[test]
fn two_certificates_in_one_picture_are_never_chosen_from() {
    let demo = demo();
    let of = |name: &str| code(&demo, name, 420);
    for (name, codes) in [
        ("good-and-expired.png", vec![of("good"), of("expired")]),
        ("expired-and-good.png", vec![of("expired"), of("good")]),
        ("good-and-altered.png", vec![of("good"), of("altered")]),
        ("good-and-conflict.png", vec![of("good"), of("conflict")]),
    ] {
        page(&demo, name, &codes);
        let report = demo.dry(name, &[]).exits(30).json();
        assert_eq!((faults(&report), report["recorded"].as_str()), (vec!["text:several".to_owned()], Some("dry-run")));
        assert!(report["verdict"].is_null() && report["certificate"].is_null() && report["entry"].is_null(), "{name}");
    }
    let several = demo.str("good-and-expired.png");
    let report = demo.run(&["check", &several]).exits(30).json();
    assert_eq!(report["recorded"], "yes");
    let numbers: Vec<&str> = finding(&report, "text")["params"]["numbers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one.as_str().unwrap())
        .collect();
    assert_eq!(numbers, ["AO-0770431", "BW-0000104"]);
    let entry = demo.run(&["journal", "show", &report["entry"]["seq"].to_string()]).exits(0).json();
    assert_eq!(entry["number"], "AO-0770431, BW-0000104");
    assert_eq!(demo.run(&["journal", "verify"]).exits(0).json()["ok"], true);
    // With the printed number there is a verdict, and none of them was chosen for it either.
    let report = demo.dry("good-and-expired.png", &["--number", "AO-0770431"]).exits(10).json();
    assert_eq!(report["verdict"], "refer");
    assert!(faults(&report).contains(&"text:several".to_owned()) && report["certificate"].is_null());
}

#[test]
fn a_certificate_beside_a_link_a_later_version_or_itself_is_judged() {
    let demo = demo();
    let good = || code(&demo, "good", 420);
    for (name, codes, beside) in [
        ("link-first.png", vec![drawn("https://kp.example/verify?id=AO0770431", 420), good()], None),
        ("link-second.png", vec![good(), drawn("https://kp.example/verify?id=AO0770431", 420)], None),
        ("twice.png", vec![good(), good()], None),
        ("newer.png", vec![drawn("KP2:ABC123", 420), good()], Some("newer")),
        ("broken.png", vec![good(), drawn("KP1:THIS IS NOT ONE", 420)], Some("broken")),
    ] {
        page(&demo, name, &codes);
        let report = demo.dry(name, &[]).exits(0).json();
        assert_eq!(report["verdict"], "pass", "{name}");
        let text = finding(&report, "text");
        assert_eq!((text["reason"].as_str(), text["params"]["kinds"][0].as_str()), (beside.map(|_| "beside"), beside));
    }
}

#[test]
fn the_picture_of_a_64_megapixel_phone_is_read() {
    let demo = demo();
    let mut photo = GrayImage::from_pixel(9248, 6936, Luma([230]));
    imageops::replace(&mut photo, &code(&demo, "good", 2400), 3000, 2000);
    photo.save_with_format(demo.path("large.jpg"), ImageFormat::Jpeg).unwrap();
    photo.save_with_format(demo.path("large.png"), ImageFormat::Png).unwrap();
    for name in ["large.jpg", "large.png"] {
        assert_eq!(demo.dry(name, &[]).exits(0).json()["verdict"], "pass", "{name}");
    }
}

#[test]
fn a_picture_above_the_limit_says_its_size_and_the_limit() {
    let demo = demo();
    let mut png = fs::read(demo.path("good.png")).unwrap();
    png[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let sum = png[12..29].iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 })
    });
    png[29..33].copy_from_slice(&(!sum).to_be_bytes());
    fs::write(demo.path("huge.png"), png).unwrap();
    let report = demo.dry("huge.png", &[]).exits(30).json();
    assert_eq!(faults(&report), ["text:too-large"]);
    let params = &finding(&report, "text")["params"];
    assert_eq!((params["pixels"].as_u64(), params["limit"].as_u64()), (Some(900_000_000), Some(120_000_000)));
    assert!(finding(&report, "text")["text"].as_str().unwrap().contains("30000 x 30000"));
}

#[test]
fn pictures_of_other_kinds_are_named_also_in_a_folder() {
    let demo = demo();
    let folder = demo.path("folder");
    fs::create_dir(&folder).unwrap();
    for (name, bytes, kind) in [
        ("a.heic", &b"\0\0\0\x18ftypheic\0\0\0\0"[..], "HEIC"),
        ("b.pdf", b"%PDF-1.7\n", "PDF"),
        ("c.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
        ("d.TIF", b"II*\0\x08\0\0\0", "TIFF"),
        ("e.jpg", b"GIF89a\x01\0", "GIF"),
    ] {
        fs::write(folder.join(name), bytes).unwrap();
        let report = demo.dry(&format!("folder/{name}"), &[]).exits(30).json();
        assert_eq!(faults(&report), ["text:unsupported"], "{name}");
        assert_eq!(finding(&report, "text")["params"]["kind"], kind);
        assert!(report["next"][0].as_str().unwrap().contains("JPEG or PNG"));
    }
    fs::copy(demo.path("good.png"), folder.join("z.png")).unwrap();
    let answers = demo.dry("folder", &[]).exits(30).out;
    assert_eq!(answers.lines().count(), 6, "each of them, none passed over");
    let whole = fs::read(demo.path("good.png")).unwrap();
    fs::write(demo.path("cut.png"), &whole[..whole.len() / 2]).unwrap();
    assert_eq!(faults(&demo.dry("cut.png", &[]).exits(30).json()), ["text:damaged"]);
}

#[test]
fn the_printed_number_is_judged_beside_whatever_is_shown() {
    let demo = demo();
    let revoked = demo.dry("revoked.txt", &[]).json()["certificate"]["number"].as_str().unwrap().to_owned();
    let several = format!("{}\n{}", text(&demo, "good"), text(&demo, "expired"));
    for shown in ["https://example.org", "", "KP2:ABC", "KP1:THIS IS NOT ONE", &text(&demo, "altered"), &several] {
        let report = checked(&demo, shown.as_bytes(), 20, &["--number", &revoked]);
        assert_eq!(report["verdict"], "refuse", "{shown}");
        assert!(faults(&report).contains(&"revocation:revoked".to_owned()), "{shown}: {:?}", faults(&report));
    }
    let shown = demo.write("shown.txt", "https://example.org");
    let report = demo.run(&["check", &shown, "--number", &revoked]).exits(20).json();
    assert_eq!((report["recorded"].as_str(), faults(&report)[0].as_str()), (Some("yes"), "revocation:revoked"));
    assert_eq!(demo.run(&["journal", "verify"]).exits(0).json()["ok"], true);
    // A good code stays what it is: another number beside it is a fault of its own.
    let report = demo.dry("good.txt", &["--number", &revoked]).exits(20).json();
    assert_eq!(faults(&report), ["number:differs"]);
}

#[test]
fn a_batch_says_at_its_end_what_it_adds_up_to_and_the_scope_once() {
    let demo = demo();
    let station = demo.str("station");
    let inputs = ["good.txt", "suspended.txt", "expired.txt", "altered.txt"].map(|name| demo.str(name));
    let mut all = vec!["check", "--dry-run", "--station", &station, "https://example.org"];
    all.extend(inputs.iter().map(String::as_str));
    all.extend(inputs.iter().map(String::as_str));
    let out = run(&all).out;
    let last = out.trim_end().lines().last().unwrap();
    assert_eq!(last, "9 inputs. Passed: 2. Referred: 0. Refused: 6. Not read: 1. Failed: 0.");
    assert!(out.matches("Nobody assessed").count() <= 2, "what is asserted, and what is not: once each\n{out}");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_and_a_full_device_hide_nothing_and_change_no_exit_code() {
    let demo = demo();
    let (station, expired) = (demo.str("station"), demo.str("expired.txt"));
    let arguments = [&["--at", NOW, "check", "--station", &station][..], &[expired.as_str(); 60]].concat();
    let mut child = command().args(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 20];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(20), "as without a pipe");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Recorded all the same: 60") && said.trim().lines().count() == 1, "{said}");
    #[cfg(target_os = "linux")]
    {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = command().args(&arguments[..6]).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "what cannot be said is a failure");
        assert!(said.contains("Recorded all the same: 1"), "{said}");
    }
}

#[test]
fn wrong_usage_is_one_line_and_help_lists_what_a_verb_reads() {
    for wrong in [&["check", "--nonsense"][..], &["station", "init"], &["nonsense"], &["check"]] {
        let answer = run(wrong).exits(2);
        assert_eq!(answer.err.trim_end().lines().count(), 1, "{}", answer.err);
    }
    let help = |verb: &str| run(&[verb, "--help"]).exits(0).out;
    assert!(help("check").contains("--station") && help("check").contains("--officer"));
    assert!(!help("issue").contains("--station") && !help("issue").contains("--officer"));
}

#[test]
fn the_small_habits() {
    let demo = demo();
    // Lower case is raised, and a station without a root says what that means.
    let made = demo.str("lower");
    let out = run(&["station", "init", "--country", "eu", "--post", "P", "--procedure", "import", "--station", &made]);
    assert!(out.exits(0).out.contains("No root is pinned"));
    let shown = run(&["station", "show", "--station", &made]).exits(0).out;
    assert!(shown.contains("EU P (import)") && !shown.contains('{'), "{shown}");
    let status = run(&["trust", "status", "--lang", "fr", "--station", &demo.str("station")]).exits(0).out;
    assert!(status.contains("Racine") && !status.contains('{'), "{status}");
    // "Lately" is not said where nothing ever came.
    let report = run(&["--json", "check", "--dry-run", "--station", &made, &demo.str("good.txt")]).json();
    assert!(!report.to_string().contains("lately"));
    // A byte-order mark is not part of what is written behind it.
    let marked = |name: &str| {
        let text = fs::read_to_string(demo.path(name)).unwrap();
        demo.write(&format!("marked-{name}"), &format!("\u{feff}{text}"))
    };
    let (parcel, certificate) = (marked("parcel.json"), marked("good.json"));
    demo.dry("good.txt", &["--parcel", &parcel]).exits(0);
    let out = demo.str("again.txt");
    run(&["issue", "--key", &demo.str("keys/AO.key"), "--in", &certificate, "--out", &out]).exits(0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_utf_8_is_opened_as_it_is() {
    use std::os::unix::ffi::OsStringExt as _;
    let demo = demo();
    let name = demo.path("good.png").parent().unwrap().join(OsString::from_vec(b"\xff\xe9.png".to_vec()));
    fs::copy(demo.path("good.png"), &name).unwrap();
    let output = command()
        .args(["--at", NOW, "--json", "check", "--dry-run", "--station", &demo.str("station")])
        .arg(&name)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}
