@file:JvmName("Roughcheck")

package roughcheck

import java.io.File

/** [initStation] under a name that reads well in Java. */
@JvmOverloads
@Throws(RoughcheckException::class)
fun init(folder: File, post: Post, root: String? = null) = initStation(folder.path, post, root)

/** [enrolStation] under a name that reads well in Java. */
@Throws(RoughcheckException::class)
fun enrol(folder: File, token: String, deviceKey: ByteArray) = enrolStation(folder.path, token, deviceKey)

/** The name of the entry in the whole journal, `EPOCH.SEQ`: what [Station.decide] and its like take. */
val EntryRef.name: String get() = "$epoch.$seq"

/** [EntryRef.seq] for Java, which knows no unsigned numbers. */
fun seqOf(entry: EntryRef): Long = entry.seq.toLong()

/** [JournalState.entries] for Java. */
fun entriesOf(state: JournalState): Long = state.entries.toLong()

/** [Station.pending] for Java. */
@Throws(RoughcheckException::class)
fun pendingOf(station: Station): Long = station.pending().toLong()

/** [SyncReport.accepted] for Java. */
fun acceptedOf(report: SyncReport): Long = report.accepted.toLong()

/** [SyncTrouble.againInMs] for Java: how long to wait before the next call; null where nothing is gained by waiting. */
fun againInMsOf(trouble: SyncTrouble): Long? = trouble.againInMs?.toLong()

/** Makes a [Parcel] from Java; what is not called was not observed. */
class ParcelBuilder {
    private var parcel = Parcel()

    /** Packages counted. */
    fun parcels(count: Int) = with { copy(parcels = count.also { require(it >= 0) }.toULong()) }

    /** Weight in carats, such as `1203.90`. */
    fun carats(text: String) = with { copy(carats = text) }

    /** Seals seen; none at all says that there were none. */
    fun seals(vararg seals: String) = with { copy(seals = seals.toList()) }

    /** HS codes of the stones seen. */
    fun hs(vararg codes: String) = with { copy(hs = codes.toList()) }

    /** Whether synthetic stones were found, and how that is known. */
    fun synthetic(found: Boolean, method: SyntheticMethod) = with { copy(synthetic = Synthetic(found, method)) }

    /** Whether polished stones were found. */
    fun polished(found: Boolean) = with { copy(polished = found) }

    /** The printed number. */
    fun number(text: String) = with { copy(number = text) }

    /** Whether stones were found that are sawn, cleaved or bruted and no more. */
    fun semiCut(found: Boolean) = with { copy(semiCut = found) }

    /** How many further seals are there and cannot be read. */
    fun sealsUnreadable(count: Int) = with { copy(sealsUnreadable = count.also { require(it >= 0) }.toULong()) }

    /** The customs record of seals that an authority renewed on the way. */
    fun sealsRenewed(record: String) = with { copy(sealsRenewed = record) }

    /** Why these are goods that come back. */
    fun returned(reason: String) = with { copy(returned = reason) }

    /** The parcel. */
    fun build(): Parcel = parcel

    private fun with(change: Parcel.() -> Parcel): ParcelBuilder = apply { parcel = parcel.change() }
}

/** Makes [CheckOptions] from Java. */
class CheckOptionsBuilder {
    private var options = CheckOptions()

    /** The printed number as typed. */
    fun number(text: String) = with { copy(number = text) }

    /** The procedure, where it is not the post's. */
    fun procedure(procedure: Procedure) = with { copy(procedure = procedure) }

    /** The earlier check whose typed parcel this one corrects. */
    fun corrects(entry: String) = with { copy(corrects = entry) }

    /** Who acts. */
    fun officer(reference: String) = with { copy(officer = reference) }

    /** Record nothing. */
    fun dryRun() = with { copy(dryRun = true) }

    /** The officer's language, such as `fr`. */
    fun language(code: String) = with { copy(language = code) }

    /** The options. */
    fun build(): CheckOptions = options

    private fun with(change: CheckOptions.() -> CheckOptions): CheckOptionsBuilder = apply { options = options.change() }
}
