# العربية. ما يقوله الأمر وحده: الاستعمال والملفات والمفاتيح والمراسم والإدارة والعرض. أما كلمات الفحوص والسجل وإخفاقات
# المكتبة فهي كلمات النواة وتوجد هناك.
catalogue-reviewed-by = nobody

# استعمال خاطئ؛ وقبل كل نص الخيار المقصود
usage-unknown = لا يعرف الأمر { $what }.
usage-suggested = هل المقصود { $what }؟
usage-value = لا يمكن أن تكون قيمة { $option } هي { $value }.
usage-values = القيم الممكنة: { $values }.
usage-missing = ينقص: { $what }.
usage-conflict = لا يجتمع { $what } و{ $other }.
usage-other = لا يمكن فهم سطر الأوامر هذا.
usage-help = انظروا --help.
usage-lang = لا يوجد فهرس كهذا؛ جرّبوا { $known }.
usage-one-certificate = { $option } يخص شهادة واحدة: افحصوا هذه المدخلات ({ $count }) واحدًا واحدًا.
usage-read-one = يأخذ `read` مدخلًا واحدًا؛ أما المجلدات فيأخذها `check`.
usage-folder = عيّنوا المحطة بالخيار --station DIR.
usage-sync-way = اذكروا عنوانًا أو --to FILE أو --receipt FILE.
usage-ending = ينتهي --out بـ .png أو .svg أو .txt.
usage-revoke = اذكروا ما يُلغى: --number أو --key-id.
usage-number-asked = إن كان المقصود { $reading } فاكتبوه هكذا.
usage-number-form = الرقم هو حرفا المشارك ثم تسلسله.
usage-enrol = اذكروا --post و--country و--procedure للمحطة.
usage-device = المطلوب مفتاح جهاز أو معرّفه بالنظام الست عشري.
usage-country = ليس بلدًا في ISO 3166-1 ولا مشاركًا؛ اذكروا حرفين مثل EU أو CH أو AO.
usage-country-union = المركز هناك من مراكز الاتحاد الأوروبي؛ اذكروا --country EU، أو --yes لقبول ذلك.
usage-root = لا 64 رقمًا ست عشريًا ولا ملفًا فيه جذر.
usage-root-kind = وثيقة من نوع { $kind }، وليست جذرًا
usage-made-at = يبعد أكثر من يوم عن هذه الساعة ({ $clock })؛ أضف --time-is-meant إن كان ذلك مقصودًا
usage-refused = غير مقبول: { $detail }.
usage-password-file = لم يبق مفتاح يمكن أن تكون كلمة سره
usage-no-terminal = لا يمكن سؤال أحد هنا: حدّد ملفًا بالخيار { $option }
part-version = لا يُوقَّع الإصدار { $version }: تُعدّ الإصدارات من 1، ويجب أن يترك كل إصدار مكانًا لما يليه
usage-against-root = حدّد بالخيار --root الجذر الذي يُصنع تحته، أو ضع root.part بجانبه
usage-sign-out = الخيار --out لجزء واحد: وقّع الأجزاء الأخرى واحدًا واحدًا
usage-seen-before = لا يبيّن السجل لمن الشهادات: حدّد --participant
usage-module-only = الخياران --ledger و --participant لمفتاح في وحدة: ملف المفتاح يذكر مشاركه، ودفتره بجانبه.
usage-one-picture = لا تتسع صورة واحدة لشهادات كثيرة: اذكروا مجلدًا.
usage-participant = لا شيء يقول لمن المفتاح: اذكروا --participant.
usage-ledger-begun = لا دفتر لـ { $participant } هنا ({ $file }): إن كان هذا المفتاح يوقّع عن { $participant } لأول مرة فاذكروا --participant { $participant } و --yes، وإلا فأعيدوا الدفتر.
usage-ledger = اذكروا الدفتر بالخيار --ledger.
usage-succeeds = اذكروا --kind و --participant و --name، أو المفتاح الذي يخلفه.
usage-second = المفتاح الثاني لطرف فقط: --kind party.
usage-since = قيمة --since يوم، 2026-03-01، أو وقت، 2026-03-01T10:00:00Z.

