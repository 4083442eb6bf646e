use super::*;

fn read(text: &str) -> String {
    let shown = |numbers: Vec<Number>| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ");
    match TypedNumber::read(text) {
        TypedNumber::Understood(number) => number.to_string(),
        TypedNumber::Asked(readings) => format!("? {}", shown(readings)).trim_end().to_owned(),
    }
}

#[test]
fn one_number_in_every_spelling_and_script() {
    for typed in [
        "SL004199",
        "SL 004199",
        "sl-004199",
        "S L/004.199",
        " SL\u{2013}004199 ",
        "SL\u{a0}004199",
        "SL\u{2212}004199",
        "SL ٠٠٤١٩٩",
        "SL ۰۰۴۱۹۹",
        "SL ००४१९९",
        "ＳＬ ００４１９９",
        "SL\u{200b}004199",
        "\u{200e}SL 004199",
        "\u{feff}SL004199",
        "SL／004199",
        "SL\u{2011}004\u{2011}199",
    ] {
        assert_eq!(read(typed), "SL-004199", "{typed}");
    }
    assert_eq!(read("AO-A012345"), "AO-A012345");
    assert_eq!(read("SLAB 004199"), "SL-AB004199");
    assert_eq!(read("SLA 004199"), "SL-A004199");
    assert_eq!(read("DE 0000012"), "DE-0000012");
    assert_eq!(read("AO 000123/2026"), "AO-0001232026");
}

#[test]
fn a_label_is_no_participant_and_its_number_is_offered() {
    for typed in ["No BW 0000107", "no. bw 0000107", "NO BW 0000107", "NoBW0000107", "NO-BW0000107"] {
        assert!(read(typed).starts_with("? BW-0000107"), "{typed}: {}", read(typed));
    }
    for typed in [
        "Nr BW 0000107",
        "Nr. BW-0000107",
        "NrBW0000107",
        "Nº BW 0000107",
        "N° BW 0000107",
        "№ BW 0000107",
        "№BW0000107",
        "N BW 0000107",
        "n.º BW 0000107",
        "Number BW 0000107",
        "Certificate BW 0000107",
        "Certificate No. BW 0000107",
        "Cert. BW0000107",
        "KPC BW 0000107",
        "KPC BW0000107",
        "KPCBW0000107",
        "KP BW 0000107",
        "KPC No: BW-0000107",
        "Kimberley Process Certificate BW 0000107",
        "Zertifikat BW 0000107",
        "Zertifikat-Nr. BW 0000107",
        "Certificat n° BW 0000107",
        "Certificat du Processus de Kimberley BW 0000107",
        "Certificado nº BW 0000107",
        "сертификат BW 0000107",
        "Сертификат № BW 0000107",
        "证书号 BW 0000107",
        "证书号BW0000107",
        "证书编号：BW0000107",
        "رقم BW 0000107",
        "شهادة رقم BW ٠٠٠٠١٠٧",
        "प्रमाणपत्र BW 0000107",
        "Numéro: BW 0000107",
        "Número BW 0000107",
        "BW No 0000107",
        "BW Nr. 0000107",
        "BW No. 0000107",
        "BWNo0000107",
        "BW-KPC-0000107",
        "BW № 0000107",
        "BW cert 0000107",
        "BW certificate 0000107",
        "BW 0000107 KPC",
        "BW 0000107 No",
        "BW 0000107 (certificate)",
        "BW0000107KPC",
        "BW 0000107 证书",
        "Attestation BW 0000107",
        "#BW_0000107",
        "BW (0000107)",
        "BW&0000107",
        "ВW 0000107",
        "8W 0000107",
        "Ref. BW 0000107",
    ] {
        assert!(read(typed).starts_with("? BW-0000107"), "{typed}: {}", read(typed));
    }
    assert_eq!(read("АО 0770431"), "? AO-0770431", "Cyrillic letters");
    assert_eq!(read("A0 0770431"), "? AO-0770431", "zero for a letter");
    assert_eq!(read("Zertifikat DE 0123456"), "? DE-0123456");
    assert_eq!(read("Certificate CI 000123"), "? CI-000123");
}

#[test]
fn a_label_without_a_participant_offers_nobody_elses_number() {
    for typed in [
        "Nr 004199",
        "KPC 004199",
        "KP 004199",
        "KP-004199",
        "Cert 004199",
        "Certificate 004199",
        "Zeugnis 004199",
        "№ 7",
    ] {
        let read = read(typed);
        assert!(read == "?" || read.starts_with("? NO-"), "{typed}: {read}");
    }
    assert_eq!(read("No 004199"), "? NO-004199", "a number without participant, or Norway's");
    assert_eq!(read("NO-004199"), "NO-004199", "as it is offered");
}

#[test]
fn what_a_number_writes_is_read() {
    for number in ["AO-KPC0012345", "AO-12NR", "SL-NO12", "NA-000001", "NO-0000001", "AO-COPY1", "DE-DE1"] {
        assert_eq!(read(number), number);
    }
}

#[test]
fn what_is_no_number_is_asked_without_a_reading() {
    for typed in [
        "",
        "SL",
        "the blue one",
        "see above",
        "SLABC",
        "004199",
        "СЛ004199",
        "SL12345678901234567",
        "-",
        "№",
        &"9".repeat(300),
        "0017 0001",
    ] {
        assert_eq!(read(typed), "?", "{typed}");
    }
}
