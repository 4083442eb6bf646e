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
import roughcheck.demo.app.PhoneServices
import roughcheck.demo.camera.Eye
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.Place
import roughcheck.demo.screens.Services
import roughcheck.demo.station.DeskState
import roughcheck.demo.station.Step
import roughcheck.name

/** The app with a fixed clock, and with a camera that looks at files. */
class TestApp : OfficerApp() {
    override fun onCreate() {
        FakeKeystore.outOfTheBox()
        super.onCreate()
    }

    override fun begin(): Services = TestServices(this)

    /** The process dies and is started anew; what is on the disk and in the hardware stays. */
    fun restart() {
        val old = services
        // Here nothing dies in the middle of opening, as a process does, and gives the folder back.
        while (old.desk.state.value is DeskState.Opening) {
            shadowOf(Looper.getMainLooper()).idle()
            Thread.sleep(1)
        }
        (old.desk.state.value as? DeskState.Open)?.station?.close()
        old.scope.cancel()
        services = begin()
        services.desk.open()
    }
}

/** The test's day. */
object DemoClock : DeviceClock {
    /** Seconds since the beginning of the test. */
    var later = 0L

    override fun now(): Long = Demo.NOW + later
}

/** A phone's services, but for clock and camera. */
class TestServices(app: Context) : PhoneServices(app, DemoClock) {
    override val pinnedRoot: String? get() = rootOfTheBuild

    override fun eye(context: Context): Eye = FedEye(context)

    companion object {
        /** The root that this build of the app carries, if any. */
        var rootOfTheBuild: String? = null
    }
}

/** A phone in an officer's hand: what is seen, touched and typed. */
class Phone {
    /** The app. */
    val app = RuntimeEnvironment.getApplication() as TestApp
    private var controller: ActivityController<MainActivity>? = null

    init {
        allowCamera()
    }

    /** The window. */
    val activity: MainActivity get() = controller!!.get()

    /** The app's services. */
    val services: Services get() = app.services

    /** Starts the app. */
    fun start(kept: Bundle? = null): Phone = apply {
        val made = Robolectric.buildActivity(MainActivity::class.java, Intent(Intent.ACTION_MAIN))
        controller = if (kept == null) made.setup() else made.setup(kept)
        until("a screen") { activity.screen != null }
    }

    /** The officer allowed the camera, some time before. */
    fun allowCamera(): Phone = apply { shadowOf(app).grantPermissions(Manifest.permission.CAMERA) }

    /** Nobody was asked for the camera yet, or it was taken back in the settings. */
    fun denyCamera(): Phone = apply { shadowOf(app).denyPermissions(Manifest.permission.CAMERA) }

    /** Android asks whether the app may use the camera; the officer says so. */
    fun answerCamera(allowed: Boolean): Phone = apply {
        if (allowed) allowCamera()
        val result = if (allowed) PackageManager.PERMISSION_GRANTED else PackageManager.PERMISSION_DENIED
        activity.onRequestPermissionsResult(1, arrayOf(Manifest.permission.CAMERA), intArrayOf(result))
        idle()
    }

    /** The app is put away, and taken up again; the process lives. */
    fun awayAndBack(meanwhile: () -> Unit = {}): Phone = apply {
        controller!!.pause().stop()
        meanwhile()
        controller!!.start().resume()
        idle()
    }

