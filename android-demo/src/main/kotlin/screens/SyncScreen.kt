package roughcheck.demo.screens

import android.net.Uri
import android.text.InputType
import android.widget.LinearLayout
import kotlinx.coroutines.async
import kotlinx.coroutines.launch
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.station.JobSyncController
import roughcheck.demo.station.SyncState
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.text

/** Shows whether the entries have reached headquarters, and offers every way to send them. */
class SyncScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private var status: StationStatus? = null
    private val texts = SyncTexts(context)

    /** The result of the last action. */
    private var messages: List<String> = emptyList()

    override val title: String get() = getString(R.string.home_sync)

    /** The token is a secret, and an alert may name a party. */
    override val showsNames: Boolean get() = true

    init {
        scope.launch { container.sync.state.collect { refresh() } }
    }

    override fun onShow() {
        refresh()
    }

    private fun refresh() = work {
        status = container.repository.withStation { status() }
        host.redraw()
    }

    override fun Page.draw() {
        val status = status ?: return
        body.card(R.id.sync_state, gap = 4) { state(status) }
        if (messages.isNotEmpty()) body.card(R.id.sync_message) { messages.forEach { text(it, TextSize.STRONG) } }
        if (status.sync.collectors.isEmpty()) {
            body.binding(R.string.sync_bind)
        } else {
            body.sending()
            body.byFile()
            body.quarantined(status)
            body.address()
            body.binding(R.string.sync_bind_again)
        }
    }

    private fun LinearLayout.state(status: StationStatus) {
        text(StatusTexts.waiting(context, status), TextSize.STRONG, id = R.id.sync_waiting)
        status.sync.lastReceipt?.let { text(getString(R.string.sync_last_receipt, Timestamps.format(it)), id = R.id.sync_last) }
        text(StatusTexts.network(context, container.network), soft = true, id = R.id.sync_network)
    }

    private fun LinearLayout.sending() {
        val state = container.sync.state.value
        when (state) {
            is SyncState.Running -> {
                text(getString(R.string.sync_under_way, state.acknowledged.toString(), state.waiting.toString()), id = R.id.sync_progress)
                button(getString(R.string.sync_stop), id = R.id.sync_stop) { container.sync.stop() }
                return
            }
            is SyncState.Finished -> card(R.id.sync_result) { texts.report(state.report).forEachIndexed { at, line -> text(line, if (at == 0) TextSize.STRONG else TextSize.BODY) } }
            is SyncState.Failed -> card(R.id.sync_result) {
                text(getString(R.string.sync_failed), TextSize.STRONG)
                text("${state.code}: ${state.text}", TextSize.SMALL)
            }
            is SyncState.Idle -> Unit
        }
        // Without a network the button is not the next step.
        val style = if (container.network.isConnected && container.sync.address != null) ButtonStyle.PRIMARY else ButtonStyle.SECONDARY
        button(getString(R.string.sync_send), style, R.id.sync_send) { send() }
    }

    private fun send() {
        messages = when {
            container.sync.address == null -> listOf(getString(R.string.sync_no_address))
            !container.network.isConnected -> listOf(getString(if (container.network.isAirplaneMode) R.string.sync_airplane else R.string.sync_no_network))
            else -> emptyList()
        }
        if (messages.isEmpty()) container.sync.start() else host.redraw()
    }

    private fun LinearLayout.byFile() {
        heading(getString(R.string.sync_by_file))
        text(getString(R.string.sync_by_file_why), gap = 4)
        button(getString(R.string.sync_save), id = R.id.sync_save) { host.createDocument(SAVE, "roughcheck-entries.bin") }
        button(getString(R.string.sync_read), id = R.id.sync_read) { host.openDocument(READ) }
    }

    private fun LinearLayout.quarantined(status: StationStatus) {
        val quarantined = status.sync.quarantined
        if (quarantined.isEmpty()) return
        heading(getString(R.string.sync_quarantined))
        text(getString(R.string.sync_quarantined_why), gap = 4)
        for (one in quarantined) {
            button(getString(R.string.sync_quarantined_one, one.seq.toString(), EntryTexts(context).fault(one.reason)), id = R.id.sync_quarantined) {
                host.navigate(Route(Destination.ENTRY, "${one.epoch}.${one.seq}"))
            }
        }
    }

    private fun LinearLayout.address() {
        val saved = container.sync.address
        heading(getString(R.string.sync_address))
        text(saved ?: getString(R.string.sync_address_none), id = R.id.sync_address_saved, gap = 4)
        val typed = container.settings.getString(TYPED, null) ?: saved.orEmpty()
        field(getString(R.string.sync_address_label), typed, InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_URI, R.id.sync_address, MAX_LENGTH) {
            container.settings.edit().putString(TYPED, it).apply()
        }
        button(getString(R.string.sync_address_use), id = R.id.sync_address_use) { use(container.settings.getString(TYPED, null) ?: saved.orEmpty()) }
        if (saved != null) button(getString(R.string.sync_address_remove), id = R.id.sync_address_remove) { use("") }
    }

    private fun use(typed: String) {
        val address = if (typed.isBlank()) null else JobSyncController.addressOf(typed)
        if (typed.isNotBlank() && address == null) return say(getString(R.string.sync_address_unfit))
        container.sync.address = address
        container.settings.edit().remove(TYPED).apply()
        say(getString(if (address == null) R.string.sync_address_removed else R.string.sync_address_used))
    }

    private fun LinearLayout.binding(why: Int) {
        heading(getString(R.string.sync_token))
        text(getString(why), gap = 4)
        button(getString(R.string.sync_token_scan), id = R.id.sync_token_scan) { host.navigate(Route(Destination.SCAN, "token")) }
        field(getString(R.string.sync_token_label), container.setup.token.orEmpty(), InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD, R.id.sync_token, MAX_TOKEN_LENGTH) {
            container.setup.token = it.trim().ifEmpty { null }
        }
        button(getString(R.string.sync_token_use), id = R.id.sync_token_use) { bind() }
    }

    private fun bind() {
        val token = container.setup.token ?: return say(getString(R.string.sync_token_missing))
        // Binding closes the station for a moment, which would break a running sync.
        if (container.sync.state.value is SyncState.Running) return say(getString(R.string.sync_stop_busy))
        work {
            // Runs to its end even if the officer leaves, since the station is closed in between.
            val bound = container.scope.async {
                container.repository.enrol(token)
                container.setup.token = null
            }
            bound.await()
            messages = listOf(getString(R.string.sync_token_used))
            host.scrollToTop()
            refresh()
        }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        work {
            messages = if (request == SAVE) save(document) else read(document)
            host.scrollToTop()
            refresh()
        }
    }

    private suspend fun save(document: Uri): List<String> =
        listOf(getString(if (host.write(document, container.repository.withStation { outgoingFile() })) R.string.sync_saved else R.string.file_not_saved))

    private suspend fun read(document: Uri): List<String> {
        val file = host.read(document, MAX_FILE_BYTES) ?: return listOf(getString(R.string.file_not_read))
        return texts.receipts(container.repository.withStation { acceptFile(file) })
    }

    private fun say(text: String) {
        messages = listOf(text)
        host.scrollToTop()
        host.redraw()
    }

    private companion object {
        const val SAVE = 1
        const val READ = 2
        const val TYPED = "headquarters.typed"
        const val MAX_LENGTH = 200
        const val MAX_TOKEN_LENGTH = 4_000
        const val MAX_FILE_BYTES = 64 shl 20
    }
}
