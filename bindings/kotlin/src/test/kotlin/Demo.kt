package roughcheck

import java.io.File
import java.nio.file.Files
import java.util.concurrent.TimeUnit

/** What the command `roughcheck demo` makes: a root, a bundle and certificates. Made once for all tests. */
object Demo {
    private val target = File(System.getProperty("roughcheck.target"))
    val command = System.getenv("ROUGHCHECK_COMMAND")?.let(::File) ?: File(target, "debug/roughcheck")

    /** The clock of the tests: the demo takes place then. */
    const val AT = "2026-03-01T10:00:00Z"

    /** The same in Unix seconds. */
    const val NOW = 1_772_359_200L

    val folder: File by lazy {
        temporary("demo").also { run(command.path, "--at", AT, "demo", it.path) }
    }

    val root: String by lazy { File(folder, "root.txt").readText().trim() }
    val bundle: ByteArray by lazy { File(folder, "bundle.rcb").readBytes() }
    val parcel: Parcel by lazy { parcelFromJson(File(folder, "parcel.json").readText()) }

    fun text(name: String): String = File(folder, "$name.txt").readText().trim()

    fun photo(name: String): ByteArray = File(folder, "$name.png").readBytes()

    /** A station with the demo's root pinned and its bundle installed. */
    fun station(host: StationHost = TestHost().host, folder: File = temporary("station"), bundle: Boolean = true): Station {
        initStation(folder.path, Post("EU", "Antwerp 1", Procedure.IMPORT), root)
        return Station.open(folder.path, host).also { if (bundle) it.install(this.bundle) }
    }

    /** A folder that is deleted when the tests end. */
    fun temporary(name: String): File {
        val made = Files.createTempDirectory("roughcheck-$name").toFile()
        Runtime.getRuntime().addShutdownHook(Thread { made.deleteRecursively() })
        return made
    }

    /** Runs a command to its end, and gives what it printed. */
    fun run(vararg command: String): String {
        val process = ProcessBuilder(*command).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        check(process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0) { "${command.toList()}: $said" }
        return said
    }
}
