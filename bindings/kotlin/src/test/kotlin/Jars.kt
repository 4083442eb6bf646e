package roughcheck

import java.io.File
import java.util.concurrent.TimeUnit
import java.util.jar.JarEntry
import java.util.jar.JarOutputStream

/** The jars that the tests hand to the tools of others, found where their classes came from. */
object Jars {
    val library = File(System.getProperty("roughcheck.classes"))
    val tests: File = locate(Jars::class.java.name)
    val jna = locate("com.sun.jna.Native")
    val kotlin = locate("kotlin.Unit")
    val coroutines = locate("kotlinx.coroutines.Job")
    val android = locate("android.hardware.camera2.CameraDevice")
    val r8 = locate("com.android.tools.r8.R8")

    private fun locate(name: String): File =
        File(Class.forName(name, false, Jars::class.java.classLoader).protectionDomain.codeSource.location.toURI())

    /** Packs the classes of a folder whose path begins with [prefix]. */
    fun pack(folder: File, jar: File, prefix: String = ""): File {
        JarOutputStream(jar.outputStream()).use { out ->
            for (file in folder.walk().filter(File::isFile).sorted()) {
                val name = file.relativeTo(folder).invariantSeparatorsPath
                if (!name.startsWith(prefix) || name.endsWith(".kotlin_module")) continue
                out.putNextEntry(JarEntry(name))
                file.inputStream().use { it.copyTo(out) }
            }
        }
        return jar
    }

    /** What a command printed, and how it ended. */
    class Ended(val status: Int, val said: String)

    /** Runs Java in a process of its own, which is too short for a second compilation of what it runs. */
    fun java(vararg arguments: String): Ended {
        val java = File(System.getProperty("java.home"), "bin/java").path
        val process = ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", *arguments).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        check(process.waitFor(5, TimeUnit.MINUTES)) { "java ${arguments.toList()} does not end" }
        return Ended(process.exitValue(), said)
    }
}
