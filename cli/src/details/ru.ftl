# Русский. Что находит библиотека; эти тексты стоят внутри предложения.
catalogue-reviewed-by = nobody

# JSON и что говорит о нём serde
detail-place = { $found } (строка { $line }, столбец { $column })
detail-field = поле `{ $field }`: { $found }
detail-not-json = это не JSON
detail-json-end = JSON обрывается слишком рано
detail-no-object = это не объект JSON
detail-unknown-field-of = неизвестное поле `{ $field }`; возможные поля: { $known }
detail-unknown-of = неизвестное поле; возможные поля: { $known }
detail-unknown-field = неизвестное поле `{ $field }`
detail-missing-field = нет поля `{ $field }`
detail-duplicate-field = поле `{ $field }` стоит дважды
detail-variant-of = неизвестное значение; возможные значения: { $known }
detail-type-found = ожидается { $expected }, а не `{ $value }`
detail-type = значение другого вида; ожидается { $expected }
detail-value-found = ожидается { $expected }, а не `{ $value }`
detail-value = недопустимое значение; ожидается { $expected }
detail-length = недопустимая длина; ожидается { $expected }
detail-found = { $found }, а не `{ $value }`
detail-text = текст
detail-list = список
detail-map = объект
detail-boolean = true или false
detail-reading = `{ $typed }` может означать { $reading }: напишите так, если это и имеется в виду
detail-no-part = { $kind } не создаётся из JSON

# Значения
detail-time = время пишется YYYY-MM-DDTHH:MM:SSZ
detail-day = день пишется YYYY-MM-DD
detail-hexadecimal = нужны шестнадцатеричные цифры, по две на байт
detail-country = код страны или участника — две буквы от A до Z
detail-procedure = процедура — это import, export или transit
detail-decision = решение — это release, hold или seize
detail-correction = исправление ошибок — L, M, Q или H
detail-socket = это не адрес с портом
detail-digit = это не число, записанное цифрами
detail-figure = запишите его цифрами, не более двух знаков после запятой, например 1204.35
detail-amount = сумма пишется цифрами, не более двух знаков после запятой, меньше десяти миллиардов
detail-number = номер сертификата начинается с двух букв выдавшего участника
detail-serial = после двух букв идут от 1 до 16 букв и цифр
detail-empty = текст пуст
detail-long = текст слишком длинный
detail-unshown = один из знаков был бы виден не так, как он записан
detail-unshown-sign = { $sign } был бы не виден или виден не так, как записан
detail-space = на краю стоит пробел

# Органы власти и управление
detail-foreign-number = ключ участника { $own } отзывает его собственные номера, а не { $number }
detail-key-reason = ключ может быть compromised или retired
detail-database = база данных указывается как sqlite:FILE
detail-no-database = в { $file } нет базы данных: её создаёт `serve` или `enrol` с --bundle
detail-no-device = ни у одного зарегистрированного устройства нет этого ключа
detail-no-bundle = у сервера сбора ещё нет доверенного пакета: дайте его через --bundle FILE, затем создавайте коды
detail-head = голову журнала нельзя прочесть
detail-threshold = порог { $threshold } при числе ключей { $keys }
detail-head-dates = заголовок сначала создаётся, затем наступает срок следующего, затем конец действия
detail-not-root = это не корень
detail-no-root = среди частей нет корня
detail-inside = { $kind } устанавливается только в составе пакета
detail-key-id = идентификатор ключа — 16 шестнадцатеричных цифр
detail-file-kind = это файл другого рода
detail-database-failed = сбой базы данных: { $found }
detail-postgres = PostgreSQL появится в более поздней версии: укажите sqlite:FILE
detail-later-database = это база данных более поздней версии: обновите эту программу
detail-other-database = это не база данных сервера сбора
detail-other-receipt-key = в этой базе данных другой ключ квитанций ({ $key }): станции, зарегистрированные здесь, верят только ему
