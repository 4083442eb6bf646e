package roughcheck.demo.support

import java.io.Closeable
import java.io.File

/** Headquarters: this repository's collector, on this machine, with the test's clock. */
class Collector(name: String) : Closeable {
    private val folder = File(Demo.build, "collectors/$name").apply { deleteRecursively(); mkdirs() }
    private val database = "sqlite:${File(folder, "collector.db").path}"
    private var process: Process? = null

    /** Its address; null while it is down. */
    var address: String? = null
        private set

    /** A token for this post. */
    val token: String by lazy {
        Demo.run(
            "--at", AT, "enrol", "--db", database, "--bundle", File(Demo.folder, "bundle.rcb").path,
            "--post", "Antwerp 1", "--country", "EU", "--procedure", "import",
        ).lines().last { it.startsWith("RCT1-") }.trim()
    }

    /** Starts it, with the demo's bundle to hand out. */
    fun start(): Collector = apply {
        val bundle = File(Demo.folder, "bundle.rcb").path
        val begun = ProcessBuilder(Demo.command, "--at", AT, "serve", "--db", database, "--listen", "127.0.0.1:0", "--bundle", bundle)
            .redirectError(File(folder, "log")).start()
        process = begun
        val said = begun.inputStream.bufferedReader()
        val line = generateSequence { said.readLine() }.first { "listening on " in it }
        address = Regex("http://[^ /]+").find(line)!!.value
    }

    /** Ingests a file from a phone and returns the file of receipts. */
    fun collect(file: File): File {
        val receipts = File(folder, "receipts")
        Demo.run("--at", AT, "collect", "--db", database, "--in", file.path, "--out", receipts.path)
        return receipts
    }

    /** Revokes the device with this key. */
    fun revoke(key: String) {
        Demo.run("--at", AT, "enrol", "--db", database, "--revoke", key)
    }

    /** Stops it; its database stays. */
    override fun close() {
        val running = process ?: return
        running.destroy()
        Wait.exitOf(running, "the collector")
        process = null
        address = null
    }

    private companion object {
        const val AT = "2026-03-01T10:05:00Z"
    }
}
