package roughcheck.demo.screens

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.pm.PackageManager
import android.content.res.Configuration
import android.net.Uri
import android.provider.Settings
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout
import android.widget.TextView
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import roughcheck.FrameEye
import roughcheck.FrameLook
import roughcheck.Hint
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.camera.Advice
import roughcheck.demo.camera.AdviceDebouncer
import roughcheck.demo.camera.CameraUnavailable
import roughcheck.demo.camera.FrameSource
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.column
import roughcheck.demo.widgets.dp
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.text
import roughcheck.lookAtPhoto
import roughcheck.looks

/** Scans a code with the camera or from a picture. The argument is `root` or `token` in the first run, absent for a certificate. */
class ScanScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private enum class Camera { AVAILABLE, REFUSED, NONE }

    private val purpose = route.argument
    private val source: FrameSource = container.frameSource(context)
    private val debouncer = AdviceDebouncer()
    private var camera = Camera.AVAILABLE
    private var viewfinder: Viewfinder? = null
    private var scanning: Job? = null
    private var isPermissionAsked = false
    private var isTorchOn = false
    private var isDone = false

    /** The result of reading a chosen picture. */
    private var message: String? = null
    private var messageCard: LinearLayout? = null

    override val title: String
        get() = when (purpose) {
            null -> getString(if (container.drafts.current?.practice == true) R.string.scan_title_practice else R.string.scan_title)
            ROOT -> getString(R.string.scan_title_root)
            else -> getString(R.string.scan_title_token)
        }

    /** The camera shows a certificate with its parties, or a secret token. */
    override val showsNames: Boolean get() = true

    override fun Page.draw() {
        viewfinder = null
        if (camera != Camera.AVAILABLE) return body.drawWithoutCamera()
        val newViewfinder = Viewfinder(context, source, getString(R.string.scan_picture), ::toggleTorch).also { viewfinder = it }
        showAdvice()
        val isWide = context.resources.configuration.orientation == Configuration.ORIENTATION_LANDSCAPE
        val rest = column(context).apply { alternatives() }
        body.orientation = if (isWide) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
        if (isWide) {
            body.addView(newViewfinder.view, LinearLayout.LayoutParams(0, MATCH_PARENT, 1f))
            body.addView(rest, LinearLayout.LayoutParams(context.dp(SIDE_DP), MATCH_PARENT).apply { marginStart = context.dp(16) })
        } else {
            body.addView(newViewfinder.view, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
            body.addView(rest)
        }
    }

    /** Everything else works without a camera. */
    private fun LinearLayout.drawWithoutCamera() {
        val isRefused = camera == Camera.REFUSED
        heading(getString(if (isRefused) R.string.scan_refused else R.string.scan_none))
        text(getString(if (isRefused) R.string.scan_refused_why else R.string.scan_none_why))
        if (isRefused) button(getString(R.string.scan_settings), id = R.id.scan_settings, action = ::openSettings)
        alternatives()
    }

    private fun LinearLayout.alternatives() {
        messageCard = card(R.id.scan_message) { text("", TextSize.STRONG) }.apply { accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE }
        showMessage()
        button(getString(R.string.scan_from_picture), id = R.id.scan_from_picture) { host.openDocument(PICTURE, "image/*") }
        if (purpose == null) button(getString(R.string.scan_number), id = R.id.scan_number) { host.navigate(Route(Destination.NUMBER)) }
    }

    override fun onShow() {
        when {
            scanning?.isActive == true || isDone -> return
            context.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED -> startScanning()
            // Ask once per visit, not again and again.
            isPermissionAsked -> showWithout(Camera.REFUSED)
            else -> {
                isPermissionAsked = true
                host.askCamera()
            }
        }
    }

    override fun onHide() {
        scanning?.cancel()
        isTorchOn = false
        showAdvice()
    }

    override fun onCamera(allowed: Boolean) = if (allowed) startScanning() else showWithout(Camera.REFUSED)

    private fun startScanning() {
        if (scanning?.isActive == true) return
        if (camera != Camera.AVAILABLE) {
            camera = Camera.AVAILABLE
            host.redraw()
        }
        scanning = scope.launch {
            try {
                FrameEye().use { reader -> source.frames.looks(reader).collect(::onFrame) }
            } catch (_: CameraUnavailable) {
                showWithout(Camera.NONE)
            } catch (_: RoughcheckException.Failed) {
                // The library was built without scanning.
                showWithout(Camera.NONE)
            }
        }
    }

    private fun showWithout(what: Camera) {
        camera = what
        host.redraw()
    }

    private fun onFrame(look: FrameLook) {
        if (wanted(look)?.let(::finish) == true) return
        if (debouncer.onFrame(look.hint, other(look))) showAdvice()
    }

    /** The text of the wanted code, if it was read; the codes of the first run are of another kind than certificates. */
    private fun wanted(look: FrameLook): String? = if (purpose == null) look.text else look.other

    private fun other(look: FrameLook): String? = if (purpose == null) look.other else look.text

    /** Takes the text, once. */
    private fun finish(text: String): Boolean {
        if (isDone) return true
        isDone = true
        scanning?.cancel()
        container.feedback.codeRead()
        if (purpose == null) {
            container.drafts.change { copy(text = text) }
            host.replace(Route(Destination.PARCEL))
        } else {
            container.setup.scanned(purpose, text)
            host.back()
        }
        return true
    }

    /** Updates only the advice; redrawing the page would interrupt the preview. */
    private fun showAdvice() {
        val advice = debouncer.advice
        val isDark = advice == Advice.Better(Hint.TOO_DARK)
        viewfinder?.showTorch(isTorchOn, helps = isDark)
        viewfinder?.showAdvice(
            when (advice) {
                Advice.Point -> getString(if (purpose == null) R.string.scan_point else R.string.scan_point_other)
                is Advice.OtherCode -> otherCodeText(advice.text)
                is Advice.Better -> getString(
                    when (advice.hint) {
                        Hint.TOO_DARK -> if (source.hasTorch && !isTorchOn) R.string.scan_too_dark_light else R.string.scan_too_dark
                        Hint.GLARE -> R.string.scan_glare
                        Hint.TOO_FAR -> R.string.scan_too_far
                        Hint.BLURRED -> R.string.scan_blurred
                        Hint.NO_CODE -> R.string.scan_point
                    },
                )
            },
        )
    }

    private fun otherCodeText(text: String): String {
        val shown = text.replace(CONTROLS, " ").let { if (it.length > MAX_SHOWN) it.take(MAX_SHOWN) + "…" else it }
        return when {
            purpose == null -> getString(R.string.scan_other, shown)
            purpose == ROOT -> getString(R.string.scan_other_root)
            else -> getString(R.string.scan_other_token)
        }
    }

    private fun toggleTorch() {
        isTorchOn = !isTorchOn
        source.setTorch(isTorchOn)
        showAdvice()
    }

    private fun openSettings() {
        val intent = Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", context.packageName, null))
        try {
            context.startActivity(intent)
        } catch (_: ActivityNotFoundException) {
            say(getString(R.string.scan_settings_none))
        }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (request != PICTURE || document == null) return
        work {
            say(getString(R.string.scan_reading))
            val picture = host.read(document, MAX_BYTES) ?: return@work say(getString(R.string.scan_unreadable))
            val look = try {
                withContext(Dispatchers.Default) { lookAtPhoto(picture) }
            } catch (_: RoughcheckException.Failed) {
                return@work say(getString(R.string.scan_no_picture))
            }
            val other = other(look)
            if (wanted(look)?.let(::finish) != true) say(if (other == null) getString(R.string.scan_no_code) else otherCodeText(other))
        }
    }

    private fun say(text: String) {
        message = text
        showMessage()
    }

    private fun showMessage() {
        messageCard?.visibility = if (message == null) View.GONE else View.VISIBLE
        (messageCard?.getChildAt(0) as TextView?)?.text = message
    }

    private companion object {
        const val ROOT = "root"
        const val PICTURE = 1
        const val MAX_BYTES = 20 * 1024 * 1024
        const val MAX_SHOWN = 60
        const val SIDE_DP = 248
        val CONTROLS = Regex("\\p{C}+")
    }
}
