package roughcheck.demo.check

/** Weights as officers type them, with a point or a comma; never a float. */
object Weight {
    /** The most characters a weight may have. */
    const val MAX_LENGTH = 14

    /**
     * `1204,3` becomes `1204.30`; null if it is not a weight. Thousands separators are refused: `1,204` could mean two things,
     * and the app never guesses.
     */
    fun normalized(typed: String): String? {
        val parts = typed.trim().replace(',', '.').split('.')
        val whole = parts[0].ifEmpty { "0" }
        val decimals = parts.getOrElse(1) { "" }
        val isWeight = parts.size <= 2 && typed.any { it in '0'..'9' } && decimals.length <= DECIMALS &&
            (whole + decimals).all { it in '0'..'9' }
        return if (isWeight) "${whole.trimStart('0').ifEmpty { "0" }}.${decimals.padEnd(DECIMALS, '0')}" else null
    }

    /** Digits and decimal signs of other scripts, such as Arabic, in the form that the library reads. */
    fun plain(typed: CharSequence): String = typed.map { sign ->
        val digit = Character.digit(sign, RADIX)
        when {
            digit >= 0 -> '0' + digit
            sign == ARABIC_DECIMAL -> '.'
            sign == ARABIC_COMMA -> ','
            else -> sign
        }
    }.joinToString("")

    private const val DECIMALS = 2
    private const val RADIX = 10
    private const val ARABIC_DECIMAL = '\u066b'
    private const val ARABIC_COMMA = '\u060c'
}
