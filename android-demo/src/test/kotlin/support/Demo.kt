package roughcheck.demo.support

import java.io.File

/** The output of `roughcheck demo`, made once for all tests, and the command itself. Everything is made for the test's clock. */
object Demo {
    /** The time of every test. */
    const val AT = "2026-03-01T10:00:00Z"

    /** The same, in seconds since 1970. */
    const val NOW = 1_772_359_200L

    /** The build folder. */
    val build = File(System.getProperty("roughcheck.build")!!)
    private val target = File(System.getProperty("roughcheck.target")!!)

    /** The command. */
    val command: String = System.getProperty("roughcheck.command").orEmpty().ifEmpty { File(target, "debug/roughcheck").path }

    /** The folder with keys, bundle and certificates. */
    val folder: File by lazy {
        File(build, "demo").also {
            it.deleteRecursively()
            run("--at", AT, "demo", it.path)
        }
    }

    /** The root's digest. */
    val root: String by lazy { File(folder, "root.txt").readText().trim() }

    /** The trust data. */
    val bundle: ByteArray by lazy { File(folder, "bundle.rcb").readBytes() }

    /** A token of headquarters for a post at Antwerp, under the demo's root. */
    val token: String by lazy { tokenFor(folder, "headquarters.db") }

    /** A token of another headquarters, under another root. */
    val foreignToken: String by lazy {
        val other = File(build, "other-demo").also { it.deleteRecursively() }
        run("--at", AT, "demo", other.path)
        check(File(other, "root.txt").readText().trim() != root) { "two demos have the same root" }
        tokenFor(other, "other-headquarters.db")
    }

    private fun tokenFor(demo: File, database: String): String {
        val db = File(build, database).also { it.delete() }
        val post = arrayOf("--post", "Antwerp 1", "--country", "EU", "--procedure", "import")
        val said = run("--at", AT, "enrol", "--db", "sqlite:$db", *post, "--bundle", File(demo, "bundle.rcb").path)
        return said.lines().first { it.startsWith("RCT1-") }
    }

    /** The text of a certificate: `good`, `altered`, … */
    fun text(name: String): String = File(folder, "$name.txt").readText().trim()

    /** The picture of a certificate. */
    fun picture(name: String): File = File(folder, "$name.png")

    /** A picture of a code with this text. */
    fun code(text: String): File {
        val code = roughcheck.drawCode(text)
        val (quiet, pixels) = 4 to 6
        val side = (code.side + 2 * quiet) * pixels
        val picture = java.awt.image.BufferedImage(side, side, java.awt.image.BufferedImage.TYPE_BYTE_GRAY)
        for (y in 0 until side) for (x in 0 until side) {
            val (row, column) = y / pixels - quiet to x / pixels - quiet
            val isIn = row in 0 until code.side && column in 0 until code.side
            picture.raster.setSample(x, y, 0, if (isIn && code.dark[row * code.side + column].toInt() == 1) 0 else 255)
        }
        return File(build, "code-${text.hashCode()}.png").also { javax.imageio.ImageIO.write(picture, "png", it) }
    }

    /** Runs the command and returns its output; `codes` are the expected exit codes. */
    fun run(vararg arguments: String, codes: Set<Int> = setOf(0)): String {
        val process = ProcessBuilder(listOf(command) + arguments).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        val code = Wait.exitOf(process, arguments.joinToString(" "))
        check(code in codes) { "${arguments.joinToString(" ")}: $code\n$said" }
        return said
    }
}
