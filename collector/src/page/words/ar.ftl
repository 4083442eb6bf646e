# العربية. كلمات صفحة خادم التجميع. أما كلمات الأحكام والقرارات والإجراءات والبلدان ومعنى القبول فهي كلمات النواة وتوجد هناك.
catalogue-reviewed-by = nobody
language-name = العربية

# حول كل صفحة
page-title = خادم التجميع Roughcheck
page-about = فحوص شهادات عملية كيمبرلي كما أرسلتها المحطات
page-languages = اللغة
page-unreviewed = لم يراجع أحد هذه الترجمة بعد. وعند الشك يُعتمد النص الإنكليزي.
page-search-label = رقم الشهادة
page-search = بحث
page-footer = لا تُعرض هذه الصفحة إلا على هذا الجهاز. الأوقات بالتوقيت العالمي UTC. «الاستلام» بحسب ساعة هذا الخادم؛ وقد تخطئ ساعات الهواتف، ولا يُرتَّب بها شيء.
page-elsewhere = لا تُعرض هذه الصفحة إلا على جهاز خادم التجميع نفسه: افتحوها هناك على العنوان { $address } مع رقم المنفذ، أو عبر نفق SSH إليه.
page-unavailable = قاعدة البيانات لا تجيب: حاولوا لاحقًا.
pass-only = القبول يتعلق بالشهادة وحدها.
pass-means = وقّعتها الجهة المصدِرة ولم تُغيَّر وكانت سارية في ذلك اليوم، وتطابقت مع الشحنة بقدر ما عاينها الموظف.

