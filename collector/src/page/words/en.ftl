# English. The words of the collector's page. Those of verdicts, decisions, procedures, countries and of what a pass means
# are the core's and stand there.
#
# One word, one thing, as in the core's catalogue: certificate, parcel, package, seal, post, station (the phone of a post),
# row (of a journal, as it stands here), headquarters, issuer, trust data.
catalogue-reviewed-by = the developers of Roughcheck
language-name = English

# Around every page
page-title = Roughcheck collector
page-about = Checks of Kimberley Process certificates, as the stations sent them
page-languages = Language
page-unreviewed = Nobody has reviewed this translation yet. Where it is in doubt, the English counts.
page-search-label = Certificate number
page-search = Search
page-footer = This page is shown on this machine alone. Times are UTC. “Received” is this collector’s clock; phones’ clocks can be wrong, and nothing is ordered by them.
page-elsewhere = This page is shown on the collector’s own machine alone: open it there as { $address } with the port, or through an SSH tunnel to it.
page-unavailable = The database does not answer: try again later.
pass-only = A pass speaks of the certificate only.
pass-means = It was signed by its issuer, was not changed, was valid on that day, and fitted the parcel as far as the officer looked.

# Words
verdict-none = not readable
parcel-not-examined = parcel not examined
not-genuine = not shown to be genuine
no-post = no post
post-named = { $post }, { $country }
procedure-another = another procedure
row-named = row { $row }
about-row = about row { $row }
standing-active = active
standing-superseded = has a new key
standing-revoked = revoked
title-device = device key { $key }
title-epoch = epoch { $epoch }
title-content = content { $content }
age-now = just now
age-minutes = { $count ->
    [one] one minute ago
   *[other] { $count } minutes ago
}
age-hours = { $count ->
    [one] one hour ago
   *[other] { $count } hours ago
}
age-days = { $count ->
    [one] one day ago
   *[other] { $count } days ago
}

# Names of columns
column-received = Received
column-verdict = Verdict of the phone
column-post-phone = Post and phone
column-row = Row
column-last-sync = Last sync
column-rows = Rows
column-standing = Standing
column-device = Device
column-what = What happened
column-clock = Phone’s clock
column-first = First received
column-then = Then received
column-said = The phone said
column-follows = What follows
column-station = Station
column-journal = Journal
column-doubt = First row in doubt
column-missing = Missing rows
column-noticed = Noticed
column-alarm = What, and what to do

# The first page; the count stands above these words
checks-title = Checks at the posts
count-stations = { $count ->
    [one] station
   *[other] stations
}
count-rows = { $count ->
    [one] journal row
   *[other] journal rows
}
count-twice = { $count ->
    [one] number used twice
   *[other] numbers used twice
}
count-wrong = { $count ->
    [one] wrong verdict
   *[other] wrong verdicts
}
count-forked = { $count ->
    [one] forked journal
   *[other] forked journals
}
count-gaps = { $count ->
    [one] gap
   *[other] gaps
}
count-alarms = { $count ->
    [one] alarm
   *[other] alarms
}
judged-again = Each check is judged here once more, from the phone’s evidence and under the same rules: { $same } came out the same, { $different } different.
judged-unable = { $count ->
    [one] For one check some of the evidence is missing.
   *[other] For { $count } checks some of the evidence is missing.
}
checks-arrived = Checks as they arrived
checks-none = No check has arrived yet. A station sends its checks with { $sync } and the address of this collector, or on a stick with { $stick } and here { $collect }.
checks-newest = Newest first.
look-again = Look again
look-live = { $seconds ->
    [one] Look again every second
   *[other] Look again every { $seconds } seconds
}
older-title = Older checks
older-back = Back to the newest
older-none = There are none.
stations-title = Stations
stations-none = No station has enrolled yet. Make a token on this machine with { $enrol }, and give it to the station: { $station }.
stations-order = Silent longest first.

