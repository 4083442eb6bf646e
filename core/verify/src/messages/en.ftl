# English. The words of the officer: short, concrete, nothing more than is known.
catalogue-reviewed-by = the developers of Roughcheck

# Headlines
headline-pass-full = Certificate good; the parcel fits it as you observed it.
headline-pass-partly = Certificate good; parcel examined only in part.
headline-pass-no = Certificate good, parcel not examined.
headline-refer = Not clear: somebody must look into this before it goes on.
headline-refuse = Refused: do not let this pass.
headline-unreadable = No certificate could be read.
headline-foreign = This is another kind of code, not a certificate.

# Labels of the report
label-wrong = What is wrong
label-next = What to do next
label-notes = Worth knowing
label-not-checked = Not checked
label-signed-by = signed by
label-entry = Journal entry

# Scope
scope-asserted = The certificate says one thing: that the issuer handled these diamonds under the Kimberley Process, which concerns only rebel movements financing war against governments.
scope-nothing-asserted = Nothing is asserted here: signature and key were not both found good.
scope-not-assessed = Nobody assessed: { $harms } – in artisanal or industrial mining.
scope-assessed = Assessed independently: { $harm }, by { $by } on { $on }: { $about }
scope-claimed = Claimed by the issuer, and counted for nothing here: { $harm } ({ $by }): { $claim }

# Rules: good and not checked
good-text = There is a text of the right kind.
good-code = The certificate carries a code.
good-format = The code is a certificate of this version.
good-signature = The signature holds.
good-key = The key belongs to this authority and could sign on the day of issue.
good-dates = Issued and not yet expired, as far as this phone can know.
good-revocation = Not taken back, as far as this phone knows.
good-participant = The issuer was a participant on the day of issue.
good-zone = No limit to mining zones stands against it.
good-origin = The countries of mining origin are named.
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
within-parcel-carats = The weight differs by { $difference } ct ({ $found } found, { $certified } certified), within the agreed tolerance.
understood-number = “{ $typed }” was read as number { $number }.
ignored-format = The code has additions of a later version ({ $ignored }), which may be ignored.

not-checked-text = Text: no code was shown.
not-checked-code = Code: nothing was read.
not-checked-format = Format: could not be judged.
not-checked-signature = Signature: not verified.
not-checked-key = Signing key: not judged.
not-checked-dates = Dates: not judged, the fields are not verified.
not-checked-revocation = Revocation: not checked.
not-checked-participant = Issuer's participation: not judged.
not-checked-zone = Mining zones: not judged.
not-checked-origin = Origin: not judged, the fields are not verified.
not-checked-content = Weights and values: not judged, the fields are not verified.
not-checked-number = Number: not judged.
not-checked-alert = Alerts: could not be looked up.
not-checked-parcel-count = Number of packages.
not-checked-parcel-carats = Weight of the parcel.
not-checked-parcel-seals = Seals of the parcel.
not-checked-parcel-hs = Kinds of stones.
not-checked-parcel-stones = Synthetic or polished stones.
not-checked-seen = Earlier showings: not looked up.
not-checked-procedure = Procedure: this phone has no post.
not-checked-clock = Clock: this phone knows no signed time.
not-checked-trust = Age of the trust data.
not-checked-advisory = What civil society says on this certificate.
not-checked-scope = Limits of the certificate.