# سؤال على الطرفية والأجوبة التي تعني نعم
ask-union = المركز في { $country } من مراكز الاتحاد الأوروبي، وقانونه سارٍ هناك. هل يُجعل من مراكز الاتحاد؟
ask-issue = { $doubt } هل تُوقَّع رغم ذلك؟
ask-ledger-begun = لا دفتر لـ { $participant } هنا. أيوقّع هذا المفتاح عن { $participant } لأول مرة، ويكون { $file } دفتره؟
ask-revoke-reason = لم يُذكر سبب. هل يُنشأ الإلغاء رغم ذلك؟
ask-revoke-key = لا ملف مفتاح بجانب هذا ولا حزمة مذكورة فيها المفتاح { $key }. هل يُلغى رغم ذلك؟
ask-pin = الرقم السري لـ { $token }:
ask-yes = ن نعم
ask-answers = [ن/ل]
ask-password = كلمة سر { $key } ({ $name }):
ask-new-password = كلمة السر الجديدة:
ask-same-password = الكلمة نفسها مرة أخرى:

# الملفات؛ وقبل كل نص اسم الملف
file-missing = لا يوجد ملف أو مجلد كهذا ({ $detail }).
file-denied = الوصول مرفوض ({ $detail }).
file-there = موجود من قبل ({ $detail }).
file-full = القرص ممتلئ، أو لا يجوز كتابة ملف أكبر ({ $detail }).
file-folder = هذا مجلد، والمطلوب ملف ({ $detail }).
file-failed = أخفق النظام: { $detail }.
file-too-large = أكبر من { $most } ميبيبايت.
file-not-text = ليس نصًا بترميز UTF-8؛ احفظوه بترميز UTF-8.
file-not-parcel = هذه ليست بيانات شحنة: { $detail }.
file-not-certificate = هذه ليست بيانات شهادة: { $detail }.
file-no-certificates = ليس فيه كائن شهادة: في المجلد ملفات .json، وفي ملف .jsonl كائن في كل سطر.
file-list = هذه قائمة كائنات: اكتبوا كائنًا في كل سطر، في ملف ينتهي بـ .jsonl.
file-column = لا حقل باسم العمود { $name }.
file-no-row = يسمّي السطر الأول من الجدول الحقول، وكل سطر بعده شهادة.
file-not-document = هذا ليس جزءًا ولا وثيقة ثقة: { $detail }.
file-no-inputs = ليس في هذا المجلد ملف .png أو .jpg أو .jpeg أو .txt.
file-not-empty = ليس فارغًا؛ عيّنوا مجلدًا جديدًا.
file-no-head = لا رأس في هذه الصورة.
file-no-text = هذا ليس نصًا ولا صورة.
file-never-overwritten = هذا الملف موجود من قبل؛ لا يُكتب أبدًا فوق ما وُقّع: حدّد ملفًا جديدًا.
sign-other = وُضعت وثيقة أخرى مكان هذه: انظروا فيها ثم وقّعوها.
unprinted = تعذرت الكتابة إلى الإخراج القياسي: { $detail }
failed = أخفق: { $detail }

# المفاتيح
key-there = موجود من قبل؛ لا يُكتب فوق المفاتيح أبدًا.
key-sealing = في مفتاح الختم 32 بايتًا.
key-password-empty = السطر الأول من --password-file فارغ.
key-cannot-sign = لا يستطيع المفتاح التوقيع الآن.
key-of = مفتاح { $kind } لـ { $name } ({ $participant })
key-public = العام
key-id = معرّف المفتاح
key-second = المفتاح الثاني { $algorithm }، معرّف المفتاح { $key }
key-public-in = النصف العام في { $file }: يجوز إعطاؤه للآخرين
key-resealed = صار لـ { $file } كلمة سر جديدة
key-passwords-differ = كلمتا السر مختلفتان: لم يتغير شيء.
hsm-uri-malformed = تعذرت قراءة { $what } في عنوان المفتاح هذا (RFC 7512).
hsm-uri-unknown = لا يعرف هذا البرنامج السمة { $what } في عنوان مفتاح: قد تعني مفتاحًا آخر.
hsm-uri-twice = السمة { $what } مذكورة مرتين في عنوان المفتاح هذا.
hsm-uri-module = اذكروا الوحدة: ?module-path=/usr/lib/softhsm/libsofthsm2.so أو ما يشبهها.
hsm-uri-object = اذكروا المفتاح: object=NAME أو id=%01.
hsm-uri-pin = يستطيع كل من على هذا الجهاز قراءة رقم سري في سطر الأوامر: ضعوه في ملف واذكروا الملف بـ pin-source.
hsm-no-pin = ليس هنا من يُسأل عن الرقم السري: اذكروا بـ pin-source ملفًا يحويه.
hsm-module = تعذر تحميل الوحدة؛ راجعوا module-path: { $detail }
hsm-no-token = ليس هذا الرمز في الوحدة؛ راجعوا اسمه، أو هل هو موصول.
hsm-several-tokens = تصلح رموز عدة: اذكروا واحدًا بـ token أو serial أو slot-id.
hsm-wrong-pin = الرقم السري خاطئ؛ وكثرة الأرقام الخاطئة تقفل الرمز.
hsm-locked-pin = الرقم السري مقفل: أُعطيت أرقام خاطئة كثيرة؛ يفتحه مسؤول أمن الرمز.
hsm-no-key = لا مفتاح خاص { $object } على هذا الرمز؛ راجعوا object و id.
hsm-several-keys = تصلح مفاتيح خاصة عدة لـ { $object }: اذكروا واحدًا بمعرّفه id أيضًا.
hsm-not-ed25519 = { $object } ليس مفتاح Ed25519، أو ليس نصفه العام على الرمز.
hsm-failed = أخفقت الوحدة: { $detail }

