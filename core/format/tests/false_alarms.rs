//! How often the folds take two names for one that are two: alert names against names of traders as the participants'
//! countries have them. Names are put together from lists by language; which ones is fixed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use roughcheck_format::base::{Fit, FoldedName};

/// Given names, family names or places, and what companies call themselves.
struct Tongue {
    given: &'static str,
    family: &'static str,
    trade: &'static str,
    form: &'static str,
}

const TONGUES: [Tongue; 30] = [
    // English: United States, United Kingdom, Canada, Australia, New Zealand
    Tongue {
        given: "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Karen Thomas Nancy Daniel Lisa",
        family: "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Green Baker Adams Nelson Carter",
        trade: "Diamonds Gems Jewels Trading Minerals Stones Brilliant Export Holdings Cutting",
        form: "Ltd|Inc|LLC|",
    },
    // French: Belgium, Switzerland, France
    Tongue {
        given: "Jean Marie Pierre Françoise Michel Hélène André Céline Philippe Élodie René Thérèse Frédéric Zoé Benoît Aurélie",
        family: "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Lefèvre Mercier Dupont Lambert Bonnet Girard Rousseau Lemaître Noël Gérard Chevalier Barbier Renaud Fontaine",
        trade: "Diamants Joaillerie Pierres Négoce Taillerie Bijoux Comptoir Minéraux",
        form: "SA|SARL|SAS|",
    },
    // Dutch: Antwerp
    Tongue {
        given: "Jan Piet Kees Willem Hendrik Johanna Maria Els Griet Luc Bart Karel Dirk Geert Wouter",
        family: "Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters Vermeulen DeSmet Aerts Hendrickx Dierckx Verhoeven Stevens VanDamme Segers Lemmens Pauwels",
        trade: "Diamant Diamantslijperij Edelstenen Handel Juwelen Briljanten",
        form: "NV|BV|BVBA|",
    },
    // German: Germany, Austria, Switzerland
    Tongue {
        given: "Jürgen Günther Käthe Björn Sören Ulrike Wolfgang Heinz Gisela Renate Matthias Anneliese Rüdiger Jörg",
        family: "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Hofmann Lange Weiß Großmann",
        trade: "Edelsteine Diamanten Schleiferei Juwelen Handel Rohstoffe Brillanten",
        form: "GmbH|AG|KG|",
    },
    // Portuguese: Angola, Brazil, Portugal
    Tongue {
        given: "João Maria António Conceição José Fátima Manuel Inês Domingos Esperança Paulo Graça Estêvão Adão Luís Cecília",
        family: "Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Jesus Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Ndalu Kiala Tchissola",
        trade: "Diamantes Comércio Mineração Pedras Exportação Jóias Prospecção Lapidação",
        form: "Lda|SA|Limitada|",
    },
    // Spanish: Venezuela, Spain, Mexico, Panama
    Tongue {
        given: "Nicolás Sofía Andrés Lucía Jesús Mónica Raúl Belén Óscar Inés Íñigo Begoña Adrián Rocío Héctor Ángela",
        family: "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Gutiérrez Navarro Torres Domínguez Vázquez Ramos Núñez",
        trade: "Diamantes Gemas Joyería Minería Piedras Comercial Exportadora",
        form: "SL|SA|CA|",
    },
    // Italian
    Tongue {
        given: "Giuseppe Giovanni Francesca Niccolò Chiara Lorenzo Ilaria Matteo Donatella Alessandro Federica Pasquale",
        family: "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro",
        trade: "Diamanti Gemme Gioielli Preziosi Commercio Pietre",
        form: "Srl|SpA|",
    },
    // Greek
    Tongue {
        given: "Γιώργος Μαρία Δημήτρης Ελένη Κώστας Κατερίνα Νίκος Βασιλική Γιάννης Σοφία",
        family: "Παπαδόπουλος Παππάς Καραγιάννης Βλάχος Ιωάννου Οικονόμου Γεωργίου Μακρής Νικολάου Αντωνίου Δημητρίου Χριστοδούλου Κωνσταντίνου Αγγελόπουλος Σταμάτης",
        trade: "Διαμάντια Κοσμήματα Εμπορική Πολύτιμα Λίθοι",
        form: "ΑΕ|ΕΠΕ|",
    },
    // Polish and Czech
    Tongue {
        given: "Łukasz Małgorzata Paweł Agnieszka Jiří Božena Tomáš Kateřina Wojciech Zdzisława",
        family: "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Dąbrowski Novák Svoboda Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný",
        trade: "Diamenty Jubiler Kamienie Handel Drahokamy Klenoty",
        form: "Sp z o.o.|s.r.o.|",
    },
    // Hebrew
    Tongue {
        given: "משה דוד יעקב שרה רחל אברהם יוסף מרים חנה שלמה אליהו נועם",
        family: "כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן אזולאי מלכה כץ יוסף עמר אוחיון חדד גבאי רוזנברג שפירא גולדשטיין הורוביץ",
        trade: "יהלומים אבנים תכשיטים סחר ליטוש ייצוא",
        form: "בע\"מ|",
    },
    // Arabic: Emirates, Lebanon
    Tongue {
        given: "محمد أحمد علي حسن فاطمة خالد سارة يوسف مريم عمر إبراهيم نورة سعيد ليلى",
        family: "المنصوري الهاشمي الكعبي النعيمي الشامسي الظاهري المهيري حداد خوري منصور سعادة الحريري عون صليبا شاهين بركات الخطيب النجار العلي الحمد",
        trade: "للماس للمجوهرات للتجارة للأحجار للتعدين للاستيراد",
        form: "ذ.م.م|ش.م.م|",
    },
    // Russian
    Tongue {
        given: "Иван Мария Сергей Елена Дмитрий Ольга Алексей Наталья Андрей Татьяна Николай Светлана Фёдор Юлия",
        family: "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров",
        trade: "Алмазы Бриллианты Самоцветы Торг Камни Ювелир Гранит",
        form: "ООО|АО|ПАО|",
    },
    // Ukrainian, Belarusian
    Tongue {
        given: "Олександр Оксана Тарас Ганна Богдан Ірина Ярослав Людмила Мікола Алеся",
        family: "Шевченко Бондаренко Коваленко Ткаченко Кравченко Олійник Шевчук Поліщук Лисенко Савченко Руденко Марченко Мельник Каваль Жук Казлоў",
        trade: "Діаманти Кришталь Самоцвіти Торгівля Коштовності",
        form: "ТОВ|ПАТ|",
    },
    // Hindi
    Tongue {
        given: "राजेश सुनीता अमित प्रिया विजय कविता संजय अनीता मनोज रेखा दीपक मीना",
        family: "शर्मा वर्मा गुप्ता कुमार सिंह मेहता पटेल शाह जैन अग्रवाल मिश्रा यादव चौहान जोशी त्रिवेदी देसाई",
        trade: "हीरा रत्न आभूषण व्यापार निर्यात जवाहरात",
        form: "प्राइवेट लिमिटेड|",
    },
    // India and Sri Lanka in Latin letters
    Tongue {
        given: "Rajesh Sunita Amit Priya Vijay Kavita Sanjay Anita Manoj Rekha Deepak Meena Kirti Bharat Nilesh Hitesh",
        family: "Sharma Verma Gupta Kumar Singh Mehta Patel Shah Jain Agarwal Mishra Yadav Chauhan Joshi Trivedi Desai Savani Kothari Lakhani Dholakia Perera Fernando Jayawardena Wickramasinghe Gunasekara",
        trade: "Diam Gems Jewels Exports Impex Star Brothers Sons",
        form: "Pvt Ltd|LLP|",
    },
    // Gujarati
    Tongue {
        given: "રમેશ સવિતા હિતેશ ભાવના નીલેશ કોકિલા પ્રવીણ હંસા",
        family: "પટેલ શાહ મહેતા દેસાઈ જોષી ત્રિવેદી લાખાણી કોઠારી સવાણી ધોળકિયા વઘાસિયા ગજેરા",
        trade: "ડાયમંડ જેમ્સ રત્નો નિકાસ આભૂષણ",
        form: "|",
    },
    // Sinhala, Tamil
    Tongue {
        given: "නිමල් සුනිල් කුමාරි අනුර சுரேஷ் லட்சுமி முருகன் கவிதா",
        family: "පෙරේරා සිල්වා ප්‍රනාන්දු ජයවර්ධන බණ්ඩාර சுப்பிரமணியம் ராமசாமி கிருஷ்ணன் நடராஜன் செல்வராஜ்",
        trade: "මැණික් වෙළඳ දියමන්ති வைரம் ரத்தினம் வணிகம்",
        form: "|",
    },
    // Chinese: mainland, Hong Kong, Chinese Taipei
    Tongue {
        given: "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明",
        family: "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯",
        trade: "钻石 珠宝 宝石 贸易 矿业 首饰 进出口 国际贸易",
        form: "有限公司|股份有限公司|",
    },
    // Chinese in Latin letters
    Tongue {
        given: "Wei Fang Min Jing Qiang Lei Jun Yong Jie Tao Ming Xiaoli Guoqing Haiyan",
        family: "Wang Zhang Liu Chen Yang Zhao Huang Zhou Xu Sun Zhu Gao Lin Guo Luo Liang Song Zheng Xie Tang Feng Chow Cheung Leung Kwok",
        trade: "Diamond Jewellery Gem Trading International Precious",
        form: "Co Ltd|",
    },
    // Japanese
    Tongue {
        given: "健一 美咲 太郎 花子 翔太 陽菜 直樹 由美",
        family: "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本",
        trade: "ダイヤモンド 宝石 貿易 ジュエリー 貴金属 商事",
        form: "株式会社|",
    },
    // Korean
    Tongue {
        given: "민수 민주 지영 현우 서연 준호 미경 성민 은정 동현",
        family: "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황",
        trade: "다이아몬드 보석 무역 상사 귀금속 쥬얼리",
        form: "주식회사|",
    },
    // Thai, Lao
    Tongue {
        given: "สมชาย สมหญิง ประยุทธ์ สุดา วิชัย มาลี อนันต์ พรทิพย์ ກີມ ສົມສັກ ບຸນມີ",
        family: "แซ่ตั้ง แซ่ลิ้ม ศรีสุข ทองดี วงศ์สวัสดิ์ รัตนกุล เจริญสุข บุญมี ใจดี สุวรรณ พิทักษ์ชัย",
        trade: "เพชร อัญมณี จิวเวลรี่ การค้า ส่งออก พลอย",
        form: "จำกัด|",
    },
    // Vietnamese
    Tongue {
        given: "Anh Dũng Hương Minh Thảo Tuấn Phượng Quốc Đức Mỹ",
        family: "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
        trade: "Kim Cương Đá Quý Trang Sức Thương Mại",
        form: "TNHH|",
    },
    // Turkish
    Tongue {
        given: "Mehmet Ayşe Mustafa Fatma Ahmet Emine Çağla Şükrü Gülşen Uğur Işıl",
        family: "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek",
        trade: "Elmas Mücevher Kuyumculuk Ticaret Pırlanta",
        form: "AŞ|Ltd Şti|",
    },
    // Armenian, Georgian
    Tongue {
        given: "Արմեն Անահիտ Տիգրան Նարինե გიორგი ნინო დავით თამარ",
        family: "Հարությունյան Սարգսյան Գրիգորյան Հակոբյան Խաչատրյան ბერიძე კაპანაძე გელაშვილი მაისურაძე",
        trade: "Ադամանդ Գոհարեղեն Առևտուր ბრილიანტი ძვირფასი ვაჭრობა",
        form: "ՍՊԸ|შპს|",
    },
    // Kazakh
    Tongue {
        given: "Нұрсұлтан Айгүл Ерлан Гүлнара Бақыт Сәуле Әлия Қанат",
        family: "Ахметов Оспанов Сұлтанов Жұмабаев Қасымов Ибраев Байжанов Нұрпейісов",
        trade: "Алмас Гауһар Зергер Сауда Тас",
        form: "ЖШС|",
    },
    // Southern Africa: South Africa, Botswana, Namibia, Lesotho, Eswatini, Zimbabwe
    Tongue {
        given: "Thabo Lerato Sipho Nomvula Kagiso Boitumelo Tendai Rutendo Ndapewa Tangeni Mpho Palesa Jabulani Zanele",
        family: "Dlamini Nkosi Mokoena Khumalo Molefe Seretse Mogae Masire Moyo Ncube Sibanda Chikwanha Shikongo Nghipondoka Amupolo Mohlomi Letsie Botha VanDerMerwe Pretorius Nel Coetzee Tau Kgosi",
        trade: "Diamonds Mining Stones Trading Ventures Investments Minerals",
        form: "(Pty) Ltd|CC|",
    },
    // West Africa: Sierra Leone, Liberia, Guinea, Ghana, Mali, Togo, Côte d'Ivoire
    Tongue {
        given: "Mohamed Fatou Ibrahima Aminata Kwame Akosua Sékou Mariama Ousmane Kadiatou Kofi Abena Foday Isatu",
        family: "Kamara Sesay Koroma Conteh Bangura Koné Traoré Diallo Coulibaly Keïta Camara Condé Mensah Owusu Boateng Asante Kollie Flomo Touré Ouattara Doumbia Kromah Turay Jalloh",
        trade: "Diamonds Gold Mining Enterprise Comptoir Négoce Exports Minerals",
        form: "SARL|Ltd|",
    },
    // Central Africa: Congo, Central African Republic, Cameroon, Gabon
    Tongue {
        given: "Joseph Thérèse Faustin Béatrice Félix Clémentine Augustin Honorine Barthélemy Solange Anicet Chantal",
        family: "Kabila Mbuyi Tshisekedi Ilunga Kasongo Mutombo Lumumba Ngoy Mukendi Kalala Ngaïssona Yakété Zoumara Gbangouma Kolingba Nguema Mbarga Fouda Ondoa Abessolo Bozizé Djotodia",
        trade: "Diamants Mines Comptoir Négoce Minéraux Exploitation Bureau d'Achat",
        form: "SARL|SPRL|SAU|",
    },
    // Indonesian, Malay, Khmer
    Tongue {
        given: "Budi Siti Agus Dewi Hendra Ratna Ahmad Nurul សុខ ចាន់ធូ",
        family: "Santoso Wijaya Hidayat Setiawan Kurniawan Saputra Gunawan Halim Ismail Abdullah Rahman Hassan Ibrahim វណ្ណា រតនា ពិសិដ្ឋ",
        trade: "Intan Permata Berlian Niaga Mulia Perdagangan",
        form: "Sdn Bhd|Tbk|",
    },
];

