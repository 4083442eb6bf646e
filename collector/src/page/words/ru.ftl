# Русский. Слова страницы сервера сбора. Слова заключений, решений, процедур, стран и того, что значит «годен», принадлежат
# ядру и стоят там.
catalogue-reviewed-by = nobody
language-name = Русский

# Вокруг каждой страницы
page-title = Сервер сбора Roughcheck
page-about = Проверки сертификатов Кимберлийского процесса, как их прислали станции
page-languages = Язык
page-unreviewed = Этот перевод ещё никто не проверил. В случае сомнения верен английский текст.
page-search-label = Номер сертификата
page-search = Найти
page-footer = Эта страница показывается только на этой машине. Время — UTC. «Получено» — по часам этого сервера; часы телефонов могут ошибаться, и по ним ничего не упорядочено.
page-elsewhere = Эта страница показывается только на самой машине сервера сбора: откройте её там по адресу { $address } с номером порта или через туннель SSH.
page-unavailable = База данных не отвечает: попробуйте позже.
pass-only = «Годен» говорит только о сертификате.
pass-means = Он подписан выдавшим органом, не изменён, был действителен в тот день и соответствовал партии, насколько её осмотрели.

# Слова
verdict-none = не прочитано
parcel-not-examined = партия не осмотрена
not-genuine = подлинность не показана
no-post = без поста
post-named = { $post }, { $country }
procedure-another = другая процедура
row-named = запись { $row }
about-row = о записи { $row }
standing-active = действует
standing-superseded = имеет новый ключ
standing-revoked = отозвана
title-device = ключ устройства { $key }
title-epoch = эпоха { $epoch }
title-content = содержание { $content }
age-now = только что
age-minutes = { $count ->
    [one] { $count } минуту назад
    [few] { $count } минуты назад
   *[other] { $count } минут назад
}
age-hours = { $count ->
    [one] { $count } час назад
    [few] { $count } часа назад
   *[other] { $count } часов назад
}
age-days = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
   *[other] { $count } дней назад
}

# Названия столбцов
column-received = Получено
column-verdict = Заключение телефона
column-post-phone = Пост и телефон
column-row = Запись
column-last-sync = Последняя отправка
column-rows = Записи
column-standing = Состояние
column-device = Устройство
column-what = Что произошло
column-clock = Часы телефона
column-first = Получено сначала
column-then = Получено потом
column-said = Телефон сказал
column-follows = Что следует
column-station = Станция
column-journal = Журнал
column-doubt = Первая сомнительная запись
column-missing = Недостающие записи
column-noticed = Замечено
column-alarm = Что и что делать

# Первая страница; число стоит над этими словами
checks-title = Проверки на постах
count-stations = { $count ->
    [one] станция
    [few] станции
   *[other] станций
}
count-rows = { $count ->
    [one] запись журнала
    [few] записи журналов
   *[other] записей журналов
}
count-twice = { $count ->
    [one] номер использован дважды
    [few] номера использованы дважды
   *[other] номеров использовано дважды
}
count-wrong = { $count ->
    [one] неверное заключение
    [few] неверных заключения
   *[other] неверных заключений
}
count-forked = { $count ->
    [one] раздвоенный журнал
    [few] раздвоенных журнала
   *[other] раздвоенных журналов
}
count-gaps = { $count ->
    [one] пробел
    [few] пробела
   *[other] пробелов
}
count-alarms = { $count ->
    [one] тревога
    [few] тревоги
   *[other] тревог
}
judged-again = Каждая проверка судится здесь ещё раз по сведениям телефона и по тем же правилам: совпало — { $same }, не совпало — { $different }.
judged-unable = { $count ->
    [one] Для { $count } проверки недостаёт части сведений.
    [few] Для { $count } проверок недостаёт части сведений.
   *[other] Для { $count } проверок недостаёт части сведений.
}
checks-arrived = Проверки в порядке поступления
checks-none = Ни одной проверки ещё не поступило. Станция отправляет их командой { $sync } с адресом этого сервера или на носителе командой { $stick }, а здесь { $collect }.
checks-newest = Сначала новые.
look-again = Посмотреть снова
look-live = { $seconds ->
    [one] Обновлять каждую { $seconds } секунду
    [few] Обновлять каждые { $seconds } секунды
   *[other] Обновлять каждые { $seconds } секунд
}
older-title = Более ранние проверки
older-back = К самым новым
older-none = Их нет.
stations-title = Станции
stations-none = Ни одна станция ещё не зарегистрирована. Создайте код на этой машине командой { $enrol } и передайте его станции: { $station }.
stations-order = Сначала те, что молчат дольше всех.

