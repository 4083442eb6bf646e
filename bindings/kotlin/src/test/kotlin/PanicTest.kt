package roughcheck

import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** A defect in Rust is an exception, and the process lives on. Needs a function that nothing has which ships. */
class PanicTest {
    @Test
    fun `a panic is an exception, and the next call works`() {
        val testing = File(System.getProperty("roughcheck.generated") + "-testing")
        val folder = Demo.temporary("panic")
        val source = File(folder, "Panic.kt").apply {
            writeText(
                """
                fun main() {
                    repeat(100) {
                        try {
                            roughcheck.panicOnPurpose()
                            println("no exception")
                        } catch (failed: roughcheck.InternalException) {
                            check("on purpose" in failed.message!!)
                        }
                    }
                    println(roughcheck.libraryVersion())
                }
                """.trimIndent(),
            )
        }
        val path = listOf(Jars.jna, Jars.kotlin, Jars.coroutines)
        Compiler.compile(folder, path, File(testing, "roughcheck"), source, options = listOf("-nowarn"))
        val ended = Jars.java(
            "-Djna.library.path=${File(testing, "lib")}", "-cp", (path + folder).joinToString(File.pathSeparator), "PanicKt",
        )
        assertEquals(libraryVersion(), ended.said.lines().last { it.isNotBlank() })
        assertEquals(0, ended.status, ended.said)
        assertEquals(0, "no exception".toRegex().findAll(ended.said).count())
    }
}
