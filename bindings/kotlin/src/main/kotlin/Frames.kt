@file:JvmName("Frames")

package roughcheck

import java.nio.Buffer
import java.nio.ByteBuffer
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.mapNotNull
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** One picture of a live video: its grey plane, and a way to give it back. */
interface Frame : AutoCloseable {
    /** The grey plane, from its position on: camera2's `Image.planes[0].buffer`. */
    val grey: ByteBuffer

    /** Width in pixels. */
    val width: Int

    /** Height in pixels. */
    val height: Int

    /** From one row to the next, in bytes; at least [width]. */
    val rowStride: Int

    /** Gives the picture back to the camera. */
    override fun close()
}

/**
 * Looks at frames one after the other; for one camera, from one thread at a time.
 *
 * The plane of a camera is a direct buffer and is read where it lies. Any other buffer is copied once, into memory that is
 * used again for the next frame.
 */
class FrameEye : AutoCloseable {
    private val reader = FrameReader()
    private var spare = ByteBuffer.allocateDirect(0)

    /** Looks at the bytes from the position of [grey] on; the position stays. */
    @Synchronized
    @Throws(RoughcheckException::class)
    fun look(grey: ByteBuffer, width: Int, height: Int, rowStride: Int): FrameLook {
        // The slice matters: native code sees a direct buffer from its first byte, whatever its position.
        val plane = if (grey.isDirect) grey.slice() else copied(grey.duplicate())
        return reader.look(plane, width, height, rowStride)
    }

    /** Looks at the bytes of an array. */
    @JvmOverloads
    @Throws(RoughcheckException::class)
    fun look(grey: ByteArray, width: Int, height: Int, rowStride: Int = width): FrameLook =
        look(ByteBuffer.wrap(grey), width, height, rowStride)

    /** Looks at a frame, and leaves it open. */
    @Throws(RoughcheckException::class)
    fun look(frame: Frame): FrameLook = look(frame.grey, frame.width, frame.height, frame.rowStride)

    @Synchronized
    override fun close() = reader.close()

    private fun copied(from: ByteBuffer): ByteBuffer {
        if (spare.capacity() < from.remaining()) spare = ByteBuffer.allocateDirect(from.remaining())
        // As `Buffer`: Android 7 does not know the methods that `ByteBuffer` has of its own since Java 9.
        (spare as Buffer).clear()
        spare.put(from)
        (spare as Buffer).flip()
        return spare
    }
}

/**
 * What is seen in a video. While one frame is looked at, the newest other one waits and older ones are dropped; each frame
 * is closed exactly once, looked at or not.
 *
 * @param context where frames are looked at; it costs milliseconds of a processor each.
 */
fun Flow<Frame>.looks(eye: FrameEye, context: CoroutineContext = Dispatchers.Default): Flow<FrameLook> = flow {
    coroutineScope {
        val newest = Channel<Frame>(Channel.CONFLATED) { dropped -> dropped.close() }
        launch {
            try {
                collect { newest.send(it) }
            } finally {
                newest.close()
            }
        }
        try {
            for (frame in newest) {
                val look = frame.use { withContext(context) { eye.look(it) } }
                emit(look)
            }
        } finally {
            newest.cancel()
        }
    }
}

/** The texts of the codes seen in a video, as often as they are seen. `texts(eye).first()` is the usual way to read one. */
fun Flow<Frame>.texts(eye: FrameEye, context: CoroutineContext = Dispatchers.Default): Flow<String> =
    looks(eye, context).mapNotNull { it.text }