# Неполадки
double-title = Номера, использованные дважды
double-ask = Запросите бумаги у обоих постов и спросите выдавший орган, какая из них его.
double-conflict = Этот номер носят два разных сертификата
double-two-countries = Предъявлен для ввоза в две страны
wrong-title = Неверные заключения
wrong-about = Эти телефоны дали не то заключение, которое следует из их же сведений. Потребуйте телефон: он лжёт, или его программа изменена.
forks-title = Раздвоенные журналы
forks-about = На одном месте стоят две записи: телефон скопирован или восстановлен из старой копии. Записи обоих сохранены.
gaps-title = Пробелы
gaps-about = Записи, которые есть или были и не поступили.
gaps-range = с { $from } по { $to }
alarms-title = Тревоги
more-in-stats = { $count ->
    [one] И ещё { $count }: смотрите { $stats }.
    [few] И ещё { $count }: смотрите { $stats }.
   *[other] И ещё { $count }: смотрите { $stats }.
}

# Один номер
history-title = Сертификат { $number }
history-understood = «{ $typed }» понято как { $number }.
history-nothing = Ни одна станция ничего не прислала об этом номере. О сертификате это ничего не говорит: станция могла ещё не отправить свои проверки, или его никто не предъявлял. Проверьте, верно ли набран номер.
history-synced = Когда каждая станция отправляла проверки в последний раз
history-shown = Предъявлен { $times ->
    [one] { $times } раз
    [few] { $times } раза
   *[other] { $times } раз
}, на { $posts ->
    [one] { $posts } посту
    [few] { $posts } постах
   *[other] { $posts } постах
}, на { $phones ->
    [one] { $phones } телефоне
    [few] { $phones } телефонах
   *[other] { $phones } телефонах
}.
history-seized = { $times ->
    [one] Изъят { $times } раз.
    [few] Изъят { $times } раза.
   *[other] Изъят { $times } раз.
}
history-held = { $times ->
    [one] Задержан { $times } раз.
    [few] Задержан { $times } раза.
   *[other] Задержан { $times } раз.
}
history-released = { $times ->
    [one] Выпущен { $times } раз.
    [few] Выпущен { $times } раза.
   *[other] Выпущен { $times } раз.
}
double-none = О двойном использовании ничего не известно: под этим номером один сертификат, и ввоз не более чем в одну страну. Станции, ещё не отправившие свои проверки, могут знать другое.
double-found = Этот номер использован дважды.
double-pair = { $what }: { $first } и { $second }.
double-place = { $post }, получено { $time }
rows-title = Все записи
rows-about = В порядке поступления, первая вверху. Одна и та же буква — один и тот же сертификат, даже напечатанный заново.
rows-more = Позже поступили и другие записи; здесь первые { $count }.

# Поиск
search-title = Поиск
search-none = Не номер сертификата
search-asked = Какой номер имеется в виду?
search-help = Номер начинается с двух букв участника, за которыми стоят от 1 до 16 букв и цифр, например { $example }. Пробелы, дефисы, дробные черты и точки не важны, как и слово вроде «№» впереди.

# Тревоги и что делать с каждой
alarm-fork = Два журнала под одним ключом
alarm-fork-do = Узнайте, кто пользовался этим телефоном или его копией; записи обоих сохранены.
alarm-gap = Записи, которых больше ни у кого нет
alarm-gap-do = Телефон их удалил, а здесь их нет: ищите резервную копию.
alarm-truncated = Журнал обрезан
alarm-truncated-do = На телефоне меньше, чем он когда-то отправил. Узнайте почему, прежде чем пользоваться им снова.
alarm-head = Заголовок журнала, подпись которого неверна
alarm-head-do = Из этой отправки ничего не сохранено. Потребуйте телефон.
alarm-foreign-key = Журнал подписан другим ключом
alarm-foreign-key-do = Кто-то прислал записи чужого журнала.
alarm-field = Поле не соответствует своей записи
alarm-field-do = Поле отброшено; сама запись сохранена.
alarm-quarantined = Записи отложены
alarm-quarantined-do = Их байты изменены на телефоне. Потребуйте телефон.
alarm-verdict = Заключение, которое не следует из сведений
alarm-verdict-do = Телефон сказал не то, что дают его сведения. Потребуйте его.
alarm-succession-of-revoked = Новый ключ назван отозванным ключом
alarm-succession-of-revoked-do = Новый ключ не зарегистрирован.
alarm-token-used-twice = Кодом регистрации воспользовались два телефона
alarm-token-used-twice-do = Выясните, для которого он создан; другой отзовите.
alarm-token-for-revoked = Кодом регистрации воспользовался отозванный телефон
alarm-token-for-revoked-do = Телефон остаётся отозванным.
alarm-went-back = Телефон, на котором что-то вернулось назад
alarm-went-back-do = Его ключи, списки или отметки времени оказались старше прежних, исчезли или были кем-то вписаны. Узнайте, что случилось с телефоном, прежде чем пользоваться им снова.
alarm-set-otherwise = Телефон, настроенный иначе
alarm-set-otherwise-do = На телефоне изменили его пост или корень. Узнайте, кто это сделал.
alarm-another = Другая тревога
alarm-another-do = Её подала более поздняя версия сервера сбора.

