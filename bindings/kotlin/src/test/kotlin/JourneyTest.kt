package roughcheck

import java.io.File
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** An officer's day, from a fresh phone to the journal. */
class JourneyTest {
    @Test
    fun `from a fresh folder to a decision`() {
        val folder = Demo.temporary("journey")
        initStation(folder.path, Post("EU", "Antwerp 1", Procedure.IMPORT), Demo.root)
        Station.open(folder.path, TestHost().host).use { station ->
            val before = station.check(CheckInput.Text(Demo.text("good")), options = CheckOptions(dryRun = true))
            assertEquals(Verdict.REFER, before.verdict, "nobody is trusted yet")

            val installed = station.install(Demo.bundle)
            assertNull(installed.refused)
            assertTrue(installed.installed.isNotEmpty())

            val report = station.check(CheckInput.Text(Demo.text("good")), Demo.parcel, CheckOptions(officer = "officer 7"))
            assertEquals(Verdict.PASS, report.verdict)
            assertEquals(ParcelSeen.FULL, report.parcelSeen)
            assertEquals(Recorded.YES, report.recorded)
            assertTrue(report.certificate!!.verified)
            assertTrue(report.scopeText.isNotBlank())
            assertTrue(report.scope.notAssessed.isNotEmpty())
            assertEquals(emptyList<String>(), report.faults)

            val entry = report.entry!!
            val decision = station.decide(entry.name, Decision.RELEASE)
            assertEquals(entry.seq + 1u, decision.seq)

            val state = station.verify()
            assertTrue(state.ok, state.reason)
            assertEquals(decision.hash, state.head)
            val page = station.entries()
            assertEquals(state.entries.toInt(), page.size)
            assertEquals(decision.seq, page.first().seq, "the newest comes first")
            val view = station.entry(entry.name)
            assertEquals("check", view.kind)
            assertEquals("officer 7", view.fields.single { it.name == "officer" }.value)
            assertTrue(station.record(entry.name).isNotEmpty())

            val forgotten = station.forget(entry.name)
            assertTrue("officer" in forgotten.forgotten)
            assertNull(station.entry(entry.name).fields.single { it.name == "officer" }.value)
            assertTrue(station.verify().ok, "the chain holds without the fields")

            val status = station.status()
            assertEquals("EU", status.country)
            assertEquals(Demo.root, status.root)
        }
    }

    @Test
    fun `each certificate of the demo has its verdict, from text and from picture`() {
        val due = mapOf(
            "good" to Verdict.PASS, "out-of-range" to Verdict.REFER, "altered" to Verdict.REFUSE,
            "foreign-key" to Verdict.REFUSE, "expired" to Verdict.REFUSE, "revoked" to Verdict.REFUSE,
            "suspended" to Verdict.REFUSE, "alert" to Verdict.REFUSE,
        )
        Demo.station().use { station ->
            for ((name, verdict) in due) {
                val options = CheckOptions(dryRun = true)
                val text = station.check(CheckInput.Text(Demo.text(name)), null, options)
                assertEquals(verdict, text.verdict, name)
                assertNull(text.entry)
                val photo = station.check(CheckInput.Photo(Demo.photo(name)), null, options)
                assertEquals(reportJson(text), reportJson(photo), name)
            }
        }
    }

    @Test
    fun `a text that is not a certificate gives a report without a verdict`() {
        Demo.station().use { station ->
            for (text in listOf("", "https://example.org", "\u0000\u202e")) {
                val report = station.check(CheckInput.Text(text))
                assertNull(report.verdict)
                assertNull(report.recorded)
                assertEquals("text", report.findings.single().rule)
            }
        }
        assertNotNull(readCertificate(CheckInput.Text(Demo.text("good"))).certificate)
        assertFalse(readCertificate(CheckInput.Text(Demo.text("good"))).certificate!!.verified)
    }

    @Test
    fun `the journal goes on after the app was closed`() {
        val folder = Demo.temporary("again")
        val host = TestHost()
        Demo.station(host.host, folder).use { it.check(CheckInput.Text(Demo.text("good"))) }
        Station.open(folder.path, host.host).use { station ->
            val again = station.check(CheckInput.Text(Demo.text("good")))
            assertTrue(again.findings.any { it.rule == "seen" && it.reason != null }, "it was seen before")
            assertTrue(station.verify().ok)
        }
    }

