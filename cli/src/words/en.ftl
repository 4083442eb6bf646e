# English. What the command alone says: usage, files, keys, the ceremony, headquarters and the demonstration. The words of
# checks, the journal and failures of the library are the core's and stand there.
catalogue-reviewed-by = the developers of Roughcheck

# Wrong usage; before each stands the option that it is about
usage-unknown = the command knows no { $what }
usage-suggested = is { $what } meant?
usage-value = { $option } cannot be { $value }
usage-values = it can be: { $values }
usage-missing = missing: { $what }
usage-conflict = { $what } and { $other } do not go together
usage-other = this command line cannot be understood
usage-help = see --help
usage-lang = there is no such catalogue; try { $known }
usage-one-certificate = { $option } belongs to one certificate: check these { $count } inputs one by one
usage-read-one = read takes one input; check takes folders
usage-folder = name the station with --station DIR
usage-sync-way = name an address, --to FILE or --receipt FILE
usage-ending = --out ends in .png, .svg or .txt
usage-revoke = name what to revoke: --number or --key-id
usage-number-asked = if { $reading } is meant, write it so
usage-number-form = a number is two letters of the participant and its serial
usage-enrol = name the station's --post, --country and --procedure
usage-device = a device key or its key id, in hexadecimal
usage-country = no country of ISO 3166-1 and no participant; give two letters such as EU, CH or AO
usage-country-union = a post there is a post of the EU; give --country EU, or --yes to take that
usage-root = neither 64 hexadecimal digits nor a file with a root
usage-root-kind = a document of the kind { $kind }, and not a root
usage-made-at = more than a day from this clock, { $clock }; --time-is-meant, if it is
usage-refused = { $detail }
usage-password-file = no key is left whose password it could be
usage-no-terminal = nobody can be asked here: name a file with { $option }
part-version = version { $version } is not signed: versions count from 1, and each must leave room for the next
usage-against-root = name the root under which it is made with --root, or put root.part beside it
usage-sign-out = --out belongs to one part: sign the others one by one
usage-seen-before = the ledger does not say whose certificates: name --participant
usage-module-only = --ledger and --participant are for a key in a module: a key file names its participant, and its ledger lies beside it
usage-one-picture = one picture cannot take many certificates: name a folder
usage-participant = nothing says whose key it is: name --participant
usage-ledger-begun = no ledger of { $participant } is here ({ $file }): where this key signs for { $participant } for the first time, name --participant { $participant } and --yes; else bring the ledger back
usage-ledger = name the ledger with --ledger FILE
usage-succeeds = name --kind, --participant and --name, or the key that it succeeds
usage-second = a second key is a party's: --kind party
usage-since = --since is a day, 2026-03-01, or a time, 2026-03-01T10:00:00Z

# A question on a terminal, and the answers that mean yes
ask-union = A post in { $country } is a post of the EU, whose law holds there. Make it one of the EU?
ask-issue = { $doubt } Sign it all the same?
ask-ledger-begun = No ledger of { $participant } is here. Does this key sign for { $participant } for the first time, and is { $file } to be its ledger?
ask-revoke-reason = No reason is given. Make the revocation all the same?
ask-revoke-key = No key file beside this one and no bundle that was named has the key { $key }. Revoke it all the same?
ask-pin = PIN of { $token }:
ask-yes = y yes
ask-answers = [y/N]
ask-password = Password of { $key } ({ $name }):
ask-new-password = New password:
ask-same-password = The same once more:

# Files; before each stands its name. What the system itself says is English: elsewhere it stands in brackets.
file-missing = { $detail }
file-denied = { $detail }
file-there = { $detail }
file-full = { $detail }
file-folder = { $detail }
file-failed = { $detail }
file-too-large = larger than { $most } MiB
file-not-text = not a text in UTF-8; save it as UTF-8
file-not-parcel = not a parcel: { $detail }
file-not-certificate = { $detail }
file-no-certificates = no certificate object is in it: a folder has .json files, a .jsonl file has one object a line
file-list = this is a list of objects: write one object a line, in a file that ends in .jsonl
file-column = no field has the name of the column { $name }
file-no-row = the first line of a table names the fields, and each that follows is a certificate
file-not-document = { $detail }
file-no-inputs = no .png, .jpg, .jpeg or .txt in this folder
file-not-empty = not empty; name a new folder
file-no-head = no head is in this picture
file-no-text = neither a text nor a picture
file-never-overwritten = is there already; nothing signed is ever overwritten: name a new file
sign-other = another document was put in the place of this one: look at it, then sign it
unprinted = standard output could not be written: { $detail }
failed = { $detail }

# Keys
key-there = is there already; keys are never overwritten
key-sealing = a sealing key has 32 bytes
key-password-empty = the first line of --password-file is empty
key-cannot-sign = the key cannot sign now
key-of = { $kind } key of { $name } ({ $participant })
key-public = public
key-id = key id
key-second = second key { $algorithm }, key id { $key }
key-public-in = public half in { $file }: others may have it
key-resealed = { $file } has a new password
key-passwords-differ = the two passwords differ: nothing was changed
hsm-uri-malformed = { $what } cannot be read in this address of a key (RFC 7512)
hsm-uri-unknown = this software does not know the attribute { $what } of an address of a key: it might name another key
hsm-uri-twice = the attribute { $what } stands twice in this address of a key
hsm-uri-module = name the module: ?module-path=/usr/lib/softhsm/libsofthsm2.so or the like
hsm-uri-object = name the key: object=LABEL or id=%01
hsm-uri-pin = everybody on this machine can read a PIN on a command line: put it into a file, and name that by pin-source
hsm-no-pin = nobody can be asked for the PIN here: name a file that holds it by pin-source
hsm-module = the module cannot be loaded; see module-path: { $detail }
hsm-no-token = no such token is in the module; see its label, or that it is plugged in
hsm-several-tokens = several tokens fit: name one by token, serial or slot-id
hsm-wrong-pin = the PIN is wrong; too many wrong ones lock the token
hsm-locked-pin = the PIN is locked: too many wrong ones were given; the token’s security officer unlocks it
hsm-no-key = no private key { $object } is on this token; see object and id
hsm-several-keys = several private keys fit { $object }: name one by its id as well
hsm-not-ed25519 = { $object } is no Ed25519 key, or its public half is not on the token
hsm-failed = the module failed: { $detail }

# Certificates
issued-composed = brought to Unicode NFC before signing: { $fields }
revocation-made = revocation in { $file }: send it to every station
revocation-unnoted = No ledger notes it, as there is none at { $file }: a ledger elsewhere lets the number be signed again without asking. Name it with --ledger.
revocation-noted-nowhere = No ledger notes it: { $file } goes on beside the key { $key }, and that ledger lets the number be signed again without asking. Name it with --ledger.
issue-not-meant = not signed, as it was not meant
issue-foreign-revoker = a key of another participant cannot revoke this number
revoke-doubt-reason = no reason is given; --yes, if that is meant
revoke-doubt-key = no key file beside this one and no bundle that was named has this key; --yes, if it is meant
revoke-unsigned = the ledger does not say that this key signed { $number }, and a certificate key voids only what it signed itself
revoke-not-meant = not made, as it was not meant
check-not-signed = It will not be signed:
check-passes = A phone with this bundle will find nothing wrong.
check-nothing = Nothing is wrong with it in itself; what a phone with a bundle finds, --bundle says.
check-found = A phone will find:
check-qr = QR version
ledger-issued = issued
ledger-voided = voided
ledger-replaced = replaced by { $number }
ledger-empty = nothing was issued yet by the ledger { $file }