/// A fixed sequence of numbers (a linear congruential generator with Knuth's constants).
struct Sequence(u64);

impl Sequence {
    fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 40).unwrap()
    }

    fn word(&mut self, words: &'static str, split: char) -> &'static str {
        let words: Vec<&str> = words.split(split).collect();
        words[self.next() % words.len()]
    }
}

/// A trader's name, and the name without what is not told apart: case, order and legal form.
fn name(sequence: &mut Sequence, tongue: usize) -> (String, String) {
    let Tongue { given, family, trade, form } = &TONGUES[tongue];
    let (a, b) = (sequence.word(family, ' '), sequence.word(family, ' '));
    let (given, trade, form) = (sequence.word(given, ' '), sequence.word(trade, ' '), sequence.word(form, '|'));
    let own = match sequence.next() % 5 {
        0 => format!("{given} {a}"),
        1 => format!("{given} {a} {trade}"),
        2 => format!("{a} & {b} {trade}"),
        3 => format!("{a} {b}"),
        _ => format!("{given} {a} {b} {trade}"),
    };
    let own = if form.contains('公') || tongue == 17 { own.replace([' ', '&'], "") } else { own };
    (format!("{own} {form}").trim().to_owned(), own)
}

#[test]
fn a_hundred_alerts_raise_no_false_alarm_and_ten_questions_at_most_among_ten_thousand_names() {
    let mut sequence = Sequence(12);
    let (mut alerts, mut others, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    for at in 0.. {
        let (written, own) = name(&mut sequence, at % TONGUES.len());
        if !known.insert(own) {
            continue;
        }
        if alerts.len() < 100 {
            alerts.push(written)
        } else {
            others.push(written)
        }
        if others.len() == 10_000 {
            break;
        }
    }
    let folded: Vec<FoldedName> = others.iter().map(|name| FoldedName::of(name)).collect();
    let (mut equal, mut near) = (Vec::new(), Vec::new());
    for alert in &alerts {
        let listed = FoldedName::of(alert);
        for (name, folded) in others.iter().zip(&folded) {
            match listed.fit(folded) {
                Fit::Equal => equal.push(format!("{alert} = {name}")),
                Fit::Near => near.push(format!("{alert} ~ {name}")),
                Fit::Different => {}
            }
        }
    }
    println!("equal {}, near {}: {near:#?}", equal.len(), near.len());
    assert_eq!(equal, Vec::<String>::new());
    assert!(near.len() <= 10, "{}: {near:#?}", near.len());
    assert_eq!((alerts.len(), others.len()), (100, 10_000));
}
