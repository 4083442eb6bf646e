package roughcheck.demo.screens

import android.app.Activity
import android.net.Uri
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import roughcheck.CodeModules
import roughcheck.EntryView
import roughcheck.HeadHeld
import roughcheck.demo.R
import roughcheck.demo.widgets.CodeView
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.put
import roughcheck.demo.widgets.text
import roughcheck.drawCode
import roughcheck.lookAtPhoto

/** The newest signed checkpoint as a code for a witness, and the comparison of an older one with this journal. */
class CheckpointScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private class Checkpoint(val code: CodeModules, val text: String, val entry: EntryView?)

    private var newest: Checkpoint? = null
    private var isEmpty = false
    private var answer: String? = null

    override val title: String get() = getString(R.string.checkpoint)

    override fun onShow() {
        setBrightness(BRIGHTNESS_OVERRIDE_FULL)
        work {
            newest = container.repository.withStation {
                headCode()?.let { text -> Checkpoint(drawCode(text), text, holdsHead(text).takeIf { it.held == "yes" }?.let { entry("${it.epoch}.${it.seq}") }) }
            }
            isEmpty = newest == null
            host.redraw()
        }
    }

    override fun onHide() = setBrightness(BRIGHTNESS_OVERRIDE_NONE)

    override fun Page.draw() {
        if (isEmpty) body.text(getString(R.string.checkpoint_none), TextSize.STRONG, id = R.id.checkpoint_none)
        answer?.let { body.card(R.id.checkpoint_answer, gap = 4) { text(it, TextSize.STRONG) } }
        newest?.let { newest ->
            body.put(CodeView(context, newest.code).apply { id = R.id.checkpoint_code; contentDescription = getString(R.string.checkpoint_code) }, gap = 4)
            body.text(getString(R.string.checkpoint_why))
            newest.entry?.let {
                body.labelledText(getString(R.string.checkpoint_entry), it.seq.toString(), R.id.checkpoint_seq)
                body.labelledText(getString(R.string.entry_epoch), it.epoch)
                body.labelledText(getString(R.string.entry_hash), it.hash, R.id.checkpoint_hash)
            }
        }
        body.heading(getString(R.string.checkpoint_hold))
        body.text(getString(R.string.checkpoint_hold_why), gap = 4)
        body.button(getString(R.string.checkpoint_open), id = R.id.checkpoint_open) { host.openDocument(OPEN, "image/*") }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        work {
            val photo = host.read(document, MAX_BYTES)
            answer = if (photo == null) getString(R.string.file_not_read) else compare(photo)
            host.redraw()
        }
    }

    private suspend fun compare(photo: ByteArray): String {
        // Any other code is not a failure of this phone.
        val text = container.repository.withStation { lookAtPhoto(photo).other }?.takeIf { it.startsWith(PREFIX) } ?: return getString(R.string.checkpoint_no_code)
        val held: HeadHeld = container.repository.withStation { holdsHead(text) }
        return when (held.held) {
            "yes" -> getString(R.string.checkpoint_yes, held.seq.toString())
            "no" -> getString(R.string.checkpoint_no, held.seq.toString())
            "other-device" -> getString(R.string.checkpoint_other_device)
            "pruned" -> getString(R.string.checkpoint_pruned, held.seq.toString())
            else -> held.held
        }
    }

    /** Full brightness, for the sun and for a cheap camera. */
    private fun setBrightness(brightness: Float) {
        val window = (context as? Activity)?.window ?: return
        window.attributes = window.attributes.apply { screenBrightness = brightness }
    }

    private companion object {
        const val OPEN = 1
        const val MAX_BYTES = 32 shl 20
        const val PREFIX = "RCH1:"
    }
}
