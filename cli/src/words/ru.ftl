# Русский. Что говорит только команда: использование, файлы, ключи, церемония, управление и показ. Слова проверок, журнала
# и сбоев библиотеки принадлежат ядру и стоят там.
catalogue-reviewed-by = nobody

# Неверное использование; перед каждым текстом стоит параметр, о котором речь
usage-unknown = Команда не знает { $what }.
usage-suggested = Имеется в виду { $what }?
usage-value = { $option } не может быть { $value }.
usage-values = Возможные значения: { $values }.
usage-missing = Не хватает: { $what }.
usage-conflict = { $what } и { $other } несовместимы.
usage-other = Эту командную строку нельзя понять.
usage-help = Смотрите --help.
usage-lang = Такого каталога нет; попробуйте { $known }.
usage-one-certificate = { $option } относится к одному сертификату; проверьте входы ({ $count }) по одному.
usage-read-one = `read` принимает один вход; папки принимает `check`.
usage-folder = Укажите станцию: --station DIR.
usage-sync-way = Укажите адрес, --to FILE или --receipt FILE.
usage-ending = --out оканчивается на .png, .svg или .txt.
usage-revoke = Укажите, что отозвать: --number или --key-id.
usage-number-asked = Если имеется в виду { $reading }, напишите так.
usage-number-form = Номер — это две буквы участника и серия.
usage-enrol = Укажите --post, --country и --procedure станции.
usage-device = Нужен ключ устройства или его идентификатор, в шестнадцатеричном виде.
usage-country = Ни страна по ISO 3166-1, ни участник; укажите две буквы, например EU, CH или AO.
usage-country-union = Пост там — это пост ЕС; укажите --country EU или --yes, чтобы согласиться.
usage-root = Ни 64 шестнадцатеричные цифры, ни файл с корнем.
usage-root-kind = документ вида { $kind }, а не корень
usage-made-at = больше суток от этих часов ({ $clock }); --time-is-meant, если так и задумано
usage-refused = Не годится: { $detail }.
usage-password-file = не осталось ключа, чьим паролем он мог бы быть
usage-no-terminal = здесь некого спросить: укажите файл с { $option }
part-version = версия { $version } не подписывается: версии считаются с 1, и после каждой должна быть возможна следующая
usage-against-root = укажите в --root корень, под которым это создаётся, или положите рядом root.part
usage-sign-out = --out относится к одной части: остальные подпишите по одной
usage-seen-before = из реестра не видно, чьи это сертификаты: укажите --participant
usage-module-only = --ledger и --participant нужны для ключа в модуле: файл ключа сам называет участника, и реестр лежит рядом с ним.
usage-one-picture = Одно изображение не вместит много сертификатов: укажите папку.
usage-participant = Нигде не сказано, чей это ключ: укажите --participant.
usage-ledger-begun = Реестра { $participant } здесь нет ({ $file }): если этот ключ подписывает за { $participant } впервые, укажите --participant { $participant } и --yes; иначе верните реестр.
usage-ledger = Укажите реестр параметром --ledger ФАЙЛ.
usage-succeeds = Укажите --kind, --participant и --name или ключ, преемником которого он будет.
usage-second = Второй ключ бывает только у стороны: --kind party.
usage-since = --since — это день, 2026-03-01, или время, 2026-03-01T10:00:00Z.

# Вопрос на терминале и ответы, которые значат «да»
ask-union = Пост в { $country } — это пост ЕС, там действует его право. Сделать его постом ЕС?
ask-issue = { $doubt } Всё равно подписать?
ask-ledger-begun = Реестра { $participant } здесь нет. Этот ключ подписывает за { $participant } впервые, и его реестром должен стать { $file }?
ask-revoke-reason = Причина не указана. Всё равно создать отзыв?
ask-revoke-key = Ключа { $key } нет ни в одном файле ключа рядом с этим, ни в указанном пакете. Всё равно отозвать?
ask-pin = PIN токена { $token }:
ask-yes = д да
ask-answers = [д/Н]
ask-password = Пароль для { $key } ({ $name }):
ask-new-password = Новый пароль:
ask-same-password = Ещё раз тот же:

