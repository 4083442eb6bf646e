package roughcheck.demo.support

import java.io.File
import roughcheck.Post
import roughcheck.Procedure

/** Photographs of a demo's good certificate, taken by a simulated phone, with that demo's trust data. */
class Photographs private constructor(private val folder: File) {
    /** The text of the certificate. */
    val text: String get() = File(folder, "good.txt").readText().trim()

    /** The frames of one kind; their names begin with it. */
    fun frames(kind: String): List<FakeFrameSource.Plane> {
        val files = folder.listFiles().orEmpty().filter { it.name.startsWith(kind) && it.extension in setOf("png", "jpg") }.sorted()
        check(files.isNotEmpty()) { "no frame of the kind $kind in $folder" }
        return files.map { FakeFrameSource.planeOf(it) }
    }

    /** A phone with this trust data. */
    fun phone(): Phone = Phone().apply {
        background {
            container.repository.setUp(Post("EU", "Antwerp 1", Procedure.IMPORT), File(folder, "root.txt").readText().trim())
            container.repository.withStation { check(install(File(folder, "bundle.rcb").readBytes()).refused == null) }
        }
        container.shift.begin("K-117")
    }

    companion object {
        /** Those in the repository, always the same. */
        fun frozen() = Photographs(File(System.getProperty("roughcheck.root"), "android-demo/src/test/resources/frames"))

        /** Those that frames.sh has just made. */
        fun made() = Photographs(File(System.getProperty("roughcheck.frames")!!))
    }
}
