package roughcheck.demo.support

import java.io.File
import org.junit.Assume.assumeTrue
import roughcheck.Post
import roughcheck.Procedure

/** Frames of a simulated phone that looks at the good certificate of a demo, with that demo's trust data beside them. */
class Photographs private constructor(private val folder: File) {
    /** The text of the certificate. */
    val text: String get() = File(folder, "good.txt").readText().trim()

    /** The frames of a kind, by the beginning of their names. */
    fun frames(kind: String): List<FedEye.Plane> {
        val files = folder.listFiles().orEmpty().filter { it.name.startsWith(kind) && it.extension in setOf("png", "jpg") }.sorted()
        check(files.isNotEmpty()) { "no frame of the kind $kind in $folder" }
        return files.map { FedEye.planeOf(it) }
    }

    /** A phone that believes in these trust data. */
    fun phone(): Phone = Phone().apply {
        background {
            services.desk.setUp(Post("EU", "Antwerp 1", Procedure.IMPORT), File(folder, "root.txt").readText().trim())
            services.desk.use { check(install(File(folder, "bundle.rcb").readBytes()).refused == null) }
        }
        services.shift.begin("K-117")
    }

    companion object {
        /** The two that are in the repository. */
        fun kept() = Photographs(File(System.getProperty("roughcheck.root"), "android-demo/src/test/resources/frames"))

        /** What test.sh made anew; the test is skipped where it could not. */
        fun made(): Photographs {
            val folder = System.getProperty("roughcheck.frames").orEmpty()
            assumeTrue("photographs of a simulated phone: test.sh made none; it says why", folder.isNotEmpty())
            return Photographs(File(folder))
        }
    }
}