    /** Goes through the first run up to a step, as an officer does. */
    fun firstRun(upTo: Step, pictured: (String) -> Unit = {}): Phone = apply {
        start().view<View>(R.id.first_next)
        pictured("first-welcome")
        tap(R.id.first_next)
        pictured("first-root")
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

    /** The camera reads a code for one of the first run's steps. */
    fun scan(purpose: String, text: String): Phone = apply {
        tap(R.id.first_scan)
        check(activity.place == Place(Name.SCAN, purpose)) { "at ${activity.place}" }
        services.setup.scanned(purpose, text)
        activity.back()
    }

    /** Sets the phone up by hand, with the demo's trust data, for whatever is not about the first run. */
    fun setUp(officer: String? = "K-117", bundle: Boolean = true): Phone = apply {
        background {
            services.desk.setUp(Post("EU", "Antwerp 1", Procedure.IMPORT), Demo.root)
            if (bundle) services.desk.use { check(install(Demo.bundle).refused == null) }
        }
        officer?.let(services.shift::begin)
    }

    /** Goes to a screen, as if touched on the way. */
    fun go(name: Name, argument: String? = null): Phone = apply {
        activity.go(Place(name, argument))
        idle()
    }

    /** Checks a certificate of the demo, and gives the name of the entry. */
    fun record(name: String, parcel: Parcel? = null): String = background {
        services.desk.use { check(CheckInput.Text(Demo.text(name)), parcel, CheckOptions(officer = services.shift.acting)).entry!!.name }
    }

    @Suppress("DEPRECATION")
    private var network: android.net.NetworkInfo? = null

    /** Every radio off or on. */
    fun airplane(on: Boolean): Phone = apply {
        Settings.Global.putInt(app.contentResolver, Settings.Global.AIRPLANE_MODE_ON, if (on) 1 else 0)
        val connections = app.getSystemService(Context.CONNECTIVITY_SERVICE) as ConnectivityManager
        @Suppress("DEPRECATION")
        if (on) network = connections.activeNetworkInfo ?: network
        shadowOf(connections).setActiveNetworkInfo(if (on) null else network)
    }

    /** The system kills the process while the app is away, and the officer comes back to it. */
    fun dieAndComeBack(): Phone = apply {
        val kept = Bundle()
        controller!!.pause().stop().saveInstanceState(kept).destroy()
        app.restart()
        start(kept)
    }

    /** The officer swipes the app away, or the battery is empty: Android keeps nothing. */
    fun dieForGood(): Phone = apply {
        controller!!.pause().stop().destroy()
        app.restart()
        start()
    }

    /** What Android keeps of the window while the app is away. */
    fun save(state: Bundle) {
        controller!!.saveInstanceState(state)
    }

    /** Turns the phone, or changes language, font or night: Android makes the window anew. */
    fun recreate(): Phone = apply {
        controller!!.recreate()
        idle()
    }

    /** Runs what takes time to its end, while the main thread goes on. */
    fun <T> background(action: suspend () -> T): T {
        var result: Result<T>? = null
        Thread { result = runCatching { runBlocking { action() } } }.start()
        until("background work") { result != null }
        return result!!.getOrThrow()
    }

    /** Waits until something is so; everything else goes on meanwhile. */
    fun until(what: String, seconds: Int = 20, so: () -> Boolean) {
        val end = System.nanoTime() + seconds * 1_000_000_000L
        while (true) {
            idle()
            if (so()) return
            check(System.nanoTime() < end) { "waited for $what; seen: ${if (controller == null) "nothing" else seen()}" }
            Thread.sleep(5)
        }
    }

    /** Lets the main thread do what is due. */
    fun idle() = shadowOf(Looper.getMainLooper()).idle()

    /** Every text that is seen, from top to bottom. */
    fun seen(): List<String> = views().filterIsInstance<TextView>().map { it.text.toString() }.filter { it.isNotEmpty() }

    /** Every view that is shown. */
    fun views(): List<View> = all(activity.window.decorView).filter { it.visibility == View.VISIBLE }

    /** The view of this name; waits for it. */
    fun <V : View> view(id: Int): V {
        until("view ${activity.resources.getResourceEntryName(id)}") { activity.findViewById<View>(id) != null }
        return activity.findViewById<V>(id)!!
    }

    /** Touches the view of this name. */
    fun tap(id: Int): Phone = apply {
        // Looked up each time: the page may be drawn anew meanwhile.
        until("${activity.resources.getResourceEntryName(id)} can be touched") {
            activity.findViewById<View>(id)?.run { isEnabled && isShown } == true
        }
        activity.findViewById<View>(id)!!.performClick()
        idle()
    }

    /** Touches what says this. */
    fun tap(text: String): Phone = apply {
        until("“$text”") { withText(text) != null }
        withText(text)!!.performClick()
        idle()
    }

    /** Scrolls until the view of this name is seen. */
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

    /** Types into the field of this name. */
    fun type(id: Int, text: String): Phone = apply {
        view<EditText>(id).setText(text)
        idle()
    }

    /** Waits until a text is seen that contains this. */
    fun see(part: String): Phone = apply { until("“$part”") { seen().any { part in it } } }

    /** The app asked for a file; the officer chooses this one. */
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