# Reasons
reason-text-unreadable = No text and no code was found.
reason-text-foreign = The text or code is of another kind.
reason-code-missing = The certificate carries no readable code; a typed number proves nothing by itself.
reason-format-malformed = This is not the form of a certificate ({ $layer }, place { $at }: { $detail }).
reason-format-newer = The certificate is of a later version ({ $version }) than this app understands.
reason-signature-invalid = The signature does not hold: the certificate was changed after signing, or was never signed by this key.
reason-key-unknown = No authority is known for key { $key }.
reason-key-compromised = The key of { $authority } is in other hands.
reason-key-retired = The key of { $authority } was no longer in use on the day of issue.
reason-key-outside-window = The key of { $authority } was not allowed to sign on the day of issue.
reason-key-foreign-country = The key belongs to { $participant }, another country than the certificate's.
reason-key-wrong-use = The key of { $authority } is not for certificates.
reason-dates-expired = Expired on { $expires }, { $days } days ago.
reason-dates-not-yet-valid = Issued on { $issued }, which has not come yet; today is { $today }.
reason-dates-reversed = It expires ({ $expires }) before it was issued ({ $issued }).
reason-dates-too-long = It is valid for longer ({ $issued } to { $expires }) than the { $days } days allowed.
reason-revocation-revoked = Number { $number } was taken back: { $why }.
reason-revocation-replaced = Number { $number } was replaced by { $by }.
reason-participant-none = { $participant } was not a participant of the Kimberley Process on the day of issue.
reason-participant-suspended = { $participant } was suspended from { $since }; the certificate is of { $issued }.
reason-participant-unknown-date = Whether { $participant } was a participant on { $issued } is not known; the list names it from { $since }.
reason-zone-not-compliant = { $participant } could export from listed mining zones only; not among them: { $zones }.
reason-zone-missing = { $participant } could export from listed mining zones only, and the certificate names none.
reason-zone-near = The certificate writes the mining zone “{ $named }”, the list “{ $listed }”: perhaps a slip of the pen. Ask for the zone in writing before it goes on.
reason-origin-undisclosed = The countries of mining origin are not disclosed (mixed parcel, asterisks). This can be lawful: for mixed parcels where the importing country allows it, and for goods verified before.
reason-origin-missing = No country of mining origin is named. This can be lawful: for mixed parcels and for goods sent back.
reason-content-implausible = Weight and value are not plausible: { $carats } ct for US$ { $usd }.
reason-number-form = “{ $typed }” is not a certificate number: two letters of the participant, then its serial. Type it again as printed, without words before or behind it.
asked-number = “{ $typed }” may be { $reading }, and a word or sign beside it makes that unsure. Look at the paper, and type { $reading } if that is the number.
reason-number-out-of-range = Number { $number } is in no range that its issuer printed.
reason-number-differs = The printed number { $printed } is not the coded one, { $number }.
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
reason-parcel-count-differs = { $found } packages found, { $certified } certified.
reason-parcel-carats-differs = { $found } ct found, { $certified } ct certified: a difference of { $difference } ct.
reason-parcel-seals-differs = Seals found: { $found }. Seals certified: { $certified }.
reason-parcel-hs-differs = Kinds found: { $found }. Kinds certified: { $certified }.
reason-parcel-stones-synthetic = Synthetic stones found ({ $method }).
reason-parcel-stones-polished = Polished stones found; the certificate is for rough diamonds.
reason-seen-conflict = The same number was shown with other content (entry { $seq }, { $post }, { $on }).
reason-seen-seized = This certificate's parcel was seized before (entry { $seq }, { $post }, { $on }).
reason-seen-refused-before = Refused before (entry { $seq }, { $post }, { $on }).
reason-seen-held-before = Held before (entry { $seq }, { $post }, { $on }).
reason-seen-other-parcel = Another parcel was typed for this certificate before (entry { $seq }, { $post }, { $on }).
reason-seen-closed-import = Its import was confirmed already (entry { $seq }, { $post }, { $on }).
reason-seen-two-countries = Shown for import in another country before (entry { $seq }, { $post }, { $on }).
reason-seen-elsewhere = Shown at another post before (entry { $seq }, { $post }, { $on }).
reason-seen-same-post = Shown at this post before (entry { $seq }, { $on }).
reason-procedure-other = The procedure chosen ({ $chosen }) is not the one of this post ({ $post }).
reason-clock-behind = The phone's clock ({ $clock }) is behind the newest signed time ({ $floor }).
reason-clock-ahead = The phone's clock ({ $clock }) is far ahead of the newest signed time ({ $floor }).
reason-trust-none = This phone has no trust data: no signature can be verified.
reason-trust-stale = The trust data are { $days } days old (of { $made }): what was taken back since is not known.
reason-advisory-zone = Civil society on { $zone }: “{ $text }” Said since { $since }; it counts until { $until }.
reason-advisory-party = Civil society on exporter or importer { $party }: “{ $text }” Said since { $since }; it counts until { $until }.
reason-advisory-general = Civil society: “{ $text }” Said since { $since }; it counts until { $until }.
reason-advisory-none-lately = Nothing was heard from civil society lately: its silence here says nothing.
reason-scope-limits = A certificate speaks of rebel movements only; see what nobody assessed.

