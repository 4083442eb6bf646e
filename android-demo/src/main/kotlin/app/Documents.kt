package roughcheck.demo.app

import android.content.ContentResolver
import android.net.Uri
import java.io.ByteArrayOutputStream
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Files that the officer chose, on the phone or on a stick. */
internal object Documents {
    /** The content; null where it cannot be read or is longer than [limit]: nothing is loaded whole before it is measured. */
    suspend fun read(from: ContentResolver, document: Uri, limit: Int): ByteArray? = withContext(Dispatchers.IO) {
        try {
            from.openInputStream(document)?.use { input ->
                val content = ByteArrayOutputStream()
                val piece = ByteArray(64 * 1024)
                while (true) {
                    val read = input.read(piece)
                    if (read < 0) return@use content.toByteArray()
                    if (content.size() + read > limit) return@use null
                    content.write(piece, 0, read)
                }
                @Suppress("UNREACHABLE_CODE") null
            }
        } catch (_: IOException) {
            null
        } catch (_: RuntimeException) {
            // The stick was taken out, the other app took its permission back, or throws what it likes.
            null
        } catch (_: OutOfMemoryError) {
            // Longer than this phone can hold.
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
