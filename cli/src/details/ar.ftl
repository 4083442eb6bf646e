# العربية. ما تجده المكتبة؛ تقع هذه النصوص وسط جملة.
catalogue-reviewed-by = nobody

# JSON وما تقوله serde عنه
detail-place = { $found } (السطر { $line }، العمود { $column })
detail-field = الحقل `{ $field }`: { $found }
detail-not-json = هذا ليس JSON
detail-json-end = تنتهي بيانات JSON قبل أوانها
detail-no-object = هذا ليس كائن JSON
detail-unknown-field-of = حقل غير معروف `{ $field }`؛ الحقول الممكنة: { $known }
detail-unknown-of = حقل غير معروف؛ الحقول الممكنة: { $known }
detail-unknown-field = حقل غير معروف `{ $field }`
detail-missing-field = ينقص الحقل `{ $field }`
detail-duplicate-field = الحقل `{ $field }` مذكور مرتين
detail-variant-of = قيمة غير معروفة؛ القيم الممكنة: { $known }
detail-type-found = المطلوب { $expected }، لا `{ $value }`
detail-type = قيمة من نوع آخر؛ المطلوب { $expected }
detail-value-found = المطلوب { $expected }، لا `{ $value }`
detail-value = قيمة غير ممكنة؛ المطلوب { $expected }
detail-length = طول غير ممكن؛ المطلوب { $expected }
detail-found = { $found }، لا `{ $value }`
detail-text = نص
detail-list = قائمة
detail-map = كائن
detail-boolean = true أو false
detail-reading = قد يعني `{ $typed }` الرقم { $reading }: اكتبوه هكذا إن كان مقصودًا
detail-no-part = { $kind } لا يُصنع من JSON

# القيم
detail-time = يُكتب الوقت هكذا: YYYY-MM-DDTHH:MM:SSZ
detail-day = يُكتب اليوم هكذا: YYYY-MM-DD
detail-hexadecimal = المطلوب أرقام ست عشرية، رقمان لكل بايت
detail-country = رمز البلد أو المشارك حرفان من A إلى Z
detail-procedure = الإجراء هو import أو export أو transit
detail-decision = القرار هو release أو hold أو seize
detail-correction = تصحيح الأخطاء هو L أو M أو Q أو H
detail-socket = هذا ليس عنوانًا مع منفذه
detail-digit = هذا ليس عددًا مكتوبًا بالأرقام
detail-figure = اكتبوه بالأرقام وبخانتين عشريتين على الأكثر، مثل 1204.35
detail-amount = يُكتب المبلغ بالأرقام وبخانتين عشريتين على الأكثر، دون عشرة مليارات
detail-number = يبدأ رقم الشهادة بحرفي المشارك المصدِر
detail-serial = يلي الحرفين من 1 إلى 16 حرفًا ورقمًا
detail-empty = النص فارغ
detail-long = النص طويل جدًا
detail-unshown = فيه حرف لن يظهر كما هو مكتوب
detail-unshown-sign = لن يظهر { $sign }، أو لن يظهر كما هو مكتوب
detail-space = في أحد طرفيه فراغ

# السلطات والإدارة
detail-foreign-number = مفتاح المشارك { $own } يلغي أرقام هذا المشارك، لا { $number }
detail-key-reason = حالة المفتاح compromised أو retired
detail-database = تُذكر قاعدة البيانات هكذا: sqlite:FILE
detail-no-database = لا قاعدة بيانات في { $file }: يصنعها `serve` أو `enrol` مع --bundle
detail-no-device = لا جهاز مسجَّل له هذا المفتاح
detail-no-bundle = ليس لدى خادم التجميع حزمة ثقة بعد: أعطوه واحدة بالخيار --bundle FILE، ثم اصنعوا الرموز
detail-head = رأس لا يمكن قراءته
detail-threshold = الحد { $threshold } وعدد المفاتيح { $keys }
detail-head-dates = يُصنع الرأس، ثم يحين موعد التالي، ثم تحين نهايته
detail-not-root = هذا ليس جذرًا
detail-no-root = لا جذر بين الأجزاء
detail-inside = { $kind } لا يُثبَّت إلا ضمن حزمة
detail-key-id = معرّف المفتاح 16 رقمًا ست عشريًا
detail-file-kind = هذا ملف من نوع آخر
detail-database-failed = أخفقت قاعدة البيانات: { $found }
detail-postgres = تأتي PostgreSQL في إصدار لاحق: استعملوا sqlite:FILE
detail-later-database = قاعدة البيانات من إصدار لاحق: حدّثوا هذا البرنامج
detail-other-database = هذه ليست قاعدة بيانات خادم تجميع
detail-other-receipt-key = في قاعدة البيانات هذه مفتاح إيصالات آخر ({ $key }): لا تصدّق المحطات المسجَّلة هنا سواه
