# English. The words of the officer: short, concrete, nothing more than is known.
# Every text says what was seen and what it means; what to do stands under "Next steps".
#
# One word, one thing: certificate, code, parcel (all of it), package (one of them), seal (of a parcel), post, entry (of the
# journal), headquarters, issuing authority, exporter, importer, trust data, lists; pass, refer, refuse; release, hold, seize.
catalogue-reviewed-by = the developers of Roughcheck

# Headlines
headline-pass-full = Certificate good; the parcel fits it as you observed it.
headline-pass-partly = Certificate good; parcel examined only in part.
headline-pass-no = Certificate good, parcel not examined.
headline-refer = Not clear: somebody must look into this before it goes on.
headline-refuse = Refused: do not let this pass.
headline-unreadable = No certificate could be read.
headline-foreign = This is another kind of code, not a certificate.
headline-several = More than one certificate lies in view: none was chosen.

# Labels of the report
label-wrong = What is wrong
label-next = What to do next
label-notes = Worth knowing
label-not-checked = Not checked
label-signed-by = signed by
label-entry = Journal entry
label-certificate = Certificate
label-not-recorded = NOT RECORDED: this check is not in the journal. Note it on paper.
label-dry-run = Dry run, nothing recorded.

# Scope
scope-asserted = The certificate says one thing: that the issuer handled these diamonds under the Kimberley Process, which concerns only rebel movements financing war against governments.
scope-nothing-asserted = Nothing is asserted here: signature and key were not both found good.
scope-not-assessed = Nobody assessed: { $harms } – { $mining ->
    [artisanal] in artisanal mining, which the certificate names.
    [industrial] in industrial mining, which the certificate names.
   *[unknown] in artisanal or industrial mining.
}
scope-assessed = Assessed independently: { $harm }, by { $by } on { $on }: { $about }
scope-claimed = Claimed by the issuer, and counted for nothing here: { $harm } ({ $by }): { $claim }

# Rules: good and not checked
good-text = There is a text of the right kind.
good-code = The certificate carries a code.
good-format = The code is a certificate of this version.
good-signature = The signature holds: nothing was changed since it was signed.
good-key = The key belongs to this authority and could sign on the day of issue.
good-dates = Issued and not yet expired, as far as this phone can know.
good-revocation = Not taken back, as far as this phone knows.
good-participant = The issuer is a participant of the Kimberley Process.
good-zone = No limit to mining zones stands against it.
good-origin = Nothing stands against the countries of mining origin.
good-provenance = It comes from the participant whose number it bears.
good-restriction = The law of this post beyond the Kimberley Process has nothing against it.
good-destination = The certificate names this place of import.
good-content = Weights and values are plausible.
good-number = Nothing is wrong with the number.
good-alert = No alert on number, seals or parties.
good-parcel-count = The packages are as many as certified.
good-parcel-carats = The weight is the certified one.
good-parcel-seals = The seals are the certified ones.
good-parcel-hs = The kinds of stones are the certified ones.
good-parcel-stones = No synthetic or polished stones were found.
good-seen = Not shown before on this phone.
good-procedure = The procedure is the one of this post.
good-clock = The phone's clock agrees with the newest signed time.
good-trust = The trust data are fresh.
good-advisory = Civil society has said nothing on this.
good-scope = The limits are stated.
within-parcel-carats = The weight differs by { $difference } ct ({ $found } ct found, { $certified } ct certified), within the agreed tolerance.
ignored-format = The code has additions of a later version ({ $ignored }), which may be ignored.
listed-participant = { $participant } is not on the list of the Kimberley Process. The own list of { $by } names it since { $since }, and counts at this post.
understood-number = “{ $typed }” was understood as { $number }, the number of the certificate.
around-text = There is a text of the right kind. What stood around it was left out: { $around }.

not-checked-text = Text: no code was shown.
not-checked-code = Code: nothing was read.
not-checked-format = Format: could not be judged.
not-checked-signature = Signature: not verified, nobody knows yet who signed.
not-checked-key = Signing key: not judged, the signature is not verified.
not-checked-dates = Dates: not judged, the fields are not verified.
not-checked-revocation = Revocation: not looked up.
not-checked-participant = Issuer's participation: not judged.
not-checked-zone = Mining zones: not judged.
not-checked-origin = Origin: not judged, the fields are not verified.
not-checked-provenance = Provenance: not judged.
not-checked-restriction = Law beyond the Kimberley Process: not judged; that of this post is not installed, or the fields are not verified.
not-checked-destination = Country of import: the certificate names none, or this is no import.
not-checked-content = Weights and values: not judged, the fields are not verified.
not-checked-number = Number: not judged.
not-checked-alert = Alerts: could not be looked up.
not-checked-parcel-count = Number of packages: not observed.
not-checked-parcel-carats = Weight of the parcel: not observed.
not-checked-parcel-seals = Seals of the parcel: not compared.
not-checked-parcel-hs = Kinds of stones: not observed.
not-checked-parcel-stones = Synthetic or polished stones: not looked for.
not-checked-seen = Earlier showings: not looked up.
not-checked-procedure = Procedure: not judged, this phone has no post.
not-checked-clock = Clock: not judged, this phone knows no signed time.
not-checked-trust = Age of the trust data: not judged.
not-checked-advisory = What civil society says on this certificate: not looked up.
not-checked-scope = Limits of the certificate: not stated.