    @Test
    fun `a host of files and a key of JCA carry a station through a restart`() {
        val folder = Demo.temporary("files")
        fun host() = fileHost(folder, VaultSigner.open(FileKeyVault(folder), File(folder, "number")))
            .copy(clock = TestHost())
        val first = Demo.station(host(), folder).use { station ->
            assertEquals(Recorded.YES, station.check(CheckInput.Text(Demo.text("good"))).recorded)
            station.signTail()
            station.verify()
        }
        assertTrue(first.ok, first.reason)
        assertEquals(0uL, first.unsignedTail)
        Station.open(folder.path, host()).use { station ->
            val state = station.verify()
            assertTrue(state.ok, state.reason)
            assertEquals(first.epoch, state.epoch, "the same key goes on in the same epoch")
        }
    }

    @Test
    fun `a refused document changes nothing`() {
        Demo.station().use { station ->
            val before = station.status()
            val refused = station.install(Demo.bundle.copyOf(Demo.bundle.size - 1))
            assertEquals("trust.malformed", refused.refused!!.code)
            val after = station.status()
            assertEquals(before.versions, after.versions)
            assertEquals(before.sync.pending + 1u, after.sync.pending, "the refusal stands in the journal")
        }
    }

    @Test
    fun `the reports speak the officer's language`() {
        Demo.station().use { station ->
            val texts = languages().map {
                station.check(CheckInput.Text(Demo.text("good")), null, CheckOptions(dryRun = true, language = it)).headline
            }
            assertTrue(texts.size >= 2)
            assertEquals(texts.size, texts.toSet().size)
        }
    }

    @Test
    fun `calls away from the main thread, and a cancelled opening holds no lock`() = runBlocking {
        val folder = Demo.temporary("io")
        Demo.station(folder = folder).close()
        openStation(folder, TestHost().host).use { station ->
            assertEquals(Verdict.PASS, station.io { check(CheckInput.Text(Demo.text("good"))) }.verdict)
        }
        val entered = java.util.concurrent.CountDownLatch(1)
        val leave = java.util.concurrent.CountDownLatch(1)
        val slow = object : SealingKey {
            override fun key() = ByteArray(32) { 9 }.also {
                entered.countDown()
                leave.await()
            }
        }
        val opening = launch(kotlinx.coroutines.Dispatchers.Default) { openStation(folder, TestHost().host(sealingKey = slow)) }
        entered.await()
        launch(kotlinx.coroutines.Dispatchers.Default) {
            kotlinx.coroutines.delay(50)
            leave.countDown()
        }
        opening.cancelAndJoin()
        Station.open(folder.path, TestHost().host).close()
    }

    @Test
    fun `an export gives every record`() {
        Demo.station().use { station ->
            station.check(CheckInput.Text(Demo.text("good")))
            val lines = mutableListOf<String>()
            val records = station.export(object : ExportSink {
                override fun line(json: String) {
                    lines += json
                }
            })
            assertEquals(station.verify().entries, records)
            assertTrue(lines.size >= records.toInt())
            val full = assertThrows(RoughcheckException.Failed::class.java) {
                station.export(object : ExportSink {
                    override fun line(json: String) = throw HostException.Unavailable("the disk is full")
                })
            }
            assertEquals("export", full.code)
            assertTrue("the disk is full" in full.text, full.text)
        }
    }

    @Test
    fun `the JSON of parcels and certificates round trips`() {
        val json = File(Demo.folder, "parcel.json").readText()
        assertEquals(parcelFromJson(json), parcelFromJson(parcelJson(parcelFromJson(json))))
        assertThrows(RoughcheckException.Failed::class.java) { parcelFromJson("""{"carats": "12,500"}""") }
        val certificate = certificateFromJson(File(Demo.folder, "good.json").readText())
        assertEquals(certificate, certificateFromJson(certificateJson(certificate)))
    }
}
