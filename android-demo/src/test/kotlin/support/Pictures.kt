package roughcheck.demo.support

import android.graphics.Bitmap
import android.graphics.Canvas
import android.text.Layout
import android.view.View
import android.widget.Button
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.ImageButton
import android.widget.TextView
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.robolectric.RuntimeEnvironment
import roughcheck.demo.R
import roughcheck.demo.widgets.MIN_TOUCH_DP
import roughcheck.demo.widgets.dp

/** A language, day or night, and a text size. */
data class Variant(val language: String, val night: Boolean, val percent: Int) {
    /** The folder of its pictures. */
    val folder = "$language-${if (night) "dark" else "light"}-$percent"

    /** Whether it is read from right to left. */
    val isRightToLeft = language == "ar" || language == "rtl"

    /** Applies it to the phone, upright or [isWide]. */
    fun set(isWide: Boolean = false) {
        // The right-to-left pseudo-locale of Android's tools.
        val locale = if (language == "rtl") "ar-rXB-ldrtl" else "$language-${if (isRightToLeft) "ldrtl" else "ldltr"}"
        RuntimeEnvironment.setQualifiers("$locale-${if (isWide) "w640dp-h360dp" else "w360dp-h640dp"}-${if (night) "night" else "notnight"}-xhdpi")
        RuntimeEnvironment.setFontScale(percent / 100f)
    }

    companion object {
        /** English and French by day and by night, with normal and with the largest text; every other language once, and those with the longest words twice. */
        val ALL = listOf("ar", "ru", "zh", "pt", "es", "fr", "en", "rtl").map { Variant(it, night = false, percent = 100) } +
            listOf("ar", "ru").map { Variant(it, night = true, percent = 200) } +
            listOf("en", "fr").flatMap { listOf(Variant(it, night = true, percent = 100), Variant(it, night = false, percent = 200), Variant(it, night = true, percent = 200)) }
    }
}

/** Draws screens to PNG files, and checks the rules for all screens on each. */
class Pictures(private val variant: Variant) {
    /** How many were drawn. */
    var count = 0
        private set

    /** Draws the current screen. */
    fun take(phone: Phone, name: String) {
        phone.idle()
        val window = phone.activity.window.decorView
        val exact = { size: Int -> View.MeasureSpec.makeMeasureSpec(size, View.MeasureSpec.EXACTLY) }
        val (width, height) = phone.activity.resources.displayMetrics.let { it.widthPixels to it.heightPixels }
        window.measure(exact(width), exact(height))
        window.layout(0, 0, width, height)
        phone.idle()
        val bitmap = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888)
        window.draw(Canvas(bitmap))
        val file = File(Demo.build, "pictures/${variant.folder}/$name.png")
        file.parentFile!!.mkdirs()
        file.outputStream().use { assertTrue(bitmap.compress(Bitmap.CompressFormat.PNG, 100, it)) }
        count++
        hold(phone, name)
    }

    /** The rules for every screen: gloves, TalkBack, long words, reading direction. */
    private fun hold(phone: Phone, name: String) {
        val context = phone.activity
        val where = "${variant.folder}/$name"
        val due = if (variant.isRightToLeft) View.LAYOUT_DIRECTION_RTL else View.LAYOUT_DIRECTION_LTR
        assertEquals("$where: direction", due, context.window.decorView.layoutDirection)
        for (view in phone.views().filter { it.isShown && it.width > 0 }) {
            val what = "$where: ${describe(view)}"
            if (view.isClickable || view is EditText) {
                val least = context.dp(MIN_TOUCH_DP)
                assertTrue("$what is ${view.width} x ${view.height} pixels, too small for gloves", view.width >= least && view.height >= least)
                assertTrue("$what says nothing to TalkBack", view !is ImageButton || !view.contentDescription.isNullOrEmpty())
            }
            if (view is TextView && view.layout != null) {
                val layout = view.layout
                assertEquals("$what has signs without a picture", "", view.text.codePoints().toArray().filterNot { it.isDrawn(view) }.joinToString(" ") { "U+%04X".format(it) })
                assertTrue("$what isolates within isolation", !Regex("\u2068[^\u2069]*\u2068").containsMatchIn(view.text))
                // The pseudo-locale turns every letter round.
                if (variant.language == "ar") for (run in KEPT_IN_ORDER.findAll(view.text)) assertTrue("$what: ${run.value} is scrambled", isInOrder(layout, run.range))
                val cut = (0 until layout.lineCount).any { layout.getEllipsisCount(it) > 0 }
                assertTrue("$what is cut", !cut && layout.height <= view.height - view.compoundPaddingTop - view.compoundPaddingBottom + 1)
                if (view is Button && view !is CompoundButton || view.id == R.id.verdict_headline && variant.percent == 100) {
                    // A broken word is as bad as a cut one.
                    val text = view.text.toString()
                    val broken = (1 until layout.lineCount).map(layout::getLineStart).filter { it in 1 until text.length }
                        .filter { text[it - 1].isLetter() && text[it].isLetter() && !Character.isIdeographic(text[it].code) }
                    assertTrue("$what is broken within a word", broken.isEmpty())
                }
            }
        }
    }

    private fun Int.isDrawn(view: TextView) =
        Character.isWhitespace(this) || Character.getType(this) == Character.FORMAT.toInt() || view.paint.hasGlyph(String(Character.toChars(this)))

    /** Whether each sign of the run stands to the right of the one before. The place of its first sign depends on its neighbour. */
    private fun isInOrder(layout: Layout, run: IntRange): Boolean = (run.first + 1 until run.last).all { at ->
        val line = layout.getLineForOffset(at)
        at == layout.getLineStart(line) || line != layout.getLineForOffset(at + 1) || layout.getPrimaryHorizontal(at) < layout.getPrimaryHorizontal(at + 1)
    }

    private fun describe(view: View): String {
        val id = if (view.id > 0xffffff) runCatching { view.resources.getResourceEntryName(view.id) }.getOrDefault("?") else ""
        return "${view.javaClass.simpleName} $id “${(view as? TextView)?.text ?: view.contentDescription ?: ""}”"
    }

    private companion object {
        /** Days, numbers of certificates, weights, amounts, HS codes and keys: read from left to right in every language. */
        val KEPT_IN_ORDER = Regex("[0-9A-Za-z]+([-.,:/][0-9A-Za-z]+)+|[0-9a-f]{4,}")
    }
}

/** A walk through some screens; `snap` is called on each, with a name for its picture. */
typealias Tour = (phone: Phone, snap: (String) -> Unit) -> Unit