# Файлы; перед каждым текстом стоит имя
file-missing = Такого файла или папки нет ({ $detail }).
file-denied = Доступ запрещён ({ $detail }).
file-there = Уже существует ({ $detail }).
file-full = Диск полон, или файл большего размера записать нельзя ({ $detail }).
file-folder = Это папка; нужен файл ({ $detail }).
file-failed = Сбой системы: { $detail }.
file-too-large = Больше { $most } МиБ.
file-not-text = Это не текст в UTF-8; сохраните его в UTF-8.
file-not-parcel = Это не описание партии: { $detail }.
file-not-certificate = Это не данные сертификата: { $detail }.
file-no-certificates = В нём нет объектов сертификатов: в папке лежат файлы .json, в файле .jsonl — по объекту на строку.
file-list = Это список объектов: пишите по одному объекту на строку в файл с окончанием .jsonl.
file-column = Нет поля с именем столбца { $name }.
file-no-row = Первая строка таблицы называет поля, каждая следующая — сертификат.
file-not-document = Это не часть и не доверенный документ: { $detail }.
file-no-inputs = В этой папке нет ни .png, ни .jpg, ни .jpeg, ни .txt.
file-not-empty = Папка не пуста; укажите новую.
file-no-head = На этом снимке нет головы журнала.
file-no-text = Это не текст и не снимок.
file-never-overwritten = Этот файл уже есть; подписанное никогда не перезаписывается: укажите новый файл.
sign-other = На место этого документа положили другой: посмотрите его, затем подпишите.
unprinted = Не удалось записать в стандартный вывод: { $detail }
failed = Сбой: { $detail }

# Ключи
key-there = Уже существует; ключи никогда не перезаписываются.
key-sealing = В ключе запечатывания 32 байта.
key-password-empty = Первая строка --password-file пуста.
key-cannot-sign = Ключ сейчас не может подписать.
key-of = ключ { $kind }, владелец { $name } ({ $participant })
key-public = открытый
key-id = идентификатор ключа
key-second = второй ключ { $algorithm }, идентификатор ключа { $key }
key-public-in = открытая половина в { $file }: её можно давать другим
key-resealed = у { $file } новый пароль
key-passwords-differ = Два пароля различаются: ничего не изменено.
hsm-uri-malformed = { $what } нельзя прочесть в этом адресе ключа (RFC 7512).
hsm-uri-unknown = Эта программа не знает атрибута { $what } в адресе ключа: он мог бы означать другой ключ.
hsm-uri-twice = Атрибут { $what } стоит в этом адресе ключа дважды.
hsm-uri-module = Укажите модуль: ?module-path=/usr/lib/softhsm/libsofthsm2.so или подобный.
hsm-uri-object = Укажите ключ: object=ИМЯ или id=%01.
hsm-uri-pin = PIN в командной строке может прочесть каждый на этой машине: запишите его в файл и укажите файл через pin-source.
hsm-no-pin = Здесь некого спросить о PIN: укажите через pin-source файл, в котором он записан.
hsm-module = Модуль не загружается; проверьте module-path: { $detail }
hsm-no-token = Такого токена в модуле нет; проверьте его имя и подключён ли он.
hsm-several-tokens = Подходит несколько токенов: укажите один через token, serial или slot-id.
hsm-wrong-pin = PIN неверен; слишком много неверных блокируют токен.
hsm-locked-pin = PIN заблокирован: было слишком много неверных; его разблокирует администратор безопасности токена.
hsm-no-key = На этом токене нет закрытого ключа { $object }; проверьте object и id.
hsm-several-keys = Для { $object } подходит несколько закрытых ключей: укажите ещё и id.
hsm-not-ed25519 = { $object } — не ключ Ed25519, или его открытой половины нет на токене.
hsm-failed = Сбой модуля: { $detail }

# Сертификаты
issued-composed = приведено к Unicode NFC перед подписанием: { $fields }
revocation-made = Отзыв в { $file }: отправьте его всем станциям.
revocation-unnoted = Ни один реестр этого не отмечает, так как в { $file } его нет: реестр в другом месте позволит подписать номер снова без вопроса. Укажите его через --ledger.
revocation-noted-nowhere = Ни один реестр этого не отмечает: { $file } продолжается рядом с ключом { $key }, и тот реестр позволит подписать номер снова без вопроса. Укажите его через --ledger.
issue-not-meant = Не подписано, раз это не задумано.
issue-foreign-revoker = Ключ другого участника не может отозвать этот номер.
revoke-doubt-reason = Причина не указана; --yes, если так и задумано.
revoke-doubt-key = Этого ключа нет ни в одном файле ключа рядом с этим, ни в указанном пакете; --yes, если так и задумано.
revoke-unsigned = Реестр не говорит, что этот ключ подписал { $number }, а ключ для сертификатов аннулирует лишь то, что подписал сам.
revoke-not-meant = Не создано, раз это не задумано.
check-not-signed = Он не будет подписан:
check-passes = Телефон с этим пакетом не найдёт ошибок.
check-nothing = В самом сертификате ошибок нет; что найдёт телефон с пакетом, скажет --bundle.
check-found = Телефон найдёт:
check-qr = версия QR-кода
ledger-issued = выдан
ledger-voided = аннулирован
ledger-replaced = заменён номером { $number }
ledger-empty = По реестру { $file } ещё ничего не выдано.

