# العربية. كلمات الموظف: قصيرة ومحددة، ولا تزيد على ما هو معلوم.
# كل نص يقول ما الذي شوهد وما معناه؛ أما ما يجب فعله ففي «الخطوات التالية».
#
# كلمة واحدة لكل شيء: شهادة، رمز، شحنة (كلها)، طرد (واحد منها)، ختم (على الشحنة)، مركز، قيد (في السجل)، الإدارة (إدارتكم
# العليا)، السلطة المصدِرة، المصدِّر، المستورد، بيانات الثقة، القوائم؛ مقبول، يُستوضح، مرفوض؛ إفراج، احتجاز، ضبط.
catalogue-reviewed-by = nobody

# العناوين
headline-pass-full = الشهادة سليمة؛ والشحنة تطابقها كما عاينتموها.
headline-pass-partly = الشهادة سليمة؛ ولم تُعاين الشحنة إلا جزئيًا.
headline-pass-no = الشهادة سليمة، ولم تُعاين الشحنة.
headline-refer = الأمر غير واضح: يجب أن ينظر فيه أحد قبل المرور.
headline-refuse = مرفوض: لا تدعوه يمر.
headline-unreadable = تعذرت قراءة أي شهادة.
headline-foreign = هذا رمز من نوع آخر، وليس شهادة.
headline-several = أمام النظر أكثر من شهادة: لم تُختر أي منها.

# عناوين التقرير
label-wrong = ما الخطأ
label-next = ما يجب فعله الآن
label-notes = للعلم
label-not-checked = لم يُفحص
label-signed-by = وقّعها
label-entry = قيد السجل
label-certificate = الشهادة
label-not-recorded = لم يُسجَّل: هذا الفحص ليس في السجل. دوّنوه على الورق.
label-dry-run = تجربة: لا يُسجَّل شيء.

# النطاق
scope-asserted = تقول الشهادة شيئًا واحدًا: أن الجهة المصدِرة تعاملت مع هذا الماس وفق عملية كيمبرلي، التي لا تُعنى إلا بحركات التمرد التي تموّل الحرب على الحكومات.
scope-nothing-asserted = لا يُؤكَّد هنا شيء: لم يثبت أن التوقيع والمفتاح كليهما سليمان.
scope-not-assessed = لم يقيّم أحد: { $harms } – { $mining ->
    [artisanal] في التعدين الحرفي الذي تذكره الشهادة.
    [industrial] في التعدين الصناعي الذي تذكره الشهادة.
   *[unknown] في التعدين الحرفي أو الصناعي.
}
scope-assessed = قُيّم تقييمًا مستقلًا: { $harm }، من قبل { $by } في { $on }: { $about }
scope-claimed = ادعاء من الجهة المصدِرة، ولا يُعتدّ به هنا: { $harm } ({ $by }): { $claim }

# القواعد: سليم، ولم يُفحص
good-text = يوجد نص من النوع الصحيح.
good-code = تحمل الشهادة رمزًا.
good-format = الرمز شهادة من هذا الإصدار.
good-signature = التوقيع صحيح: لم يتغير شيء منذ التوقيع.
good-key = المفتاح لهذه السلطة، وكان له أن يوقّع يوم الإصدار.
good-dates = صدرت ولم تنته صلاحيتها بعد، في حدود ما يعرفه هذا الهاتف.
good-revocation = لم تُسحب، في حدود ما يعرفه هذا الهاتف.
good-participant = الجهة المصدِرة مشاركة في عملية كيمبرلي.
good-zone = لا يعترضها أي قيد على مناطق التعدين.
good-origin = لا شيء يعترض بلدان منشأ التعدين.
good-provenance = تأتي من المشارك الذي تحمل رقمه.
good-restriction = ليس في قانون هذا المركز، خارج عملية كيمبرلي، ما يعترضها.
good-destination = تذكر الشهادة مكان الاستيراد هذا.
good-content = الأوزان والقيم معقولة.
good-number = لا مأخذ على الرقم.
good-alert = لا تنبيه بشأن الرقم أو الأختام أو الأطراف.
good-parcel-count = عدد الطرود كما في الشهادة.
good-parcel-carats = الوزن كما في الشهادة.
good-parcel-seals = الأختام كما في الشهادة.
good-parcel-hs = أنواع الأحجار كما في الشهادة.
good-parcel-stones = لم يُعثر على أحجار صناعية أو مصقولة.
good-seen = لم تُعرض من قبل على هذا الهاتف.
good-procedure = الإجراء هو إجراء هذا المركز.
good-clock = ساعة الهاتف توافق آخر وقت موقّع.
good-trust = بيانات الثقة حديثة.
good-advisory = لم يقل المجتمع المدني شيئًا في هذا.
good-scope = الحدود مذكورة.
within-parcel-carats = يختلف الوزن بمقدار { $difference } قيراط (وُجد { $found }، وفي الشهادة { $certified })، ضمن التفاوت المتفق عليه.
ignored-format = في الرمز إضافات من إصدار لاحق ({ $ignored })، يمكن تجاهلها.
listed-participant = { $participant }: ليس في قائمة عملية كيمبرلي. تذكره القائمة الخاصة ({ $by }) منذ { $since }، وهي سارية في هذا المركز.
understood-number = فُهم «{ $typed }» على أنه { $number }، رقم الشهادة.
around-text = يوجد نص من النوع الصحيح. وتُرك ما حوله: { $around }.

not-checked-text = النص: لم يُعرض أي رمز.
not-checked-code = الرمز: لم يُقرأ شيء.
not-checked-format = الصيغة: تعذر الحكم عليها.
not-checked-signature = التوقيع: لم يُتحقق منه، ولا يُعرف بعد من وقّع.
not-checked-key = مفتاح التوقيع: لم يُحكم عليه، فالتوقيع غير متحقق منه.
not-checked-dates = التواريخ: لم يُحكم عليها، فالحقول غير متحقق منها.
not-checked-revocation = السحب: لم يُبحث عنه.
not-checked-participant = مشاركة الجهة المصدِرة: لم يُحكم عليها.
not-checked-zone = مناطق التعدين: لم يُحكم عليها.
not-checked-origin = المنشأ: لم يُحكم عليه، فالحقول غير متحقق منها.
not-checked-provenance = بلد المصدر: لم يُحكم عليه.
not-checked-restriction = القانون خارج عملية كيمبرلي: لم يُحكم عليه؛ إما أن قانون هذا المركز غير مثبّت، وإما أن الحقول غير متحقق منها.
not-checked-destination = بلد الاستيراد: لا تذكره الشهادة، أو أن هذا ليس استيرادًا.
not-checked-content = الأوزان والقيم: لم يُحكم عليها، فالحقول غير متحقق منها.
not-checked-number = الرقم: لم يُحكم عليه.
not-checked-alert = التنبيهات: تعذر البحث فيها.
not-checked-parcel-count = عدد الطرود: لم يُعاين.
not-checked-parcel-carats = وزن الشحنة: لم يُقس.
not-checked-parcel-seals = أختام الشحنة: لم تُقارن.
not-checked-parcel-hs = أنواع الأحجار: لم تُعاين.
not-checked-parcel-stones = الأحجار الصناعية أو المصقولة: لم يُبحث عنها.
not-checked-seen = مرات العرض السابقة: لم يُبحث عنها.
not-checked-procedure = الإجراء: لم يُحكم عليه، فليس لهذا الهاتف مركز.
not-checked-clock = الساعة: لم يُحكم عليها، فهذا الهاتف لا يعرف أي وقت موقّع.
not-checked-trust = عمر بيانات الثقة: لم يُحكم عليه.
not-checked-advisory = ما يقوله المجتمع المدني عن هذه الشهادة: لم يُبحث عنه.
not-checked-scope = حدود الشهادة: لم تُذكر.

