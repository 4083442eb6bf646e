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
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.text
import roughcheck.errorText

/**
 * One screen. It draws the current state, from the container and its route. Every input is stored at once, in the draft or in
 * the route, never in a view alone.
 */
abstract class Screen(protected val host: ScreenHost, protected val route: Route) {
    /** Cancelled when the screen is left. */
    protected val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)

    protected val context: Context get() = host.context
    protected val container: AppContainer get() = host.container

    /** The last error, shown on top. */
    private var error: String? = null

    /** The title in the bar. */
    abstract val title: String

    /** Whether it shows names of people, such as the acting officer in the bar. Then screenshots and the list of recent apps are blank. */
    open val showsNames: Boolean get() = container.shift.acting != null

    /** Whether it has a back button. */
    open val hasBack: Boolean get() = true

    /** Draws the page. */
    protected abstract fun Page.draw()

    /** Builds the view of the whole screen. */
    open fun build(): View {
        val acting = container.shift.acting?.let { context.say(R.string.acting_as, it) }
        val page = Page(context, title, acting, if (hasBack) ::goBack else null)
        error?.let { message -> page.body.card(R.id.error) { text(message, TextSize.STRONG) } }
        page.draw()
        return page.view
    }

    private fun goBack() {
        if (!onBack()) host.back()
    }

    /** The screen is shown: start anything slow. */
    open fun onShow() = Unit

    /** The screen is no longer shown. */
    open fun onHide() = Unit

    /** The officer chose a file; null if none. */
    open fun onDocument(request: Int, document: Uri?) = Unit

    /** The officer allowed the camera or refused it. */
    open fun onCamera(allowed: Boolean) = Unit

    /** Whether the screen handled back itself. */
    open fun onBack(): Boolean = false

    /** Called by the activity when it leaves the screen. */
    fun leave() {
        onHide()
        scope.cancel()
    }

    /** The language of the library's texts. */
    protected val language: String get() = languageOf(context)

    /** A text of the app, in the officer's language. */
    protected fun getString(id: Int, vararg arguments: Any): String = context.say(id, *arguments)

    /** Runs something slow; a failure of the library is shown on top of the screen. */
    protected fun work(action: suspend () -> Unit): Job = scope.launch {
        try {
            action()
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (failed: RoughcheckException.Failed) {
            show(failureText(failed, language))
        }
    }

    /** Shows an error, or none. */
    protected fun show(message: String?) {
        error = message
        host.redraw()
    }
}

/** The language of the library's texts for this context: that of the app's own texts. */
fun languageOf(context: Context): String = context.resources.configuration.locales[0].language.takeIf { it in APP_LANGUAGES } ?: "en"

/** What failed, in the officer's language. Only the English text names details. */
internal fun failureText(failed: RoughcheckException.Failed, language: String): String = failureText(failed.code, failed.text, language)

/** The same for a refusal. */
internal fun failureText(code: String, english: String, language: String): String =
    if (language == "en") english else errorText(code, language) ?: english
