package roughcheck

import com.google.gson.JsonParser
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Every case of tests/conformance gives the very line that the Rust library gives. */
class ConformanceTest {
    private val folder = File(System.getProperty("roughcheck.root"), "tests/conformance")

    @Test
    fun `all cases are equal`() {
        val file = JsonParser.parseString(File(folder, "cases.json").readText()).asJsonObject
        val worlds = file.getAsJsonObject("worlds")
        val cases = file.getAsJsonArray("cases").map { it.asJsonObject }
        val expected = File(folder, "expected.jsonl").readLines()
        assertTrue(cases.size >= 200, "only ${cases.size} cases")
        assertEquals(expected.size, cases.size)
        val differing = cases.indices.filter { index ->
            val case = cases[index]
            Case(case, case.text("world")?.let(worlds::getAsJsonObject)).line() != expected[index]
        }
        File(System.getProperty("roughcheck.target"), "kotlin/conformance.txt")
            .writeText("conformance: ${cases.size} cases, ${cases.size - differing.size} equal\n")
        assertEquals(emptyList<String?>(), differing.map { cases[it].text("name") })
    }
}
