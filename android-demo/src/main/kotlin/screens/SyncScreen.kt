package roughcheck.demo.screens

import android.net.Uri
import android.text.InputType
import android.widget.LinearLayout
import kotlinx.coroutines.async
import kotlinx.coroutines.launch
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.field
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.text
import roughcheck.demo.station.Sent
import roughcheck.demo.station.StationSending

/** Whether what was done here has arrived at headquarters, and every way by which it gets there. */
class SyncScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private var status: StationStatus? = null
    private val say = SyncWords(context)

    /** What the last touch brought about. */
    private var said: List<String> = emptyList()

    override val title: String get() = words(R.string.home_sync)

    /** The token is a secret, and an alert may name a party. */
    override val showsNames: Boolean get() = true

    init {
        scope.launch { services.sending.progress.collect { look() } }
    }

    override fun onShow() {
        look()
    }

    private fun look() = work {
        status = services.desk.use { status() }
        shell.redraw()
    }

    override fun Page.draw() {
        val status = status ?: return
        body.card(R.id.sync_state, gap = 4) { state(status) }
        if (said.isNotEmpty()) body.card(R.id.sync_said) { said.forEach { text(it, Size.STRONG) } }
        if (status.sync.collectors.isEmpty()) {
            body.binding(R.string.sync_bind)
        } else {
            body.sending()
            body.byFile()
            body.apart(status)
            body.address()
            body.binding(R.string.sync_bind_again)
        }
    }

    private fun LinearLayout.state(status: StationStatus) {
        text(Ages.waiting(context, status), Size.STRONG, id = R.id.sync_waiting)
        status.sync.lastReceipt?.let { text(words(R.string.sync_last_receipt, Moments.shown(it)), id = R.id.sync_last) }
        text(Ages.network(context, services.network), soft = true, id = R.id.sync_network)
    }

    private fun LinearLayout.sending() {
        val progress = services.sending.progress.value
        when (progress) {
            is Sent.UnderWay -> {
                text(words(R.string.sync_under_way, progress.acknowledged.toString(), progress.waiting.toString()), id = R.id.sync_progress)
                button(words(R.string.sync_stop), id = R.id.sync_stop) { services.sending.stop() }
                return
            }
            is Sent.Ended -> card(R.id.sync_result) { say.report(progress.report).forEachIndexed { at, line -> text(line, if (at == 0) Size.STRONG else Size.BODY) } }
            is Sent.Failed -> card(R.id.sync_result) {
                text(words(R.string.sync_failed), Size.STRONG)
                text("${progress.code}: ${progress.text}", Size.SMALL)
            }
            is Sent.Idle -> Unit
        }
        // Without a network there is nothing to hurry for: no button calls for a finger.
        val look = if (services.network.isThere && services.sending.address != null) Look.MAIN else Look.OTHER
        button(words(R.string.sync_send), look, R.id.sync_send) { send() }
    }

    private fun send() {
        said = when {
            services.sending.address == null -> listOf(words(R.string.sync_no_address))
            !services.network.isThere -> listOf(words(if (services.network.isAirplaneMode) R.string.sync_airplane else R.string.sync_no_network))
            else -> emptyList()
        }
        if (said.isEmpty()) services.sending.begin() else shell.redraw()
    }

    private fun LinearLayout.byFile() {
        heading(words(R.string.sync_by_file))
        text(words(R.string.sync_by_file_why), gap = 4)
        button(words(R.string.sync_save), id = R.id.sync_save) { shell.createDocument(SAVE, "roughcheck-entries.bin") }
        button(words(R.string.sync_read), id = R.id.sync_read) { shell.openDocument(READ) }
    }

    private fun LinearLayout.apart(status: StationStatus) {
        val apart = status.sync.quarantined
        if (apart.isEmpty()) return
        heading(words(R.string.sync_apart))
        text(words(R.string.sync_apart_why), gap = 4)
        for (one in apart) {
            button(words(R.string.sync_apart_one, one.seq.toString(), Entries(context).fault(one.reason)), id = R.id.sync_apart) {
                shell.go(Place(Name.ENTRY, "${one.epoch}.${one.seq}"))
            }
        }
    }

    private fun LinearLayout.address() {
        val kept = services.sending.address
        heading(words(R.string.sync_address))
        text(kept ?: words(R.string.sync_address_none), id = R.id.sync_address_kept, gap = 4)
        val typed = services.settings.getString(TYPED, null) ?: kept.orEmpty()
        field(words(R.string.sync_address_label), typed, InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_URI, R.id.sync_address, LONGEST) {
            services.settings.edit().putString(TYPED, it).apply()
        }
        button(words(R.string.sync_address_use), id = R.id.sync_address_use) { use(services.settings.getString(TYPED, null) ?: kept.orEmpty()) }
        if (kept != null) button(words(R.string.sync_address_remove), id = R.id.sync_address_remove) { use("") }
    }

    private fun use(typed: String) {
        val address = if (typed.isBlank()) null else StationSending.addressOf(typed)
        if (typed.isNotBlank() && address == null) return say(words(R.string.sync_address_unfit))
        services.sending.address = address
        services.settings.edit().remove(TYPED).apply()
        say(words(if (address == null) R.string.sync_address_removed else R.string.sync_address_used))
    }

    private fun LinearLayout.binding(why: Int) {
        heading(words(R.string.sync_token))
        text(words(why), gap = 4)
        button(words(R.string.sync_token_scan), id = R.id.sync_token_scan) { shell.go(Place(Name.SCAN, "token")) }
        field(words(R.string.sync_token_label), services.setup.token.orEmpty(), InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD, R.id.sync_token, LONGEST_TOKEN) {
            services.setup.token = it.trim().ifEmpty { null }
        }
        button(words(R.string.sync_token_use), id = R.id.sync_token_use) { bind() }
    }

    private fun bind() {
        val token = services.setup.token ?: return say(words(R.string.sync_token_missing))
        // Binding closes the station for a moment, under whoever is sending.
        if (services.sending.progress.value is Sent.UnderWay) return say(words(R.string.trouble_busy))
        work {
            // Ends also where the officer leaves meanwhile: the station is closed while it is bound.
            val bound = services.scope.async {
                services.desk.enrol(token)
                services.setup.token = null
            }
            bound.await()
            said = listOf(words(R.string.sync_token_used))
            shell.toTop()
            look()
        }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        work {
            said = if (request == SAVE) save(document) else read(document)
            shell.toTop()
            look()
        }
    }

    private suspend fun save(document: Uri): List<String> =
        listOf(words(if (shell.write(document, services.desk.use { outgoingFile() })) R.string.sync_saved else R.string.file_not_saved))

    private suspend fun read(document: Uri): List<String> {
        val file = shell.read(document, LARGEST_FILE) ?: return listOf(words(R.string.file_not_read))
        return say.answers(services.desk.use { acceptFile(file) })
    }

    private fun say(words: String) {
        said = listOf(words)
        shell.toTop()
        shell.redraw()
    }

    private companion object {
        const val SAVE = 1
        const val READ = 2
        const val TYPED = "headquarters.typed"
        const val LONGEST = 200
        const val LONGEST_TOKEN = 4_000
        const val LARGEST_FILE = 64 shl 20
    }
}