# كلمات
verdict-none = غير مقروء
parcel-not-examined = لم تُعاين الشحنة
not-genuine = لم تثبت صحتها
no-post = بلا مركز
post-named = { $post }، { $country }
procedure-another = إجراء آخر
row-named = القيد { $row }
about-row = بشأن القيد { $row }
standing-active = عاملة
standing-superseded = لها مفتاح جديد
standing-revoked = ملغاة
title-device = مفتاح الجهاز { $key }
title-epoch = الحقبة { $epoch }
title-content = المحتوى { $content }
age-now = الآن
age-minutes = { $count ->
    [zero] قبل { $count } دقيقة
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
age-hours = { $count ->
    [zero] قبل { $count } ساعة
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
age-days = { $count ->
    [zero] قبل { $count } يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}

# أسماء الأعمدة
column-received = الاستلام
column-verdict = حكم الهاتف
column-post-phone = المركز والهاتف
column-row = القيد
column-last-sync = آخر إرسال
column-rows = القيود
column-standing = الوضع
column-device = الجهاز
column-what = ما جرى
column-clock = ساعة الهاتف
column-first = استُلم أولًا
column-then = استُلم بعده
column-said = قال الهاتف
column-follows = ما ينتج
column-station = المحطة
column-journal = السجل
column-doubt = أول قيد مشكوك فيه
column-missing = القيود الناقصة
column-noticed = لوحظ
column-alarm = ما هو وما العمل

# الصفحة الأولى؛ العدد فوق هذه الكلمات
checks-title = الفحوص في المراكز
count-stations = { $count ->
    [zero] محطة
    [one] محطة
    [two] محطتان
    [few] محطات
    [many] محطة
   *[other] محطة
}
count-rows = { $count ->
    [zero] قيد في السجلات
    [one] قيد في السجلات
    [two] قيدان في السجلات
    [few] قيود في السجلات
    [many] قيدًا في السجلات
   *[other] قيد في السجلات
}
count-twice = { $count ->
    [zero] رقم استُعمل مرتين
    [one] رقم استُعمل مرتين
    [two] رقمان استُعملا مرتين
    [few] أرقام استُعملت مرتين
    [many] رقمًا استُعمل مرتين
   *[other] رقم استُعمل مرتين
}
count-wrong = { $count ->
    [zero] حكم خاطئ
    [one] حكم خاطئ
    [two] حكمان خاطئان
    [few] أحكام خاطئة
    [many] حكمًا خاطئًا
   *[other] حكم خاطئ
}
count-forked = { $count ->
    [zero] سجل متفرع
    [one] سجل متفرع
    [two] سجلان متفرعان
    [few] سجلات متفرعة
    [many] سجلًا متفرعًا
   *[other] سجل متفرع
}
count-gaps = { $count ->
    [zero] فجوة
    [one] فجوة
    [two] فجوتان
    [few] فجوات
    [many] فجوة
   *[other] فجوة
}
count-alarms = { $count ->
    [zero] إنذار
    [one] إنذار
    [two] إنذاران
    [few] إنذارات
    [many] إنذارًا
   *[other] إنذار
}
judged-again = يُحكم هنا على كل فحص مرة أخرى استنادًا إلى معطيات الهاتف وبالقواعد نفسها: النتيجة نفسها: { $same }، ونتيجة مختلفة: { $different }.
judged-unable = { $count ->
    [zero] فحوص ينقصها بعض المعطيات: { $count }.
    [one] فحص واحد ينقصه بعض المعطيات.
    [two] فحصان ينقصهما بعض المعطيات.
    [few] { $count } فحوص ينقصها بعض المعطيات.
    [many] { $count } فحصًا ينقصها بعض المعطيات.
   *[other] { $count } فحص ينقصها بعض المعطيات.
}
checks-arrived = الفحوص بترتيب وصولها
checks-none = لم يصل أي فحص بعد. ترسل المحطة فحوصها بالأمر { $sync } مع عنوان هذا الخادم، أو على وحدة تخزين بالأمر { $stick } ثم هنا { $collect }.
checks-newest = الأحدث أولًا.
look-again = إعادة العرض
look-live = { $seconds ->
    [zero] إعادة العرض كل { $seconds } ثانية
    [one] إعادة العرض كل ثانية
    [two] إعادة العرض كل ثانيتين
    [few] إعادة العرض كل { $seconds } ثوانٍ
    [many] إعادة العرض كل { $seconds } ثانية
   *[other] إعادة العرض كل { $seconds } ثانية
}
older-title = فحوص أقدم
older-back = العودة إلى الأحدث
older-none = لا يوجد منها شيء.
stations-title = المحطات
stations-none = لم تُسجَّل أي محطة بعد. أنشئوا رمز تسجيل على هذا الجهاز بالأمر { $enrol }، وأعطوه للمحطة: { $station }.
stations-order = الأطول صمتًا أولًا.

# المشكلات
double-title = أرقام استُعملت مرتين
double-ask = اطلبوا الأوراق من المركزين، واسألوا الجهة المصدِرة أيّها لها.
double-conflict = شهادتان مختلفتان تحملان هذا الرقم
double-two-countries = عُرضت للاستيراد في بلدين
wrong-title = أحكام خاطئة
wrong-about = أعطت هذه الهواتف حكمًا غير الذي ينتج عن معطياتها نفسها. اطلبوا الهاتف: فإما أنه يكذب، وإما أن برنامجه غُيّر.
forks-title = سجلات متفرعة
forks-about = في موضع واحد قيدان: فقد نُسخ الهاتف، أو استُعيد من نسخة أقدم. قيود الاثنين محفوظة.
gaps-title = فجوات
gaps-about = قيود موجودة، أو وُجدت، ولم تصل قط.
gaps-range = من { $from } إلى { $to }
alarms-title = إنذارات
more-in-stats = { $count ->
    [zero] والباقي { $count }: انظروا { $stats }.
    [one] وواحد آخر: انظروا { $stats }.
    [two] واثنان آخران: انظروا { $stats }.
    [few] والباقي { $count }: انظروا { $stats }.
    [many] والباقي { $count }: انظروا { $stats }.
   *[other] والباقي { $count }: انظروا { $stats }.
}

# رقم واحد
history-title = الشهادة { $number }
history-understood = فُهم «{ $typed }» على أنه { $number }.
history-nothing = لم ترسل أي محطة شيئًا عن هذا الرقم. وهذا لا يقول شيئًا عن الشهادة: فقد لا تكون محطة ما قد أرسلت فحوصها بعد، أو لم يعرضها أحد. تأكدوا من صحة كتابة الرقم.
history-synced = متى أرسلت كل محطة فحوصها آخر مرة
history-shown = عدد مرات العرض: { $times ->
    [zero] { $times }
    [one] { $times }
    [two] { $times }
    [few] { $times }
    [many] { $times }
   *[other] { $times }
}؛ المراكز: { $posts ->
    [zero] { $posts }
    [one] { $posts }
    [two] { $posts }
    [few] { $posts }
    [many] { $posts }
   *[other] { $posts }
}؛ الهواتف: { $phones ->
    [zero] { $phones }
    [one] { $phones }
    [two] { $phones }
    [few] { $phones }
    [many] { $phones }
   *[other] { $phones }
}.
history-seized = { $times ->
    [zero] لم تُضبط.
    [one] ضُبطت مرة واحدة.
    [two] ضُبطت مرتين.
    [few] ضُبطت { $times } مرات.
    [many] ضُبطت { $times } مرة.
   *[other] ضُبطت { $times } مرة.
}
history-held = { $times ->
    [zero] لم تُحتجز.
    [one] احتُجزت مرة واحدة.
    [two] احتُجزت مرتين.
    [few] احتُجزت { $times } مرات.
    [many] احتُجزت { $times } مرة.
   *[other] احتُجزت { $times } مرة.
}
history-released = { $times ->
    [zero] لم يُفرج عنها.
    [one] أُفرج عنها مرة واحدة.
    [two] أُفرج عنها مرتين.
    [few] أُفرج عنها { $times } مرات.
    [many] أُفرج عنها { $times } مرة.
   *[other] أُفرج عنها { $times } مرة.
}
double-none = لا يُعرف استعمال مزدوج: شهادة واحدة بهذا الرقم، والاستيراد في بلد واحد على الأكثر. وقد تعرف غير ذلك محطات لم ترسل فحوصها بعد.
double-found = استُعمل هذا الرقم مرتين.
double-pair = { $what }: { $first } و{ $second }.
double-place = { $post }، استُلم { $time }
rows-title = كل القيود
rows-about = بترتيب الوصول، والأول في الأعلى. الحرف نفسه يعني الشهادة نفسها، ولو أُعيدت طباعتها.
rows-more = وصلت بعدها قيود أخرى؛ وهذه أول { $count } منها.

# البحث
search-title = بحث
search-none = ليس رقم شهادة
search-asked = أي رقم هو المقصود؟
search-help = يبدأ الرقم بحرفي المشارك المصدِر، يليهما من 1 إلى 16 حرفًا ورقمًا، مثل { $example }. ولا أثر للمسافات والشرطات والخطوط المائلة والنقاط، ولا لكلمة مثل «رقم» قبله.

# الإنذارات وما العمل في كل منها
alarm-fork = سجلان بمفتاح واحد
alarm-fork-do = اسألوا من استعمل هذا الهاتف أو نسخة منه؛ قيود الاثنين محفوظة.
alarm-gap = قيود لم تعد عند أحد
alarm-gap-do = كان الهاتف قد أزالها، وليست هنا: ابحثوا عن نسخة احتياطية.
alarm-truncated = سجل قُطع
alarm-truncated-do = على الهاتف أقل مما أرسله سابقًا. اسألوا عن السبب قبل أن يُستعمل من جديد.
alarm-head = رأس سجل توقيعه غير صحيح
alarm-head-do = لم يُحفظ شيء من تلك الدفعة. اطلبوا الهاتف.
alarm-foreign-key = سجل وقّعه مفتاح آخر
alarm-foreign-key-do = أرسل أحدهم قيودًا من سجل ليس له.
alarm-field = حقل لا يطابق قيده
alarm-field-do = أُسقط الحقل؛ أما القيد نفسه فمحفوظ.
alarm-quarantined = قيود معزولة
alarm-quarantined-do = غُيّرت بياناتها على الهاتف. اطلبوا الهاتف.
alarm-verdict = حكم لا ينتج عن المعطيات
alarm-verdict-do = قال الهاتف غير ما تعطيه معطياته. اطلبوه.
alarm-succession-of-revoked = مفتاح جديد عيّنه مفتاح ملغى
alarm-succession-of-revoked-do = لم يُسجَّل المفتاح الجديد.
alarm-token-used-twice = رمز تسجيل استعمله هاتفان
alarm-token-used-twice-do = تبيّنوا لأيهما أُنشئ؛ وألغوا الآخر.
alarm-token-for-revoked = رمز تسجيل استعمله هاتف ملغى
alarm-token-for-revoked-do = يبقى الهاتف ملغى.
alarm-went-back = هاتف عاد فيه شيء إلى ما قبله
alarm-went-back-do = كانت مفاتيحه أو قوائمه أو أوقاته أقدم مما كانت، أو مفقودة، أو كتبها أحدهم. اسألوا عمّا جرى للهاتف قبل أن يُستعمل من جديد.
alarm-set-otherwise = هاتف أُعدّ على نحو آخر
alarm-set-otherwise-do = غُيّر مركزه أو جذره على الهاتف. اسألوا من فعل ذلك.
alarm-another = إنذار آخر
alarm-another-do = أطلقته نسخة أحدث من خادم التجميع.

# المخالفات بكلمات قليلة؛ واسم كل منها إلى جانبها
fault-text-unreadable = تعذرت قراءة أي شيء
fault-text-foreign = رمز أو نص من نوع آخر
fault-text-several = عُرضت عدة شهادات معًا؛ ولم يُحكم على أي منها
fault-text-too-large = الصورة أكبر من أن تُقرأ
fault-text-unsupported = صورة أو وثيقة من نوع لا يُقرأ
fault-text-damaged = ملف الصورة تالف
fault-code-missing = لا رمز مقروء؛ أُدخل الرقم يدويًا
fault-format-malformed = ليست على هيئة شهادة
fault-format-newer = نسخة أحدث مما يفهمه الهاتف
fault-signature-invalid = التوقيع غير صحيح
fault-key-unknown = لا تُعرف سلطة لمفتاحها
fault-key-compromised = مفتاح التوقيع في أيدٍ أخرى
fault-key-retired = مفتاح التوقيع لم يعد مستعملًا
fault-key-outside-window = لم يكن مسموحًا لمفتاح التوقيع أن يوقّع في ذلك اليوم
fault-key-foreign-country = موقّعة بمفتاح بلد آخر
fault-key-wrong-use = موقّعة بمفتاح ليس للشهادات
fault-dates-expired = منتهية الصلاحية
fault-dates-not-yet-valid = لم يأت يوم إصدارها بعد
fault-dates-reversed = تنتهي قبل أن تصدر
fault-dates-too-long = صلاحيتها أطول من المسموح
fault-revocation-revoked = أُلغي رقمها
fault-revocation-replaced = استُبدل برقمها رقم آخر
fault-participant-none = لم تكن الجهة المصدِرة مشاركة
fault-participant-suspended = كانت مشاركة الجهة المصدِرة معلّقة
fault-participant-unknown-date = لا يُعرف هل كانت الجهة المصدِرة مشاركة في ذلك اليوم
fault-participant-left-since = عُلّقت مشاركة الجهة المصدِرة أو انتهت بعد الإصدار
fault-participant-member = الجهة المصدِرة عضو في مشارك آخر يصدر عنها
fault-participant-by-other-lists = الجهة المصدِرة في قوائم مشاركين آخرين وحدها
fault-zone-not-compliant = من منطقة لا يجوز التصدير منها
fault-zone-no-export = من بلد لم يكن يجوز أن يخرج منه شيء
fault-zone-near = من منطقة تُكتب تقريبًا كمنطقة مدرجة
fault-zone-unknown = لا يُعرف هل كان يجوز التصدير من منطقتها
fault-zone-missing = لم تُذكر منطقة تعدين حيث يجب ذكرها
fault-origin-undisclosed = لم يُكشف عن بلدان المنشأ
fault-origin-missing = لم يُذكر أي بلد منشأ
fault-origin-not-participant = استُخرج في بلد لم يكن قط مشاركًا
fault-origin-suspended = استُخرج في بلد معلّق أو خارج العملية أو مقيد بمناطق
fault-provenance-differs = من بلد غير الذي يقوله رقمها
fault-provenance-not-participant = من بلد لم يكن قط مشاركًا
fault-restriction-origin = قانون وطني بشأن منشأ تعدينها
fault-restriction-provenance = قانون وطني بشأن البلد الذي تأتي منه
fault-restriction-party = قانون وطني بشأن المصدِّر أو المستورد
fault-restriction-zone = قانون وطني بشأن منطقة تعدينها
fault-restriction-unknown = قانون وطني كان الهاتف أقدم من أن يحكم فيه
fault-destination-elsewhere = محررة للاستيراد في بلد آخر
fault-content-implausible = الوزن والقيمة غير معقولين
fault-number-form = النص المُدخل ليس رقم شهادة
fault-number-out-of-range = رقم لم تطبعه الجهة المصدِرة قط
fault-number-differs = الرقم المطبوع ليس الرقم الذي في الرمز
fault-number-near = الرقم المطبوع هو الذي في الرمز إلا أصفارًا أو علامة واحدة
fault-alert-number = تنبيه بشأن رقمها
fault-alert-seal = تنبيه بشأن ختمها
fault-alert-party = تنبيه بشأن المصدِّر أو المستورد
fault-alert-near = قريبة مما يذكره تنبيه
fault-parcel-count-differs = عدد آخر من الطرود
fault-parcel-carats-differs = وزن آخر
fault-parcel-seals-differs = أختام أخرى
fault-parcel-seals-not-readable = أختام تعذرت قراءتها
fault-parcel-seals-renewed = أختام جُدّدت في الطريق
fault-parcel-hs-differs = نوع آخر من الأحجار
fault-parcel-hs-sorted = أحجار فُرزت لاحقًا، أو لم تُفرز كما في الشهادة
fault-parcel-stones-synthetic = وُجدت أحجار صناعية
fault-parcel-stones-polished = وُجدت أحجار مصقولة
fault-seen-conflict = سبق عرض هذا الرقم بمحتوى آخر
fault-seen-seized = سبق ضبط شحنتها
fault-seen-refused-before = سبق رفضها
fault-seen-held-before = سبق احتجازها
fault-seen-other-parcel = سبق عرض شحنة أخرى معها
fault-seen-released = سبق الإفراج عنها في مركز استيراد
fault-seen-closed-import = سبق تأكيد استيرادها
fault-seen-two-countries = سبق عرضها للاستيراد في بلد آخر
fault-procedure-other = ليس إجراء المركز
fault-procedure-own-issue = شهادة من جهة المركز نفسه، عند الاستيراد
fault-procedure-not-own = شهادة مشارك آخر، عند التصدير
fault-clock-behind = ساعة الهاتف متأخرة
fault-clock-ahead = ساعة الهاتف متقدمة كثيرًا
fault-trust-none = ليس على الهاتف بيانات ثقة
fault-trust-stale = بيانات الثقة على الهاتف قديمة
fault-trust-rolled-back = كانت على الهاتف بيانات ثقة أحدث
fault-trust-lists-old = قوائم الهاتف قديمة
fault-trust-app-old = تطبيق الهاتف أقدم من أن يناسب بيانات الثقة لديه
fault-advisory-zone = المجتمع المدني يحذّر من منطقتها
fault-advisory-party = المجتمع المدني يحذّر من المصدِّر أو المستورد
fault-advisory-general = المجتمع المدني يحذّر
