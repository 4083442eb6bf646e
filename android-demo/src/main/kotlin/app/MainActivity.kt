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
import roughcheck.demo.screens.AppContainer
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.screens.Screen
import roughcheck.demo.screens.ScreenHost
import roughcheck.demo.screens.inChosenLanguage
import roughcheck.demo.station.StationState
import roughcheck.demo.station.Step

/**
 * The only activity. It owns the back stack and saves it with the instance state: routes, never names or figures of a
 * certificate.
 */
class MainActivity : Activity(), ScreenHost {
    override val context: Context get() = this
    override val container: AppContainer get() = (application as OfficerApp).container

    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    private val backStack = ArrayList<Route>()
    private lateinit var frame: FrameLayout
    private var isStarted = false

    /** The current screen. */
    var screen: Screen? = null
        private set

    /** The current route. */
    val route: Route? get() = backStack.lastOrNull()

    override fun attachBaseContext(base: Context) = super.attachBaseContext(inChosenLanguage(base))

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        frame = FrameLayout(this)
        setContentView(frame)
        state?.getStringArrayList(BACK_STACK)?.mapNotNullTo(backStack, Route::parse)
        if (backStack.isEmpty()) return start()
        show()
        scope.launch { if (container.repository.awaitState() is StationState.Unavailable) start() }
    }

    override fun onSaveInstanceState(state: Bundle) {
        super.onSaveInstanceState(state)
        state.putStringArrayList(BACK_STACK, backStack.mapTo(ArrayList(), Route::toString))
    }

    override fun onStart() {
        super.onStart()
        isStarted = true
        screen?.onShow()
    }

    override fun onStop() {
        isStarted = false
        screen?.onHide()
        container.drafts.flush()
        container.shift.flush()
        container.setup.flush()
        container.journalSearch.flush()
        // Entries that the hardware key has not signed yet are signed now.
        (container.repository.state.value as? StationState.Open)?.let { open ->
            container.scope.launch(Dispatchers.IO) { runCatching { open.station.signTail() } }
        }
        super.onStop()
    }

    override fun onDestroy() {
        screen?.leave()
        scope.cancel()
        super.onDestroy()
    }

    @Deprecated("still called by every Android for apps like this one")
    override fun onBackPressed() {
        if (screen?.onBack() != true) back()
    }

    override fun navigate(route: Route) {
        backStack += route
        show()
    }

    override fun replace(route: Route) {
        backStack.removeLastOrNull()
        navigate(route)
    }

    override fun updateRoute(route: Route) {
        backStack[backStack.lastIndex] = route
    }

    override fun back() {
        if (backStack.size <= 1) return finish()
        backStack.removeAt(backStack.lastIndex)
        show()
    }

    override fun start() {
        backStack.clear()
        scope.launch { showStart() }
    }

    override fun redraw() {
        val offset = frame.findViewById<ScrollView>(R.id.scroll)?.scrollY ?: 0
        val shown = screen ?: return
        frame.removeAllViews()
        frame.addView(shown.build())
        // A view added later does not receive the window insets by itself.
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

    @Deprecated("the plain framework has no alternative")
    override fun onActivityResult(request: Int, result: Int, data: Intent?) {
        screen?.onDocument(request, data?.data.takeIf { result == RESULT_OK })
    }

    override suspend fun read(document: Uri, limit: Int): ByteArray? = Documents.read(contentResolver, document, limit)

    override suspend fun write(document: Uri, content: ByteArray): Boolean = Documents.write(contentResolver, document, content)

    private suspend fun showStart() {
        val state = container.repository.awaitState()
        val step = container.setup.step
        backStack.clear()
        when {
            state is StationState.Unavailable -> backStack += Route(Destination.UNAVAILABLE)
            step != null || state is StationState.NotSetUp ->
                Step.backStackTo(step ?: Step.WELCOME, state is StationState.Open).mapTo(backStack) { Route(Destination.FIRST_RUN, it.name) }
            container.shift.acting == null -> backStack += Route(Destination.SHIFT)
            else -> backStack += Route(Destination.HOME)
        }
        show()
    }

    /** Without an acting officer there is no home, and no check except practice in the first run. */
    private fun mayShow(route: Route): Boolean = when (route.destination) {
        Destination.FIRST_RUN, Destination.SHIFT, Destination.UNAVAILABLE -> true
        Destination.HOME -> container.shift.acting != null
        else -> container.shift.acting != null || container.setup.step != null
    }

    private fun show() {
        if (!mayShow(backStack.last())) return start()
        screen?.leave()
        val next = screenOf(backStack.last(), this)
        screen = next
        // It shows names: no screenshot, and no preview in the list of recent apps.
        if (next.showsNames) window.addFlags(FLAG_SECURE) else window.clearFlags(FLAG_SECURE)
        frame.removeAllViews()
        frame.addView(next.build())
        frame.requestApplyInsets()
        // Nothing slow starts before the activity does, and no camera is opened twice.
        if (isStarted) next.onShow()
    }

    @Suppress("DEPRECATION")
    private fun ask(intent: Intent, request: Int) {
        try {
            startActivityForResult(intent, request)
        } catch (_: ActivityNotFoundException) {
            // The phone has no app for files.
            screen?.onDocument(request, null)
        }
    }

    private companion object {
        const val BACK_STACK = "back-stack"
        const val CAMERA = 1
    }
}