# The ceremony
part-made = { $kind } in { $file }: not signed yet
part-composed = brought to Unicode NFC: { $fields }
parts-signed = { $count } signed by key { $key }
bundle-made = bundle { $version } in { $file }
root-made = root 1 in { $file }: not signed yet
root-digest = digest
root-next-made = root { $version } in { $file }: not signed yet; the rule of the former root and its own must be met
root-key-kind = { $code }: a { $kind } key has no voice among the parties; a root lists keys that were made with --kind party
root-key-twice = { $code }: this key stands in { $group } already; each key has one voice, in one group
head-made = head { $version } in { $file }: not signed yet; every party signs it where it is
pack-other-head = no copy of the head that is packed
pack-no-head = no head is in this folder: make one with `trust head`
bundle-refused = a phone would refuse this bundle, so it was not made: { $code } ({ $detail })
trust-lacking = { $what } lacks signatures by the rule of root { $root }; how many more: { $count }; of these: { $keys }
show-half = half signed: { $key } signed with one of its two keys only, which does not count
seen-before-made = part seen-before in { $file }: not signed yet; certificates in it: { $count }; not in the ledger, and left out: { $left }
told-dropped = revoked by the list in force, and no longer by this one: { $names }
told-ended = their last day is over: { $names }
told-keys-gone = keys in force that this list does not have: { $names }
told-participants-gone = participants in force that this policy does not have: { $names }
told-empty = nothing stands in it: { $names }
told-one-algorithm = as weak as one algorithm: these sign with one key and are enough without the others: { $names }
show-title = { $kind } { $version }
show-digest = digest of what is signed: { $digest }
show-root = made under the root { $digest }
show-more = and more lines ({ $count }): --json shows all
show-unsigned = nobody has signed it yet
show-signed = signed by { $key }
show-unsound = a signature that does not hold, under the id { $key }
show-unknown = a signature of a key that nobody lists here: { $key }
show-same = nothing differs from version { $version }, which is in force
show-differs = compared with version { $version }, which is in force:
show-new = nothing of this kind is in force
show-added = added: { $what }
show-removed = removed: { $what }
show-changed = changed: { $what }
show-not-to-sign = no phone would take this beside what is in force: { $detail }
show-phone-takes = a phone takes it
show-phone-refuses = a phone refuses it: { $detail }
list-empty = this station holds nothing of { $list }
root = root

# Fields of what stands in a list
list-number = number
list-key-id = key id
list-participant = participant
list-zone = zone
list-zones = zones
list-prefix = prefix
list-digits = digits
list-runs = runs
list-reason = reason
list-state = state
list-since = since
list-until = until
list-from = from
list-to = to
list-kind = kind
list-source = source
list-text = text
list-party = party
list-parties = parties
list-seal = seal
list-harm = harm
list-country = country
list-countries = countries
list-law = law
list-basis = basis
list-outcome = outcome
list-procedures = procedures
list-hs = HS
list-from-carats = carats from
list-exceptions = exceptions
list-key = key
list-keep = stays
list-digest = digest
list-mining = mining
list-by = by
list-on = on
list-about = about

# Headquarters
device-revoked = { $device } is revoked
collected = { $requests } requests, { $entries } new entries, { $quarantined } quarantined
clock-right = The clock is said to be right: { $clock }. Receipts are signed again.
clock-in-doubt = the collector doubts its clock and signed no receipts; `roughcheck admin --db URL clock-right`, once somebody has looked at the clock
clock-unmeant = --at is more than a day ahead of this machine's clock: no receipt is signed; --time-is-meant, if it is
collector-failed = { $detail }

# What a post has still to do
undecided = { $checks ->
    [one] One check at this post is undecided: record what was done with `decide`.
   *[other] { $checks } checks at this post are undecided: record what was done with `decide`.
}

# The demonstration
demo-due = as due
demo-not-due = NOT AS DUE
demo-good = a certificate as it should be
demo-altered = its value was changed after signing
demo-foreign-key = signed by a key that nobody lists
demo-expired = its last day is over
demo-revoked = its number was taken back
demo-suspended = its issuer was suspended on the day of issue
demo-alert = its number is under alert
demo-out-of-range = a number that its issuer never printed
demo-conflict = the number of the good one, with other content