# Next steps
next-decide = Record what you do: release, hold or seize.
next-examine = Examine the parcel: packages, seals, weight, kinds of stones.
next-keep = Keep certificate and parcel together, and let nothing leave.
next-report = Report it to the issuing authority, with the number and the reasons above.
next-call = Ask your headquarters or the issuing authority before you decide.
next-recount = Count and weigh again; if the difference stays, hold the parcel.
next-seals = Look at the seals again, and write down every number.
next-clock = Set the phone's date and time, then check again.
next-trust = Install the newest trust data, then check again.
next-update = Update the app, then check again.
next-journal = Read the earlier entry named above before you decide.
next-paper = Look at the paper itself: watermark, print, seal of the authority.
next-photo = Hold the code flat, in good light, filling half of the picture; then try again.
next-own-code = Photograph the certificate's own code.
next-origin = Ask for the countries of mining origin, or for the ground of the exception.
next-renew = Ask for a valid certificate from the issuing authority.
next-laboratory = Have the stones tested.

# Words
method-declared = as declared
method-tester = by tester
method-laboratory = by laboratory
procedure-import = import
procedure-export = export
procedure-transit = transit

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
error-busy-sync = Another call is sending for this station. Try again in { $seconds } s.
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
error-nothing-to-forget = This entry has no personal field left to forget.
error-nothing-to-forget-named = Entry { $entry } has no personal field left to forget.
error-unprunable = Nothing can be removed from the journal yet.
error-unprunable-no-receipt = Nothing can be removed: no receipt of a collector covers any entry. Send first.
error-unprunable-too-young = Nothing can be removed: the oldest entry that a receipt covers must be kept until { $until }.
error-unprunable-no-floor = Nothing can be removed: no signed time is known yet. Install a bundle first.
error-export = The export could not be written.
error-head = This is not a head of a journal, or it was changed.
error-pin-differs = This station is pinned to another root. A new root comes inside a bundle.
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
error-sync-file = The file cannot be used with this station or collector.
error-sync-file-foreign = This is not a file of this kind.
error-sync-file-newer = The file is of a later version. Update this software.
error-sync-file-sealed = The file was sealed for another collector, damaged, or changed on its way.
error-address = This is not a collector's address in its plain form, such as https://collector.example.org.
error-plain-http = Plain http goes to this machine alone. Use https.
error-no-time = There was no time for the rest. Send again.
error-no-answer = No collector answered. Try again later.
error-no-answer-again = No collector answered. Try again in { $seconds } s or later.
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
error-ledger-damaged = The ledger cannot be read. Restore it before signing anything.
error-ledger-damaged-at = Line { $line } of the ledger cannot be read. Restore it before signing anything.
error-too-long = The text is too long for a code.
error-draw = The code could not be drawn.
error-key-kind = This key is for something else.
error-key-kind-of = A { $kind } key does not sign certificates.
error-key-algorithm = This kind of key does not sign certificates.
error-signature = The signature does not hold under the signer's own public key.
error-key-file = This is not a key file.
error-key-name = The name of the key's holder is not acceptable.
error-password = The password is empty or too long.
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
error-trust-too-large = The file is larger than may be read.
