package roughcheck.demo.app

import android.content.ContentResolver
import android.net.Uri
import java.io.ByteArrayOutputStream
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Files that the officer chose, on the phone or on a USB stick. */
internal object Documents {
    /** The content; null if it cannot be read or is longer than [limit], which is checked while reading. */
    suspend fun read(from: ContentResolver, document: Uri, limit: Int): ByteArray? = withContext(Dispatchers.IO) {
        try {
            from.openInputStream(document)?.use { input ->
                val content = ByteArrayOutputStream()
                val buffer = ByteArray(64 * 1024)
                while (true) {
                    val read = input.read(buffer)
                    if (read < 0) return@use content.toByteArray()
                    if (content.size() + read > limit) return@use null
                    content.write(buffer, 0, read)
                }
                @Suppress("UNREACHABLE_CODE") null
            }
        } catch (_: IOException) {
            null
        } catch (_: RuntimeException) {
            // The stick was removed, permission was withdrawn, or the other app throws an exception of its own.
            null
        } catch (_: OutOfMemoryError) {
            // Too large for this phone's memory.
            null
        }
    }

    suspend fun write(to: ContentResolver, document: Uri, content: ByteArray): Boolean = withContext(Dispatchers.IO) {
        try {
            to.openOutputStream(document, "wt")?.use { it.write(content) } != null
        } catch (_: IOException) {
            false
        } catch (_: RuntimeException) {
            false
        }
    }
}