# Нарушения в немногих словах; их имя стоит рядом
fault-text-unreadable = ничего не удалось прочесть
fault-text-foreign = код или текст другого рода
fault-text-several = показано несколько сертификатов сразу; ни один не оценён
fault-text-too-large = снимок слишком велик для чтения
fault-text-unsupported = снимок или документ такого вида, который не читается
fault-text-damaged = файл снимка повреждён
fault-code-missing = читаемого кода нет; номер набран вручную
fault-format-malformed = не имеет вида сертификата
fault-format-newer = более поздняя версия, чем понимает телефон
fault-signature-invalid = подпись неверна
fault-key-unknown = орган с таким ключом неизвестен
fault-key-compromised = ключ подписи в чужих руках
fault-key-retired = ключ подписи уже не применялся
fault-key-outside-window = ключом нельзя было подписывать в тот день
fault-key-foreign-country = подписан ключом другой страны
fault-key-wrong-use = подписан ключом не для сертификатов
fault-dates-expired = срок истёк
fault-dates-not-yet-valid = день выдачи ещё не наступил
fault-dates-reversed = срок истекает раньше дня выдачи
fault-dates-too-long = срок дольше допустимого
fault-revocation-revoked = номер отозван
fault-revocation-replaced = номер заменён другим
fault-participant-none = выдавшая сторона не была участником
fault-participant-suspended = участие выдавшей стороны было приостановлено
fault-participant-unknown-date = неизвестно, была ли выдавшая сторона участником в тот день
fault-participant-left-since = после выдачи участие выдавшей стороны приостановлено или прекращено
fault-participant-member = выдавшая сторона входит в другого участника, который выдаёт за неё
fault-participant-by-other-lists = выдавшая сторона есть лишь в списках других участников
fault-zone-not-compliant = из района, откуда вывоз не разрешён
fault-zone-no-export = из страны, откуда ничего нельзя было вывозить
fault-zone-near = из района, который пишется почти как район из списка
fault-zone-unknown = неизвестно, разрешался ли вывоз из этого района
fault-zone-missing = не назван район добычи там, где он нужен
fault-origin-undisclosed = страны добычи не раскрыты
fault-origin-missing = не названа ни одна страна добычи
fault-origin-not-participant = добыто в стране, которая никогда не была участником
fault-origin-suspended = добыто в стране с приостановленным участием, вне процесса или с ограничением по районам
fault-provenance-differs = из другой страны, чем говорит номер
fault-provenance-not-participant = из страны, которая никогда не была участником
fault-restriction-origin = национальный закон о стране добычи
fault-restriction-provenance = национальный закон о стране отправления
fault-restriction-party = национальный закон об экспортёре или импортёре
fault-restriction-zone = национальный закон о районе добычи
fault-restriction-unknown = национальный закон, который телефон не мог оценить по старости программы
fault-destination-elsewhere = выписан для ввоза в другую страну
fault-content-implausible = вес и стоимость неправдоподобны
fault-number-form = набранный текст — не номер сертификата
fault-number-out-of-range = номер, которого выдавшая сторона не печатала
fault-number-differs = напечатанный номер — не тот, что в коде
fault-number-near = напечатанный номер отличается от кода лишь нулями или одним знаком
fault-alert-number = предупреждение о номере
fault-alert-seal = предупреждение о пломбе
fault-alert-party = предупреждение об экспортёре или импортёре
fault-alert-near = похоже на то, о чём есть предупреждение
fault-parcel-count-differs = другое число мест
fault-parcel-carats-differs = другой вес
fault-parcel-seals-differs = другие пломбы
fault-parcel-seals-not-readable = пломбы, которые не удалось прочесть
fault-parcel-seals-renewed = пломбы сменены в пути
fault-parcel-hs-differs = камни другого вида
fault-parcel-hs-sorted = камни рассортированы позже или не рассортированы, как в сертификате
fault-parcel-stones-synthetic = найдены синтетические камни
fault-parcel-stones-polished = найдены огранённые камни
fault-seen-conflict = этот номер предъявлялся с другим содержанием
fault-seen-seized = партия по нему уже изымалась
fault-seen-refused-before = ранее был отказ
fault-seen-held-before = ранее задержан
fault-seen-other-parcel = ранее с ним показывали другую партию
fault-seen-released = ранее выпущен на посту ввоза
fault-seen-closed-import = ввоз по нему уже подтверждён
fault-seen-two-countries = ранее предъявлялся для ввоза в другую страну
fault-procedure-other = не та процедура, что у поста
fault-procedure-own-issue = сертификат своей же стороны, при ввозе
fault-procedure-not-own = сертификат другого участника, при вывозе
fault-clock-behind = часы телефона отстают
fault-clock-ahead = часы телефона сильно спешат
fault-trust-none = на телефоне нет доверенных данных
fault-trust-stale = доверенные данные телефона устарели
fault-trust-rolled-back = на телефоне были более новые доверенные данные
fault-trust-lists-old = списки на телефоне устарели
fault-trust-app-old = приложение на телефоне слишком старое для его доверенных данных
fault-advisory-zone = гражданское общество предостерегает о районе
fault-advisory-party = гражданское общество предостерегает об экспортёре или импортёре
fault-advisory-general = гражданское общество предостерегает
