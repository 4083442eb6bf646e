package roughcheck.demo.support

import java.io.File
import java.util.concurrent.TimeUnit

/** What `roughcheck demo` makes, once for all tests, and the command itself. */
object Demo {
    /** The day of every test, in seconds since 1970: 2026-03-01, 10:00. */
    const val NOW = 1_772_359_200L

    /** Where the build puts what it makes. */
    val build = File(System.getProperty("roughcheck.build")!!)
    private val target = File(System.getProperty("roughcheck.target")!!)

    /** The command. */
    val command: String = System.getProperty("roughcheck.command").orEmpty().ifEmpty { File(target, "debug/roughcheck").path }

    /** The folder with keys, bundle and certificates. */
    val folder: File by lazy {
        File(build, "demo").also {
            it.deleteRecursively()
            run("--at", "2026-03-01T10:00:00Z", "demo", it.path)
        }
    }

    /** The digest that everything hangs on. */
    val root: String by lazy { File(folder, "root.txt").readText().trim() }

    /** The trust data. */
    val bundle: ByteArray by lazy { File(folder, "bundle.rcb").readBytes() }

    /** The text of a certificate: `good`, `altered`, … */
    fun text(name: String): String = File(folder, "$name.txt").readText().trim()

    /** The picture of a certificate. */
    fun picture(name: String): File = File(folder, "$name.png")

    /** Runs the command, and gives what it prints; `codes` are the exit codes that are due. */
    fun run(vararg arguments: String, codes: Set<Int> = setOf(0)): String {
        val process = ProcessBuilder(listOf(command) + arguments).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        check(process.waitFor(60, TimeUnit.SECONDS)) { "${arguments.first()} does not end" }
        check(process.exitValue() in codes) { "${arguments.joinToString(" ")}: ${process.exitValue()}\n$said" }
        return said
    }
}
