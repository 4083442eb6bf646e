package roughcheck

import java.nio.ByteBuffer
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import javax.imageio.ImageIO
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Live video: planes of every kind, and a flow of frames. */
class FramesTest {
    private val eye = FrameEye()

    @AfterEach
    fun close() = eye.close()

    @Test
    fun `a direct buffer, another buffer and an array show the same`() {
        val grey = Grey.of("good")
        val direct = ByteBuffer.allocateDirect(grey.bytes.size).put(grey.bytes).flip() as ByteBuffer
        assertEquals(Demo.text("good"), eye.look(direct, grey.width, grey.height, grey.width).text)
        assertEquals(Demo.text("good"), eye.look(ByteBuffer.wrap(grey.bytes), grey.width, grey.height, grey.width).text)
        assertEquals(Demo.text("good"), eye.look(grey.bytes, grey.width, grey.height).text)
        assertEquals(Demo.text("good"), eye.look(direct.asReadOnlyBuffer(), grey.width, grey.height, grey.width).text)
    }

    @Test
    fun `rows may be padded, and the last one need not be`() {
        val grey = Grey.of("good")
        val stride = grey.width + 37
        val padded = ByteArray(stride * (grey.height - 1) + grey.width) { 0x55 }
        for (row in 0 until grey.height) grey.bytes.copyInto(padded, row * stride, row * grey.width, (row + 1) * grey.width)
        val direct = ByteBuffer.allocateDirect(padded.size).put(padded).flip() as ByteBuffer
        assertEquals(Demo.text("good"), eye.look(direct, grey.width, grey.height, stride).text)
        assertNull(eye.look(direct, grey.width + 9, grey.height, grey.width + 9).text, "another stride shears the picture")
    }

    @Test
    fun `a plane begins at the position of its buffer, which stays`() {
        val grey = Grey.of("good")
        for (begin in listOf(1, 4096)) {
            val direct = ByteBuffer.allocateDirect(begin + grey.bytes.size)
            direct.position(begin)
            direct.put(grey.bytes)
            direct.position(begin)
            val wrapped = ByteBuffer.wrap(ByteArray(begin) + grey.bytes, begin, grey.bytes.size)
            for (buffer in listOf(direct, wrapped)) {
                assertEquals(Demo.text("good"), eye.look(buffer, grey.width, grey.height, grey.width).text)
                assertEquals(begin, buffer.position())
            }
        }
    }

