package roughcheck

import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** A failure is an exception with a stable code. */
class ErrorsTest {
    private fun code(action: () -> Unit): String {
        val failed = assertThrows(RoughcheckException.Failed::class.java, action)
        assertTrue(failed.text.isNotBlank())
        assertTrue(failed.code in failed.message, failed.message)
        return failed.code
    }

    @Test
    fun `codes of a station`() {
        val post = Post("EU", "Antwerp 1", Procedure.IMPORT)
        val folder = Demo.temporary("errors")
        assertEquals("no-station", code { Station.open(folder.path, TestHost().host) })
        assertEquals("argument", code { initStation(folder.path, post, "not a digest") })
        assertEquals("text", code { initStation(folder.path, post.copy(name = ""), null) })
        initStation(folder.path, post, Demo.root)
        assertEquals("pin-differs", code { initStation(folder.path, post, "00".repeat(32)) })
        assertEquals("token", code { enrolStation(folder.path, "RCT1-nonsense", ByteArray(32)) })
        assertEquals("argument", code { SoftwareSigner(ByteArray(31)) })
        val blocked = File(folder, "file").apply { writeText("no folder") }
        assertEquals("store", code { initStation(blocked.path, post, null) })
    }

    @Test
    fun `codes of a journal`() {
        Demo.station().use { station ->
            assertEquals("no-entry", code { station.entry("99") })
            assertEquals("no-entry", code { station.decide("99", Decision.HOLD, "because") })
            assertEquals("not-a-check", code { station.decide("1", Decision.HOLD, "because") })
            val refused = station.check(CheckInput.Text(Demo.text("altered"))).entry!!.name
            assertEquals("reason-needed", code { station.decide(refused, Decision.RELEASE) })
            assertEquals("parcel", code { station.check(CheckInput.Text(Demo.text("good")), Parcel(hs = listOf("bread"))) })
            assertEquals("no-collector", code { station.outgoingFile() })
            assertEquals("unprunable", code { station.prune() })
            assertEquals("sync-file", code { station.acceptFile(byteArrayOf(1, 2, 3)) })
            assertEquals("argument", code { station.entries(count = -1) })
        }
    }

    @Test
    fun `a value that cannot cross is an exception`() {
        assertEquals("argument", code { initStation(Demo.temporary("x").path, Post("Atlantis", "1", Procedure.IMPORT), null) })
        assertEquals("argument", code { readCertificate(CheckInput.Text("KP1:X"), "klingon") })
        assertEquals("argument", code { Demo.station().use { it.check(CheckInput.Text(""), Parcel(carats = "12,5 kg")) } })
    }
}
