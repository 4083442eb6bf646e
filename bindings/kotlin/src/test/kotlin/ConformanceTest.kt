package roughcheck

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.io.File
import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Every case of tests/conformance gives the very line that the Rust library gives. */
class ConformanceTest {
    private val folder = File(System.getProperty("roughcheck.root"), "tests/conformance")
    private val file = JsonParser.parseString(File(folder, "cases.json").readText()).asJsonObject
    private val worlds = file.getAsJsonObject("worlds")

    @Test
    fun `all cases are equal`() {
        val cases = file.getAsJsonArray("cases").map { it.asJsonObject }
        val expected = File(folder, "expected.jsonl").readLines()
        assertTrue(cases.size >= 200, "only ${cases.size} cases")
        assertEquals(expected.size, cases.size)
        var equal = 0
        cases.forEachIndexed { index, case ->
            assertEquals(expected[index], line(case), "case ${index + 1}")
            equal++
        }
        File(System.getProperty("roughcheck.target"), "kotlin/conformance.txt")
            .writeText("conformance: ${cases.size} cases, $equal equal\n")
    }

    private fun line(case: JsonObject): String {
        val world = case.text("world")?.let(worlds::getAsJsonObject)
        val host = TestHost(Instant.parse(case.text("clock")).epochSecond)
        val station = Demo.temporary("case")
        val post = case.getAsJsonObject("post")
        val at = Post(post.text("country")!!, post.text("name")!!, procedure(post.text("procedure"))!!)
        initStation(station.path, at, world?.text("root"))
        try {
            return Station.open(station.path, host.host).use { run(it, host, case, world) }
        } finally {
            station.deleteRecursively()
        }
    }

    private fun run(station: Station, host: TestHost, case: JsonObject, world: JsonObject?): String {
        val language = case.text("language") ?: "en"
        world?.getAsJsonArray("documents")?.forEach { station.install(bytes(it.asString)) }
        case.list("before").map { it.asJsonObject }.forEach { step ->
            val (kind, value) = step.entrySet().single()
            when (kind) {
                "clock" -> host.time = Instant.parse(value.asString).epochSecond
                "install" -> station.install(bytes(value.asString))
                "check" -> check(station, value.asJsonObject, language)
                "decide" -> with(value.asJsonObject) {
                    station.decide(text("entry")!!, Decision.valueOf(text("decision")!!.uppercase()), text("reason"), text("officer"))
                }
                else -> error("a step of an unknown kind: $kind")
            }
        }
        val report = check(station, case.getAsJsonObject("check"), language)
        val wanted = case.get("record")?.asBoolean == true
        val record = if (wanted) "\"${hex(station.record(report.entry!!.name))}\"" else "null"
        return """{"name":"${case.text("name")}","report":${reportJson(report)},"record":$record}"""
    }

    private fun check(station: Station, step: JsonObject, language: String): Report {
        val (kind, value) = step.getAsJsonObject("input").entrySet().single()
        val input = when (kind) {
            "text" -> CheckInput.Text(value.asString)
            "photo" -> CheckInput.Photo(bytes(value.asString))
            "nothing" -> CheckInput.Nothing
            else -> error("an input of an unknown kind: $kind")
        }
        val options = CheckOptions(
            number = step.text("number"),
            procedure = procedure(step.text("procedure")),
            corrects = step.text("corrects"),
            officer = step.text("officer"),
            dryRun = step.get("dry_run")?.asBoolean == true,
            language = language,
        )
        return station.check(input, step.get("parcel").orNull()?.let { parcelFromJson(it.toString()) }, options)
    }

    private fun procedure(name: String?) = name?.let { Procedure.valueOf(it.uppercase()) }

    private fun JsonElement?.orNull() = this?.takeUnless { it.isJsonNull }

    private fun JsonObject.text(name: String) = get(name).orNull()?.asString

    private fun JsonObject.list(name: String) = get(name).orNull()?.asJsonArray ?: com.google.gson.JsonArray()

    private fun bytes(hex: String) = ByteArray(hex.length / 2) { hex.substring(2 * it, 2 * it + 2).toInt(16).toByte() }

    private fun hex(bytes: ByteArray) = bytes.joinToString("") { "%02x".format(it) }
}
