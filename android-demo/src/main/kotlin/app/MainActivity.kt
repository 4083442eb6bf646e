package roughcheck.demo.app

import android.Manifest
import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Bundle
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.widget.FrameLayout
import android.widget.ScrollView
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import roughcheck.demo.R
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.Place
import roughcheck.demo.screens.Screen
import roughcheck.demo.screens.Services
import roughcheck.demo.screens.Shell
import roughcheck.demo.screens.inChosenLanguage
import roughcheck.demo.station.DeskState
import roughcheck.demo.station.Step

/**
 * The one window. It keeps the way that the officer went, and gives it to Android when the app is put away: places, never
 * names or figures.
 */
class MainActivity : Activity(), Shell {
    override val context: Context get() = this
    override val services: Services get() = (application as OfficerApp).services

    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    private val way = ArrayList<Place>()
    private lateinit var frame: FrameLayout
    private var isInSight = false

    /** The screen that is shown. */
    var screen: Screen? = null
        private set

    /** Where the officer is. */
    val place: Place? get() = way.lastOrNull()

    override fun attachBaseContext(base: Context) = super.attachBaseContext(inChosenLanguage(base))

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        frame = FrameLayout(this)
        setContentView(frame)
        state?.getStringArrayList(WAY)?.mapNotNullTo(way, Place::parse)
        if (way.isEmpty()) return start()
        show()
        scope.launch { if (services.desk.settled() is DeskState.Closed) start() }
    }

    override fun onSaveInstanceState(state: Bundle) {
        super.onSaveInstanceState(state)
        state.putStringArrayList(WAY, way.mapTo(ArrayList(), Place::toString))
    }

    override fun onStart() {
        super.onStart()
        isInSight = true
        screen?.onShow()
    }

    override fun onStop() {
        isInSight = false
        screen?.onHide()
        services.drafts.flush()
        services.shift.flush()
        services.setup.flush()
        services.recall.flush()
        // What a key of the hardware did not sign yet, it signs now.
        (services.desk.state.value as? DeskState.Open)?.let { open ->
            services.scope.launch(Dispatchers.IO) { runCatching { open.station.signTail() } }
        }
        super.onStop()
    }

    override fun onDestroy() {
        screen?.leave()
        scope.cancel()
        super.onDestroy()
    }

    @Deprecated("called by every Android up to 15, and by later ones for apps like this one")
    override fun onBackPressed() {
        if (screen?.onBack() != true) back()
    }

    override fun go(place: Place) {
        way += place
        show()
    }

    override fun replace(place: Place) {
        way.removeLastOrNull()
        go(place)
    }

    override fun keep(place: Place) {
        way[way.lastIndex] = place
    }

    override fun back() {
        if (way.size <= 1) return finish()
        way.removeAt(way.lastIndex)
        show()
    }

    override fun start() {
        way.clear()
        scope.launch { begin() }
    }

    override fun redraw() {
        val offset = frame.findViewById<ScrollView>(R.id.scroll)?.scrollY ?: 0
        val shown = screen ?: return
        frame.removeAllViews()
        frame.addView(shown.build())
        // A page that comes later is not told by itself where the bars are.
        frame.requestApplyInsets()
        frame.findViewById<ScrollView>(R.id.scroll)?.let { it.post { it.scrollTo(0, offset) } }
    }

    override fun openDocument(request: Int, type: String) =
        ask(Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType(type), request)

    override fun createDocument(request: Int, name: String, type: String) = ask(
        Intent(Intent.ACTION_CREATE_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType(type).putExtra(Intent.EXTRA_TITLE, name),
        request,
    )

    override fun askCamera() {
        if (checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            screen?.onCamera(true)
        } else {
            requestPermissions(arrayOf(Manifest.permission.CAMERA), CAMERA)
        }
    }

    override fun onRequestPermissionsResult(request: Int, permissions: Array<String>, results: IntArray) {
        if (request == CAMERA) screen?.onCamera(results.firstOrNull() == PackageManager.PERMISSION_GRANTED)
    }

    @Deprecated("the plain framework has no other")
    override fun onActivityResult(request: Int, result: Int, data: Intent?) {
        screen?.onDocument(request, data?.data.takeIf { result == RESULT_OK })
    }

    override suspend fun read(document: Uri, limit: Int): ByteArray? = Documents.read(contentResolver, document, limit)

    override suspend fun write(document: Uri, content: ByteArray): Boolean = Documents.write(contentResolver, document, content)

    private suspend fun begin() {
        val settled = services.desk.settled()
        val step = services.setup.step
        way.clear()
        when {
            settled is DeskState.Closed -> way += Place(Name.CLOSED)
            step != null || settled is DeskState.Unset ->
                Step.wayTo(step ?: Step.WELCOME, settled is DeskState.Open).mapTo(way) { Place(Name.FIRST_RUN, it.name) }
            services.shift.acting == null -> way += Place(Name.SHIFT)
            else -> way += Place(Name.HOME)
        }
        show()
    }

    /** Without anybody who acts there is no home, and nothing is checked but the first run's practice. */
    private fun mayShow(place: Place): Boolean = when (place.name) {
        Name.FIRST_RUN, Name.SHIFT, Name.CLOSED -> true
        Name.HOME -> services.shift.acting != null
        else -> services.shift.acting != null || services.setup.step != null
    }

    private fun show() {
        if (!mayShow(way.last())) return start()
        screen?.leave()
        val next = screenOf(way.last(), this)
        screen = next
        // Names show on it: no screenshot, no picture in the list of recent apps.
        if (next.showsNames) window.addFlags(FLAG_SECURE) else window.clearFlags(FLAG_SECURE)
        frame.removeAllViews()
        frame.addView(next.build())
        frame.requestApplyInsets()
        // Before the window is in sight nothing takes time, and no camera is opened twice.
        if (isInSight) next.onShow()
    }

    @Suppress("DEPRECATION")
    private fun ask(intent: Intent, request: Int) {
        try {
            startActivityForResult(intent, request)
        } catch (_: ActivityNotFoundException) {
            // A phone without any app for files.
            screen?.onDocument(request, null)
        }
    }

    private companion object {
        const val WAY = "way"
        const val CAMERA = 1
    }
}
