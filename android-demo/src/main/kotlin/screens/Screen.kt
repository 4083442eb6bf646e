package roughcheck.demo.screens

import android.content.Context
import android.net.Uri
import android.view.View
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.card
import roughcheck.demo.kit.text
import roughcheck.languages

/**
 * One screen. It draws what is, from the services and from its place; whatever an officer enters is kept at once, in the
 * draft or in the place, and never in a view.
 */
abstract class Screen(protected val shell: Shell, protected val place: Place) {
    /** Lives while the screen is shown. */
    protected val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)

    protected val context: Context get() = shell.context
    protected val services: Services get() = shell.services

    /** What stopped the last thing asked for; shown on top until something else is drawn. */
    private var trouble: String? = null

    /** What stands in the bar. */
    abstract val title: String

    /** Whether names of people stand on it, as the one who acts stands in every bar: then no screenshot shows them, nor the list of recent apps. */
    open val showsNames: Boolean get() = services.shift.acting != null

    /** Whether the way back leads anywhere. */
    open val hasBack: Boolean get() = true

    /** Draws the page. */
    protected abstract fun Page.draw()

    /** The view of the whole screen. */
    open fun build(): View {
        val acting = services.shift.acting?.let { context.getString(R.string.acting_as, it) }
        val page = Page(context, title, acting, if (hasBack) ::goBack else null)
        trouble?.let { words -> page.body.card(R.id.trouble) { text(words, Size.STRONG) } }
        page.draw()
        return page.view
    }

    private fun goBack() {
        if (!onBack()) shell.back()
    }

    /** It is shown: begin what takes time. */
    open fun onShow() = Unit

    /** It is shown no longer. */
    open fun onHide() = Unit

    /** The officer chose a file, or, with null, none. */
    open fun onDocument(request: Int, document: Uri?) = Unit

    /** The officer allowed the camera, or did not. */
    open fun onCamera(allowed: Boolean) = Unit

    /** Whether the screen itself did something with the way back. */
    open fun onBack(): Boolean = false

    /** The activity lets it go. */
    fun leave() {
        onHide()
        scope.cancel()
    }

    /** The language that the library speaks to this officer. */
    protected val language: String get() = languageOf(context)

    /** A text of the app. */
    protected fun words(id: Int, vararg arguments: Any): String = context.getString(id, *arguments)

    /** Does something that takes time; a failure of the library is shown on top of the screen. */
    protected fun work(action: suspend () -> Unit): Job = scope.launch {
        try {
            action()
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (failed: RoughcheckException.Failed) {
            show(failed.text)
        }
    }

    /** Shows what stopped it. */
    protected fun show(words: String?) {
        trouble = words
        shell.redraw()
    }
}

/** The language in which the library speaks to whoever uses this context: its own, or English. */
fun languageOf(context: Context): String {
    val wanted = context.resources.configuration.locales[0].language
    return if (wanted in languages()) wanted else "en"
}
