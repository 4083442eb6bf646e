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

# A question on a terminal, and the answers that mean yes
ask-union = A post in { $country } is a post of the EU, whose law holds there. Make it one of the EU?
ask-yes = y yes
ask-answers = [y/N]

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
file-not-document = { $detail }
file-no-inputs = no .png, .jpg, .jpeg or .txt in this folder
file-not-empty = not empty; name a new folder
file-no-head = no head is in this picture
file-no-text = neither a text nor a picture
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

# Certificates
issued-composed = brought to Unicode NFC before signing: { $fields }
revocation-made = revocation in { $file }: send it to every station

# The ceremony
part-made = { $kind } in { $file }: not signed yet
part-composed = brought to Unicode NFC: { $fields }
parts-signed = { $count } signed by key { $key }
bundle-made = bundle { $version } in { $file }
root-made = root 1 in { $file }: not signed yet
root-digest = digest
root = root

# Headquarters
device-revoked = { $device } is revoked
collected = { $requests } requests, { $entries } new entries, { $quarantined } quarantined
clock-right = The clock is said to be right: { $clock }. Receipts are signed again.
clock-in-doubt = the collector doubts its clock and signed no receipts; `roughcheck admin --db URL clock-right`, once somebody has looked at the clock
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
