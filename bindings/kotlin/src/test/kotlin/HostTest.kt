package roughcheck

import com.sun.jna.Native
import java.util.concurrent.atomic.AtomicInteger
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Every part of the host in Kotlin, and every way in which it can fail: an exception or a report, never a crash. */
class HostTest {
    private val good = CheckInput.Text(Demo.text("good"))

    private fun code(action: () -> Unit) = assertThrows(RoughcheckException.Failed::class.java, action).code

    /** What an app's code may throw: the exception that is declared, another one, and an error. */
    private val throwables = listOf<() -> Nothing>(
        { throw HostException.Unavailable("locked") },
        { throw IllegalStateException("a defect of the app") },
    )

    @Test
    fun `each part is called`() {
        val calls = mutableMapOf<String, Int>()
        fun count(what: String) = calls.merge(what, 1, Int::plus)
        val kept = TestHost()
        val host = kept.host(
            clock = object : DeviceClock {
                override fun now() = kept.now().also { count("now") }
            },
            entropy = object : Entropy {
                override fun random(count: Int) = kept.random(count).also { count("random") }
            },
            signer = object : DeviceSigner by SoftwareSigner(ByteArray(32) { 7 }) {
                private val key = SoftwareSigner(ByteArray(32) { 7 })
                override fun publicKey() = key.publicKey().also { count("publicKey") }
                override fun sign(message: ByteArray) = key.sign(message).also { count("sign") }
            },
            sealingKey = object : SealingKey {
                override fun key() = kept.key().also { count("key") }
            },
            lastHead = object : LastHead {
                override fun load() = kept.load().also { count("load") }
                override fun save(head: ByteArray) = kept.save(head).also { count("save") }
            },
        )
        Demo.station(host).use { assertEquals(Verdict.PASS, it.check(good).verdict) }
        assertEquals(setOf("now", "random", "publicKey", "sign", "key", "load", "save"), calls.keys)
        assertNotNull(kept.kept)
    }

    @Test
    fun `a station without a sealing key does not open`() {
        val folder = Demo.temporary("sealing")
        Demo.station(folder = folder).close()
        for (fail in throwables + { ByteArray(31) }) {
            val key = object : SealingKey {
                override fun key(): ByteArray = fail()
            }
            assertEquals("sealing-key", code { Station.open(folder.path, TestHost().host(sealingKey = key)) })
        }
    }

    @Test
    fun `a station without a device's key does not open`() {
        val folder = Demo.temporary("signer")
        Demo.station(folder = folder).close()
        for (fail in throwables + { ByteArray(5) }) {
            val signer = object : Signer7() {
                override fun publicKey(): ByteArray = fail()
            }
            assertEquals("device-key", code { Station.open(folder.path, TestHost().host(signer = signer)) })
        }
    }

    @Test
    fun `a key that cannot sign hides no verdict`() {
        for (fail in throwables + { ByteArray(3) }) {
            var locked = false
            val signer = object : Signer7() {
                override fun sign(message: ByteArray) = if (locked) fail() else super.sign(message)
            }
            Demo.station(TestHost().host(signer = signer)).use { station ->
                locked = true
                val report = station.check(good)
                assertEquals(Verdict.PASS, report.verdict)
                assertEquals(Recorded.FAILED, report.recorded)

                locked = false
                assertEquals(Recorded.YES, station.check(good).recorded)
                assertTrue(station.verify().ok)
            }
        }
    }

    @Test
    fun `a device without randomness says so`() {
        for (fail in throwables + { ByteArray(1) }) {
            val folder = Demo.temporary("entropy")
            initStation(folder.path, Post("EU", "Antwerp 1", Procedure.IMPORT), Demo.root)
            val entropy = object : Entropy {
                override fun random(count: Int): ByteArray = fail()
            }
            Station.open(folder.path, TestHost().host(entropy = entropy)).use { station ->
                assertEquals("entropy", code { station.install(Demo.bundle) })
                assertEquals(Recorded.FAILED, station.check(good).recorded ?: Recorded.FAILED)
            }
        }
    }

    @Test
    fun `a clock that throws is a clock that is wrong`() {
        for (fail in throwables) {
            var broken = false
            val clock = object : DeviceClock {
                override fun now() = if (broken) fail() else Demo.NOW
            }
            Demo.station(TestHost().host(clock = clock)).use { station ->
                broken = true
                val report = station.check(good)
                assertEquals(Verdict.REFER, report.verdict)
                assertTrue("clock:behind" in report.faults, report.faults.toString())
            }
        }
    }

    @Test
    fun `a last head that cannot be kept stops nothing`() {
        for (fail in throwables) {
            val head = object : LastHead {
                override fun load(): ByteArray? = null
                override fun save(head: ByteArray) = fail()
            }
            Demo.station(TestHost().host(lastHead = head)).use { station ->
                assertEquals(Recorded.YES, station.check(good).recorded)
            }
        }
    }

    @Test
    fun `a last head that cannot be read is not the same as none`() {
        val folder = Demo.temporary("head")
        Demo.station(folder = folder).close()
        for (fail in throwables) {
            val head = object : LastHead {
                override fun load(): ByteArray? = fail()
                override fun save(head: ByteArray) = Unit
            }
            assertEquals("last-head", code { Station.open(folder.path, TestHost().host(lastHead = head)) })
        }
    }

    @Test
    fun `a journal that was cut is told by the last head`() {
        val folder = Demo.temporary("cut")
        val host = TestHost()
        val copy = Demo.temporary("copy")
        Demo.station(host.host, folder).use { it.check(good) }
        folder.copyRecursively(copy, overwrite = true)
        Station.open(folder.path, host.host).use { it.check(good) }
        Station.open(copy.path, host.host).use { station ->
            val state = station.verify()
            assertEquals("cut", state.reason)
            assertNotEquals(true, state.ok)
        }
    }

    @Test
    fun `what an app throws that is not an exception kills nothing`() {
        val times = AtomicInteger()
        val clock = object : DeviceClock {
            override fun now(): Long = if (times.getAndIncrement() < 1) Demo.NOW else throw StackOverflowError("far too deep")
        }
        val told = mutableListOf<Throwable>()
        Native.setCallbackExceptionHandler { _, thrown -> told += thrown }
        try {
            Demo.station(TestHost().host(clock = clock)).use { station ->
                val report = station.check(good)
                assertTrue("clock:behind" in report.faults, report.faults.toString())
                assertEquals("EU", station.status().country)
            }
        } finally {
            Native.setCallbackExceptionHandler(null)
        }
        assertTrue(told.isNotEmpty() && told.all { it is StackOverflowError }, told.toString())
    }

    /** The fixed key of the tests, to be overridden. */
    private open class Signer7 : DeviceSigner {
        private val key = SoftwareSigner(ByteArray(32) { 7 })
        override fun publicKey(): ByteArray = key.publicKey()
        override fun sign(message: ByteArray): ByteArray = key.sign(message)
        override fun makeSuccessor(): DeviceSigner? = null
        override fun successor(): DeviceSigner? = null
        override fun takeOver() = false
    }
}
