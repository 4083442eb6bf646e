package roughcheck.demo

import java.util.Locale
import java.util.TimeZone
import org.junit.Assert.assertEquals
import org.junit.Test
import roughcheck.demo.screens.Timestamps

class TimestampsTest {
    @Test fun timesAreShownInThePhonesZone() {
        val zones = mapOf("UTC" to "2026-03-01 10:05", "Pacific/Kiritimati" to "2026-03-02 00:05", "America/St_Johns" to "2026-03-01 06:35")
        for ((zone, shown) in zones) {
            assertEquals(shown, Timestamps.format("2026-03-01T10:05:00Z", TimeZone.getTimeZone(zone)).take(shown.length))
        }
    }

    @Test fun digitsAreTheSameInEveryLanguage() {
        val before = Locale.getDefault()
        try {
            for (language in listOf("ar-SA-u-nu-arab", "fa-IR", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(language))
                assertEquals("2026-03-01 10:05 UTC", Timestamps.format("2026-03-01T10:05:00Z", TimeZone.getTimeZone("UTC")))
            }
        } finally {
            Locale.setDefault(before)
        }
    }

    @Test fun anythingElseStaysAsItIs() = assertEquals("not a time", Timestamps.format("not a time"))
}
