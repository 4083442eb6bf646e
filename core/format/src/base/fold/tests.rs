use super::*;

fn fit(a: &str, b: &str) -> Fit {
    FoldedName::of(a).fit(&FoldedName::of(b))
}

/// Pairs that people reported: the name on a list, and the name as a certificate writes it.
#[test]
fn one_name_written_in_two_ways_is_equal() {
    let pairs = [
        ("case and punctuation", "Ndalu Comércio, Lda", "NDALU COMÉRCIO LDA"),
        ("composed and decomposed", "Ndalu Comércio Lda", "Ndalu Come\u{301}rcio Lda"),
        ("decomposed and composed", "Co\u{302}te Gemmes Exportac\u{327}a\u{303}o", "Côte Gemmes Exportação"),
        ("accents dropped", "Nicolás Muñoz Diamantes", "NICOLAS MUNOZ DIAMANTES"),
        ("full width", "Taipei Gem Co", "Ｔａｉｐｅｉ Ｇｅｍ Ｃｏ"),
        ("dotted capital I", "İstanbul Elmas", "istanbul elmas"),
        ("dotless i", "Kıvılcım Elmas", "KIVILCIM ELMAS"),
        ("sharp s", "Großmann Edelsteine", "GROSSMANN EDELSTEINE"),
        ("capital sharp s", "GROẞMANN EDELSTEINE", "Großmann Edelsteine"),
        ("ligature", "Griﬃth Gems", "Griffith Gems"),
        ("final sigma", "ΔΙΑΜΑΝΤΗΣ", "διαμαντης"),
        ("Greek accents", "Διαμάντης", "ΔΙΑΜΑΝΤΗΣ"),
        ("short i", "Алмазный Край", "АЛМАЗНЫИ КРАИ"),
        ("tatweel", "شركة محمد للماس", "شركة محـمد للماس"),
        ("presentation forms", "شركة", "ﺷﺮﻛﺔ"),
        ("hamza", "أحمد للماس", "احمد للماس"),
        ("Arabic vowel points", "مُحَمَّد", "محمد"),
        ("Hebrew points", "יַהֲלוֹם", "יהלום"),
        ("letter with a stroke", "Sørensen Diamanter", "SORENSEN DIAMANTER"),
        ("other strokes", "Đặng Łukasz Ħal", "DANG LUKASZ HAL"),
        ("two letters in one", "Cœur Ægir", "COEUR AEGIR"),
        ("number sign", "No 1 Gems", "№ 1 Gems"),
        ("nukta in one letter and in two", "\u{958}\u{940}\u{92e}\u{924}", "\u{915}\u{93c}\u{940}\u{92e}\u{924}"),
        ("nukta left out", "\u{958}\u{940}\u{92e}\u{924}", "\u{915}\u{940}\u{92e}\u{924}"),
        ("Devanagari digits", "हीरा १२", "हीरा 12"),
        ("Persian digits", "گوهر ۱۲۳", "گوهر 123"),
        ("joiner inside", "Star\u{200b}light\u{2060} Gems", "Starlight Gems"),
        ("Japanese half width", "ﾀﾞｲﾔ", "ダイヤ"),
        ("Hangul in parts", "다이아", "\u{1103}\u{1161}\u{110b}\u{1175}\u{110b}\u{1161}"),
        ("zone", "Berbérati", "BERBERATI"),
        ("seal in full width", "AO 1234", "ＡＯ １２３４"),
        ("seal in Arabic digits", "AO 1234", "AO ١٢٣٤"),
        ("seal decomposed", "ÑA 77", "N\u{303}A 77"),
    ];
    for (what, listed, written) in pairs {
        assert_eq!(fit(listed, written), Fit::Equal, "{what}: {} {}", fold_equal(listed), fold_equal(written));
        assert_eq!(fold_near(listed), fold_near(written), "{what}: near holds whatever is equal");
    }
}

#[test]
fn marks_of_other_scripts_make_another_word() {
    let pairs = [
        ("कुमार", "कमर"),
        ("कमल", "कमला"),
        ("क्ष", "कष"),
        ("ลี", "ลู"),
        ("ป่า", "ป้า"),
        ("เป็น", "เปน"),
        ("が", "か"),
        ("සිරි", "සුරි"),
        ("கமல", "கமலா"),
        ("김민수", "김민주"),
        ("李明", "李阳"),
        ("Star 1", "Star 2"),
        ("Star Diamonds 1", "Star Diamonds 2"),
        ("Star Diamonds 1", "Star Diamonds 11"),
        ("Star Diamonds १", "Star Diamonds २"),
        ("№", "§"),
        ("-", "***"),
        ("Boda", "Boada"),
        ("株式会社", "有限会社"),
        ("Ltd", "Limited"),
    ];
    for (a, b) in pairs {
        assert_eq!(fit(a, b), Fit::Different, "{a} {b}: {} {}", fold_near(a), fold_near(b));
    }
}

#[test]
fn what_is_close_is_near() {
    let pairs = [
        ("Example Gems Ltd", "Example Gems Limited"),
        ("Example Gems", "Example Gems (Pty) Ltd."),
        ("Diamants du Congo S.A.R.L.", "Diamants du Congo SPRL"),
        ("ООО Алмаз", "Алмаз"),
        ("Pt Intan Permata", "Intan Permata"),
        ("深圳珠宝有限公司", "深圳珠宝"),
        ("יהלום בע\u{5f4}מ", "יהלום"),
        ("شركة النور ذ.م.م", "النور"),
        ("Smith & Sons", "Smith and Sons"),
        ("ACE Diamonds", "АСЕ Diamonds"),
        ("Κατerina Gems", "Katerina Gems"),
        ("Berbérati", "Berberatti"),
        ("Nicolás Muñoz", "Nicolas Munos"),
        ("Ndalu Comércio", "Ndalu Comrcio"),
    ];
    for (a, b) in pairs {
        assert_eq!(fit(a, b), Fit::Near, "{a} {b}: {} {}", fold_near(a), fold_near(b));
    }
}

#[test]
fn a_name_of_legal_forms_alone_keeps_them() {
    assert_eq!(fold_near("S.A. Ltd"), "saltd");
    assert_eq!(fold_near("有限公司"), "有限公司");
    assert_eq!(fold_near("And"), "and");
    assert_eq!(fold_equal("§ – №"), "no");
    assert_eq!(fold_equal(" *-* "), "");
}

#[test]
fn folding_again_changes_nothing() {
    for name in ["Đặng Łukasz Ħal", "GROẞMANN", "İstanbul", "ﷺ", "เป็น", "ﾀﾞｲﾔ", "ŉ ǰ ΐ", "Æ 1²"]
    {
        assert_eq!(fold_equal(&fold_equal(name)), fold_equal(name), "{name}");
    }
}

/// They are looked up by halves.
#[test]
fn legal_forms_stand_in_order() {
    assert!(LEGAL_FORMS.is_sorted());
    for form in LEGAL_FORMS {
        assert_eq!(looks(&fold_equal(form)), form, "a form that no folded word equals");
    }
}
