package roughcheck

import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The documentation of the Rust side arrives in the generated Kotlin. */
class KDocTest {
    private val generated = File(System.getProperty("roughcheck.generated")).walk().filter { it.extension == "kt" }.single().readLines()

    @Test
    fun `a check is documented where it is called`() {
        val documentation = above("    fun `check`(")
        assertTrue("Checks a certificate" in documentation, documentation)
        assertTrue("main thread" in documentation, documentation)
    }

    @Test
    fun `every call of a station is documented`() {
        val station = generated.subList(generated.indexOfFirst { it.startsWith("public interface StationInterface") }, generated.size)
        val calls = station.takeWhile { it != "}" }.filter { it.startsWith("    fun ") || it.startsWith("    suspend fun ") }
        assertTrue(calls.size >= 15, "only ${calls.size} calls")
        assertEquals(emptyList<String>(), calls.filter { above(it).isBlank() })
    }

    private fun above(line: String): String {
        val at = generated.indexOfFirst { it.startsWith(line) }
        check(at > 0) { "no line begins with $line" }
        return generated.subList(0, at).takeLastWhile { it.isBlank().not() && (it.trim().startsWith("*") || it.trim().startsWith("/**") || it.trim().startsWith("@")) }
            .joinToString("\n")
    }
}
