package roughcheck.demo.widgets

import android.content.Context
import android.text.SpannableString
import android.text.Spanned
import android.text.style.RelativeSizeSpan
import android.view.View

/**
 * A text of the app. Every argument keeps its own reading direction and order: in Arabic, a day or a number would be
 * scrambled otherwise. Counts are written with the digits of the library, whatever the language.
 */
fun Context.say(id: Int, vararg arguments: Any): String = getString(id, *isolated(arguments))

/** A text that counts: the count is its first argument. */
fun Context.sayCount(id: Int, count: Int, vararg others: Any): String =
    resources.getQuantityString(id, count, *isolated(arrayOf(count, *others)))

/**
 * The text between marks of isolation, if it could run in another direction than the language of the app. Isolation within
 * isolation is avoided: Android draws it in the wrong order.
 */
private fun Context.isolated(text: String): String {
    val runsFromRightToLeft = resources.configuration.layoutDirection == View.LAYOUT_DIRECTION_RTL
    val differs = if (runsFromRightToLeft) firstDirection(text) != RIGHT_TO_LEFT else hasRightToLeft(text)
    if (!differs) return text
    val plain = text.filter { it != FIRST_STRONG_ISOLATE && it != POP_ISOLATE }
    return "$FIRST_STRONG_ISOLATE$plain$POP_ISOLATE"
}

/** Whether any letter of the text runs from right to left. */
fun hasRightToLeft(text: CharSequence): Boolean = text.any { directionOf(it) == RIGHT_TO_LEFT }

/** The direction of the first letter outside of isolation; null if there is none, as in a day. */
private fun firstDirection(text: String): Int? {
    var depth = 0
    for (sign in text) {
        when {
            sign == FIRST_STRONG_ISOLATE -> depth++
            sign == POP_ISOLATE -> depth--
            depth <= 0 -> directionOf(sign)?.let { return it }
        }
    }
    return null
}

private fun directionOf(sign: Char): Int? = when (Character.getDirectionality(sign)) {
    Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> RIGHT_TO_LEFT
    Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LEFT_TO_RIGHT
    else -> null
}

private fun Context.isolated(arguments: Array<out Any>): Array<String> = Array(arguments.size) { isolated(arguments[it].toString()) }

/** The same text, with everything after its first line smaller, such as the English of what nobody reviewed. */
fun withSmallerRest(text: String): CharSequence {
    val flat = flattened(text)
    val end = flat.indexOf('\n')
    if (end < 0) return flat
    return SpannableString(flat).apply { setSpan(RelativeSizeSpan(SMALLER), end + 1, flat.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE) }
}

/** The text without marks of isolation within isolation. */
private fun flattened(text: String): String {
    var depth = 0
    return text.filter { sign ->
        when (sign) {
            FIRST_STRONG_ISOLATE -> ++depth == 1
            POP_ISOLATE -> --depth == 0
            else -> true
        }
    }
}

private const val RIGHT_TO_LEFT = 1
private const val LEFT_TO_RIGHT = 0
private const val SMALLER = 0.75f
private const val FIRST_STRONG_ISOLATE = '\u2068'
private const val POP_ISOLATE = '\u2069'
