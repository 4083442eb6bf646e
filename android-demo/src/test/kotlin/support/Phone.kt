package roughcheck.demo.support

import android.Manifest
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.ConnectivityManager
import android.net.Uri
import android.os.Bundle
import android.os.Looper
import android.provider.Settings
import android.view.View
import android.view.ViewGroup
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.TextView
import java.io.File
import kotlinx.coroutines.cancel
import kotlinx.coroutines.runBlocking
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import roughcheck.CheckInput
import roughcheck.CheckOptions
import roughcheck.DeviceClock
import roughcheck.Parcel
import roughcheck.Post
import roughcheck.Procedure
import roughcheck.demo.R
import roughcheck.demo.app.MainActivity
import roughcheck.demo.app.OfficerApp
import roughcheck.demo.app.PhoneContainer
import roughcheck.demo.camera.FrameSource
import roughcheck.demo.screens.AppContainer
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.station.StationState
import roughcheck.demo.station.Step
import roughcheck.name

/** The app with a fixed clock and a camera that reads files. */
class TestApp : OfficerApp() {
    override fun onCreate() {
        FakeKeystore.factoryReset()
        super.onCreate()
    }

    override fun createContainer(): AppContainer = TestContainer(this)

    /** The process dies and restarts; disk and hardware keys stay. */
    fun restart() {
        val old = container
        // Unlike a real process, it cannot die while the station is being opened and release the folder.
        Wait.until("the station is open or not") {
            shadowOf(Looper.getMainLooper()).idle()
            old.repository.state.value !is StationState.Opening
        }
        (old.repository.state.value as? StationState.Open)?.station?.close()
        old.scope.cancel()
        container = createContainer()
        container.repository.open()
    }
}

/** The clock of every test. */
object TestClock : DeviceClock {
    override fun now(): Long = Demo.NOW
}

/** The dependencies of a phone, except clock and camera. */
class TestContainer(app: Context) : PhoneContainer(app, TestClock) {
    override val pinnedRoot: String? get() = compiledInRoot

    override fun frameSource(context: Context): FrameSource = FakeFrameSource(context)

    companion object {
        /** The root compiled into this build of the app, if any. */
        var compiledInRoot: String? = null
    }
}

/** A phone in an officer's hand: finds, taps and types. */
class Phone {
    /** The app. */
    val app = RuntimeEnvironment.getApplication() as TestApp
    private var controller: ActivityController<MainActivity>? = null

    init {
        allowCamera()
    }

    /** The activity. */
    val activity: MainActivity get() = controller!!.get()

    /** The app's dependencies. */
    val container: AppContainer get() = app.container

    /** Waits until the app has looked for its station, and so has made its keys. */
    fun awaitStation(): Phone = apply {
        until("the station is open or not") { container.repository.state.value !is StationState.Opening }
    }

    /** Starts the app. */
    fun start(saved: Bundle? = null): Phone = apply {
        val made = Robolectric.buildActivity(MainActivity::class.java, Intent(Intent.ACTION_MAIN))
        controller = if (saved == null) made.setup() else made.setup(saved)
        until("a screen") { activity.screen != null }
    }

    /** The officer has allowed the camera earlier. */
    fun allowCamera(): Phone = apply { shadowOf(app).grantPermissions(Manifest.permission.CAMERA) }

    /** Nobody was asked for the camera yet, or permission was withdrawn. */
    fun denyCamera(): Phone = apply { shadowOf(app).denyPermissions(Manifest.permission.CAMERA) }

    /** The officer answers Android's request for the camera. */
    fun answerCamera(allowed: Boolean): Phone = apply {
        if (allowed) allowCamera()
        val result = if (allowed) PackageManager.PERMISSION_GRANTED else PackageManager.PERMISSION_DENIED
        activity.onRequestPermissionsResult(1, arrayOf(Manifest.permission.CAMERA), intArrayOf(result))
        idle()
    }

    /** The app goes to the background and returns; the process lives. */
    fun backgroundAndReturn(inBackground: () -> Unit = {}): Phone = apply {
        controller!!.pause().stop()
        inBackground()
        controller!!.start().resume()
        idle()
    }

    /** Goes through the first run up to a step, as an officer does. */
    fun firstRun(upTo: Step, snap: (String) -> Unit = {}): Phone = apply {
        start().view<View>(R.id.first_next)
        snap("first-welcome")
        tap(R.id.first_next)
        snap("first-root")
        if (upTo == Step.ROOT) return@apply
        type(R.id.first_root, Demo.root).tap(R.id.first_next).tap(R.id.first_same)
        if (upTo == Step.HEADQUARTERS) return@apply
        if (upTo == Step.POST) return@apply tap(R.id.first_without).let {}
        type(R.id.first_token, Demo.token).tap(R.id.first_next).see("Antwerp 1, EU")
        if (upTo == Step.BUNDLE) return@apply
        tap(R.id.first_choose).choose(File(Demo.folder, "bundle.rcb"))
        until("keys") { activity.findViewById<TextView>(R.id.first_keys)?.text?.contains("2026-") == true }
        tap(R.id.first_next)
    }

    /** Scans a code for a step of the first run. */
    fun scan(purpose: String, text: String): Phone = apply {
        tap(R.id.first_scan)
        check(activity.route == Route(Destination.SCAN, purpose)) { "at ${activity.route}" }
        container.setup.scanned(purpose, text)
        activity.back()
    }

    /** Sets the phone up directly, with the demo's trust data, for tests that are not about the first run. */
    fun setUp(officer: String? = "K-117", bundle: Boolean = true): Phone = apply {
        background {
            container.repository.setUp(Post("EU", "Antwerp 1", Procedure.IMPORT), Demo.root)
            if (bundle) container.repository.withStation { check(install(Demo.bundle).refused == null) }
        }
        officer?.let(container.shift::begin)
    }

