package roughcheck

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.lang.reflect.InvocationTargetException
import java.net.URLClassLoader
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Every snippet of docs/android.md compiles, all of them as one app, and the first one runs. */
class DocsTest {
    private val folder = Demo.temporary("docs")
    private val page = File(System.getProperty("roughcheck.root"), "docs/android.md").readLines()

    @Test
    fun `every snippet compiles, and the first check passes`() {
        val sources = File(folder, "source").apply { mkdirs() }
        val snippets = snippets("kotlin")
        assertTrue(snippets.size >= 8, "only ${snippets.size} snippets")
        // The name says where it stands, so that an error leads to the line of the page.
        snippets.forEach { (line, text) -> File(sources, "line$line.kt").writeText(text) }
        val classes = File(folder, "classes")
        val path = listOf(Jars.library, Jars.kotlin, Jars.coroutines, Jars.jna, Jars.android)
        Compiler.compile(classes, path, sources, options = listOf("-Werror"))

        URLClassLoader(arrayOf(classes.toURI().toURL()), javaClass.classLoader).use { loader ->
            val first = loader.loadClass("Line${snippets.first().first}Kt")
            val check = first.methods.single { it.name == "firstCheck" }
            val station = Demo.temporary("first")
            // The clock of the page's host is the system's, whatever that says: the demo is made for it.
            val demo = File(folder, "demo")
            Demo.run(Demo.command.path, "demo", demo.path)
            fun read(name: String) = File(demo, name).readText().trim()
            val out = System.out
            val said = ByteArrayOutputStream()
            System.setOut(PrintStream(said, true, "UTF-8"))
            val report = try {
                check.invoke(null, station, read("root.txt"), File(demo, "bundle.rcb").readBytes(), read("good.txt"))
            } catch (failed: InvocationTargetException) {
                throw failed.targetException
            } finally {
                System.setOut(out)
            }
            assertTrue((report as Report).scopeText in said.toString("UTF-8"))
            assertEquals(Verdict.PASS, report.verdict)
            assertTrue("PASS: Certificate good, parcel not examined." in said.toString("UTF-8"), said.toString("UTF-8"))
        }
    }

    @Test
    fun `nothing but Kotlin, Gradle, XML and text stands in a fence`() {
        val kinds = page.filter { it.startsWith("```") && it.length > 3 }.map { it.drop(3) }.toSet()
        assertEquals(emptySet<String>(), kinds - setOf("kotlin", "gradle", "xml", "text", "sh"), "a snippet that nobody compiles")
    }

    private fun snippets(kind: String): List<Pair<Int, String>> {
        val found = mutableListOf<Pair<Int, String>>()
        var begin = -1
        page.forEachIndexed { index, line ->
            when {
                begin < 0 && line == "```$kind" -> begin = index + 1
                begin >= 0 && line == "```" -> {
                    found += begin + 1 to page.subList(begin, index).joinToString("\n", postfix = "\n")
                    begin = -1
                }
            }
        }
        return found
    }
}