# الشهادات
issued-composed = حُوّل إلى Unicode NFC قبل التوقيع: { $fields }
revocation-made = الإلغاء في { $file }: أرسلوه إلى كل محطة.
revocation-unnoted = لا يدوّن ذلك أي دفتر، إذ لا دفتر في { $file }: دفتر في مكان آخر يتيح توقيع الرقم مرة أخرى دون سؤال. اذكروه بـ --ledger.
revocation-noted-nowhere = لا يدوّن ذلك أي دفتر: يستمر { $file } بجانب المفتاح { $key }، وذلك الدفتر يتيح توقيع الرقم مرة أخرى دون سؤال. اذكروه بـ --ledger.
issue-not-meant = لم تُوقَّع لأن ذلك لم يكن مقصودًا.
issue-foreign-revoker = لا يستطيع مفتاح مشارك آخر إلغاء هذا الرقم.
revoke-doubt-reason = لم يُذكر سبب؛ --yes إن كان مقصودًا.
revoke-doubt-key = لا ملف مفتاح بجانب هذا ولا حزمة مذكورة فيها هذا المفتاح؛ --yes إن كان مقصودًا.
revoke-unsigned = لا يقول الدفتر إن هذا المفتاح وقّع { $number }، ومفتاح الشهادات لا يبطل إلا ما وقّعه هو.
revoke-not-meant = لم يُنشأ لأن ذلك لم يكن مقصودًا.
check-not-signed = لن تُوقَّع:
check-passes = لن يجد هاتف بهذه الحزمة أي خطأ.
check-nothing = لا خطأ في الشهادة نفسها؛ وما يجده هاتف بحزمة يقوله --bundle.
check-found = سيجد الهاتف:
check-qr = إصدار رمز QR
ledger-issued = صادر
ledger-voided = مُبطَل
ledger-replaced = استُبدل بـ { $number }
ledger-empty = لم يصدر شيء بعد حسب الدفتر { $file }.

# المراسم
part-made = { $kind } في { $file }: لم يوقَّع بعد
part-composed = حُوّل إلى Unicode NFC: { $fields }
parts-signed = عدد ما وُقّع: { $count }، بالمفتاح { $key }
bundle-made = الحزمة { $version } في { $file }
root-made = الجذر 1 في { $file }: لم يوقَّع بعد
root-digest = البصمة
root-next-made = الجذر { $version } في { $file }: لم يوقَّع بعد؛ يجب استيفاء قاعدة الجذر السابق وقاعدته هو
root-key-kind = { $code }: لا صوت لمفتاح { $kind } بين الأطراف؛ يضم الجذر مفاتيح أُنشئت بـ --kind party.
root-key-twice = { $code }: هذا المفتاح موجود من قبل في { $group }؛ لكل مفتاح صوت واحد في مجموعة واحدة.
head-made = الرأس { $version } في { $file }: لم يوقَّع بعد؛ يوقّعه كل طرف حيث هو
pack-other-head = ليست نسخة من الرأس الذي يُجمع.
pack-no-head = لا رأس في هذا المجلد: اصنع واحدًا بالأمر `trust head`.
bundle-refused = سيرفض الهاتف هذه الحزمة، فلم تُصنع: { $code } ({ $detail }).
trust-lacking = تنقص { $what } توقيعات بحسب قاعدة الجذر { $root }؛ كم بقي: { $count }؛ من هذه: { $keys }.
show-half = توقيع ناقص: { $key } وقّع بأحد مفتاحيه فقط، وهذا لا يُحتسب
seen-before-made = الجزء seen-before في { $file }: لم يوقَّع بعد؛ الشهادات فيه: { $count }؛ ما ليس في السجل وتُرك: { $left }
told-dropped = تلغيها القائمة السارية ولا تلغيها هذه: { $names }
told-ended = انقضى يومها الأخير: { $names }
told-keys-gone = مفاتيح سارية ليست في هذه القائمة: { $names }
told-participants-gone = مشاركون ساريون ليسوا في هذه السياسة: { $names }
told-empty = لا شيء فيه: { $names }
told-one-algorithm = ضعيف كضعف خوارزمية واحدة: هؤلاء يوقّعون بمفتاح واحد ويكفون دون الآخرين: { $names }
show-title = { $kind } { $version }
show-digest = بصمة ما يوقَّع: { $digest }
show-root = صُنع تحت الجذر { $digest }
show-more = وأسطر أخرى ({ $count }): يعرضها --json كلها
show-unsigned = لم يوقّعه أحد بعد
show-signed = وقّعه { $key }
show-unsound = توقيع غير صحيح، بالمعرّف { $key }
show-unknown = توقيع بمفتاح لا تورده أي قائمة هنا: { $key }
show-same = لا شيء يختلف عن النسخة السارية { $version }
show-differs = مقارنةً بالنسخة السارية { $version }:
show-new = لا شيء من هذا النوع سارٍ
show-added = أضيف: { $what }
show-removed = حُذف: { $what }
show-changed = تغيّر: { $what }
show-not-to-sign = لن يقبله أي هاتف مع ما هو سارٍ: { $detail }
show-phone-takes = يقبله الهاتف.
show-phone-refuses = يرفضه الهاتف: { $detail }
list-empty = لا شيء لدى هذا المركز من { $list }
root = الجذر