# Reasons
reason-text-unreadable = No text and no code was found.
reason-text-foreign = The text or code is of another kind: not the code of a certificate.
reason-text-several = More than one certificate was shown at once ({ $numbers }). None of them was judged, and none was chosen.
unnumbered-text-several = More than one certificate was shown at once. None of them was judged, and none was chosen.
reason-text-beside = Beside the certificate that was judged lies something else of ours: { $kinds }. It changed nothing.
reason-text-too-large = The picture is too large to read: { $size }, { $pixels } pixels; at most { $limit } pixels are read of such a file. Nothing was looked at.
reason-text-unsupported = This is a file of the kind { $kind }, which is not read: only JPEG and PNG pictures and plain text are.
reason-text-damaged = The picture's file is damaged: it could not be opened to its end.
spoilt-text-foreign = This was a certificate's text and was changed on its way: { $spoilt }. Read it from the paper again.
spoilt-format-malformed = The text was changed on its way from the paper: { $spoilt } ({ $layer }, place { $at }). This alone does not speak of a forgery. Read it from the paper again.
spoilt-line-break = there is a line break in it
spoilt-space = its spaces were changed or lost
spoilt-lower-case = it is in lower case
spoilt-escaped = it is written as in a web address
spoilt-character = a character was changed or lost
spoilt-cut = its end is missing
spoilt-longer = something follows its end
spoilt-label = something stands before it
around-mark = an invisible mark
around-control = a reader's control characters
around-reader = a reader's name for the kind of code
around-quotes = quotation marks
around-repeated = the same text again
kinds-newer = a code of a later version
kinds-broken = a code that is not of the form of a certificate
kinds-unsigned = the same certificate under another signature, which does not hold
reason-code-missing = No readable code was shown; a typed number proves nothing by itself, because anybody can copy it.
reason-code-missing-refuse = No readable code was shown, and this issuer has put one on every certificate since { $since }.
reason-format-malformed = The code begins like a certificate and is not built like one: it was damaged on its way, or is no certificate ({ $layer }, place { $at }: { $detail }).
reason-format-newer = The certificate is of a later version ({ $version }) than this app understands; that is no fault of the certificate.
reason-format-newer-critical = The certificate has additions that must be understood ({ $critical }), and this app does not know them; that is no fault of the certificate.
reason-signature-invalid = The signature does not hold: the certificate was changed after signing, or was never signed by this key.
reason-key-unknown = The key { $key } that signed belongs to no authority on the lists: whoever signed is nobody known.
reason-key-unknown-refer = No authority is known for key { $key }; but the lists on this phone are missing or too old to tell.
reason-key-compromised = The key of { $authority } is in other hands: anybody may have signed this.
reason-key-retired = The key of { $authority } was no longer in use on the day of issue.
reason-key-outside-window = The key of { $authority } was not allowed to sign on the day of issue.
reason-key-foreign-country = The key belongs to { $participant }, and the number to another participant.
reason-key-wrong-use = The key of { $authority } is not for certificates.
reason-dates-expired = { $by ->
    [clock] Expired on { $expires } by this phone's clock alone: no signed time bears the clock out.
    [other-time] Expired on { $expires } by a time that came from elsewhere: this phone's clock does not say so.
   *[signed-time] Expired on { $expires }, { $days ->
        [one] one day ago
       *[other] { $days } days ago
    }.
}
reason-dates-not-yet-valid = Issued on { $issued }, a day that has not come yet: by this phone's clock today is { $today }. Either the clock is behind, or the issuer wrote a wrong day.
reason-dates-reversed = It expires ({ $expires }) before it was issued ({ $issued }): the issuer wrote a wrong day.
reason-dates-too-long = It is valid from { $issued } to { $expires }, longer than certificates of { $participant } may be ({ $days ->
    [one] one day
   *[other] { $days } days
}).
reason-dates-last-day = The last day printed on it, { $expires }, is over here and not yet everywhere on earth: it is still good, for some hours.
reason-revocation-revoked = Number { $number } was taken back by its issuer: { $why }.
reason-revocation-replaced = Number { $number } was replaced by { $by } and is good for nothing any more.
reason-participant-none = On the day of issue the issuer, { $participant }, was not a participant of the Kimberley Process: nobody may accept its certificates.
reason-participant-suspended = { $participant } was suspended from { $since }; the certificate is of { $issued }.
reason-participant-unknown-date = Whether { $participant } was a participant on { $issued } is not known; the lists on this phone name it from { $since }.
reason-participant-left-since = { $participant } was a participant on the day of issue ({ $issued }), and has been suspended or out since { $since }. Only headquarters can say whether what it issued before is still accepted.
ended-participant-left-since = { $participant } has been out since { $since }, and from that day on nothing that it ever certified is accepted.
reason-participant-member = For { $participant } another participant issues ({ $of }): the number begins with { $of-code }.
reason-participant-by-other-lists = { $participant } is not on the list of the Kimberley Process. It is on the own lists of { $by }, which count at their posts alone.
typed-participant-none = { $participant } is not on the participants' list of { $today }.
typed-participant-unknown-date = Whether { $participant } is a participant on { $today } is not known; the list names it from { $since }.
typed-participant-left-since = { $participant } was a participant once, and has been suspended or out since { $since }.
typed-participant-member = For { $participant } another participant issues ({ $of }): the number begins with { $of-code }.
typed-participant-by-other-lists = { $participant } is not on the participants' list of the Kimberley Process of { $today }. It is on the own lists of { $by }, which count at their posts alone.
reason-zone-not-compliant = { $participant } could export from listed mining zones only; not among them: { $zones }.
reason-zone-missing = { $participant } could export from listed mining zones only, and the certificate names none.
reason-zone-no-export = No rough diamonds could leave { $participant } on the day of issue ({ $issued }).
reason-zone-near = The zone “{ $named }” is not on the list; “{ $listed }” is, and is spelt almost alike.
reason-zone-unknown = { $participant } could export from some mining zones only on the day of issue ({ $issued }), and this phone does not know from which.
named-zone-unknown = { $participant } could export from listed mining zones only; whether { $zones } was one already on the day of issue ({ $issued }) is not known.
reason-origin-undisclosed = The countries of mining origin are not disclosed (mixed parcel, asterisks). This can be lawful: for mixed parcels where the importing country allows it, and for goods verified before.
reason-origin-missing = No country of mining origin is named. This can be lawful: for mixed parcels and for goods sent back.
law-origin-undisclosed = The countries of mining origin are not disclosed (mixed parcel, asterisks). The law of { $importer } says, since { $since }: { $law }.{ $words }{ $excepted }
law-origin-missing = No country of mining origin is named. The law of { $importer } says, since { $since }: { $law }.{ $words }{ $excepted }
strict-origin-undisclosed = The countries of mining origin are not disclosed (mixed parcel, asterisks). For import, { $importer } has not accepted this since { $since }, unless the goods were verified before.
strict-origin-missing = No country of mining origin is named. For import, { $importer } has not accepted this since { $since }, unless the goods are sent back.
elsewhere-origin-undisclosed = The countries of mining origin are not disclosed (mixed parcel, asterisks). Where it is imported, that will be asked.
elsewhere-origin-missing = No country of mining origin is named. Where it is imported, that will be asked.
reason-origin-not-participant = Mined in { $countries }, which had never been a participant of the Kimberley Process by the day of issue ({ $issued }): rough diamonds from there cannot have a certificate.
reason-origin-suspended = Mined in { $countries }, which was suspended, no participant, or could export from some zones only on the day of issue ({ $issued }): ask how the diamonds came out.
reason-provenance-differs = It comes from { $provenance }, and bears a number of { $participant }.
reason-provenance-not-participant = It comes from { $provenance }, which had never been a participant of the Kimberley Process by the day of issue ({ $issued }).
reason-restriction-origin = Not a Kimberley Process matter: the law of { $importer } speaks of this mining origin since { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-provenance = Not a Kimberley Process matter: the law of { $importer } speaks of goods from there since { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-party = Not a Kimberley Process matter: the law of { $importer } speaks of the exporter or importer since { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-zone = Not a Kimberley Process matter: the law of { $importer } speaks of this mining zone since { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-unknown = Not a Kimberley Process matter: the law of { $importer } speaks of this since { $since } ({ $law }) in a way that this app is too old to judge.{ $words }{ $excepted }
law-exceptions = Excepted: { $exceptions }
reason-destination-elsewhere = The certificate names { $destination } as the country of import, and this is a post of { $importer }.
reason-content-implausible = Weight and value do not go together: { $carats } ct for US$ { $usd }.
valued-content = Weight and value do not go together: { $carats } ct for US$ { $usd } (HS { $hs }), where US$ { $min } to { $max } a carat is usual for this issuer.
reason-number-form = “{ $typed }” is not a certificate number: two letters of the participant, then its serial. Type it again as printed, without words before or behind it.
formed-number = Number { $number } has not the form that its issuer uses: { $digits ->
    [one] one digit
   *[other] { $digits } digits
}.
asked-number = “{ $typed }” may be { $reading }, and a word or sign beside it makes that unsure. Look at the paper, and type { $reading } if that is the number.
reason-number-out-of-range = Number { $number } is in no range that its issuer printed.
reason-number-differs = The printed number { $printed } is not the coded one, { $number }: code and paper do not belong together, or it was mistyped.
reason-number-near = The printed number { $printed } and the coded one, { $number }, differ in zeros or in one sign that looks alike. Compare them letter by letter, and type the printed one again.
reason-alert-number = Alert on number { $number }: “{ $text }” Said by { $by ->
    [groups] several sides of the Kimberley Process together
   *[other] { $by }
 } since { $since }; it counts until { $until }.
reason-alert-seal = Alert on seal { $seal }: “{ $text }” Said by { $by ->
    [groups] several sides of the Kimberley Process together
   *[other] { $by }
 } since { $since }; it counts until { $until }.
reason-alert-party = Alert on exporter or importer { $party }: “{ $text }” Said by { $by ->
    [groups] several sides of the Kimberley Process together
   *[other] { $by }
 } since { $since }; it counts until { $until }.
reason-alert-near = { $named } is close to { $listed }, on which there is an alert: “{ $text }” Said by { $by ->
    [groups] several sides of the Kimberley Process together
   *[other] { $by }
 } since { $since }; it counts until { $until }. Find out whether they are the same.
reason-parcel-count-differs = { $how ->
    [missing] { $found } of { $certified } packages found: { $difference } missing.
   *[more] { $found } packages found, { $certified } certified: { $difference } too many.
}
reason-parcel-carats-differs = { $found } ct found, { $certified } ct certified: { $difference } ct ({ $percent } %) { $how ->
    [missing] missing
   *[more] too much
}. { $grade ->
    [very-small] A very small difference, as between two scales.
    [small] A small difference.
    [large] A large difference.
   *[very-large] A very large difference.
}
reason-parcel-seals-differs = { $how ->
    [none] No seal found. Seals certified: { $certified }.
    [missing] Seals are missing. Found: { $found }. Certified: { $certified }.
   *[others] Other seals than certified. Found: { $found }. Certified: { $certified }.
}
reason-parcel-seals-not-readable = Seals that cannot be read: { $unreadable }. Read and as certified: { $found }. Certified: { $certified }.
reason-parcel-seals-renewed = Other seals than certified, renewed on the way by an authority, as customs record { $record } is said to show. Found: { $found }. Certified: { $certified }.
reason-parcel-hs-differs = { $how ->
    [none] No rough diamonds found. Kinds certified: { $certified }.
    [not-rough] Kinds found: { $found }. Kinds certified: { $certified }. Not all of what was found is rough diamonds: worked stones and other goods go with no certificate of this kind.
   *[others] Kinds found: { $found }. Kinds certified: { $certified }.
}
reason-parcel-hs-sorted = Kinds found: { $found }. Kinds certified: { $certified }. They can be the same stones, sorted by one side and unsorted (7102.10) for the other.
reason-parcel-stones-synthetic = { $method ->
    [declared] The carrier declares synthetic stones; a certificate is for natural diamonds alone.
    [laboratory] A laboratory found synthetic stones; a certificate is for natural diamonds alone.
   *[tester] The tester shows synthetic stones; a certificate is for natural diamonds alone.
}
reason-parcel-stones-polished = Polished stones were found; the certificate is for rough diamonds.
reason-parcel-stones-semi-cut = Sawn, cleaved or bruted stones found: they are rough diamonds under the Kimberley Process.
reason-seen-conflict = The same number was shown with other content (entry { $seq }, { $post }, { $on }): one of the two is false.
reason-seen-seized = This certificate's parcel was seized before (entry { $seq }, { $post }, { $on }).
reason-seen-refused-before = Refused before (entry { $seq }, { $post }, { $on }).
reason-seen-held-before = Held before, and not released since (entry { $seq }, { $post }, { $on }).
reason-seen-other-parcel = Another parcel was typed for this certificate before (entry { $seq }, { $post }, { $on }).
reason-seen-released = Released here for import before (entry { $seq }, { $post }, { $on }): a certificate is good for one import.
reason-seen-undecided = Passed here for import before, and nobody recorded what was done (entry { $seq }, { $post }, { $on }).
reason-seen-closed-import = Its import was confirmed already (entry { $seq }, { $post }, { $on }): a used certificate covers no second parcel.
reason-seen-two-countries = Shown for import in another country before (entry { $seq }, { $post }, { $on }).
reason-seen-elsewhere = Shown at another post before (entry { $seq }, { $post }, { $on }).
reason-seen-same-post = Shown at this post before (entry { $seq }, { $on }){ $times ->
    [one] {""}
   *[other] , { $times } times in all
}.
reason-procedure-other = The procedure chosen ({ $chosen }) is not the one of this post ({ $post }).
reason-procedure-own-issue = { $said ->
    [returned] A certificate of { $participant } for import into { $participant }: goods that come back, as was said here ({ $why }).
   *[nothing] A certificate of { $participant } for import into { $participant }: what moves within it needs none. Goods that come back can be said to.
}
reason-procedure-not-own = { $said ->
    [returned] A certificate of { $participant } for an export from elsewhere: goods that go back, as was said here ({ $why }).
   *[nothing] A certificate of { $participant } for an export from elsewhere: what leaves needs a certificate of its own participant. Goods that go back can be said to.
}
reason-clock-behind = { $by ->
    [entry] The phone's clock ({ $clock }) is behind the newest entry of its own journal ({ $floor }): it was set back, or was wrong then.
    [receipt] The phone's clock ({ $clock }) is behind the last receipt of headquarters ({ $floor }).
   *[floor] The phone's clock ({ $clock }) is behind the newest signed time ({ $floor }): it is wrong.
}
reason-clock-ahead = The phone's clock ({ $clock }) is { $days ->
    [one] one day
   *[other] { $days } days
} past the newest signed time ({ $floor }): so it is after a long time without a network, and where the clock is wrong.
reason-trust-none = This phone has no trust data: no signature can be verified.
reason-trust-stale = The trust data are { $days ->
    [one] one day
   *[other] { $days } days
} old (of { $made }): what was taken back since is not known.
reason-trust-rolled-back = { $what ->
    [gone] This phone once had trust data of version { $known }, and now has none.
    [documents] Trust documents that this phone once had are gone or others, and nobody took them back: an alert or a revocation may be missing.
    [floor] The signed times that this phone had stored were gone. They were put back.
   *[head] This phone once had trust data of version { $known }, and now has version { $installed }: what was taken back in between is not known to it.
}
reason-trust-lists-old = The lists of participants, zones and numbers hold as of { $day }, more than twelve months ago: what changed since is not known.
reason-trust-app-old = The trust data want rules of version { $wanted }, and this app judges by version { $rules }: some of what they say may not be applied.
reason-advisory-zone = Civil society on { $zone }: “{ $text }” Said since { $since }; it counts until { $until }.
reason-advisory-party = Civil society on exporter or importer { $party }: “{ $text }” Said since { $since }; it counts until { $until }.
reason-advisory-general = Civil society: “{ $text }” Said since { $since }; it counts until { $until }.
reason-advisory-none-lately = Nothing newer was heard from civil society: its silence here says nothing.
never-advisory = Nothing ever came to this phone from civil society: its silence here says nothing.
reason-scope-limits = A certificate speaks of rebel movements only; see what nobody assessed.

# Next steps
next-decide = Record what you do: release, hold or seize.
next-examine = Examine the parcel: packages, seals, weight, kinds of stones.
next-keep = Keep certificate and parcel together, and let nothing leave.
next-forgery = Tell your headquarters, who tell the chair of the Kimberley Process. Do not ask the authority or the people that the paper names: they may be the forger's.
next-report = Tell your headquarters, who tell the issuing authority and the chair of the Kimberley Process; give number and reasons.
next-report-kp = Tell your headquarters, who tell the chair of the Kimberley Process; give number and reasons.
next-alert = Tell your headquarters before anybody who is named in the alert.
next-call = Ask your headquarters before you decide.
next-call-issuer = Ask your headquarters, who ask the issuing authority, before you decide.
next-law = Call your national authority: this is the law of your country, not a matter of the Kimberley Process. Ask for the papers of the exception, where the law has one.
next-recount = Count again; ask the carrier for missing packages; if the difference stays, hold the parcel.
next-reweigh = Weigh again, without packing; if the difference stays, hold the parcel and ask the issuing authority through headquarters.
next-seals = Look at the seals again, and write down every number; do not open the parcel.
next-seal-record = Ask for the customs record that names old and new seals.
next-sort = Sort again, or have an expert look; if the difference stays, hold the parcel.
next-laboratory = Hold the stones, and have a laboratory look.
next-offence = Treat it as a customs offence: synthetic stones belong under HS 7104 and under no certificate.
next-polished = Take the polished stones out, then count and weigh the rest again.
next-clock = Compare the phone's date and time with another clock; set it if it is wrong, then check again.
next-left-in-time = Hold the parcel, and ask whether it left while the certificate was valid (Regulation (EC) 2368/2002 article 5(2)).
next-corrected = Ask for a corrected certificate, through your headquarters.
next-replacement = Ask for the certificate that replaced this one, and check that.
next-trust = Install the newest trust data, then check again.
next-update = Update the app, then check again.
next-journal = Read the earlier entry named above before you decide.
next-corrects = Compare with the parcel typed then; if one was mistyped, check again and say which entry that corrects.
next-used = Ask the importer why a used certificate is shown; hold the parcel until that is clear.
next-paper = Look at the paper itself: watermark, print, seal of the authority.
next-photo = Hold the code flat, in good light, filling half of the picture; then try again.
next-photo-again = Take a new picture with this app, as JPEG or PNG; then try again.
next-smaller = Take the picture again with fewer pixels, or cut out the code; then try again.
next-one-by-one = Show one certificate at a time, and check each by itself.
next-own-code = Photograph the certificate's own code.
next-read-again = Read the code from the paper again; if it stays so, keep the paper.
next-retype = Compare letter by letter with the paper, and type the number again.
next-origin = Ask for the countries of mining origin, or for the ground of the exception in writing.
next-vigilance = Look closer: ask for the certificates with which these goods came before.
next-zone = Ask for the mining zone in writing.
next-destination = Ask the carrier why the parcel is not in the country of import that the certificate names.
next-value = Look at the stones: does their kind fit this value?
next-procedure = Choose the procedure again, or note why it is another one.
next-own-certificate = Ask for a certificate of the participant that the goods leave; where they go back, have the carrier show why.
next-why-here = Ask the carrier why the goods come with this certificate; where they come back, have it shown.
next-advisory = Read what civil society says, and look closer at what it names.

# Words
list-none = none
method-declared = as declared
method-tester = by tester
method-laboratory = by laboratory
procedure-import = import
procedure-export = export
procedure-transit = transit
verdict-pass = pass
verdict-refer = refer
verdict-refuse = refuse
decision-release = release
decision-hold = hold
decision-seize = seize

# The certificate, field by field
kpcs-statement = The rough diamonds in this shipment have been handled in accordance with the provisions of the Kimberley Process Certification Scheme for rough diamonds.
cert-statement = Statement
cert-origin = Country of mining origin
cert-number = Number
cert-issued = Date of issue
cert-expires = Date of expiry
cert-participant = Issuing participant
cert-authority = Issuing authority
cert-exporter = Exporter
cert-importer = Importer
cert-provenance = Country of provenance
cert-goods = Goods
cert-parcels = Packages
cert-seals = Seals
cert-zones = Mining zones or mines
cert-mining = Mining
cert-replaces = Replaces number
cert-no-authority = not known: no signature is verified
cert-packages = { $count ->
    [one] one package
   *[other] { $count } packages
}
cert-line = HS { $hs } ({ $kind }): { $carats } ct, US$ { $usd }
hs-7102-10 = unsorted
hs-7102-21 = industrial
hs-7102-31 = gem quality
origin-mixed-undisclosed = mixed, not disclosed (***)
origin-absent = none named
mining-artisanal = artisanal
mining-industrial = industrial

# What the command and the app say around a report
say-not-verified = NOT VERIFIED: this shows what stands in the code, and not who wrote it. Use a check for an answer.
say-fields-unverified = These fields are as they stand in the code; that somebody entitled signed them is not shown here.
say-lists = The lists on this phone are of { $day }, { $days ->
    [0] today
    [one] one day old
   *[other] { $days } days old
}.
say-no-lists = This phone has no lists yet.
say-decided = Recorded as entry { $seq }: { $decision }.
say-sent = Sent: { $sent }. Acknowledged: { $accepted }. Waiting: { $pending }.
say-quarantined = The collector quarantined entry { $entry } ({ $reason }).
say-fork = The collector has another branch of this journal: { $detail }
say-trust-news = New trust data were installed.
say-alert = Alert: “{ $text }”
say-waiting = { $entries ->
    [one] One entry waits and is kept.
   *[other] { $entries } entries wait and are kept.
}
say-in-force = In force: { $versions }
say-dropped = { $count ->
    [one] The newer list revokes one number no longer that list { $version } revoked: { $named }
   *[other] The newer list revokes { $count } numbers no longer that list { $version } revoked: { $named }
}{ $more ->
    [0] { "." }
   *[other] { " " }and { $more } more.
}
say-refused = Refused: { $text }
say-station = Station { $post } in { $folder }
say-introduces = It will introduce itself to its collector with the first batch.
say-journal-whole = { $entries ->
    [one] One entry, as it was written.
   *[other] { $entries } entries, every one as it was written.
}
say-journal-broken = The journal is broken: { $reason }.
say-journal-broken-at = The journal is broken at entry { $seq }: { $reason }.
say-head-held = Held against entry { $seq } of { $epoch }: { $held }.
say-nothing-signed = Nothing is signed yet.
say-exported = { $entries ->
    [one] One entry in { $file }.
   *[other] { $entries } entries in { $file }.
}
say-pruned = { $rows ->
    [one] { $epoch }: one entry removed, up to { $seq }.
   *[other] { $epoch }: { $rows } entries removed, up to { $seq }.
}
say-forgotten = Deleted: { $fields }.
say-kept-aside = { $files ->
    [one] One damaged file was kept beside the journal and may hold sealed copies.
   *[other] { $files } damaged files were kept beside the journal and may hold sealed copies.
}

# Many inputs at once
batch-summary = { $all } inputs. Passed: { $passed }. Referred: { $referred }. Refused: { $refused }. Not read: { $unread }. Failed: { $failed }.
batch-unprinted = Not every answer could be printed. Recorded all the same: { $recorded }; the last is entry { $last }.
batch-unprinted-none = Not every answer could be printed. Nothing was recorded.

# What a station says of itself
status-post = Post
status-root = Root
status-no-root = No root is pinned: this station believes no trust data, and every certificate is referred, until it is set up again with --root or with a token from headquarters.
status-trust = Trust data
status-trust-days = of { $made }, { $days ->
    [one] one day
   *[other] { $days } days
} old; the next are due on { $next }; no longer enough from { $end } on
status-no-trust = none: no signature can be verified
status-versions = Versions
status-distrusted = Not believed
status-not-counted = No longer counts
status-floor = Newest signed time
status-device = Device key
status-waiting = Waiting to be sent
status-no-collector = this station knows no collector
status-receipt = Last receipt
status-never = never
status-quarantined = Quarantined
status-set-aside = Damaged file kept at
status-noticed = Noticed
noticed-rolled-back = the trust data are older than what this station once had, or gone: install the newest
noticed-lost = trust documents that this station once had are gone or others: install them again
noticed-floor = signed times were gone, and were put back
noticed-root = the set-up of this station names another root, which is not believed
noticed-copy = the second copy of the newest journal entry's signature was gone or damaged, so that an older database may lie here: compare the journal with a collector or a witness, and install the newest bundle
noticed-unproved = times were stored that nothing proves: they count for nothing
label-post = Post
label-verdict = Verdict
label-decision = Decision
label-time = Time
label-officer = Officer
label-kind = Kind of entry
label-faults = Faults
label-why = Reason

# What to type
hint-no-station = Make one with `roughcheck station init`.
hint-no-entry = See `journal list`.
hint-reason-needed = Give it with --reason.
hint-sync = Use `sync`.
hint-trust-install = Use `trust install FILE`.
hint-enrol = Use `station enrol --token T`.
hint-sync-to = Use `sync --to FILE`.
hint-sync-again = Call `sync` again.
hint-head = `journal head` shows one.
hint-password-needed = Put it into the environment as ROUGHCHECK_KEY_PASSWORD, or name a file with --password-file where there is that option.
hint-wrong-password = It comes from --password-file, from ROUGHCHECK_KEY_PASSWORD or from the terminal.
hint-key-file-open = `chmod 600` makes it its owner's alone.
hint-replaces = The field is `replaces`.
hint-yes = --yes, if that is meant.
hint-revocation-key = Name the key that may revoke with --revocation-key: the revocation is made beside the picture.

# Harms, as the report names them
harm-KP-REBEL = rebel movements financed by rough diamonds
harm-H-SEXUAL_VIOLENCE = sexual violence
harm-H-TORTURE = torture
harm-H-INHUMANE = cruel or degrading treatment
harm-H-ENVIRONMENT = environmental crimes
harm-H-VIOLENCE_NONREBEL = violence by others than rebels
harm-H-PUBLIC_SECURITY = abuses by public security forces
harm-H-PRIVATE_SECURITY = abuses by private security forces
harm-H-STATE_AGGRESSION = a state's war paid with diamonds
harm-A2-1-i = torture and degrading treatment (OECD)
harm-A2-1-ii = forced labour
harm-A2-1-iii = worst forms of child labour
harm-A2-1-iv = other gross human rights abuses
harm-A2-1-v = war crimes and crimes against humanity
harm-A2-2 = the trader's duty to stop serious abuses
harm-A2-3 = support to armed groups that are not rebels
harm-A2-4 = the trader's duty on armed groups
harm-A2-5 = payments to security forces
harm-A2-10 = the trader's duty on security forces
harm-A2-11 = bribery and false origin
harm-A2-12 = money laundering
harm-A2-13 = unpaid taxes and royalties

# Failures: what happened, and what helps wherever it happens
error-busy = Something else is working with these data. Wait for it, or close it, then try again.
error-busy-sync = Another call is sending for this station. Try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
error-no-station = There is no station here.
error-newer-station = A later version of this software wrote this station. Update this one.
error-store = The data cannot be read or written. The disk may be full or failing.
error-store-enrolment = The enrolment of this station cannot be read.
error-signer = The key cannot sign now. Unlock the device and try again.
error-entropy = The device gives no random numbers.
error-last-head = The second copy of the journal's head cannot be read or kept now.
error-sealing-key = The key for personal fields cannot be used now.
error-device-key = The device's key cannot be used.
error-sealed = A personal field cannot be sealed or opened.
error-no-entry = There is no such entry in this journal.
error-no-entry-named = There is no entry { $entry } in this journal.
error-not-a-check = This entry is not a check.
error-not-a-check-named = Entry { $entry } is not a check.
error-reason-needed = This decision does not fit the verdict and needs a reason.
error-reason-needed-for = The verdict was { $verdict }: { $decision } needs a reason.
error-parcel = An observation of the parcel is not acceptable.
error-parcel-field = Parcel field { $field } is not acceptable.
error-parcel-two-readings = Parcel field { $field }: it can be { $one } or { $other }. Write it with two decimals.
error-parcel-too-fine = Parcel field { $field } has more than two decimals. Is it { $one } or { $other }: write the one that counts.
error-parcel-figure = Parcel field { $field } is not a figure that a parcel can have. Write it with digits and at most two decimals, such as 1204.35.
error-nothing-to-forget = This entry has no personal field left to forget.
error-nothing-to-forget-named = Entry { $entry } has no personal field left to forget.
error-unprunable = Nothing can be removed from the journal yet.
error-unprunable-no-receipt = Nothing can be removed: no receipt of a collector covers any entry. Send first.
error-unprunable-too-young = Nothing can be removed: the oldest entry that a receipt covers must be kept until { $until }.
error-unprunable-no-floor = Nothing can be removed: no signed time is known yet. Install a bundle first.
error-export = The export could not be written.
error-head = This is not a head of a journal, or it was changed.
error-pin-differs = This station is pinned to another root. A new root comes inside a bundle.
error-post-by-token = The post of this station came with a token from headquarters: only another token changes it.
error-text = A text is not acceptable.
error-text-what = The text is not acceptable: { $what }.
error-token = The enrolment token cannot be used. Copy it again, or ask headquarters for one.
error-token-foreign = This is not an enrolment token: one begins with { $prefix }.
error-token-mistyped = The enrolment token was mistyped or cut. Copy it again.
error-token-unreadable = This version cannot read the enrolment token.
error-no-collector = This station knows no collector. Enrol it with a token from headquarters.
error-receipt = The answer does not come from the collector of this station.
error-receipt-unreadable = Something else than a collector answered.
error-receipt-newer = The collector's receipt is of a later version. Update this software.
error-receipt-foreign-key = A collector answered that this station was not told of.
error-receipt-signature = The signature of the receipt does not hold.
error-receipt-withheld = The collector doubts its own clock and gives no receipts: tell headquarters. What waits is kept.
error-sync-file = The file cannot be used with this station or collector.
error-sync-file-foreign = This is not a file of this kind.
error-sync-file-newer = The file is of a later version. Update this software.
error-sync-file-sealed = The file was sealed for another collector, damaged, or changed on its way.
error-address = This is not a collector's address in its plain form, such as https://collector.example.org.
error-plain-http = Plain http goes to this machine alone. Use https.
error-no-time = There was no time for the rest. Send again.
error-no-answer = No collector answered. Try again later.
error-no-answer-again = No collector answered. Try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} or later.
error-unknown-station = The collector does not know this station. Enrol it with a token from headquarters.
error-revoked-station = The collector no longer takes entries of this station. Ask headquarters.
error-denied = Access was denied before the collector could answer. Log in to the network, or ask headquarters.
error-not-a-collector = No collector of this protocol is at this address. Check the address, or update this software.
error-too-large = The network takes no entry, however few are sent. Carry them as a file.
error-cancelled = Sending was stopped. Send again.
error-stuck = The collector answers, but gets no further. Try again later; where that does not help, ask headquarters, or carry the entries as a file.
error-argument = A value is not acceptable.
error-frame = This is not a picture of the camera.
error-photo = This is not a picture, or it is damaged or too large.
error-not-built = This build lacks that part.
error-record = The data of the certificate are not acceptable.
error-number-conflict = This number was signed before with other content. Use a new number, and name this one as replaced.
error-number-conflict-of = { $number } was signed before with other content. Use a new number, and name this one as replaced.
error-number-conflict-voided = { $number } was voided or replaced, and would be printed again.
error-number-conflict-unsigned = { $number }, which is replaced, was never signed with this ledger.
error-number-conflict-another = { $number }, which is replaced, was signed by another key. Phones take it for void only by a revocation.
error-ledger-damaged = The ledger cannot be read. Restore it before signing anything.
error-ledger-damaged-at = Line { $line } of the ledger cannot be read. Restore it before signing anything.
error-ledger-damaged-missing = This key has signed, and its ledger is not here or is an older copy: it holds fewer than { $count } of its numbers. Bring the ledger back, from the folder of the key or from its copy, before signing anything.
error-ledger-damaged-carried-on = This ledger ends here and goes on beside the key { $key }. Sign with that one.
error-ledger-damaged-there = A ledger of this participant lies in that folder already. Make the successor beside the old key.
error-too-long = The text is too long for a code.
error-draw = The code could not be drawn.
error-key-kind = This key is for something else.
error-key-kind-of = A { $kind } key does not sign certificates.
error-key-kind-successor = A successor is a key of the same kind and participant as the old one.
error-key-algorithm = This kind of key does not sign certificates.
error-signature = The signature does not hold under the signer's own public key.
error-key-file = This is not a key file.
error-key-file-open = Others than its owner can read this key file.
error-key-name = The name of the key's holder is not acceptable.
error-password = The password is empty or too long.
error-password-short = The password of such a key has at least { $least } characters.
error-password-needed = This key has a password.
error-wrong-password = The password is wrong for this key.
error-no-secret = This key file holds no secret half.
error-key-damaged = This key file is damaged.
error-key-damaged-halves = The two halves of this key file do not belong together.
error-closed = This issuer was closed. Open it again.

# Refused trust documents
error-trust-root-unpinned = No root is pinned, or the file does not start from the pinned one.
error-trust-malformed = This is not a trust document.
error-trust-signature = A signature does not hold, or nobody entitled signed.
error-trust-threshold = Too few of the listed keys signed.
error-trust-group = One of the sides that must sign did not.
error-trust-rollback = The file is older than the trust data in force.
error-trust-equivocation = The file has the version in force, with other content. Report this to headquarters.
error-trust-part-missing = A part is missing from the file.
error-trust-part-rollback = A part of the file is older than the one in force.
error-trust-hash = A part is not the one that the file lists.
error-trust-root-chain = The new root is not signed by the rules of the one before.
error-trust-root-gap = A root between the one in force and the offered one is missing.
error-trust-scope = It is signed by a key that may not say this.
error-trust-weak-key = The file lists a key that is too weak.
error-trust-key-id = Two keys have the same key id.
error-trust-other-root = It was made under another root, such as that of a pilot.
error-trust-retired-key = It is signed by a retired key, and the parties do not list it.
error-trust-too-large = The file is larger than may be read.

# Countries
country-named = { $name } ({ $code })
country-AE = United Arab Emirates
country-AM = Armenia
country-AO = Angola
country-AT = Austria
country-AU = Australia
country-BD = Bangladesh
country-BE = Belgium
country-BG = Bulgaria
country-BR = Brazil
country-BW = Botswana
country-BY = Belarus
country-CA = Canada
country-CD = Democratic Republic of the Congo
country-CF = Central African Republic
country-CG = Republic of the Congo
country-CH = Switzerland
country-CI = Côte d’Ivoire
country-CM = Cameroon
country-CN = China
country-CY = Cyprus
country-CZ = Czechia
country-DE = Germany
country-DK = Denmark
country-EE = Estonia
country-ES = Spain
country-EU = European Union
country-FI = Finland
country-FR = France
country-GA = Gabon
country-GB = United Kingdom
country-GH = Ghana
country-GL = Greenland
country-GN = Guinea
country-GR = Greece
country-GY = Guyana
country-HK = Hong Kong, China
country-HR = Croatia
country-HU = Hungary
country-ID = Indonesia
country-IE = Ireland
country-IL = Israel
country-IN = India
country-IT = Italy
country-JP = Japan
country-KE = Kenya
country-KG = Kyrgyzstan
country-KH = Cambodia
country-KR = Republic of Korea
country-KZ = Kazakhstan
country-LA = Laos
country-LB = Lebanon
country-LK = Sri Lanka
country-LR = Liberia
country-LS = Lesotho
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-ML = Mali
country-MO = Macao, China
country-MT = Malta
country-MU = Mauritius
country-MX = Mexico
country-MY = Malaysia
country-MZ = Mozambique
country-NA = Namibia
country-NL = Netherlands
country-NO = Norway
country-NZ = New Zealand
country-PA = Panama
country-PL = Poland
country-PT = Portugal
country-QA = Qatar
country-RO = Romania
country-RU = Russian Federation
country-SE = Sweden
country-SG = Singapore
country-SI = Slovenia
country-SK = Slovakia
country-SL = Sierra Leone
country-SZ = Eswatini
country-TG = Togo
country-TH = Thailand
country-TR = Türkiye
country-TW = Chinese Taipei
country-TZ = Tanzania
country-UA = Ukraine
country-US = United States
country-UZ = Uzbekistan
country-VE = Venezuela
country-VN = Viet Nam
country-ZA = South Africa
country-ZW = Zimbabwe