# Problems
double-title = Numbers used twice
double-ask = Ask both posts for the papers, and the issuer which of them is theirs.
double-conflict = Two different certificates carry this number
double-two-countries = Shown for import in two countries
wrong-title = Wrong verdicts
wrong-about = These phones gave another verdict than follows from their own evidence. Ask for the phone: it lies, or its software was changed.
forks-title = Forked journals
forks-about = Two rows stand at one place: the phone was copied, or restored from an older copy. The rows of both are stored.
gaps-title = Gaps
gaps-about = Rows that exist, or existed, and never arrived.
gaps-range = { $from } to { $to }
alarms-title = Alarms
more-in-stats = { $count ->
    [one] And one more: see { $stats }.
   *[other] And { $count } more: see { $stats }.
}

# One number
history-title = Certificate { $number }
history-understood = “{ $typed }” was understood as { $number }.
history-nothing = No station has sent anything about this number. That says nothing about the certificate: a station may not have sent its checks yet, or nobody has shown it. Check the number for a typing error.
history-synced = When each station last sent its checks
history-shown = Shown { $times ->
    [one] once
   *[other] { $times } times
}, at { $posts ->
    [one] one post
   *[other] { $posts } posts
}, on { $phones ->
    [one] one phone
   *[other] { $phones } phones
}.
history-seized = { $times ->
    [one] Seized once.
   *[other] Seized { $times } times.
}
history-held = { $times ->
    [one] Held once.
   *[other] Held { $times } times.
}
history-released = { $times ->
    [one] Released once.
   *[other] Released { $times } times.
}
double-none = No double use is known: one certificate under this number, and imports in one country at most. Stations that have not sent their checks yet may know otherwise.
double-found = This number was used twice.
double-pair = { $what }: { $first } and { $second }.
double-place = { $post }, received { $time }
rows-title = Every row
rows-about = In the order of arrival, the first at the top. The same letter is the same certificate, also where it was printed again.
rows-more = More rows arrived later; these are the first { $count }.

# The search
search-title = Search
search-none = Not a certificate number
search-asked = Which number is meant?
search-help = A number begins with the two letters of the issuing participant, followed by 1 to 16 letters and digits, such as { $example }. Spaces, hyphens, slashes and dots do not matter, nor does a word such as “No.” in front.

# Alarms, and what to do about each
alarm-fork = Two journals under one key
alarm-fork-do = Ask who used this phone, or a copy of it; the rows of both are stored.
alarm-gap = Rows that nobody has any more
alarm-gap-do = The phone had pruned them, and they are not here: look for a backup.
alarm-truncated = A journal that was cut
alarm-truncated-do = The phone has less than it once sent. Ask why before it is used again.
alarm-head = A journal head whose signature does not hold
alarm-head-do = Nothing of that batch was stored. Ask for the phone.
alarm-foreign-key = A journal signed by another key
alarm-foreign-key-do = Somebody sent rows of a journal that is not theirs.
alarm-field = A field that does not fit its record
alarm-field-do = It was dropped; the record itself is stored.
alarm-quarantined = Records quarantined
alarm-quarantined-do = Their bytes were changed on the phone. Ask for the phone.
alarm-verdict = A verdict that does not follow
alarm-verdict-do = The phone said something else than its evidence gives. Ask for it.
alarm-succession-of-revoked = A new key named by a revoked key
alarm-succession-of-revoked-do = The new key was not enrolled.
alarm-token-used-twice = A token answered by two phones
alarm-token-used-twice-do = Find out which one it was made for; revoke the other.
alarm-token-for-revoked = A token answered by a revoked phone
alarm-token-for-revoked-do = The phone stays revoked.
alarm-went-back = A phone on which something went back
alarm-went-back-do = Its keys, lists or times were older than before, gone, or written by somebody. Ask what happened to the phone before it is used again.
alarm-set-otherwise = A phone that was set up otherwise
alarm-set-otherwise-do = Its post or its root was changed on the phone. Ask who did it.
alarm-another = Another alarm
alarm-another-do = A later version of the collector raised it.

