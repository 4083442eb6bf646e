package roughcheck

import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.io.RandomAccessFile

/**
 * Writes a small file that only its owner may read: the old content or the new one, after any crash, and on the disk when
 * this returns.
 */
@Throws(IOException::class)
internal fun writeSecret(file: File, content: ByteArray) {
    file.absoluteFile.parentFile?.mkdirs()
    val fresh = File(file.path + ".new")
    fresh.delete()
    if (!fresh.createNewFile()) throw IOException("${fresh.path}: somebody else is writing it")
    fresh.setReadable(false, false)
    fresh.setReadable(true, true)
    FileOutputStream(fresh).use { out ->
        out.write(content)
        out.fd.sync()
    }
    if (!fresh.renameTo(file)) throw IOException("${file.path}: cannot be written")
    // A second time under its own name: this is what brings the new name to the disk, too.
    RandomAccessFile(file, "rw").use { it.fd.sync() }
}

/** The content of a small file; none where there is no such file. */
@Throws(IOException::class)
internal fun readIfThere(file: File): ByteArray? = if (file.exists()) file.readBytes() else null
