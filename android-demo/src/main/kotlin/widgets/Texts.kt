package roughcheck.demo.widgets

import android.content.Context
import android.text.SpannableString
import android.text.Spanned
import android.text.style.RelativeSizeSpan
import android.view.View
import java.text.Bidi

/**
 * A text of the app. Every argument keeps its own reading direction and order: in Arabic, a day or a number would be
 * scrambled otherwise. Counts are written with the digits of the library, whatever the language.
 */
fun Context.say(id: Int, vararg arguments: Any): String = getString(id, *isolated(arguments))

/** A text that counts: the count is its first argument. */
fun Context.sayCount(id: Int, count: Int, vararg others: Any): String =
    resources.getQuantityString(id, count, *isolated(arrayOf(count, *others)))

/** The text between marks of isolation, if the language of the app or the text itself runs from right to left. */
fun Context.isolated(text: String): String {
    val runsFromRightToLeft = resources.configuration.layoutDirection == View.LAYOUT_DIRECTION_RTL ||
        Bidi.requiresBidi(text.toCharArray(), 0, text.length)
    return if (runsFromRightToLeft) "$FIRST_STRONG_ISOLATE$text$POP_ISOLATE" else text
}

private fun Context.isolated(arguments: Array<out Any>): Array<String> = Array(arguments.size) { isolated(arguments[it].toString()) }

/** The same text, with everything after its first line smaller: there stands the English of what nobody reviewed. */
fun withSmallerEnglish(text: String): CharSequence {
    val end = text.indexOf('\n')
    if (end < 0) return text
    return SpannableString(text).apply { setSpan(RelativeSizeSpan(SMALLER), end + 1, text.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE) }
}

private const val SMALLER = 0.75f
private const val FIRST_STRONG_ISOLATE = '\u2068'
private const val POP_ISOLATE = '\u2069'
