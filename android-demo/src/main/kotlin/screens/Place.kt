package roughcheck.demo.screens

/** Every screen there is. Names are kept while the app is away: add, and rename nothing. */
enum class Name { FIRST_RUN, SHIFT, HOME, SCAN, NUMBER, PARCEL, VERDICT, DECIDE, JOURNAL, ENTRY, HEAD, SYNC, TRUST, SETTINGS, CLOSED }

/** A screen and what it is about: all that is needed to show it again. Never a name or a figure of a certificate. */
data class Place(val name: Name, val argument: String? = null) {
    /** For keeping. */
    override fun toString(): String = if (argument == null) name.name else "${name.name} $argument"

    companion object {
        /** From what was kept; null where a later version kept it. */
        fun parse(kept: String): Place? {
            val parts = kept.split(' ', limit = 2)
            val name = Name.entries.find { it.name == parts[0] } ?: return null
            return Place(name, parts.getOrNull(1))
        }
    }
}
