package roughcheck

import java.io.File
import java.util.jar.JarFile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** An app that is shrunk by R8 in full mode works with the rules that the library ships, and needs them. */
class R8Test {
    private val folder = Demo.temporary("r8")
    private val app = Jars.pack(Jars.tests, File(folder, "app.jar"), "roughcheck/shrink/")
    // Classes alone: R8 would find the rules in a jar by itself, and here each is given by name.
    private val library = Jars.pack(Jars.library, File(folder, "library.jar"), "roughcheck/")
    private val ownRules = File(folder, "app.pro").apply {
        writeText(
            "-keep class roughcheck.shrink.MainKt { public static void main(java.lang.String[]); }\n" +
                "-dontwarn **\n",
        )
    }

    @Test
    fun `a shrunk app checks a certificate`() {
        val shrunk = shrink("with.jar", toJvm = true, rules)
        assertTrue(classes(shrunk) < classes(library, Jars.jna, Jars.kotlin, Jars.coroutines) / 2, "nothing was shrunk")
        val ended = run(shrunk)
        assertEquals("PASS", ended.said.trim())
        assertEquals(0, ended.status)
    }

    @Test
    fun `without the rules the app breaks`() {
        val ended = run(shrink("without.jar", toJvm = true))
        assertNotEquals(0, ended.status, ended.said)
    }

    @Test
    fun `an app becomes dex for Android 7`() {
        val dex = shrink("dex.zip", toJvm = false, rules)
        JarFile(dex).use { assertTrue(it.getEntry("classes.dex").size > 0) }
    }

    private val rules = File(Jars.library, "META-INF/proguard/roughcheck.pro")

    private fun shrink(name: String, toJvm: Boolean, vararg rules: File): File {
        val output = File(folder, name)
        val target = if (toJvm) listOf("--classfile") else listOf("--min-api", "24", "--lib", Jars.android.path)
        val ended = Jars.java(
            "-Xmx1g", "-cp", Jars.r8.path, "com.android.tools.r8.R8", "--release", *target.toTypedArray(),
            "--lib", System.getProperty("java.home"), "--output", output.path,
            *(rules.toList() + ownRules).flatMap { listOf("--pg-conf", it.path) }.toTypedArray(),
            app.path, library.path, Jars.jna.path, Jars.kotlin.path, Jars.coroutines.path,
        )
        assertEquals(0, ended.status, ended.said)
        return output
    }

    private fun classes(vararg jars: File) = jars.sumOf { jar -> JarFile(jar).use { all -> all.stream().filter { it.name.endsWith(".class") }.count() } }

    private fun run(jar: File): Jars.Ended {
        val station = Demo.temporary("shrunk-station")
        Demo.station(folder = station).close()
        return Jars.java(
            "-Djna.library.path=${System.getProperty("roughcheck.native")}", "-cp", jar.path, "roughcheck.shrink.MainKt",
            station.path, File(Demo.folder, "good.txt").path,
        )
    }
}
