package roughcheck.demo.station

import roughcheck.Procedure
import roughcheck.demo.base.KeptJson
import roughcheck.demo.base.SealedFile
import roughcheck.demo.base.textOrNull

/** The steps of the first run, in order. Names are kept while the app is away. */
enum class Step(val number: Int) {
    /** What the phone will do, and in which language. */
    WELCOME(1),

    /** What everything that the phone believes hangs on. */
    ROOT(2),

    /** Headquarters' token. */
    HEADQUARTERS(3),

    /** The post, typed: where there is no headquarters. */
    POST(3),

    /** The first keys and lists. */
    BUNDLE(4),

    /** A check that is not recorded. */
    PRACTICE(5);

    companion object {
        /** How many there are to see. */
        const val LAST = 5

        /** The steps on the way to one. Once the station is made its root stays, so that no way leads back there. */
        fun wayTo(step: Step, isMade: Boolean): List<Step> =
            entries.filter { it <= step && (it != POST || step == POST) && (!isMade || it > ROOT) }.ifEmpty { listOf(HEADQUARTERS) }
    }
}

/**
 * How far the first run is, and what was scanned or typed for it. Sealed, since a token is a secret; it ends when the phone is
 * set up.
 *
 * @param pinned the root that the build carries; null where it carries none.
 */
class Setup(file: SealedFile, private val pinned: String? = null) {
    private val kept = KeptJson(file)

    /** The step at which the first run is; null where it is not under way. */
    var step: Step?
        get() = kept.now.textOrNull("step")?.let { name -> Step.entries.find { it.name == name } }
        set(value) = keep("step", value?.name)

    /** Whether the root came with the app: then none is scanned or typed. */
    val isRootPinned: Boolean get() = pinned != null

    /** The digest of the root as it was scanned or typed, not yet believed. */
    var root: String?
        get() = pinned ?: kept.now.textOrNull("root")
        set(value) = kept.change { put("root", value).remove("agreed") }

    /** Its 64 digits; null where what is there is no digest. */
    val rootDigits: String? get() = root?.let(::digitsOf)?.takeIf { it.matches(DIGEST) }

    /** Whether headquarters read out the same words. */
    var isRootAgreed: Boolean
        get() = kept.now.optBoolean("agreed") && rootDigits != null
        set(value) = kept.change { put("agreed", value) }

    /** Headquarters' token as it was scanned or typed. */
    var token: String?
        get() = kept.now.textOrNull("token")
        set(value) = keep("token", value)

    /** The country of the post, as it was typed. */
    var country: String?
        get() = kept.now.textOrNull("country")
        set(value) = keep("country", value)

    /** The name of the post, as it was typed. */
    var post: String?
        get() = kept.now.textOrNull("post")
        set(value) = keep("post", value)

    /** What the post does. */
    var procedure: Procedure?
        get() = kept.now.textOrNull("procedure")?.let { name -> Procedure.entries.find { it.name == name } }
        set(value) = keep("procedure", value?.name)

    /** The text of a code that was scanned for one of these: `root` or `token`. */
    fun scanned(purpose: String, text: String) = if (purpose == "root") root = text.trim() else keep(purpose, text.trim())

    /** The phone is set up. */
    fun end() = kept.delete()

    /** Returns once everything is on the disk. */
    fun flush() = kept.flush()

    private fun keep(name: String, value: String?) = kept.change { if (value == null) remove(name) else put(name, value) }

    companion object {
        private val DIGEST = Regex("[0-9a-f]{64}")

        /** What was typed without the gaps that make it readable, in small letters. */
        fun digitsOf(typed: String): String = typed.filterNot { it.isWhitespace() || it == '-' }.lowercase()
    }
}