# Церемония
part-made = { $kind } в { $file }: ещё не подписано
part-composed = приведено к Unicode NFC: { $fields }
parts-signed = подписано частей: { $count }, ключ { $key }
bundle-made = пакет { $version } в { $file }
root-made = корень 1 в { $file }: ещё не подписан
root-digest = отпечаток
root-next-made = корень { $version } в { $file }: ещё не подписан; нужно выполнить правило прежнего корня и своё
root-key-kind = { $code }: у ключа { $kind } нет голоса среди сторон; корень содержит ключи, созданные с --kind party.
root-key-twice = { $code }: этот ключ уже стоит в { $group }; у каждого ключа один голос, в одной группе.
head-made = заголовок { $version } в { $file }: ещё не подписан; каждая сторона подписывает его у себя
pack-other-head = Это не копия того заголовка, который собирается.
pack-no-head = В этой папке нет заголовка: создайте его командой `trust head`.
bundle-refused = Телефон отклонил бы этот пакет, поэтому он не создан: { $code } ({ $detail }).
trust-lacking = Для { $what } не хватает подписей по правилу корня { $root }; сколько ещё: { $count }; из этих: { $keys }.
show-half = подписано наполовину: { $key }, подпись только одним из двух ключей, она не считается
seen-before-made = часть seen-before в { $file }: ещё не подписана; сертификатов: { $count }; нет в реестре и не вошло: { $left }
told-dropped = отозваны действующим списком, а этим уже нет: { $names }
told-ended = их последний день прошёл: { $names }
told-keys-gone = действующие ключи, которых нет в этом списке: { $names }
told-participants-gone = участники, которые есть в действующей политике и которых нет в этой: { $names }
told-empty = в нём ничего нет: { $names }
told-one-algorithm = не надёжнее одного алгоритма: эти подписывают одним ключом, и их хватает без остальных: { $names }
show-title = { $kind } { $version }
show-digest = дайджест подписываемого: { $digest }
show-root = создано под корнем { $digest }
show-more = и ещё строки ({ $count }): --json покажет все
show-unsigned = ещё никем не подписано
show-signed = подпись ключа { $key }
show-unsound = недействительная подпись под именем { $key }
show-unknown = подпись ключа, которого здесь ни в одном списке нет: { $key }
show-same = никаких отличий от действующей версии { $version }
show-differs = по сравнению с действующей версией { $version }:
show-new = ничего такого рода не действует
show-added = добавлено: { $what }
show-removed = убрано: { $what }
show-changed = изменено: { $what }
show-not-to-sign = ни один телефон не принял бы это рядом с действующим: { $detail }
show-phone-takes = Телефон его примет.
show-phone-refuses = Телефон его отклонит: { $detail }
list-empty = на этом посту ничего нет: { $list }
root = корень

# Поля того, что стоит в списке
list-number = номер
list-key-id = идентификатор ключа
list-participant = участник
list-zone = район
list-zones = районы
list-prefix = префикс
list-digits = цифр
list-runs = серии
list-reason = причина
list-state = состояние
list-since = с
list-until = по
list-from = начиная с
list-to = до
list-kind = вид
list-source = источник
list-text = текст
list-party = сторона
list-parties = стороны
list-seal = пломба
list-harm = вред
list-country = страна
list-countries = страны
list-law = закон
list-basis = основание
list-outcome = исход
list-procedures = процедуры
list-hs = ТН ВЭД
list-from-carats = карат от
list-exceptions = исключения
list-key = ключ
list-keep = остаётся
list-digest = отпечаток
list-mining = добыча
list-by = кем
list-on = когда
list-about = о чём

# Управление
device-revoked = { $device }: отозвано
collected = Отправок: { $requests }. Новых записей: { $entries }. Отложено: { $quarantined }.
clock-right = Часы признаны верными: { $clock }. Квитанции снова подписываются.
clock-in-doubt = сервер сбора сомневается в своих часах и не подписал квитанций; `roughcheck admin --db URL clock-right`, когда часы проверены
clock-unmeant = --at опережает часы этой машины больше чем на сутки: квитанции не подписываются; --time-is-meant, если так и задумано
collector-failed = Сбой сервера сбора: { $detail }

# Что посту ещё предстоит
undecided = { $checks ->
    [one] { $checks } проверка этого поста без решения: запишите, что было сделано, командой `decide`.
    [few] { $checks } проверки этого поста без решения: запишите, что было сделано, командой `decide`.
   *[other] { $checks } проверок этого поста без решения: запишите, что было сделано, командой `decide`.
}

# Показ
demo-due = как должно быть
demo-not-due = НЕ КАК ДОЛЖНО БЫТЬ
demo-good = сертификат, каким он должен быть
demo-altered = стоимость изменена после подписания
demo-foreign-key = подписан ключом, которого нет в списках
demo-expired = последний день прошёл
demo-revoked = номер отозван
demo-suspended = в день выдачи участие было приостановлено
demo-alert = о номере есть предупреждение
demo-out-of-range = номер, которого выдавшая сторона не печатала
demo-conflict = номер годного, с другим содержанием