# Faults in few words; their names stand beside them
fault-text-unreadable = nothing could be read
fault-text-foreign = a code or text of another kind
fault-text-several = several certificates were shown at once; none was judged
fault-text-too-large = the picture was too large to read
fault-text-unsupported = a picture or document of a kind that is not read
fault-text-damaged = the picture’s file is damaged
fault-code-missing = no readable code; the number was typed
fault-format-malformed = not in the form of a certificate
fault-format-newer = a later version than the phone understands
fault-signature-invalid = the signature does not hold
fault-key-unknown = no authority is known for its key
fault-key-compromised = the signing key is in other hands
fault-key-retired = the signing key was no longer in use
fault-key-outside-window = the signing key was not allowed to sign on that day
fault-key-foreign-country = signed by the key of another country
fault-key-wrong-use = signed by a key that is not for certificates
fault-dates-expired = expired
fault-dates-not-yet-valid = its day of issue has not come yet
fault-dates-reversed = it expires before it was issued
fault-dates-too-long = valid for longer than allowed
fault-revocation-revoked = its number was revoked
fault-revocation-replaced = its number was replaced by another
fault-participant-none = its issuer was not a participant
fault-participant-suspended = its issuer was suspended
fault-participant-unknown-date = it is not known whether its issuer was a participant that day
fault-participant-left-since = its issuer has been suspended or out since it was issued
fault-participant-member = its issuer is a member of another participant, which issues for it
fault-participant-by-other-lists = its issuer is on lists of other participants alone
fault-zone-not-compliant = from a zone that may not export
fault-zone-no-export = from a country that nothing could leave
fault-zone-near = from a zone spelt almost as a listed one
fault-zone-unknown = it is not known whether its zone could export
fault-zone-missing = no mining zone is named where one must be
fault-origin-undisclosed = the countries of origin are not disclosed
fault-origin-missing = no country of origin is named
fault-origin-not-participant = mined in a country that was never a participant
fault-origin-suspended = mined in a country that was suspended, out, or under a zone regime
fault-provenance-differs = from another country than its number says
fault-provenance-not-participant = from a country that was never a participant
fault-restriction-origin = national law on its mining origin
fault-restriction-provenance = national law on the country that it comes from
fault-restriction-party = national law on its exporter or importer
fault-restriction-zone = national law on its mining zone
fault-restriction-unknown = national law that the phone was too old to judge
fault-destination-elsewhere = made out for import into another country
fault-content-implausible = weight and value are not plausible
fault-number-form = the typed text is not a certificate number
fault-number-out-of-range = a number that its issuer never printed
fault-number-differs = the printed number is not the coded one
fault-number-near = the printed number is the coded one but for zeros or one sign
fault-alert-number = alert on its number
fault-alert-seal = alert on its seal
fault-alert-party = alert on its exporter or importer
fault-alert-near = close to what an alert names
fault-parcel-count-differs = another count of packages
fault-parcel-carats-differs = another weight
fault-parcel-seals-differs = other seals
fault-parcel-seals-not-readable = seals that could not be read
fault-parcel-seals-renewed = seals renewed on the way
fault-parcel-hs-differs = another kind of stones
fault-parcel-hs-sorted = stones sorted since, or not sorted as certified
fault-parcel-stones-synthetic = synthetic stones found
fault-parcel-stones-polished = polished stones found
fault-seen-conflict = this number was shown before with other content
fault-seen-seized = its parcel was seized before
fault-seen-refused-before = refused before
fault-seen-held-before = held before
fault-seen-other-parcel = another parcel was shown with it before
fault-seen-released = released at an import post before
fault-seen-closed-import = its import was confirmed already
fault-seen-two-countries = shown for import in another country before
fault-procedure-other = not the procedure of the post
fault-procedure-own-issue = a certificate of the post’s own side, for import
fault-procedure-not-own = another participant’s certificate, for export
fault-clock-behind = the phone’s clock is behind
fault-clock-ahead = the phone’s clock is far ahead
fault-trust-none = the phone has no trust data
fault-trust-stale = the phone’s trust data are old
fault-trust-rolled-back = the phone once had newer trust data
fault-trust-lists-old = the lists of the phone are old
fault-trust-app-old = the app of the phone is too old for its trust data
fault-advisory-zone = civil society warns of its zone
fault-advisory-party = civil society warns of its exporter or importer
fault-advisory-general = civil society warns
