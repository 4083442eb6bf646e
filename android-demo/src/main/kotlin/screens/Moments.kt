package roughcheck.demo.screens

import java.text.ParseException
import java.text.SimpleDateFormat
import java.util.Date
import java.util.Locale
import java.util.TimeZone

/** Signed times and clocks as an officer reads them: in the phone's zone, which is said. */
internal object Moments {
    /** `2026-03-01 11:00 CET` of `2026-03-01T10:00:00Z`; what is no instant stays as it is. */
    fun shown(instant: String, zone: TimeZone = TimeZone.getDefault()): String {
        val read = SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).apply { timeZone = TimeZone.getTimeZone("UTC") }
        val at: Date = try {
            read.parse(instant) ?: return instant
        } catch (_: ParseException) {
            return instant
        }
        return SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.ROOT).apply { timeZone = zone }.format(at)
    }
}