    /** Goes to a screen. */
    fun go(destination: Destination, argument: String? = null): Phone = apply {
        activity.navigate(Route(destination, argument))
        idle()
    }

    /** Checks a certificate of the demo and returns the entry's name. */
    fun record(name: String, parcel: Parcel? = null): String = background {
        container.repository.withStation { check(CheckInput.Text(Demo.text(name)), parcel, CheckOptions(officer = container.shift.acting)).entry!!.name }
    }

    @Suppress("DEPRECATION")
    private var network: android.net.NetworkInfo? = null

    /** Switches every radio off or on. */
    fun airplane(on: Boolean): Phone = apply {
        Settings.Global.putInt(app.contentResolver, Settings.Global.AIRPLANE_MODE_ON, if (on) 1 else 0)
        val connections = app.getSystemService(Context.CONNECTIVITY_SERVICE) as ConnectivityManager
        @Suppress("DEPRECATION")
        if (on) network = connections.activeNetworkInfo ?: network
        shadowOf(connections).setActiveNetworkInfo(if (on) null else network)
    }

    /** The system kills the process in the background; the officer returns and Android restores the activity. */
    fun killAndRestore(): Phone = apply {
        val saved = Bundle()
        controller!!.pause().stop().saveInstanceState(saved).destroy()
        app.restart()
        start(saved)
    }

    /** The officer swipes the app away, or the battery is empty: Android restores nothing. */
    fun killAndStart(): Phone = apply {
        controller!!.pause().stop().destroy()
        app.restart()
        start()
    }

    /** Saves the instance state of the activity. */
    fun save(state: Bundle) {
        controller!!.saveInstanceState(state)
    }

    /** The phone is turned, or language, font or theme change: Android recreates the activity. */
    fun recreate(): Phone = apply {
        controller!!.recreate()
        idle()
    }

    /** Runs something slow to its end while the main thread continues. */
    fun <T> background(action: suspend () -> T): T {
        var result: Result<T>? = null
        Thread { result = runCatching { runBlocking { action() } } }.start()
        until("background work") { result != null }
        return result!!.getOrThrow()
    }

    /** Waits until a condition holds, while the main thread continues. */
    fun until(what: String, condition: () -> Boolean) =
        Wait.until(what, state = { if (controller == null) "no screen" else seen().toString() }) {
            idle()
            condition()
        }

    /** Runs everything that is due on the main thread. */
    fun idle() = shadowOf(Looper.getMainLooper()).idle()

    /** Every visible text, from top to bottom. */
    fun seen(): List<String> = views().filterIsInstance<TextView>().map { it.text.toString() }.filter { it.isNotEmpty() }

    /** Every visible view. */
    fun views(): List<View> = all(activity.window.decorView).filter { it.visibility == View.VISIBLE }

    /** The view with this id; waits for it. */
    fun <V : View> view(id: Int): V {
        until("view ${activity.resources.getResourceEntryName(id)}") { activity.findViewById<View>(id) != null }
        return activity.findViewById<V>(id)!!
    }

    /** Taps the view with this id. */
    fun tap(id: Int): Phone = apply {
        // Found anew each time: the page may be redrawn in between.
        until("${activity.resources.getResourceEntryName(id)} can be tapped") {
            activity.findViewById<View>(id)?.run { isEnabled && isShown } == true
        }
        activity.findViewById<View>(id)!!.performClick()
        idle()
    }

    /** Taps the view with this text. */
    fun tap(text: String): Phone = apply {
        until("“$text”") { withText(text) != null }
        withText(text)!!.performClick()
        idle()
    }

    /** Scrolls to the view with this id. */
    fun scroll(id: Int): Phone = apply {
        val view = view<View>(id)
        idle()
        val window = activity.window.decorView
        val exact = { size: Int -> View.MeasureSpec.makeMeasureSpec(size, View.MeasureSpec.EXACTLY) }
        window.measure(exact(window.width), exact(window.height))
        window.layout(0, 0, window.width, window.height)
        view.requestRectangleOnScreen(android.graphics.Rect(0, 0, view.width, view.height), true)
        idle()
    }

    /** Types into the field with this id. */
    fun type(id: Int, text: String): Phone = apply {
        view<EditText>(id).setText(text)
        idle()
    }

    /** Waits for a visible text that contains this. */
    fun see(part: String): Phone = apply { until("“$part”") { seen().any { part in it } } }

    /** The officer chooses this file, which the app has asked for. */
    fun choose(file: File): Phone = apply {
        until("a request for a file") { shadowOf(activity).peekNextStartedActivityForResult() != null }
        val asked = shadowOf(activity).nextStartedActivityForResult
        val uri = Uri.parse("content://files/${file.name}")
        val resolver = shadowOf(app.contentResolver)
        if (asked.intent.action == Intent.ACTION_CREATE_DOCUMENT) {
            resolver.registerOutputStreamSupplier(uri) { file.outputStream() }
        } else {
            resolver.registerInputStreamSupplier(uri) { file.inputStream() }
        }
        shadowOf(activity).receiveResult(asked.intent, android.app.Activity.RESULT_OK, Intent().setData(uri))
        idle()
    }

    private fun withText(text: String): View? =
        views().firstOrNull { it is TextView && it.text.toString() == text && (it.hasOnClickListeners() || it is CompoundButton) }

    private fun all(view: View): List<View> =
        listOf(view) + if (view is ViewGroup && view.visibility == View.VISIBLE) (0 until view.childCount).flatMap { all(view.getChildAt(it)) } else emptyList()
}
