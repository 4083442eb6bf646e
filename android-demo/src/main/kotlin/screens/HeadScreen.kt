package roughcheck.demo.screens

import android.app.Activity
import android.net.Uri
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import roughcheck.CodeModules
import roughcheck.EntryView
import roughcheck.HeadHeld
import roughcheck.demo.R
import roughcheck.demo.kit.CodeView
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.pair
import roughcheck.demo.kit.put
import roughcheck.demo.kit.text
import roughcheck.drawCode
import roughcheck.lookAtPhoto

/** The newest signed head as a code for a witness, and an older one held against this journal. */
class HeadScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private class Shown(val code: CodeModules, val text: String, val entry: EntryView?)

    private var shown: Shown? = null
    private var none = false
    private var answer: String? = null

    override val title: String get() = words(R.string.head)

    override fun onShow() {
        bright(BRIGHTNESS_OVERRIDE_FULL)
        work {
            shown = services.desk.use {
                headCode()?.let { text -> Shown(drawCode(text), text, holdsHead(text).takeIf { it.held == "yes" }?.let { entry("${it.epoch}.${it.seq}") }) }
            }
            none = shown == null
            shell.redraw()
        }
    }

    override fun onHide() = bright(BRIGHTNESS_OVERRIDE_NONE)

    override fun Page.draw() {
        if (none) body.text(words(R.string.head_none), Size.STRONG, id = R.id.head_none)
        answer?.let { body.card(R.id.head_answer, gap = 4) { text(it, Size.STRONG) } }
        shown?.let { shown ->
            body.put(CodeView(context, shown.code).apply { id = R.id.head_code; contentDescription = words(R.string.head_code) }, gap = 4)
            body.text(words(R.string.head_why))
            shown.entry?.let {
                body.pair(words(R.string.head_entry), it.seq.toString(), R.id.head_seq)
                body.pair(words(R.string.entry_epoch), it.epoch)
                body.pair(words(R.string.entry_hash), it.hash, R.id.head_hash)
            }
        }
        body.heading(words(R.string.head_hold))
        body.text(words(R.string.head_hold_why), gap = 4)
        body.button(words(R.string.head_open), id = R.id.head_open) { shell.openDocument(OPEN, "image/*") }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        work {
            val photo = shell.read(document, LARGEST)
            answer = if (photo == null) words(R.string.file_not_read) else held(photo)
            shell.redraw()
        }
    }

    private suspend fun held(photo: ByteArray): String {
        // Something else than a head is no failure of this phone.
        val text = services.desk.use { lookAtPhoto(photo).other }?.takeIf { it.startsWith(HEAD) } ?: return words(R.string.head_no_code)
        val held: HeadHeld = services.desk.use { holdsHead(text) }
        return when (held.held) {
            "yes" -> words(R.string.head_yes, held.seq.toString())
            "no" -> words(R.string.head_no, held.seq.toString())
            "other-device" -> words(R.string.head_other_device)
            "pruned" -> words(R.string.head_pruned, held.seq.toString())
            else -> held.held
        }
    }

    /** The sun, and a cheap camera on the other side. */
    private fun bright(brightness: Float) {
        val window = (context as? Activity)?.window ?: return
        window.attributes = window.attributes.apply { screenBrightness = brightness }
    }

    private companion object {
        const val OPEN = 1
        const val LARGEST = 32 shl 20
        const val HEAD = "RCH1:"
    }
}
