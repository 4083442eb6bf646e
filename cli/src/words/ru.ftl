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

# Вопрос на терминале и ответы, которые значат «да»
ask-union = Пост в { $country } — это пост ЕС, там действует его право. Сделать его постом ЕС?
ask-yes = д да
ask-answers = [д/Н]

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
file-not-document = Это не часть и не доверенный документ: { $detail }.
file-no-inputs = В этой папке нет ни .png, ни .jpg, ни .jpeg, ни .txt.
file-not-empty = Папка не пуста; укажите новую.
file-no-head = На этом снимке нет заголовка.
file-no-text = Это не текст и не снимок.
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

# Сертификаты
issued-composed = приведено к Unicode NFC перед подписанием: { $fields }
revocation-made = Отзыв в { $file }: отправьте его всем станциям.

# Церемония
part-made = { $kind } в { $file }: ещё не подписано
part-composed = приведено к Unicode NFC: { $fields }
parts-signed = подписано частей: { $count }, ключ { $key }
bundle-made = пакет { $version } в { $file }
root-made = корень 1 в { $file }: ещё не подписан
root-digest = отпечаток
root = корень

# Управление
device-revoked = { $device }: отозвано
collected = Отправок: { $requests }. Новых записей: { $entries }. Отложено: { $quarantined }.
clock-right = Часы признаны верными: { $clock }. Квитанции снова подписываются.
clock-in-doubt = сервер сбора сомневается в своих часах и не подписал квитанций; `roughcheck admin --db URL clock-right`, когда часы проверены
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