    @Test
    fun `nothing of a direct plane is copied`() {
        // One frame of 24 megapixels, on a heap that had to grow by it if it were copied.
        val side = 4_800
        val direct = ByteBuffer.allocateDirect(side * side)
        val bean = java.lang.management.ManagementFactory.getThreadMXBean() as com.sun.management.ThreadMXBean
        fun allocated(buffer: ByteBuffer): Long {
            val before = bean.getThreadAllocatedBytes(Thread.currentThread().id)
            val pools = java.lang.management.ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean::class.java)
            fun outside() = pools.single { it.name == "direct" }.memoryUsed
            val outside = outside()
            eye.look(buffer, side, side, side)
            return bean.getThreadAllocatedBytes(Thread.currentThread().id) - before + outside() - outside
        }
        allocated(ByteBuffer.allocateDirect(side * side))
        assertTrue(allocated(direct) < 1_000_000, "a copy was made")
        val wrapped = ByteBuffer.wrap(ByteArray(side * side))
        assertTrue(allocated(wrapped) >= side * side, "the first time memory is needed")
        assertTrue(allocated(wrapped) < 1_000_000, "it is used again")
    }

    @Test
    fun `sizes that do not fit are an exception`() {
        val plane = ByteBuffer.allocateDirect(100)
        for ((width, height, stride) in listOf(Triple(11, 10, 11), Triple(10, 10, 9), Triple(-1, 10, 10), Triple(10, -1, 10), Triple(0, 0, 0), Triple(Int.MAX_VALUE, Int.MAX_VALUE, Int.MAX_VALUE))) {
            val failed = assertThrows(RoughcheckException.Failed::class.java, { eye.look(plane, width, height, stride) }, "$width x $height, $stride")
            assertEquals("frame", failed.code)
        }
        assertEquals("frame", assertThrows(RoughcheckException.Failed::class.java) { eye.look(ByteBuffer.allocateDirect(0), 10, 10, 10) }.code)
    }

    @Test
    fun `a frame without a code says what to do`() {
        val dark = eye.look(ByteArray(640 * 480) { 3 }, 640, 480)
        assertNull(dark.text)
        assertEquals(Hint.TOO_DARK, dark.hint)
    }

    @Test
    fun `a flow reads the first certificate, and closes every frame once`() {
        val grey = Grey.of("good")
        val frames = List(20) { number -> if (number < 5) Picture(ByteArray(64 * 64) { 3 }, 64, 64) else Picture(grey.bytes, grey.width, grey.height) }
        var given = 0
        val camera = flow {
            for (frame in frames) {
                given++
                emit(frame as Frame)
                delay(30)
            }
        }
        val text = runBlocking { withTimeout(30_000) { camera.texts(eye).first() } }
        assertEquals(Demo.text("good"), text)
        assertTrue(given in 6..19, "$given frames were asked for")
        frames.take(given).forEach { assertEquals(1, it.closed.get(), "each frame is closed once") }
    }

    @Test
    fun `while one frame is looked at, older ones are dropped and the newest waits`() = runBlocking {
        val gate = CountDownLatch(1)
        val pool = java.util.concurrent.Executors.newSingleThreadExecutor()
        val slow = pool.asCoroutineDispatcher()
        pool.execute(gate::await)
        val frames = List(50) { Picture(ByteArray(32 * 32) { 3 }, 32, 32) }
        val camera = flow {
            frames.forEach {
                emit(it as Frame)
                delay(1)
            }
            gate.countDown()
        }
        val looks = withTimeout(30_000) { camera.looks(eye, slow).toList() }
        pool.shutdown()
        assertEquals(2, looks.size, "the one in hand, and the newest")
        frames.forEach { assertEquals(1, it.closed.get()) }
        assertTrue(frames.first().looked && frames.last().looked)
    }

    @Test
    fun `cancelling and failing close the frames too`() = runBlocking {
        val frames = List(200) { Picture(ByteArray(32 * 32), 32, 32) }
        val given = AtomicInteger()
        val camera = flow {
            frames.forEach {
                given.incrementAndGet()
                emit(it as Frame)
                delay(1)
            }
        }
        val watching = launch(Dispatchers.Default) { camera.looks(eye).collect {} }
        delay(40)
        watching.cancelAndJoin()
        assertTrue(given.get() in 1..199)
        frames.take(given.get()).forEach { assertEquals(1, it.closed.get()) }

        val wrong = Picture(ByteArray(5), 32, 32)
        val failed = runCatching { listOf<Frame>(wrong).asFlow().looks(eye).toList() }.exceptionOrNull()
        assertTrue(failed is RoughcheckException, "$failed")
        assertEquals(1, wrong.closed.get())

        val broken = runCatching { flow<Frame> { error("the camera is gone") }.looks(eye).toList() }.exceptionOrNull()
        assertNotNull(broken)
        assertEquals("the camera is gone", broken!!.message)
    }

    private class Picture(bytes: ByteArray, override val width: Int, override val height: Int) : Frame {
        val closed = AtomicInteger()
        @Volatile var looked = false
        override val rowStride = width
        override val grey: ByteBuffer = ByteBuffer.allocateDirect(bytes.size).put(bytes).flip() as ByteBuffer
            get() {
                check(closed.get() == 0) { "looked at after it was closed" }
                looked = true
                return field
            }

        override fun close() {
            closed.incrementAndGet()
        }
    }

    /** A picture of the demo as a camera would see it: on a white table, one byte a pixel. */
    private class Grey(val bytes: ByteArray, val width: Int, val height: Int) {
        companion object {
            fun of(name: String): Grey {
                val picture = ImageIO.read(Demo.photo(name).inputStream())
                val width = picture.width + 80
                val height = picture.height + 60
                val bytes = ByteArray(width * height) { -1 }
                for (y in 0 until picture.height) for (x in 0 until picture.width) {
                    bytes[(y + 30) * width + x + 40] = (picture.getRGB(x, y) and 0xff).toByte()
                }
                return Grey(bytes, width, height)
            }
        }
    }
}
