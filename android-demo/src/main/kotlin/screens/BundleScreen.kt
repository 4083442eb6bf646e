package roughcheck.demo.screens

import android.net.Uri
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.text
import roughcheck.demo.station.Step

/** The first keys and lists, from a file. Their signatures count, not where they come from. */
class BundleScreen(shell: Shell, place: Place) : FirstRunScreen(shell, place, Step.BUNDLE) {
    private var status: StationStatus? = null
    private var isReading = false
    private val hasKeys: Boolean get() = status?.ageDays != null

    override val about: String get() = words(R.string.first_bundle)

    override fun onShow() {
        super.onShow()
        look()
    }

    override fun Page.step() {
        status?.let { status ->
            body.card(R.id.first_station) {
                text(words(R.string.first_is_post, status.post, status.country), Size.STRONG)
                text(words(R.string.first_bundle), Size.SMALL, soft = true)
                text(Ages.trust(context, status), id = R.id.first_keys, gap = 0)
            }
        }
        body.text(words(R.string.first_bundle_is))
        if (isReading) return body.text(words(R.string.first_reading), Size.STRONG).let {}
        val choose = words(if (hasKeys) R.string.first_choose_other else R.string.first_choose)
        if (hasKeys) {
            body.button(choose, id = R.id.first_choose) { shell.openDocument(BUNDLE) }
            foot.button(words(R.string.first_go_on), Look.MAIN, R.id.first_next) { goOn(Step.PRACTICE) }
        } else {
            foot.button(choose, Look.MAIN, R.id.first_choose) { shell.openDocument(BUNDLE) }
            foot.button(words(R.string.first_later), id = R.id.first_next) { goOn(Step.PRACTICE) }
        }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        isReading = true
        show(null)
        work {
            val trouble = try {
                install(document)
            } finally {
                isReading = false
            }
            status = services.desk.use { status() }
            show(trouble)
        }
    }

    /** Why it was refused; null where it was not. */
    private suspend fun install(document: Uri): String? {
        val content = shell.read(document, LONGEST) ?: return words(R.string.first_file_unreadable)
        return services.desk.use { install(content) }.refused?.let { words(R.string.first_refused, it.text, it.code) }
    }

    private fun look() = work {
        status = services.desk.use { status() }
        shell.redraw()
    }

    private companion object {
        const val BUNDLE = 1

        /** 64 MiB: as much as the library reads. */
        const val LONGEST = 64 * 1024 * 1024
    }
}
