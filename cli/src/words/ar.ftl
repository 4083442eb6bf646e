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

# سؤال على الطرفية والأجوبة التي تعني نعم
ask-union = المركز في { $country } من مراكز الاتحاد الأوروبي، وقانونه سارٍ هناك. هل يُجعل من مراكز الاتحاد؟
ask-yes = ن نعم
ask-answers = [ن/ل]

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
file-not-document = هذا ليس جزءًا ولا وثيقة ثقة: { $detail }.
file-no-inputs = ليس في هذا المجلد ملف .png أو .jpg أو .jpeg أو .txt.
file-not-empty = ليس فارغًا؛ عيّنوا مجلدًا جديدًا.
file-no-head = لا رأس في هذه الصورة.
file-no-text = هذا ليس نصًا ولا صورة.
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

# الشهادات
issued-composed = حُوّل إلى Unicode NFC قبل التوقيع: { $fields }
revocation-made = الإلغاء في { $file }: أرسلوه إلى كل محطة.

# المراسم
part-made = { $kind } في { $file }: لم يوقَّع بعد
part-composed = حُوّل إلى Unicode NFC: { $fields }
parts-signed = عدد ما وُقّع: { $count }، بالمفتاح { $key }
bundle-made = الحزمة { $version } في { $file }
root-made = الجذر 1 في { $file }: لم يوقَّع بعد
root-digest = البصمة
root = الجذر

# الإدارة
device-revoked = { $device }: ملغى
collected = الدفعات: { $requests }. القيود الجديدة: { $entries }. المعزول: { $quarantined }.
clock-right = أُقرّ بأن الساعة صحيحة: { $clock }. تُوقَّع الإيصالات من جديد.
clock-in-doubt = يشكّ خادم التجميع في ساعته ولم يوقّع إيصالات؛ `roughcheck admin --db URL clock-right` بعد أن ينظر أحد في الساعة
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
