package roughcheck

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What a phone shows and asks: codes, a root aloud, a head for a witness, one entry found and proved. */
class CodesTest {
    private fun code(call: () -> Unit) = assertThrows(RoughcheckException.Failed::class.java, call).code

    @Test
    fun `codes are drawn, and seen in a still picture`() {
        val drawn = drawCode("RCH1:BB8")
        assertEquals(21, drawn.side)
        assertEquals(setOf<Byte>(0, 1), drawn.dark.toSet())
        assertEquals(drawn.side * drawn.side, drawn.dark.size)
        assertEquals("too-long", code { drawCode("K".repeat(3_392)) })
        val look = lookAtPhoto(Demo.photo("good"))
        assertEquals(Demo.text("good"), look.text)
        assertNull(look.hint)
        assertEquals("photo", code { lookAtPhoto(byteArrayOf(1, 2, 3)) })
    }

    @Test
    fun `a root is read aloud`() {
        assertEquals(List(8) { 5 }, rootWords(Demo.root).split(' ').map(String::length))
        assertEquals("lusab babad", rootWords("7f000001" + "00".repeat(28)).take(11))
    }

    @Test
    fun `a witness keeps a head, and one entry is found and proved`() {
        Demo.station().use { station ->
            val entry = station.check(CheckInput.Text(Demo.text("good"))).entry!!
            val head = station.headCode()!!
            assertEquals(HeadHeld("yes", entry.epoch, entry.seq), station.holdsHead(head))
            assertEquals("head", code { station.holdsHead("RCH1:BB8") })
            assertEquals(listOf(entry.seq), station.search("ao 077").map { it.seq })
            assertEquals(station.entries().size, station.search("").size)
            val proof = station.prove(entry.name)
            assertTrue(proof.holds, proof.reason)
            assertEquals(entry, proof.head)
            assertEquals(0uL, proof.links)
            assertNull(proof.receipt)
        }
    }

    @Test
    fun `every harm has words`() {
        val report = readCertificate(CheckInput.Text(Demo.text("good")))
        assertNotNull(report.certificate)
        for (language in languages()) {
            assertTrue(harmText("H.TORTURE", language)!!.isNotBlank())
            assertNull(harmText("H.OF_TOMORROW", language))
        }
    }
}