# حقول ما في القوائم
list-number = الرقم
list-key-id = معرّف المفتاح
list-participant = المشارك
list-zone = المنطقة
list-zones = المناطق
list-prefix = البادئة
list-digits = عدد الأرقام
list-runs = المتتاليات
list-reason = السبب
list-state = الحالة
list-since = منذ
list-until = حتى
list-from = ابتداءً من
list-to = إلى
list-kind = النوع
list-source = المصدر
list-text = النص
list-party = الطرف
list-parties = الأطراف
list-seal = الختم
list-harm = الضرر
list-country = البلد
list-countries = البلدان
list-law = القانون
list-basis = الأساس
list-outcome = النتيجة
list-procedures = الإجراءات
list-hs = النظام المنسق
list-from-carats = القراريط من
list-exceptions = الاستثناءات
list-key = المفتاح
list-keep = يبقى
list-digest = البصمة
list-mining = التعدين
list-by = من قبل
list-on = في
list-about = عن

# الإدارة
device-revoked = { $device }: ملغى
collected = الدفعات: { $requests }. القيود الجديدة: { $entries }. المعزول: { $quarantined }.
clock-right = أُقرّ بأن الساعة صحيحة: { $clock }. تُوقَّع الإيصالات من جديد.
clock-in-doubt = يشكّ خادم التجميع في ساعته ولم يوقّع إيصالات؛ `roughcheck admin --db URL clock-right` بعد أن ينظر أحد في الساعة
clock-unmeant = يسبق --at ساعة هذا الجهاز بأكثر من يوم: لا يُوقَّع أي إيصال؛ استعملوا --time-is-meant إن كان مقصودًا
collector-failed = أخفق خادم التجميع: { $detail }

# ما بقي على المركز فعله
undecided = { $checks ->
    [zero] لا فحوص بلا قرار في هذا المركز ({ $checks }).
    [one] فحص واحد في هذا المركز بلا قرار: سجّلوا ما جرى بالأمر `decide`.
    [two] فحصان في هذا المركز بلا قرار: سجّلوا ما جرى بالأمر `decide`.
    [few] { $checks } فحوص في هذا المركز بلا قرار: سجّلوا ما جرى بالأمر `decide`.
    [many] { $checks } فحصًا في هذا المركز بلا قرار: سجّلوا ما جرى بالأمر `decide`.
   *[other] { $checks } فحص في هذا المركز بلا قرار: سجّلوا ما جرى بالأمر `decide`.
}

# العرض
demo-due = كما ينبغي
demo-not-due = ليس كما ينبغي
demo-good = شهادة كما ينبغي أن تكون
demo-altered = غُيّرت قيمتها بعد التوقيع
demo-foreign-key = وقّعها مفتاح لا يدرجه أحد
demo-expired = انقضى يومها الأخير
demo-revoked = سُحب رقمها
demo-suspended = كانت مشاركة الجهة المصدِرة معلّقة يوم الإصدار
demo-alert = على رقمها تنبيه
demo-out-of-range = رقم لم تطبعه الجهة المصدِرة قط
demo-conflict = رقم الشهادة السليمة بمحتوى آخر
