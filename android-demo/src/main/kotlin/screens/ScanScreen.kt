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
import roughcheck.demo.camera.CameraUnavailable
import roughcheck.demo.camera.Eye
import roughcheck.demo.camera.Guide
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.column
import roughcheck.demo.kit.dp
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.text
import roughcheck.lookAtPhoto
import roughcheck.looks

/**
 * Reads a code with the camera or from a picture. [Place.argument] says what for: a certificate where it is absent, else
 * `root` or `token`, which the first run asked for.
 */
class ScanScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private enum class Camera { THERE, REFUSED, NONE }

    private val purpose = place.argument
    private val eye: Eye = services.eye(context)
    private val guide = Guide()
    private var camera = Camera.THERE
    private var finder: Viewfinder? = null
    private var scanning: Job? = null
    private var isAsked = false
    private var isLit = false
    private var isDone = false

    /** What became of a chosen picture. */
    private var said: String? = null
    private var outcome: LinearLayout? = null

    override val title: String
        get() = when (purpose) {
            null -> words(if (services.drafts.current?.practice == true) R.string.scan_title_practice else R.string.scan_title)
            ROOT -> words(R.string.scan_title_root)
            else -> words(R.string.scan_title_token)
        }

    /** A certificate before the camera names its parties, and a token is a secret. */
    override val showsNames: Boolean get() = true

    override fun Page.draw() {
        finder = null
        if (camera != Camera.THERE) return body.without()
        val finder = Viewfinder(context, eye, words(R.string.scan_picture), ::switch).also { finder = it }
        tell()
        val isWide = context.resources.configuration.orientation == Configuration.ORIENTATION_LANDSCAPE
        val rest = column(context).apply { ways() }
        body.orientation = if (isWide) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
        if (isWide) {
            body.addView(finder.view, LinearLayout.LayoutParams(0, MATCH_PARENT, 1f))
            body.addView(rest, LinearLayout.LayoutParams(context.dp(SIDE_DP), MATCH_PARENT).apply { marginStart = context.dp(16) })
        } else {
            body.addView(finder.view, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
            body.addView(rest)
        }
    }

    /** Without a camera everything else goes on. */
    private fun LinearLayout.without() {
        val isRefused = camera == Camera.REFUSED
        heading(words(if (isRefused) R.string.scan_refused else R.string.scan_none))
        text(words(if (isRefused) R.string.scan_refused_why else R.string.scan_none_why))
        if (isRefused) button(words(R.string.scan_settings), id = R.id.scan_settings, action = ::openSettings)
        ways()
    }

    private fun LinearLayout.ways() {
        outcome = card(R.id.scan_said) { text("", Size.STRONG) }.apply { accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE }
        tellSaid()
        button(words(R.string.scan_from_picture), id = R.id.scan_from_picture) { shell.openDocument(PICTURE, "image/*") }
        if (purpose == null) button(words(R.string.scan_number), id = R.id.scan_number) { shell.go(Place(Name.NUMBER)) }
    }

    override fun onShow() {
        when {
            scanning?.isActive == true || isDone -> return
            context.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED -> begin()
            // Asked once a visit: what was refused is not asked for again and again.
            isAsked -> without(Camera.REFUSED)
            else -> {
                isAsked = true
                shell.askCamera()
            }
        }
    }

    override fun onHide() {
        scanning?.cancel()
        isLit = false
        tell()
    }

    override fun onCamera(allowed: Boolean) = if (allowed) begin() else without(Camera.REFUSED)

    private fun begin() {
        if (scanning?.isActive == true) return
        if (camera != Camera.THERE) {
            camera = Camera.THERE
            shell.redraw()
        }
        scanning = scope.launch {
            try {
                FrameEye().use { reader -> eye.frames.looks(reader).collect(::seen) }
            } catch (_: CameraUnavailable) {
                without(Camera.NONE)
            } catch (_: RoughcheckException.Failed) {
                // A library that was built without the reading of pictures.
                without(Camera.NONE)
            }
        }
    }

    private fun without(what: Camera) {
        camera = what
        shell.redraw()
    }

    private fun seen(look: FrameLook) {
        if (wanted(look)?.let(::done) == true) return
        if (guide.see(look.hint, other(look))) tell()
    }

    /** The text that is looked for, if it was seen; the codes of a first run are none of ours. */
    private fun wanted(look: FrameLook): String? = if (purpose == null) look.text else look.other

    private fun other(look: FrameLook): String? = if (purpose == null) look.other else look.text

    /** It was read: once, however often it is seen. */
    private fun done(text: String): Boolean {
        if (isDone) return true
        isDone = true
        scanning?.cancel()
        services.signals.read()
        if (purpose == null) {
            services.drafts.change { copy(text = text) }
            shell.replace(Place(Name.PARCEL))
        } else {
            services.setup.scanned(purpose, text)
            shell.back()
        }
        return true
    }

    /** Brings what is told up to date, and nothing else: a page drawn anew would stop the picture. */
    private fun tell() {
        val advice = guide.advice
        val isDark = advice == Advice.Better(Hint.TOO_DARK)
        finder?.torch(isLit, helps = isDark)
        finder?.advise(
            when (advice) {
                Advice.Point -> words(if (purpose == null) R.string.scan_point else R.string.scan_point_other)
                is Advice.OtherCode -> otherCode(advice.text)
                is Advice.Better -> words(
                    when (advice.hint) {
                        Hint.TOO_DARK -> if (eye.hasTorch && !isLit) R.string.scan_too_dark_light else R.string.scan_too_dark
                        Hint.GLARE -> R.string.scan_glare
                        Hint.TOO_FAR -> R.string.scan_too_far
                        Hint.BLURRED -> R.string.scan_blurred
                        Hint.NO_CODE -> R.string.scan_point
                    },
                )
            },
        )
    }

    private fun otherCode(text: String): String {
        val shown = text.replace(CONTROLS, " ").let { if (it.length > SHOWN) it.take(SHOWN) + "…" else it }
        return when {
            purpose == null -> words(R.string.scan_other, shown)
            purpose == ROOT -> words(R.string.scan_other_root)
            else -> words(R.string.scan_other_token)
        }
    }

    private fun switch() {
        isLit = !isLit
        eye.torch(isLit)
        tell()
    }

    private fun openSettings() {
        val ours = Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", context.packageName, null))
        try {
            context.startActivity(ours)
        } catch (_: ActivityNotFoundException) {
            say(words(R.string.scan_settings_none))
        }
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (request != PICTURE || document == null) return
        work {
            say(words(R.string.scan_reading))
            val picture = shell.read(document, MOST_BYTES) ?: return@work say(words(R.string.scan_unreadable))
            val look = try {
                withContext(Dispatchers.Default) { lookAtPhoto(picture) }
            } catch (_: RoughcheckException.Failed) {
                return@work say(words(R.string.scan_no_picture))
            }
            val other = other(look)
            if (wanted(look)?.let(::done) != true) say(if (other == null) words(R.string.scan_no_code) else otherCode(other))
        }
    }

    private fun say(words: String) {
        said = words
        tellSaid()
    }

    private fun tellSaid() {
        outcome?.visibility = if (said == null) View.GONE else View.VISIBLE
        (outcome?.getChildAt(0) as TextView?)?.text = said
    }

    private companion object {
        const val ROOT = "root"
        const val PICTURE = 1
        const val MOST_BYTES = 20 * 1024 * 1024
        const val SHOWN = 60
        const val SIDE_DP = 248
        val CONTROLS = Regex("\\p{C}+")
    }
}
