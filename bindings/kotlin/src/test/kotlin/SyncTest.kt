package roughcheck

import java.io.File
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test

/** From a token to a receipt, with the reference collector on this machine. */
class SyncTest {
    private val good = CheckInput.Text(Demo.text("good"))

    /** A phone of its own: what is fixed elsewhere would be one phone many times, and the collector would say so. */
    private fun phone(signer: DeviceSigner = SoftwareSigner(SecureEntropy.random(32))) =
        TestHost().host(entropy = SecureEntropy, signer = signer)

    private fun enrolled(host: StationHost = phone()): Station {
        val token = Demo.run(
            Demo.command.path, "--at", Demo.AT, "enrol", "--db", "sqlite:$database", "--bundle", File(Demo.folder, "bundle.rcb").path,
            "--post", "Antwerp 1", "--country", "EU", "--procedure", "import",
        ).trim()
        val folder = Demo.temporary("enrolled")
        enrolStation(folder.path, token, host.signer.publicKey())
        return Station.open(folder.path, host)
    }

    @Test
    fun `what was checked arrives, and the bundle comes back`() = runBlocking {
        enrolled().use { station ->
            repeat(3) { station.check(good) }
            assertEquals(Verdict.REFER, station.check(good).verdict, "no bundle yet")
            val waiting = station.pending()
            assertTrue(waiting >= 4uL, "$waiting")
            val seen = mutableListOf<Pair<Long, Long>>()
            val report = station.sync(HttpTransport(address), object : SyncProgress {
                override fun moved(acknowledged: Long, waiting: Long) {
                    seen += acknowledged to waiting
                }

                override fun isCancelled() = throw IllegalStateException("a defect of the app, which counts as no")
            })
            assertNull(report.trouble)
            assertTrue(report.accepted >= 4uL && report.trustInstalled)
            assertEquals(0uL, station.pending())
            assertTrue(seen.isNotEmpty() && seen.last().first >= 4, seen.toString())
            assertNotEquals(emptyMap<String, ULong>(), station.status().versions, "the bundle came along")
            assertTrue(station.verify().ok)
        }
    }

    @Test
    fun `a key of JCA is introduced and sends`() = runBlocking {
        val folder = Demo.temporary("p256")
        val host = phone(VaultSigner.open(FileKeyVault(folder), File(folder, "number")))
        enrolled(host).use { station ->
            station.check(good)
            assertNull(station.sync(HttpTransport(address)).trouble)
            assertEquals(0uL, station.pending())
        }
    }

    @Test
    fun `stopping loses nothing, and the next call goes on`() {
        enrolled().use { station ->
            station.check(good)
            val stopped = station.syncBlocking(HttpTransport(address), object : SyncProgress {
                override fun moved(acknowledged: Long, waiting: Long) = Unit
                override fun isCancelled() = true
            })
            assertEquals("cancelled", stopped.trouble!!.code)
            assertTrue(station.pending() > 0uL)
            assertNull(station.syncBlocking(HttpTransport(address)).trouble)
            assertEquals(0uL, station.pending())
        }
    }

    @Test
    fun `a transport that throws is not a crash`() = runBlocking {
        enrolled().use { station ->
            station.check(good)
            for (fail in listOf(HostException.Unavailable("no network"), IllegalStateException("a defect of the app"))) {
                var times = 0
                val report = station.sync(
                    object : Transport {
                        override suspend fun post(body: ByteArray): TransportReply {
                            times++
                            throw fail
                        }
                    },
                )
                assertEquals(1, times)
                assertEquals("no-answer", report.trouble!!.code)
                assertTrue(report.trouble.againInMs!! > 0uL)
                assertTrue(station.pending() > 0uL)
            }
        }
    }

    @Test
    fun `a stranger in between changes nothing`() = runBlocking {
        enrolled().use { station ->
            station.check(good)
            val before = station.pending()
            val portal = object : Transport {
                override suspend fun post(body: ByteArray) =
                    TransportReply.Answered(403, null, "<html>log in</html>".toByteArray())
            }
            val trouble = station.sync(portal).trouble!!
            assertNull(trouble.againInMs, "somebody must do something first")
            assertEquals(before, station.pending())
        }
    }

    @Test
    fun `the bytes by hand`() {
        enrolled().use { station ->
            station.check(good)
            val transport = HttpTransport(address)
            var rounds = 0
            while (true) {
                val request = station.nextBatch() ?: break
                val reply = runBlocking { transport.post(request) } as TransportReply.Answered
                station.accept(reply.body)
                check(++rounds < 10)
            }
            assertTrue(rounds >= 2, "a question and a batch")
            assertEquals(0uL, station.pending())
            assertEquals("receipt", assertThrows(RoughcheckException.Failed::class.java) { station.accept(byteArrayOf(1)) }.code)
        }
    }

    companion object {
        private val folder = Demo.temporary("collector")
        private val database = File(folder, "collector.db").path
        private lateinit var collector: Process
        private lateinit var address: String

        @BeforeAll
        @JvmStatic
        fun serve() {
            collector = ProcessBuilder(
                Demo.command.path, "--at", Demo.AT, "serve", "--db", "sqlite:$database", "--listen", "127.0.0.1:0",
                "--bundle", File(Demo.folder, "bundle.rcb").path,
            ).redirectError(File(folder, "log")).start()
            val said = collector.inputStream.bufferedReader()
            val line = generateSequence { said.readLine() }.first { "listening on " in it }
            address = Regex("http://[^ /]+").find(line)!!.value
        }

        @AfterAll
        @JvmStatic
        fun stop() {
            collector.destroy()
            check(collector.waitFor(2, TimeUnit.MINUTES)) { "the collector does not stop" }
        }
    }
}
