package roughcheck

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Several threads on one station. */
class ThreadsTest {
    @Test
    fun `eight threads check at once, and every entry stands in one chain`() {
        Demo.station().use { station ->
            val before = station.verify().entries
            val pool = Executors.newFixedThreadPool(8)
            val reports = pool.invokeAll(List(8) { thread ->
                Callable {
                    List(25) { round ->
                        station.status()
                        val dry = (thread + round) % 2 == 0
                        station.check(CheckInput.Text(Demo.text("good")), null, CheckOptions(dryRun = dry))
                    }
                }
            }).flatMap { it.get() }
            pool.shutdown()
            assertEquals(200, reports.size)
            reports.forEach { assertEquals(Verdict.PASS, it.verdict) }
            val entries = reports.mapNotNull { it.entry }
            assertEquals(100, entries.map { it.seq }.toSet().size)
            val state = station.verify()
            assertTrue(state.ok, state.reason)
            assertEquals(before + 100u, state.entries)
        }
    }

    @Test
    fun `frames from eight threads`() {
        val pool = Executors.newFixedThreadPool(8)
        FrameReader().use { reader ->
            val plane = java.nio.ByteBuffer.allocateDirect(64 * 64)
            val looks = pool.invokeAll(List(8) { Callable { List(25) { reader.look(plane, 64, 64, 64) } } }).flatMap { it.get() }
            assertEquals(200, looks.size)
        }
        pool.shutdown()
    }

    @Test
    fun `a station that was closed is an exception`() {
        val station = Demo.station()
        station.close()
        station.close()
        assertThrows(IllegalStateException::class.java) { station.status() }
    }
}
