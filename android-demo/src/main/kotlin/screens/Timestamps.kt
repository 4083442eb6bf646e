package roughcheck.demo.screens

import java.text.ParseException
import java.text.SimpleDateFormat
import java.util.Date
import java.util.Locale
import java.util.TimeZone

/** Times for display: in the phone's time zone, which is named. */
internal object Timestamps {
    /** `2026-03-01T10:00:00Z` becomes `2026-03-01 11:00 CET`; anything else stays as it is. */
    fun format(instant: String, zone: TimeZone = TimeZone.getDefault()): String {
        val read = SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).apply { timeZone = TimeZone.getTimeZone("UTC") }
        val at: Date = try {
            read.parse(instant) ?: return instant
        } catch (_: ParseException) {
            return instant
        }
        return SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.ROOT).apply { timeZone = zone }.format(at)
    }
}
