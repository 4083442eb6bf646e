package roughcheck.demo.screens

/** All screens. Their names are saved with the instance state: never rename one. */
enum class Destination { FIRST_RUN, SHIFT, HOME, SCAN, NUMBER, PARCEL, VERDICT, DECIDE, JOURNAL, ENTRY, CHECKPOINT, SYNC, TRUST, SETTINGS, UNAVAILABLE }

/** Identifies a screen with its argument, so that it can be shown again. Never holds a name or figure of a certificate. */
data class Route(val destination: Destination, val argument: String? = null) {
    /** The form in which it is saved. */
    override fun toString(): String = if (argument == null) destination.name else "${destination.name} $argument"

    companion object {
        /** Reads the saved form; null if it is of a later version. */
        fun parse(saved: String): Route? {
            val parts = saved.split(' ', limit = 2)
            val destination = Destination.entries.find { it.name == parts[0] } ?: return null
            return Route(destination, parts.getOrNull(1))
        }
    }
}