# الأسباب
reason-text-unreadable = لم يُعثر على نص ولا رمز.
reason-text-foreign = النص أو الرمز من نوع آخر: ليس رمز شهادة.
reason-text-several = عُرضت أكثر من شهادة معًا ({ $numbers }). لم يُحكم على أي منها ولم تُختر أي منها.
unnumbered-text-several = عُرضت أكثر من شهادة معًا. لم يُحكم على أي منها ولم تُختر أي منها.
reason-text-beside = بجانب الشهادة التي حُكم عليها شيء آخر من عندنا: { $kinds }. ولم يغيّر ذلك شيئًا.
reason-text-too-large = الصورة أكبر من أن تُقرأ: { $size }، { $pixels } نقطة؛ ولا يُقرأ من ملف كهذا أكثر من { $limit } نقطة. لم يُنظر في شيء.
reason-text-unsupported = هذا ملف من نوع { $kind }، وهو لا يُقرأ: لا تُقرأ إلا صور JPEG وPNG والنص البسيط.
reason-text-damaged = ملف الصورة تالف: تعذر فتحه إلى آخره.
spoilt-text-foreign = كان هذا نص شهادة وتغيّر في الطريق: { $spoilt }. اقرؤوه من الورقة مرة أخرى.
spoilt-format-malformed = تغيّر النص في الطريق من الورقة: { $spoilt } ({ $layer }، الموضع { $at }). وهذا وحده لا يدل على تزوير. اقرؤوه من الورقة مرة أخرى.
spoilt-line-break = فيه فاصل أسطر
spoilt-space = تغيّرت مسافاته أو ضاعت
spoilt-lower-case = مكتوب بالأحرف الصغيرة
spoilt-escaped = مكتوب كما في عنوان إلكتروني
spoilt-character = تغيّر حرف أو ضاع
spoilt-cut = آخره ناقص
spoilt-longer = بعد آخره شيء
spoilt-label = قبله شيء
around-mark = علامة خفية
around-control = رموز تحكم من قارئ
around-reader = اسم نوع الرمز كما يكتبه قارئ
around-quotes = علامات اقتباس
around-repeated = النص نفسه مرة أخرى
kinds-newer = رمز من إصدار لاحق
kinds-broken = رمز ليس على صورة شهادة
kinds-unsigned = الشهادة نفسها بتوقيع آخر غير صحيح
reason-code-missing = لم يُعرض رمز مقروء؛ والرقم المكتوب وحده لا يثبت شيئًا، لأن أي شخص يستطيع نسخه.
reason-code-missing-refuse = لم يُعرض رمز مقروء، وهذه الجهة المصدِرة تضع رمزًا على كل شهادة منذ { $since }.
reason-format-malformed = يبدأ الرمز كشهادة ولكنه ليس مبنيًا كشهادة: إما أنه تلف في الطريق، وإما أنه ليس شهادة ({ $layer }، الموضع { $at }: { $detail }).
reason-format-newer = الشهادة من إصدار ({ $version }) أحدث مما يفهمه هذا التطبيق؛ وليس ذلك عيبًا في الشهادة.
reason-format-newer-critical = في الشهادة إضافات لا بد من فهمها ({ $critical })، وهذا التطبيق لا يعرفها؛ وليس ذلك عيبًا في الشهادة.
reason-signature-invalid = التوقيع غير صحيح: إما أن الشهادة غُيّرت بعد توقيعها، وإما أنها لم توقّع قط بهذا المفتاح.
reason-key-unknown = المفتاح { $key } الذي وقّع ليس لأي سلطة في القوائم: الموقّع مجهول.
reason-key-unknown-refer = لا تُعرف سلطة للمفتاح { $key }؛ لكن القوائم على هذا الهاتف غائبة أو أقدم من أن تحكم.
reason-key-compromised = مفتاح { $authority } في أيدٍ أخرى: قد يكون أي شخص قد وقّع هذا.
reason-key-retired = مفتاح { $authority } لم يعد مستعملًا يوم الإصدار.
reason-key-outside-window = مفتاح { $authority } لم يكن مسموحًا له بالتوقيع يوم الإصدار.
reason-key-foreign-country = المفتاح لمشارك ({ $participant })، والرقم لمشارك آخر.
reason-key-wrong-use = مفتاح { $authority } ليس للشهادات.
reason-dates-expired = { $by ->
    [clock] انتهت صلاحيتها في { $expires } بحسب ساعة هذا الهاتف وحدها: لا يؤيدها أي وقت موقّع.
    [other-time] انتهت صلاحيتها في { $expires } بحسب وقت جاء من مصدر آخر: ساعة هذا الهاتف لا تقول ذلك.
   *[signed-time] انتهت صلاحيتها في { $expires }، منذ { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }.
}
reason-dates-not-yet-valid = صدرت في { $issued }، وهو يوم لم يأت بعد: فبحسب ساعة هذا الهاتف اليوم هو { $today }. إما أن الساعة متأخرة، وإما أن الجهة المصدِرة كتبت يومًا خاطئًا.
reason-dates-reversed = تنتهي ({ $expires }) قبل أن تصدر ({ $issued }): كتبت الجهة المصدِرة يومًا خاطئًا.
reason-dates-too-long = صلاحيتها من { $issued } إلى { $expires }، أطول من المسموح لشهادات { $participant } ({ $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}).
reason-dates-last-day = آخر يوم مطبوع عليها، { $expires }، انتهى هنا ولم ينته بعد في كل الأرض: ما زالت سارية بضع ساعات.
reason-revocation-revoked = سحبت الجهة المصدِرة الرقم { $number }: { $why }.
reason-revocation-replaced = حل { $by } محل الرقم { $number }، ولم تعد له أي قيمة.
reason-participant-none = لم تكن الجهة المصدِرة ({ $participant }) يوم الإصدار مشاركة في عملية كيمبرلي: لا يجوز لأحد قبول شهاداتها.
reason-participant-suspended = كانت مشاركة الجهة المصدِرة ({ $participant }) معلّقة منذ { $since }؛ والشهادة مؤرخة { $issued }.
reason-participant-unknown-date = لا يُعرف هل كانت الجهة المصدِرة ({ $participant }) مشاركة في { $issued }؛ فالقوائم على هذا الهاتف تذكرها ابتداءً من { $since }.
reason-participant-left-since = { $participant }: كان مشاركًا يوم الإصدار ({ $issued })، وهو معلّق أو خارج العملية منذ { $since }. وحدها إدارتكم تستطيع أن تقول هل ما زال ما أصدره من قبل مقبولًا.
ended-participant-left-since = { $participant }: خارج العملية منذ { $since }، ومنذ ذلك اليوم لا يُقبل شيء مما أصدره.
reason-participant-member = { $participant }: يصدر عنه مشارك آخر ({ $of })؛ ويبدأ الرقم بـ { $of-code }.
reason-participant-by-other-lists = { $participant }: ليس في قائمة عملية كيمبرلي. وهو في القوائم الخاصة ({ $by })، التي لا تسري إلا في مراكزها.
typed-participant-none = { $participant }: ليس في قائمة المشاركين بتاريخ { $today }.
typed-participant-unknown-date = { $participant }: لا يُعرف هل هو مشارك في { $today }؛ فالقائمة تذكره ابتداءً من { $since }.
typed-participant-left-since = { $participant }: كان مشاركًا، وهو معلّق أو خارج العملية منذ { $since }.
typed-participant-member = { $participant }: يصدر عنه مشارك آخر ({ $of })؛ ويبدأ الرقم بـ { $of-code }.
typed-participant-by-other-lists = { $participant }: ليس في قائمة المشاركين في عملية كيمبرلي بتاريخ { $today }. وهو في القوائم الخاصة ({ $by })، التي لا تسري إلا في مراكزها.
reason-zone-not-compliant = لم يكن يجوز للجهة المصدِرة ({ $participant }) التصدير إلا من مناطق تعدين مدرجة؛ وليس منها: { $zones }.
reason-zone-missing = لم يكن يجوز للجهة المصدِرة ({ $participant }) التصدير إلا من مناطق تعدين مدرجة، والشهادة لا تذكر أي منطقة.
reason-zone-no-export = { $participant }: لم يكن يجوز أن يخرج منه أي ماس خام يوم الإصدار ({ $issued }).
reason-zone-near = المنطقة «{ $named }» ليست في القائمة؛ وفيها «{ $listed }» التي تُكتب مثلها تقريبًا.
reason-zone-unknown = { $participant }: لم يكن يجوز التصدير يوم الإصدار ({ $issued }) إلا من بعض مناطق التعدين، وهذا الهاتف لا يعرف من أيها.
named-zone-unknown = { $participant }: لم يكن يجوز التصدير إلا من مناطق تعدين مدرجة؛ ولا يُعرف هل كانت { $zones } منها يوم الإصدار ({ $issued }).
reason-origin-undisclosed = لم يُكشف عن بلدان منشأ التعدين (شحنة مختلطة، نجوم). وقد يكون ذلك مشروعًا: للشحنات المختلطة حيث يسمح به بلد الاستيراد، وللبضائع التي سبق التحقق منها.
reason-origin-missing = لا يُذكر أي بلد لمنشأ التعدين. وقد يكون ذلك مشروعًا: للشحنات المختلطة وللبضائع المعادة.
law-origin-undisclosed = لم يُكشف عن بلدان منشأ التعدين (شحنة مختلطة، نجوم). ويقول القانون ({ $importer }) منذ { $since }: { $law }.{ $words }{ $excepted }
law-origin-missing = لا يُذكر أي بلد لمنشأ التعدين. ويقول القانون ({ $importer }) منذ { $since }: { $law }.{ $words }{ $excepted }
strict-origin-undisclosed = لم يُكشف عن بلدان منشأ التعدين (شحنة مختلطة، نجوم). ولم يعد ذلك مقبولًا عند الاستيراد ({ $importer }) منذ { $since }، إلا للبضائع التي سبق التحقق منها.
strict-origin-missing = لا يُذكر أي بلد لمنشأ التعدين. ولم يعد ذلك مقبولًا عند الاستيراد ({ $importer }) منذ { $since }، إلا للبضائع المعادة.
elsewhere-origin-undisclosed = لم يُكشف عن بلدان منشأ التعدين (شحنة مختلطة، نجوم). وسيُسأل عنها حيث تُستورد.
elsewhere-origin-missing = لا يُذكر أي بلد لمنشأ التعدين. وسيُسأل عنه حيث تُستورد.
reason-origin-not-participant = منشأ التعدين: { $countries }، ولم يكن قط مشاركًا في عملية كيمبرلي حتى يوم الإصدار ({ $issued }): لا يمكن أن تكون للماس الخام من هناك شهادة.
reason-origin-suspended = منشأ التعدين: { $countries }، وكان يوم الإصدار ({ $issued }) معلّقًا أو غير مشارك أو لا يجوز له التصدير إلا من بعض المناطق: اسألوا كيف خرج الماس.
reason-provenance-differs = تأتي من { $provenance }، وتحمل رقمًا من { $participant }.
reason-provenance-not-participant = تأتي من { $provenance }، ولم يكن قط مشاركًا في عملية كيمبرلي حتى يوم الإصدار ({ $issued }).
reason-restriction-origin = ليس هذا من شأن عملية كيمبرلي: القانون ({ $importer }) يتناول منشأ التعدين هذا منذ { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-provenance = ليس هذا من شأن عملية كيمبرلي: القانون ({ $importer }) يتناول البضائع الآتية من هناك منذ { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-party = ليس هذا من شأن عملية كيمبرلي: القانون ({ $importer }) يتناول المصدِّر أو المستورد منذ { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-zone = ليس هذا من شأن عملية كيمبرلي: القانون ({ $importer }) يتناول منطقة التعدين هذه منذ { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-unknown = ليس هذا من شأن عملية كيمبرلي: القانون ({ $importer }) يتناول هذا منذ { $since } ({ $law }) على نحو لا يستطيع هذا التطبيق الأقدم أن يحكم عليه.{ $words }{ $excepted }
law-exceptions = الاستثناءات: { $exceptions }
reason-destination-elsewhere = تذكر الشهادة { $destination } بلدًا للاستيراد، وهذا مركز تابع لـ { $importer }.
reason-content-implausible = الوزن والقيمة لا يتوافقان: { $carats } قيراط مقابل { $usd } دولار أمريكي.
valued-content = الوزن والقيمة لا يتوافقان: { $carats } قيراط مقابل { $usd } دولار أمريكي (النظام المنسق { $hs })، والمعتاد لهذه الجهة المصدِرة من { $min } إلى { $max } دولار أمريكي للقيراط.
reason-number-form = «{ $typed }» ليس رقم شهادة: حرفان للمشارك ثم رقمه المتسلسل. اكتبوه من جديد كما هو مطبوع، دون كلمات قبله أو بعده.
formed-number = الرقم { $number } ليس على الصورة التي تستعملها الجهة المصدِرة: { $digits ->
    [zero] دون أرقام
    [one] رقم واحد
    [two] رقمان
    [few] { $digits } أرقام
    [many] { $digits } رقمًا
   *[other] { $digits } رقم
}.
asked-number = قد يكون «{ $typed }» هو { $reading }، لكن كلمة أو علامة بجانبه تجعل ذلك غير مؤكد. انظروا إلى الورقة واكتبوا { $reading } إن كان هو الرقم.
reason-number-out-of-range = الرقم { $number } ليس في أي سلسلة طبعتها الجهة المصدِرة.
reason-number-differs = الرقم المطبوع { $printed } ليس هو الذي في الرمز، { $number }: إما أن الرمز والورقة ليسا لوثيقة واحدة، وإما أنه كُتب خطأً.
reason-number-near = الرقم المطبوع { $printed } ورقم الرمز { $number } يختلفان في أصفار أو في علامة متشابهة واحدة. قارنوهما حرفًا حرفًا واكتبوا المطبوع من جديد.
reason-alert-number = تنبيه بشأن الرقم { $number }: «{ $text }» صادر عن: { $by ->
    [groups] عدة أطراف في عملية كيمبرلي معًا
   *[other] { $by }
 } منذ { $since }؛ يسري حتى { $until }.
reason-alert-seal = تنبيه بشأن الختم { $seal }: «{ $text }» صادر عن: { $by ->
    [groups] عدة أطراف في عملية كيمبرلي معًا
   *[other] { $by }
 } منذ { $since }؛ يسري حتى { $until }.
reason-alert-party = تنبيه بشأن المصدِّر أو المستورد { $party }: «{ $text }» صادر عن: { $by ->
    [groups] عدة أطراف في عملية كيمبرلي معًا
   *[other] { $by }
 } منذ { $since }؛ يسري حتى { $until }.
reason-alert-near = { $named } قريب من { $listed } الذي عليه تنبيه: «{ $text }» صادر عن: { $by ->
    [groups] عدة أطراف في عملية كيمبرلي معًا
   *[other] { $by }
 } منذ { $since }؛ يسري حتى { $until }. تبيّنوا هل هما شيء واحد.
reason-parcel-count-differs = { $how ->
    [missing] الطرود الموجودة: { $found } من { $certified }؛ الناقص: { $difference }.
   *[more] الطرود الموجودة: { $found }؛ في الشهادة: { $certified }؛ الزائد: { $difference }.
}
reason-parcel-carats-differs = وُجد { $found } قيراط، وفي الشهادة { $certified } قيراط: { $how ->
    [missing] أقل
   *[more] أكثر
} بمقدار { $difference } قيراط ({ $percent } %). { $grade ->
    [very-small] فرق صغير جدًا، كما بين ميزانين.
    [small] فرق صغير.
    [large] فرق كبير.
   *[very-large] فرق كبير جدًا.
}
reason-parcel-seals-differs = { $how ->
    [none] لم يوجد أي ختم. الأختام في الشهادة: { $certified }.
    [missing] أختام ناقصة. الموجودة: { $found }. في الشهادة: { $certified }.
   *[others] أختام غير التي في الشهادة. الموجودة: { $found }. في الشهادة: { $certified }.
}
reason-parcel-seals-not-readable = الأختام التي لا تُقرأ: { $unreadable }. المقروءة والمطابقة: { $found }. في الشهادة: { $certified }.
reason-parcel-seals-renewed = أختام غير التي في الشهادة، جدّدتها سلطة في الطريق كما يُفترض أن يبيّن محضر الجمارك { $record }. الموجودة: { $found }. في الشهادة: { $certified }.
reason-parcel-hs-differs = { $how ->
    [none] لم يوجد ماس خام. الأنواع في الشهادة: { $certified }.
    [not-rough] الأنواع الموجودة: { $found }. الأنواع في الشهادة: { $certified }. ليس كل ما وُجد ماسًا خامًا: الأحجار المشغولة والبضائع الأخرى لا تصحبها أي شهادة من هذا النوع.
   *[others] الأنواع الموجودة: { $found }. الأنواع في الشهادة: { $certified }.
}
reason-parcel-hs-sorted = الأنواع الموجودة: { $found }. الأنواع في الشهادة: { $certified }. قد تكون الأحجار نفسها، مفروزة عند طرف وغير مفروزة (7102.10) عند الآخر.
reason-parcel-stones-synthetic = { $method ->
    [declared] يصرّح الناقل بأحجار صناعية؛ والشهادة للماس الطبيعي وحده.
    [laboratory] وجد مختبر أحجارًا صناعية؛ والشهادة للماس الطبيعي وحده.
   *[tester] يُظهر جهاز الفحص أحجارًا صناعية؛ والشهادة للماس الطبيعي وحده.
}
reason-parcel-stones-polished = وُجدت أحجار مصقولة؛ والشهادة للماس الخام.
reason-parcel-stones-semi-cut = وُجدت أحجار منشورة أو مفلوقة أو مخروطة: وهي ماس خام بحسب عملية كيمبرلي.
reason-seen-conflict = عُرض الرقم نفسه بمحتوى آخر (القيد { $seq }، { $post }، { $on }): إحدى الوثيقتين مزورة.
reason-seen-seized = سبق ضبط شحنة هذه الشهادة (القيد { $seq }، { $post }، { $on }).
reason-seen-refused-before = سبق رفضها (القيد { $seq }، { $post }، { $on }).
reason-seen-held-before = سبق احتجازها ولم يُفرج عنها بعد ذلك (القيد { $seq }، { $post }، { $on }).
reason-seen-other-parcel = سبق إدخال شحنة أخرى لهذه الشهادة (القيد { $seq }، { $post }، { $on }).
reason-seen-released = سبق الإفراج عنها هنا عند الاستيراد (القيد { $seq }، { $post }، { $on }): الشهادة صالحة لاستيراد واحد.
reason-seen-undecided = سبق أن مرت هنا عند الاستيراد ولم يسجل أحد ما جرى (القيد { $seq }، { $post }، { $on }).
reason-seen-closed-import = سبق تأكيد استيرادها (القيد { $seq }، { $post }، { $on }): الشهادة المستعملة لا تغطي شحنة ثانية.
reason-seen-two-countries = سبق عرضها للاستيراد في بلد آخر (القيد { $seq }، { $post }، { $on }).
reason-seen-elsewhere = سبق عرضها في مركز آخر (القيد { $seq }، { $post }، { $on }).
reason-seen-same-post = سبق عرضها في هذا المركز (القيد { $seq }، { $on })، عدد المرات: { $times }.
reason-procedure-other = الإجراء المختار ({ $chosen }) ليس إجراء هذا المركز ({ $post }).
reason-procedure-own-issue = { $said ->
    [returned] شهادة من { $participant } للاستيراد إلى { $participant }: بضائع عائدة، كما قيل هنا ({ $why }).
   *[nothing] شهادة من { $participant } للاستيراد إلى { $participant }: ما ينتقل في داخله لا يحتاج إلى شهادة. ويمكن القول إن البضائع عائدة.
}
reason-procedure-not-own = { $said ->
    [returned] شهادة من { $participant } لتصدير من مكان آخر: بضائع معادة، كما قيل هنا ({ $why }).
   *[nothing] شهادة من { $participant } لتصدير من مكان آخر: ما يغادر يحتاج إلى شهادة من المشارك الذي يغادره. ويمكن القول إن البضائع معادة.
}
reason-clock-behind = { $by ->
    [entry] ساعة الهاتف ({ $clock }) متأخرة عن آخر قيد في سجله ({ $floor }): إما أنها أُرجعت، وإما أنها كانت خاطئة حينها.
    [receipt] ساعة الهاتف ({ $clock }) متأخرة عن آخر إيصال من الإدارة ({ $floor }).
   *[floor] ساعة الهاتف ({ $clock }) متأخرة عن آخر وقت موقّع ({ $floor }): إنها خاطئة.
}
reason-clock-ahead = ساعة الهاتف ({ $clock }) متقدمة على آخر وقت موقّع ({ $floor }) بمقدار { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}: هكذا تكون بعد مدة طويلة دون شبكة، وحين تكون الساعة خاطئة.
reason-trust-none = ليس على هذا الهاتف بيانات ثقة: لا يمكن التحقق من أي توقيع.
reason-trust-stale = عمر بيانات الثقة { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} (من { $made }): ما سُحب منذ ذلك الحين غير معروف.
reason-trust-rolled-back = { $what ->
    [gone] كانت على هذا الهاتف بيانات ثقة من الإصدار { $known }، وليس عليه الآن أي منها.
    [documents] وثائق ثقة كانت على هذا الهاتف اختفت أو تبدّلت من غير أن يسحبها أحد: قد ينقص تنبيه أو إلغاء.
    [floor] اختفت الأوقات الموقّعة التي كان هذا الهاتف يحفظها، وقد أُعيدت.
   *[head] كانت على هذا الهاتف بيانات ثقة من الإصدار { $known }، وعليه الآن الإصدار { $installed }: لا يعلم ما سُحب بينهما.
}
reason-trust-lists-old = قوائم المشاركين والمناطق والأرقام محدَّثة حتى { $day }، أي قبل أكثر من اثني عشر شهرًا: لا يُعرف ما تغيّر منذ ذلك.
reason-trust-app-old = تتطلب بيانات الثقة قواعد من الإصدار { $wanted }، وهذا التطبيق يحكم وفق الإصدار { $rules }: قد لا يُطبَّق بعض ما فيها.
reason-advisory-zone = المجتمع المدني عن { $zone }: «{ $text }» منذ { $since }؛ يسري حتى { $until }.
reason-advisory-party = المجتمع المدني عن المصدِّر أو المستورد { $party }: «{ $text }» منذ { $since }؛ يسري حتى { $until }.
reason-advisory-general = المجتمع المدني: «{ $text }» منذ { $since }؛ يسري حتى { $until }.
reason-advisory-none-lately = لم يرد من المجتمع المدني ما هو أحدث: صمته هنا لا يعني شيئًا.
never-advisory = لم يصل إلى هذا الهاتف قط شيء من المجتمع المدني: صمته هنا لا يعني شيئًا.
reason-scope-limits = لا تتحدث الشهادة إلا عن حركات التمرد؛ انظروا ما لم يقيّمه أحد.

# الخطوات التالية
next-decide = سجّلوا ما تفعلون: إفراج أو احتجاز أو ضبط.
next-examine = عاينوا الشحنة: الطرود والأختام والوزن وأنواع الأحجار.
next-keep = أبقوا الشهادة والشحنة معًا، ولا تدعوا شيئًا يخرج.
next-forgery = أبلغوا إدارتكم، وهي تبلغ رئاسة عملية كيمبرلي. لا تسألوا السلطة ولا الأشخاص الذين تذكرهم الورقة: فقد يكونون من جهة المزوّر.
next-report = أبلغوا إدارتكم، وهي تبلغ السلطة المصدِرة ورئاسة عملية كيمبرلي؛ واذكروا الرقم والأسباب.
next-report-kp = أبلغوا إدارتكم، وهي تبلغ رئاسة عملية كيمبرلي؛ واذكروا الرقم والأسباب.
next-alert = أبلغوا إدارتكم قبل أي شخص يذكره التنبيه.
next-call = اسألوا إدارتكم قبل أن تقرروا.
next-call-issuer = قبل أن تقرروا اسألوا إدارتكم، وهي تسأل السلطة المصدِرة.
next-law = اتصلوا بسلطتكم الوطنية: هذا قانون بلدكم، وليس من شأن عملية كيمبرلي. واطلبوا وثائق الاستثناء حيث ينص عليه القانون.
next-recount = أعيدوا العد؛ واطلبوا من الناقل الطرود الناقصة؛ فإن بقي الفرق فاحتجزوا الشحنة.
next-reweigh = أعيدوا الوزن دون تغليف؛ فإن بقي الفرق فاحتجزوا الشحنة واسألوا السلطة المصدِرة عن طريق إدارتكم.
next-seals = انظروا إلى الأختام مرة أخرى واكتبوا كل رقم؛ ولا تفتحوا الشحنة.
next-seal-record = اطلبوا محضر الجمارك الذي يذكر الأختام القديمة والجديدة.
next-sort = أعيدوا الفرز أو استعينوا بخبير؛ فإن بقي الفرق فاحتجزوا الشحنة.
next-laboratory = احتجزوا الأحجار واعرضوها على مختبر.
next-offence = عاملوها كمخالفة جمركية: الأحجار الصناعية تندرج في البند 7104 من النظام المنسق ولا تغطيها أي شهادة.
next-polished = أخرجوا الأحجار المصقولة، ثم أعيدوا عد الباقي ووزنه.
next-clock = قارنوا تاريخ الهاتف ووقته بساعة أخرى؛ واضبطوهما إن كانا خاطئين، ثم افحصوا من جديد.
next-left-in-time = احتجزوا الشحنة، واسألوا هل غادرت والشهادة سارية (اللائحة (المفوضية الأوروبية) رقم 2368/2002، المادة 5(2)).
next-corrected = اطلبوا شهادة مصححة عن طريق إدارتكم.
next-replacement = اطلبوا الشهادة التي حلت محل هذه وافحصوها.
next-trust = ثبّتوا أحدث بيانات الثقة، ثم افحصوا من جديد.
next-update = حدّثوا التطبيق، ثم افحصوا من جديد.
next-journal = اقرؤوا القيد السابق المذكور أعلاه قبل أن تقرروا.
next-corrects = قارنوا بالشحنة المدخلة حينها؛ فإن كان هناك خطأ فافحصوا من جديد واذكروا القيد الذي يُصحَّح.
next-used = اسألوا المستورد لماذا تُعرض شهادة مستعملة؛ واحتجزوا الشحنة حتى يتضح ذلك.
next-paper = انظروا إلى الورقة نفسها: العلامة المائية والطباعة وخاتم السلطة.
next-photo = أمسكوا الرمز مستويًا في ضوء جيد بحيث يملأ نصف الصورة؛ ثم حاولوا من جديد.
next-photo-again = التقطوا صورة جديدة بهذا التطبيق بصيغة JPEG أو PNG؛ ثم حاولوا من جديد.
next-smaller = التقطوا الصورة من جديد بعدد أقل من النقاط أو اقتطعوا الرمز؛ ثم حاولوا من جديد.
next-one-by-one = اعرضوا الشهادات واحدة واحدة، وافحصوا كل واحدة على حدة.
next-own-code = صوّروا رمز الشهادة نفسها.
next-read-again = اقرؤوا الرمز من الورقة مرة أخرى؛ فإن لم يتغير شيء فاحتفظوا بالورقة.
next-retype = قارنوا بالورقة حرفًا حرفًا واكتبوا الرقم من جديد.
next-origin = اطلبوا كتابةً بلدان منشأ التعدين أو سبب الاستثناء.
next-vigilance = دققوا أكثر: اطلبوا الشهادات التي جاءت بها هذه البضائع من قبل.
next-zone = اطلبوا منطقة التعدين كتابةً.
next-destination = اسألوا الناقل لماذا ليست الشحنة في بلد الاستيراد الذي تذكره الشهادة.
next-value = انظروا إلى الأحجار: هل يوافق نوعها هذه القيمة؟
next-procedure = اختاروا الإجراء من جديد، أو دوّنوا لماذا هو إجراء آخر.
next-own-certificate = اطلبوا شهادة من المشارك الذي تغادره البضائع؛ فإن كانت معادة فاطلبوا بيان السبب.
next-why-here = اسألوا الناقل لماذا تأتي البضائع بهذه الشهادة؛ فإن كانت عائدة فاطلبوا إثبات ذلك.
next-advisory = اقرؤوا ما يقوله المجتمع المدني ودققوا فيما يذكره.

# كلمات
list-none = لا شيء
method-declared = بحسب التصريح
method-tester = بجهاز الفحص
method-laboratory = بالمختبر
procedure-import = استيراد
procedure-export = تصدير
procedure-transit = عبور
verdict-pass = مقبول
verdict-refer = يُستوضح
verdict-refuse = مرفوض
decision-release = إفراج
decision-hold = احتجاز
decision-seize = ضبط

# الشهادة حقلًا حقلًا
kpcs-statement = جرى التعامل مع الماس الخام في هذه الشحنة وفقًا لأحكام نظام عملية كيمبرلي لإصدار شهادات المنشأ للماس الخام.
cert-statement = البيان
cert-origin = بلد منشأ التعدين
cert-number = الرقم
cert-issued = تاريخ الإصدار
cert-expires = تاريخ انتهاء الصلاحية
cert-participant = المشارك المصدِر
cert-authority = السلطة المصدِرة
cert-exporter = المصدِّر
cert-importer = المستورد
cert-provenance = بلد المصدر
cert-goods = البضائع
cert-parcels = الطرود
cert-seals = الأختام
cert-zones = مناطق التعدين أو المناجم
cert-mining = التعدين
cert-replaces = تحل محل الرقم
cert-no-authority = غير معروفة: لم يُتحقق من أي توقيع
cert-packages = { $count ->
    [zero] لا طرود
    [one] طرد واحد
    [two] طردان
    [few] { $count } طرود
    [many] { $count } طردًا
   *[other] { $count } طرد
}
cert-line = النظام المنسق { $hs } ({ $kind }): { $carats } قيراط، { $usd } دولار أمريكي
hs-7102-10 = غير مفروز
hs-7102-21 = صناعي الاستعمال
hs-7102-31 = بجودة الأحجار الكريمة
origin-mixed-undisclosed = مختلط، غير مكشوف (***)
origin-absent = لم يُذكر
mining-artisanal = حرفي
mining-industrial = صناعي

# ما يقوله الأمر والتطبيق حول التقرير
say-not-verified = غير متحقق منه: هذا يعرض ما في الرمز، لا من كتبه. وللحصول على جواب أجروا فحصًا.
say-fields-unverified = هذه الحقول كما هي في الرمز؛ ولا يبيّن شيء هنا أن من يحق له قد وقّعها.
say-lists = القوائم على هذا الهاتف من { $day }، { $days ->
    [zero] اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يومًا
   *[other] منذ { $days } يوم
}.
say-no-lists = ليست على هذا الهاتف قوائم بعد.
say-decided = سُجّل بالقيد { $seq }: { $decision }.
say-sent = أُرسل: { $sent }. أُقرّ باستلامه: { $accepted }. ينتظر: { $pending }.
say-quarantined = عزله خادم التجميع: القيد { $entry } ({ $reason }).
say-fork = لدى خادم التجميع فرع آخر من هذا السجل: { $detail }
say-trust-news = ثُبّتت بيانات ثقة جديدة.
say-alert = تنبيه: «{ $text }»
say-waiting = { $entries ->
    [zero] لا قيد ينتظر.
    [one] قيد واحد ينتظر وهو محفوظ.
    [two] قيدان ينتظران وهما محفوظان.
    [few] { $entries } قيود تنتظر وهي محفوظة.
    [many] { $entries } قيدًا تنتظر وهي محفوظة.
   *[other] { $entries } قيد تنتظر وهي محفوظة.
}
say-in-force = ساري المفعول: { $versions }
say-dropped = { $count ->
    [zero] لم تُسقط القائمة الجديدة أي رقم كانت القائمة { $version } تلغيه: { $named }
    [one] لم تعد القائمة الجديدة تلغي رقمًا واحدًا كانت القائمة { $version } تلغيه: { $named }
    [two] لم تعد القائمة الجديدة تلغي رقمين كانت القائمة { $version } تلغيهما: { $named }
    [few] لم تعد القائمة الجديدة تلغي { $count } أرقام كانت القائمة { $version } تلغيها: { $named }
    [many] لم تعد القائمة الجديدة تلغي { $count } رقمًا كانت القائمة { $version } تلغيها: { $named }
   *[other] لم تعد القائمة الجديدة تلغي { $count } رقم كانت القائمة { $version } تلغيها: { $named }
}{ $more ->
    [0] { "." }
   *[other] { " " }وعدد آخر: { $more }.
}
say-refused = مرفوض: { $text }
say-station = المحطة { $post } في { $folder }
say-introduces = ستعرّف بنفسها لخادم التجميع مع أول إرسال.
say-journal-whole = { $entries ->
    [zero] لا قيود.
    [one] قيد واحد، كما كُتب.
    [two] قيدان، كل منهما كما كُتب.
    [few] { $entries } قيود، كل منها كما كُتب.
    [many] { $entries } قيدًا، كل منها كما كُتب.
   *[other] { $entries } قيد، كل منها كما كُتب.
}
say-journal-broken = السجل مكسور: { $reason }.
say-journal-broken-at = السجل مكسور عند القيد { $seq }: { $reason }.
say-head-held = قورن بالقيد { $seq } من { $epoch }: { $held }.
say-nothing-signed = لم يوقَّع شيء بعد.
say-exported = { $entries ->
    [zero] لا قيود في { $file }.
    [one] قيد واحد في { $file }.
    [two] قيدان في { $file }.
    [few] { $entries } قيود في { $file }.
    [many] { $entries } قيدًا في { $file }.
   *[other] { $entries } قيد في { $file }.
}
say-pruned = { $rows ->
    [zero] { $epoch }: لم يُحذف شيء، حتى { $seq }.
    [one] { $epoch }: حُذف قيد واحد، حتى { $seq }.
    [two] { $epoch }: حُذف قيدان، حتى { $seq }.
    [few] { $epoch }: حُذفت { $rows } قيود، حتى { $seq }.
    [many] { $epoch }: حُذف { $rows } قيدًا، حتى { $seq }.
   *[other] { $epoch }: حُذف { $rows } قيد، حتى { $seq }.
}
say-forgotten = مُحي: { $fields }.
say-kept-aside = { $files ->
    [zero] لا ملفات تالفة بجانب السجل.
    [one] ملف تالف واحد محفوظ بجانب السجل وقد يحوي نسخًا مشفرة.
    [two] ملفان تالفان محفوظان بجانب السجل وقد يحويان نسخًا مشفرة.
    [few] { $files } ملفات تالفة محفوظة بجانب السجل وقد تحوي نسخًا مشفرة.
    [many] { $files } ملفًا تالفًا محفوظة بجانب السجل وقد تحوي نسخًا مشفرة.
   *[other] { $files } ملف تالف محفوظة بجانب السجل وقد تحوي نسخًا مشفرة.
}

# مدخلات كثيرة معًا
batch-summary = المدخلات: { $all }. مقبول: { $passed }. يُستوضح: { $referred }. مرفوض: { $refused }. لم يُقرأ: { $unread }. أخفق: { $failed }.
batch-unprinted = تعذر عرض كل الأجوبة. سُجّل مع ذلك: { $recorded }؛ وآخرها القيد { $last }.
batch-unprinted-none = تعذر عرض كل الأجوبة. لم يُسجَّل شيء.

# ما تقوله المحطة عن نفسها
status-post = المركز
status-root = الجذر
status-no-root = لم يُثبَّت أي جذر: لا تصدّق هذه المحطة أي بيانات ثقة، وكل شهادة تُستوضح، إلى أن تُعَدّ من جديد بالخيار --root أو برمز من الإدارة.
status-trust = بيانات الثقة
status-trust-days = من { $made }، عمرها { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}؛ تُنتظر التالية في { $next }؛ ولا تكفي ابتداءً من { $end }
status-no-trust = لا شيء: لا يمكن التحقق من أي توقيع
status-versions = الإصدارات
status-distrusted = غير مصدَّقة
status-not-counted = لم يعد معتدًّا به
status-floor = آخر وقت موقّع
status-device = مفتاح الجهاز
status-waiting = ينتظر الإرسال
status-no-collector = لا تعرف هذه المحطة أي خادم تجميع
status-receipt = آخر إيصال
status-never = أبدًا
status-quarantined = معزولة
status-set-aside = الملف التالف محفوظ في
status-noticed = لوحظ
noticed-rolled-back = بيانات الثقة أقدم مما كان لدى هذه المحطة، أو اختفت: ثبّتوا أحدثها
noticed-lost = وثائق ثقة كانت لدى هذه المحطة اختفت أو تبدّلت: ثبّتوها من جديد
noticed-floor = اختفت أوقات موقّعة ثم أُعيدت
noticed-root = إعداد هذه المحطة يسمّي جذرًا آخر، وهو غير مصدَّق
noticed-copy = فُقدت النسخة الثانية من توقيع أحدث قيد في السجل أو تلفت، فقد تكون هنا قاعدة بيانات أقدم: قارنوا السجل بما لدى مُجمِّع أو شاهد، وثبّتوا أحدث حزمة
noticed-unproved = حُفظت أوقات لا يثبتها شيء: لا يُعتدّ بها
label-post = المركز
label-verdict = الحكم
label-decision = القرار
label-time = الوقت
label-officer = الموظف
label-kind = نوع القيد
label-faults = المخالفات
label-why = السبب

# ما يُكتب
hint-no-station = أنشئوا محطة بالأمر `roughcheck station init`.
hint-no-entry = انظروا `journal list`.
hint-reason-needed = اذكروه بالخيار --reason.
hint-sync = استعملوا `sync`.
hint-trust-install = استعملوا `trust install FILE`.
hint-enrol = استعملوا `station enrol --token T`.
hint-sync-to = استعملوا `sync --to FILE`.
hint-sync-again = نفّذوا `sync` مرة أخرى.
hint-head = يعرض `journal head` رأسًا.
hint-password-needed = ضعوها في متغير البيئة ROUGHCHECK_KEY_PASSWORD، أو حدّدوا ملفًا بالخيار --password-file حيث يوجد.
hint-wrong-password = تأتي من --password-file أو ROUGHCHECK_KEY_PASSWORD أو من الطرفية.
hint-key-file-open = الأمر `chmod 600` يجعله لصاحبه وحده.
hint-replaces = الحقل هو `replaces`.
hint-yes = --yes إن كان هذا مقصودًا.
hint-revocation-key = اذكروا المفتاح الذي له الإلغاء بالخيار --revocation-key: يُنشأ الإلغاء بجانب الصورة.

# الأضرار كما يسميها التقرير
harm-KP-REBEL = حركات التمرد الممولة بالماس الخام
harm-H-SEXUAL_VIOLENCE = العنف الجنسي
harm-H-TORTURE = التعذيب
harm-H-INHUMANE = المعاملة القاسية أو المهينة
harm-H-ENVIRONMENT = الجرائم البيئية
harm-H-VIOLENCE_NONREBEL = العنف من غير المتمردين
harm-H-PUBLIC_SECURITY = انتهاكات قوات الأمن العامة
harm-H-PRIVATE_SECURITY = انتهاكات قوات الأمن الخاصة
harm-H-STATE_AGGRESSION = حرب دولة تُدفع نفقاتها بالماس
harm-A2-1-i = التعذيب والمعاملة المهينة (منظمة التعاون الاقتصادي والتنمية)
harm-A2-1-ii = العمل القسري
harm-A2-1-iii = أسوأ أشكال عمل الأطفال
harm-A2-1-iv = الانتهاكات الجسيمة الأخرى لحقوق الإنسان
harm-A2-1-v = جرائم الحرب والجرائم ضد الإنسانية
harm-A2-2 = واجب التاجر في وقف الانتهاكات الجسيمة
harm-A2-3 = دعم جماعات مسلحة غير متمردة
harm-A2-4 = واجب التاجر تجاه الجماعات المسلحة
harm-A2-5 = المدفوعات لقوات الأمن
harm-A2-10 = واجب التاجر تجاه قوات الأمن
harm-A2-11 = الرشوة والمنشأ الكاذب
harm-A2-12 = غسل الأموال
harm-A2-13 = الضرائب والإتاوات غير المدفوعة

# الإخفاقات: ما حدث وما يفيد أينما حدث
error-busy = شيء آخر يعمل على هذه البيانات. انتظروه أو أغلقوه ثم حاولوا من جديد.
error-busy-sync = يجري إرسال آخر لهذه المحطة. حاولوا من جديد بعد { $seconds ->
    [zero] لحظة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
error-no-station = لا توجد محطة هنا.
error-newer-station = كتب هذه المحطة إصدار أحدث من هذا البرنامج. حدّثوا هذا.
error-store = تعذرت قراءة البيانات أو كتابتها. قد يكون القرص ممتلئًا أو معطوبًا.
error-store-enrolment = تعذرت قراءة تسجيل هذه المحطة.
error-signer = لا يستطيع المفتاح التوقيع الآن. افتحوا قفل الجهاز وحاولوا من جديد.
error-entropy = لا يعطي الجهاز أرقامًا عشوائية.
error-last-head = تعذرت قراءة النسخة الثانية من رأس السجل أو حفظها الآن.
error-sealing-key = لا يمكن استعمال مفتاح الحقول الشخصية الآن.
error-device-key = لا يمكن استعمال مفتاح الجهاز.
error-sealed = تعذر تشفير حقل شخصي أو فتحه.
error-no-entry = ليس في هذا السجل قيد كهذا.
error-no-entry-named = ليس في هذا السجل القيد { $entry }.
error-not-a-check = هذا القيد ليس فحصًا.
error-not-a-check-named = القيد { $entry } ليس فحصًا.
error-reason-needed = هذا القرار لا يوافق الحكم ويحتاج إلى سبب.
error-reason-needed-for = كان الحكم «{ $verdict }»: يحتاج «{ $decision }» إلى سبب.
error-parcel = إحدى الملاحظات عن الشحنة غير مقبولة.
error-parcel-field = حقل الشحنة { $field } غير مقبول.
error-parcel-two-readings = حقل الشحنة { $field }: قد يكون { $one } أو { $other }. اكتبوه برقمين عشريين.
error-parcel-too-fine = في حقل الشحنة { $field } أكثر من رقمين عشريين. هل هو { $one } أو { $other }: اكتبوا ما يُعتد به.
error-parcel-figure = حقل الشحنة { $field } ليس عددًا يمكن أن يكون لشحنة. اكتبوه بالأرقام وبرقمين عشريين على الأكثر، مثل 1204.35.
error-nothing-to-forget = لم يبق في هذا القيد حقل شخصي يُمحى.
error-nothing-to-forget-named = لم يبق في القيد { $entry } حقل شخصي يُمحى.
error-unprunable = لا يمكن حذف شيء من السجل بعد.
error-unprunable-no-receipt = لا يمكن حذف شيء: لا يغطي أي إيصال من خادم التجميع أي قيد. أرسلوا أولًا.
error-unprunable-too-young = لا يمكن حذف شيء: يجب حفظ أقدم قيد يغطيه إيصال حتى { $until }.
error-unprunable-no-floor = لا يمكن حذف شيء: لا يُعرف أي وقت موقّع بعد. ثبّتوا بيانات ثقة أولًا.
error-export = تعذرت كتابة التصدير.
error-head = هذا ليس رأس سجل، أو أنه غُيّر.
error-pin-differs = هذه المحطة مرتبطة بجذر آخر. ويأتي الجذر الجديد مع بيانات الثقة.
error-post-by-token = جاء مركز هذه المحطة برمز من الإدارة: لا يغيّره إلا رمز آخر.
error-text = النص غير مقبول.
error-text-what = النص غير مقبول: { $what }.
error-token = لا يمكن استعمال رمز التسجيل. انسخوه من جديد أو اطلبوا غيره من الإدارة.
error-token-foreign = هذا ليس رمز تسجيل: فرمز التسجيل يبدأ بـ { $prefix }.
error-token-mistyped = كُتب رمز التسجيل خطأً أو اقتُطع. انسخوه من جديد.
error-token-unreadable = لا يستطيع هذا الإصدار قراءة رمز التسجيل.
error-no-collector = لا تعرف هذه المحطة أي خادم تجميع. سجّلوها برمز من الإدارة.
error-receipt = الجواب ليس من خادم التجميع الخاص بهذه المحطة.
error-receipt-unreadable = أجاب شيء آخر غير خادم التجميع.
error-receipt-newer = إيصال الخادم من إصدار أحدث. حدّثوا هذا البرنامج.
error-receipt-foreign-key = أجاب خادم تجميع لم تُخبر به هذه المحطة.
error-receipt-signature = توقيع الإيصال غير صحيح.
error-receipt-withheld = يشكّ خادم التجميع في ساعته ولا يعطي إيصالات: أبلغوا الإدارة. وما ينتظر محفوظ.
error-sync-file = لا يمكن استعمال الملف مع هذه المحطة أو هذا الخادم.
error-sync-file-foreign = هذا ليس ملفًا من هذا النوع.
error-sync-file-newer = الملف من إصدار أحدث. حدّثوا هذا البرنامج.
error-sync-file-sealed = شُفّر الملف لخادم آخر، أو تلف، أو غُيّر في الطريق.
error-address = هذا ليس عنوان خادم تجميع بصورته البسيطة، مثل https://collector.example.org.
error-plain-http = لا يصل http العادي إلا إلى هذا الجهاز. استعملوا https.
error-no-time = لم يبق وقت للباقي. أرسلوا من جديد.
error-no-answer = لم يجب أي خادم تجميع. حاولوا لاحقًا.
error-no-answer-again = لم يجب أي خادم تجميع. حاولوا من جديد بعد { $seconds ->
    [zero] لحظة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
} أو لاحقًا.
error-unknown-station = لا يعرف خادم التجميع هذه المحطة. سجّلوها برمز من الإدارة.
error-revoked-station = لم يعد خادم التجميع يقبل قيود هذه المحطة. اسألوا الإدارة.
error-denied = رُفض الدخول قبل أن يتمكن الخادم من الجواب. ادخلوا إلى الشبكة أو اسألوا الإدارة.
error-not-a-collector = لا يوجد على هذا العنوان خادم تجميع بهذا البروتوكول. تحققوا من العنوان أو حدّثوا هذا البرنامج.
error-too-large = لا تقبل الشبكة أي قيد مهما قل ما يُرسل. انقلوها في ملف.
error-cancelled = أُوقف الإرسال. أرسلوا من جديد.
error-stuck = يجيب خادم التجميع لكنه لا يتقدم. حاولوا لاحقًا؛ فإن لم يُفد ذلك فاسألوا الإدارة أو انقلوا القيود في ملف.
error-argument = قيمة غير مقبولة.
error-frame = هذه ليست صورة من الكاميرا.
error-photo = هذه ليست صورة، أو أنها تالفة أو كبيرة جدًا.
error-not-built = ليس في هذا الإصدار ذلك الجزء.
error-record = بيانات الشهادة غير مقبولة.
error-number-conflict = سبق توقيع هذا الرقم بمحتوى آخر. استعملوا رقمًا جديدًا واذكروا هذا على أنه مستبدل.
error-number-conflict-of = سبق توقيع { $number } بمحتوى آخر. استعملوا رقمًا جديدًا واذكروا هذا على أنه مستبدل.
error-number-conflict-voided = أُبطل { $number } أو استُبدل، وسيُطبع من جديد.
error-number-conflict-unsigned = الرقم المستبدل { $number } لم يوقَّع قط بهذا الدفتر.
error-number-conflict-another = الرقم المستبدل { $number } وقّعه مفتاح آخر. لا تعدّه الهواتف باطلًا إلا بإلغاء.
error-ledger-damaged = تعذرت قراءة الدفتر. استعيدوه قبل توقيع أي شيء.
error-ledger-damaged-at = تعذرت قراءة السطر { $line } من الدفتر. استعيدوه قبل توقيع أي شيء.
error-ledger-damaged-missing = سبق لهذا المفتاح أن وقّع، ودفتره ليس هنا أو هو نسخة أقدم: عدد أرقام المفتاح فيه أقل من { $count }. أعيدوا الدفتر من مجلد المفتاح أو من نسخته قبل توقيع أي شيء.
error-ledger-damaged-carried-on = ينتهي هذا الدفتر هنا ويتواصل بجانب المفتاح { $key }. وقّعوا بذاك.
error-ledger-damaged-there = في ذلك المجلد دفتر لهذا المشارك. أنشئوا المفتاح الخلف بجانب القديم.
error-too-long = النص أطول من أن يسعه رمز.
error-draw = تعذر رسم الرمز.
error-key-kind = هذا المفتاح لغرض آخر.
error-key-kind-of = مفتاح من نوع { $kind } لا يوقّع الشهادات.
error-key-kind-successor = المفتاح الخلف من نوع المفتاح القديم نفسه وللمشارك نفسه.
error-key-algorithm = هذا النوع من المفاتيح لا يوقّع الشهادات.
error-signature = لا يصح التوقيع بالمفتاح العام للموقّع نفسه.
error-key-file = هذا ليس ملف مفتاح.
error-key-file-open = يستطيع غير صاحب ملف المفتاح هذا قراءته.
error-key-name = اسم صاحب المفتاح غير مقبول.
error-password = كلمة السر فارغة أو طويلة جدًا.
error-password-short = أقل عدد لأحرف كلمة السر لمفتاح كهذا: { $least }.
error-password-needed = لهذا المفتاح كلمة سر.
error-wrong-password = كلمة السر ليست لهذا المفتاح.
error-no-secret = ليس في ملف المفتاح هذا النصف السري.
error-key-damaged = ملف المفتاح هذا تالف.
error-key-damaged-halves = نصفا ملف المفتاح هذا لا ينتمي أحدهما إلى الآخر.
error-closed = أُغلق هذا المصدِر. افتحوه من جديد.

# وثائق الثقة المرفوضة
error-trust-root-unpinned = لم يُثبَّت أي جذر، أو أن الملف لا يبدأ من الجذر المثبَّت.
error-trust-malformed = هذه ليست وثيقة ثقة.
error-trust-signature = توقيع غير صحيح، أو لم يوقّع أحد ممن يحق لهم.
error-trust-threshold = عدد المفاتيح المدرجة التي وقّعت قليل جدًا.
error-trust-group = أحد الأطراف الواجب توقيعها لم يوقّع.
error-trust-rollback = الملف أقدم من بيانات الثقة السارية.
error-trust-equivocation = في الملف الإصدار الساري نفسه بمحتوى آخر. أبلغوا الإدارة بذلك.
error-trust-part-missing = ينقص الملفَ جزء.
error-trust-part-rollback = جزء من الملف أقدم من الجزء الساري.
error-trust-hash = أحد الأجزاء ليس هو المدرج في الملف.
error-trust-root-chain = الجذر الجديد غير موقّع وفق قواعد سابقه.
error-trust-root-gap = ينقص جذر بين الساري والمعروض.
error-trust-scope = موقّع بمفتاح لا يحق له أن يقول هذا.
error-trust-weak-key = يدرج الملف مفتاحًا ضعيفًا جدًا.
error-trust-key-id = لمفتاحين المعرّف نفسه.
error-trust-other-root = وُضعت الوثيقة تحت جذر آخر، كجذر مشروع تجريبي.
error-trust-retired-key = موقّع بمفتاح أُخرج من الخدمة، ولم تدرجه الأطراف.
error-trust-too-large = الملف أكبر مما يجوز قراءته.

# البلدان
country-named = { $name } ({ $code })
country-AE = الإمارات العربية المتحدة
country-AM = أرمينيا
country-AO = أنغولا
country-AT = النمسا
country-AU = أستراليا
country-BD = بنغلاديش
country-BE = بلجيكا
country-BG = بلغاريا
country-BR = البرازيل
country-BW = بوتسوانا
country-BY = بيلاروس
country-CA = كندا
country-CD = جمهورية الكونغو الديمقراطية
country-CF = جمهورية أفريقيا الوسطى
country-CG = جمهورية الكونغو
country-CH = سويسرا
country-CI = كوت ديفوار
country-CM = الكاميرون
country-CN = الصين
country-CY = قبرص
country-CZ = تشيكيا
country-DE = ألمانيا
country-DK = الدانمرك
country-EE = إستونيا
country-ES = إسبانيا
country-EU = الاتحاد الأوروبي
country-FI = فنلندا
country-FR = فرنسا
country-GA = غابون
country-GB = المملكة المتحدة
country-GH = غانا
country-GL = غرينلاند
country-GN = غينيا
country-GR = اليونان
country-GY = غيانا
country-HK = هونغ كونغ، الصين
country-HR = كرواتيا
country-HU = هنغاريا
country-ID = إندونيسيا
country-IE = أيرلندا
country-IL = إسرائيل
country-IN = الهند
country-IT = إيطاليا
country-JP = اليابان
country-KE = كينيا
country-KG = قيرغيزستان
country-KH = كمبوديا
country-KR = جمهورية كوريا
country-KZ = كازاخستان
country-LA = لاوس
country-LB = لبنان
country-LK = سري لانكا
country-LR = ليبيريا
country-LS = ليسوتو
country-LT = ليتوانيا
country-LU = لكسمبرغ
country-LV = لاتفيا
country-ML = مالي
country-MO = ماكاو، الصين
country-MT = مالطة
country-MU = موريشيوس
country-MX = المكسيك
country-MY = ماليزيا
country-MZ = موزامبيق
country-NA = ناميبيا
country-NL = هولندا
country-NO = النرويج
country-NZ = نيوزيلندا
country-PA = بنما
country-PL = بولندا
country-PT = البرتغال
country-QA = قطر
country-RO = رومانيا
country-RU = الاتحاد الروسي
country-SE = السويد
country-SG = سنغافورة
country-SI = سلوفينيا
country-SK = سلوفاكيا
country-SL = سيراليون
country-SZ = إسواتيني
country-TG = توغو
country-TH = تايلند
country-TR = تركيا
country-TW = تايبيه الصينية
country-TZ = تنزانيا
country-UA = أوكرانيا
country-US = الولايات المتحدة
country-UZ = أوزبكستان
country-VE = فنزويلا
country-VN = فييت نام
country-ZA = جنوب أفريقيا
country-ZW = زمبابوي
