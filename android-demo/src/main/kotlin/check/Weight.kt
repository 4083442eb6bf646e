package roughcheck.demo.check

/** A weight as officers type it: with a point or a comma, never as a float. */
object Weight {
    /** Most characters of one. */
    const val LONGEST = 14

    /**
     * `1204,3` as `1204.30`; null where it is no weight. A sign between thousands is none: `1,204` could be read in two ways,
     * and nothing is guessed.
     */
    fun usual(typed: String): String? {
        val parts = typed.trim().replace(',', '.').split('.')
        val whole = parts[0].ifEmpty { "0" }
        val decimals = parts.getOrElse(1) { "" }
        val isWeight = parts.size <= 2 && typed.any { it in '0'..'9' } && decimals.length <= DECIMALS &&
            (whole + decimals).all { it in '0'..'9' }
        return if (isWeight) "${whole.trimStart('0').ifEmpty { "0" }}.${decimals.padEnd(DECIMALS, '0')}" else null
    }

    private const val DECIMALS = 2
}
