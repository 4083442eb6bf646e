package roughcheck

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import java.io.File
import java.time.Instant

/** One conformance case, played as docs/conformance.md says. */
class Case(private val case: JsonObject, private val world: JsonObject?) {
    private val host = TestHost(seconds(case.text("clock")!!))
    private val language = case.text("language") ?: "en"
    // A case says nothing of the disk: memory is ten times as fast.
    private val folder = File("/dev/shm").takeIf(File::canWrite)
        .let { File.createTempFile("roughcheck-case", "", it) }.apply { delete() }
    private lateinit var station: Station

    /** The line that this case answers. */
    fun line(): String = try {
        open(case.getAsJsonObject("post"))
        world?.getAsJsonArray("documents")?.forEach { station.install(bytes(it.asString)) }
        case.get("before").orNull()?.asJsonArray?.forEach { event ->
            val (kind, what) = event.asJsonObject.entrySet().single()
            happens(kind, what)
        }
        val report = check(case.getAsJsonObject("check"))
        val entry = report.entry?.takeIf { case.get("record")?.asBoolean == true }
        val record = entry?.let { "\"${hex(station.record(it.name))}\"" }
        """{"name":"${case.text("name")}","report":${reportJson(report)},"record":$record}"""
    } finally {
        station.close()
        folder.deleteRecursively()
    }

    private fun open(post: JsonObject) {
        val at = Post(post.text("country")!!, post.text("name")!!, procedure(post.text("procedure"))!!)
        initStation(folder.path, at, world?.text("root"))
        station = Station.open(folder.path, host.host)
    }

    private fun happens(kind: String, what: JsonElement) {
        when (kind) {
            "clock" -> host.time = seconds(what.asString)
            "install" -> station.install(bytes(what.asString))
            "check" -> check(what.asJsonObject)
            "post" -> {
                station.close()
                open(what.asJsonObject)
            }
            "decide" -> with(what.asJsonObject) {
                val decision = Decision.valueOf(text("decision")!!.uppercase())
                station.decide(text("entry")!!, decision, text("reason"), text("officer"))
            }
            else -> error("an event of an unknown kind: $kind")
        }
    }

    private fun check(step: JsonObject): Report {
        val (kind, what) = step.getAsJsonObject("input").entrySet().single()
        val input = when (kind) {
            "text" -> CheckInput.Text(what.asString)
            "photo" -> CheckInput.Photo(bytes(what.asString))
            "nothing" -> CheckInput.Nothing
            else -> error("an input of an unknown kind: $kind")
        }
        val options = CheckOptions(
            number = step.text("number"),
            procedure = procedure(step.text("procedure")),
            corrects = step.text("corrects"),
            officer = step.text("officer"),
            dryRun = step.get("dry_run").orNull()?.asBoolean == true,
            language = language,
        )
        return station.check(input, step.get("parcel").orNull()?.let { parcelFromJson(it.toString()) }, options)
    }

    private fun procedure(name: String?) = name?.let { Procedure.valueOf(it.uppercase()) }

    private fun seconds(text: String) = Instant.parse(text).epochSecond

    private fun bytes(hex: String) = ByteArray(hex.length / 2) { hex.substring(2 * it, 2 * it + 2).toInt(16).toByte() }

    private fun hex(bytes: ByteArray) = bytes.joinToString("") { "%02x".format(it) }
}

/** A member that may be missing or null. */
internal fun JsonElement?.orNull(): JsonElement? = this?.takeUnless { it.isJsonNull }

internal fun JsonObject.text(name: String): String? = get(name).orNull()?.asString
