package roughcheck.demo.screens

import android.net.Uri
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.station.Step
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.text

/** Installs the first keys and lists from a file. Their signatures count, not where the file comes from. */
class BundleScreen(host: ScreenHost, route: Route) : FirstRunScreen(host, route, Step.BUNDLE) {
    private var status: StationStatus? = null
    private var isReading = false
    private val hasKeys: Boolean get() = status?.ageDays != null

    override val heading: String get() = getString(R.string.first_bundle)

    override fun onShow() {
        super.onShow()
        refresh()
    }

    override fun Page.drawStep() {
        status?.let { status ->
            body.card(R.id.first_station) {
                text(getString(R.string.first_is_post, status.post, status.country), TextSize.STRONG)
                text(getString(R.string.first_bundle), TextSize.SMALL, soft = true)
                text(StatusTexts.trust(context, status), id = R.id.first_keys, gap = 0)
            }
        }
        body.text(getString(R.string.first_bundle_is))
        if (isReading) return body.text(getString(R.string.first_reading), TextSize.STRONG).let {}
        val choose = getString(if (hasKeys) R.string.first_choose_other else R.string.first_choose)
        if (hasKeys) {
            body.button(choose, id = R.id.first_choose) { host.openDocument(BUNDLE) }
            footer.button(getString(R.string.first_go_on), ButtonStyle.PRIMARY, R.id.first_next) { goTo(Step.PRACTICE) }
        } else {
            footer.button(choose, ButtonStyle.PRIMARY, R.id.first_choose) { host.openDocument(BUNDLE) }
            footer.button(getString(R.string.first_later), id = R.id.first_next) { goTo(Step.PRACTICE) }
        }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        isReading = true
        show(null)
        work {
            val error = try {
                install(document)
            } finally {
                isReading = false
            }
            status = container.repository.withStation { status() }
            show(error)
        }
    }

    /** The reason for a refusal; null if it was installed. */
    private suspend fun install(document: Uri): String? {
        val content = host.read(document, MAX_BYTES) ?: return getString(R.string.first_file_unreadable)
        return container.repository.withStation { install(content) }.refused?.let { getString(R.string.first_refused, failureText(it.code, it.text, language), it.code) }
    }

    private fun refresh() = work {
        status = container.repository.withStation { status() }
        host.redraw()
    }

    private companion object {
        const val BUNDLE = 1

        /** 64 MiB: the library's limit. */
        const val MAX_BYTES = 64 * 1024 * 1024
    }
}
