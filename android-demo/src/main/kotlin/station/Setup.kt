package roughcheck.demo.station

import java.util.Locale
import roughcheck.Procedure
import roughcheck.demo.base.EncryptedFile
import roughcheck.demo.base.EncryptedJson
import roughcheck.demo.base.textOrNull

/** The steps of the first run, in order. Their names are stored: never rename one. */
enum class Step(val number: Int) {
    /** What the phone will do, and the language. */
    WELCOME(1),

    /** The root on which all trust rests. */
    ROOT(2),

    /** Headquarters' token. */
    HEADQUARTERS(3),

    /** The post, typed in when there is no headquarters. */
    POST(3),

    /** The first keys and lists. */
    BUNDLE(4),

    /** A check that is not recorded. */
    PRACTICE(5);

    companion object {
        /** The number of the last step. */
        const val LAST = 5

        /** The back stack up to a step. The root of an existing station is final, so the way back ends after it. */
        fun backStackTo(step: Step, isMade: Boolean): List<Step> =
            entries.filter { it <= step && (it != POST || step == POST) && (!isMade || it > ROOT) }.ifEmpty { listOf(HEADQUARTERS) }
    }
}

/**
 * The state of the first run: its step and everything scanned or typed so far. Encrypted, since a token is a secret; deleted
 * when the phone is set up.
 *
 * @param pinned the root compiled into this build; null if there is none.
 */
class Setup(file: EncryptedFile, private val pinned: String? = null) {
    private val store = EncryptedJson(file)

    /** The current step; null outside the first run. */
    var step: Step?
        get() = store.value.textOrNull("step")?.let { name -> Step.entries.find { it.name == name } }
        set(value) = put("step", value?.name)

    /** Whether the root came with the app; it is then neither scanned nor typed. */
    val isRootPinned: Boolean get() = pinned != null

    /** The root's digest as scanned or typed, not yet trusted. */
    var root: String?
        get() = pinned ?: store.value.textOrNull("root")
        set(value) = store.change { put("root", value).remove("agreed") }

    /** Its 64 digits; null if the input is not a digest. */
    val rootDigits: String? get() = root?.let(::digitsOf)?.takeIf { it.matches(DIGEST) }

    /** Whether headquarters read out the same words. */
    var isRootAgreed: Boolean
        get() = store.value.optBoolean("agreed") && rootDigits != null
        set(value) = store.change { put("agreed", value) }

    /** Headquarters' token as scanned or typed. */
    var token: String?
        get() = store.value.textOrNull("token")
        set(value) = put("token", value)

    /** The country of the post, as typed. */
    var country: String?
        get() = store.value.textOrNull("country")
        set(value) = put("country", value)

    /** The name of the post, as typed. */
    var post: String?
        get() = store.value.textOrNull("post")
        set(value) = put("post", value)

    /** The procedure of the post. */
    var procedure: Procedure?
        get() = store.value.textOrNull("procedure")?.let { name -> Procedure.entries.find { it.name == name } }
        set(value) = put("procedure", value?.name)

    /** Stores a scanned code; [purpose] is `root` or `token`. */
    fun scanned(purpose: String, text: String) = if (purpose == "root") root = text.trim() else put(purpose, text.trim())

    /** Ends the first run. */
    fun end() = store.delete()

    /** Returns once everything is on the disk. */
    fun flush() = store.flush()

    private fun put(name: String, value: String?) = store.change { if (value == null) remove(name) else this.put(name, value) }

    companion object {
        private val DIGEST = Regex("[0-9a-f]{64}")

        /** The typed digits in lower case, without the gaps that make them readable. */
        fun digitsOf(typed: String): String = typed.filterNot { it.isWhitespace() || it == '-' }.lowercase(Locale.ROOT)
    }
}
