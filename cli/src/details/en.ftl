# English. What the library finds, word for word as it says it: by these a text is found in the other catalogues.
catalogue-reviewed-by = the developers of Roughcheck

# JSON, and what serde says of it
detail-place = { $found } (line { $line }, column { $column })
detail-field = field `{ $field }`: { $found }
detail-not-json = this is not JSON
detail-json-end = the JSON ends too early
detail-no-object = this is no JSON object
detail-unknown-field-of = unknown field `{ $field }`, expected one of { $known }
detail-unknown-of = unknown field, expected one of { $known }
detail-unknown-field = unknown field `{ $field }`
detail-missing-field = missing field `{ $field }`
detail-duplicate-field = duplicate field `{ $field }`
detail-variant-of = unknown variant, expected one of { $known }
detail-type-found = invalid type, expected { $expected }, and not `{ $value }`
detail-type = invalid type, expected { $expected }
detail-value-found = invalid value, expected { $expected }, and not `{ $value }`
detail-value = invalid value, expected { $expected }
detail-length = invalid length, expected { $expected }
detail-found = { $found }, and not `{ $value }`
detail-text = a string
detail-list = a sequence
detail-map = a map
detail-boolean = a boolean
detail-reading = `{ $typed }` may be { $reading }: write it so, if that is meant
detail-no-part = { $kind } is not made from JSON

# Values
detail-time = an instant is written YYYY-MM-DDTHH:MM:SSZ
detail-day = a day is written YYYY-MM-DD
detail-hexadecimal = expected hexadecimal digits, two for each byte
detail-country = a country or participant code is two letters A to Z
detail-procedure = a procedure is import, export or transit
detail-decision = a decision is release, hold or seize
detail-correction = error correction is L, M, Q or H
detail-socket = invalid socket address syntax
detail-digit = invalid digit found in string
detail-figure = write it with digits and at most two decimals, such as 1204.35
detail-amount = an amount is written with digits and at most two decimals, below ten thousand million
detail-number = a certificate number begins with two letters of the issuing participant
detail-serial = after the two letters come 1 to 16 letters and digits
detail-empty = empty text
detail-long = text too long
detail-unshown = a character that would not show as written
detail-unshown-sign = { $sign } would not show, or not as it is written
detail-space = white space at an end

# Authorities and headquarters
detail-foreign-number = a key of { $own } revokes its own numbers, not { $number }
detail-key-reason = a key is compromised or retired
detail-database = a database is named as sqlite:FILE
detail-no-database = there is no database at { $file }: `serve` or `enrol` with --bundle makes one
detail-no-device = no device with this key is enrolled
detail-no-bundle = the collector has no trust bundle yet: give it one with --bundle FILE, then make tokens
detail-head = a head that cannot be read
detail-threshold = a threshold of { $threshold } over { $keys } keys
detail-head-dates = a head is made, then due, then at its hard end
detail-not-root = not a root
detail-no-root = no root among the parts
detail-inside = { $kind } installs inside a bundle only
detail-key-id = a key id is 16 hexadecimal digits
detail-file-kind = not a file of this kind
detail-database-failed = the database failed: { $found }
detail-postgres = PostgreSQL comes with a later version: use sqlite:FILE
detail-later-database = a database of a later version: update this software
detail-other-database = not a collector's database
detail-other-receipt-key = this database has another receipt key ({ $key }): stations that enrolled here believe only that one
