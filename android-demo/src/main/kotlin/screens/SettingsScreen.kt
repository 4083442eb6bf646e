package roughcheck.demo.screens

import android.widget.LinearLayout
import java.util.Locale
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Option
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.choices
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.pair
import roughcheck.demo.kit.text
import roughcheck.demo.station.KeyPlace
import roughcheck.demo.station.PhoneKeys
import roughcheck.languages
import roughcheck.libraryVersion

/** The language, what a check proves, what this phone is, and what the law lets go of the journal. */
class SettingsScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private var keys: KeyPlace? = null
    private var device: String? = null
    private var asking = false
    private var pruned: String? = null

    override val title: String get() = words(R.string.home_settings)

    override fun onShow() {
        work {
            keys = services.desk.use { PhoneKeys.placeOf(services.desk.keyName) }
            device = services.desk.use { status().deviceKey }
            shell.redraw()
        }
    }

    override fun Page.draw() {
        body.heading(words(R.string.settings_language), gap = 4)
        val kept = services.settings.getString(LANGUAGE, null)
        val options = listOf(Option(PHONES_OWN, words(R.string.settings_language_phone))) + languages().map { Option(it, nameOf(it)) }
        body.choices(options, setOf(kept ?: PHONES_OWN), spoken = words(R.string.settings_language)) { speak(it.single()) }
        body.heading(words(R.string.settings_about))
        body.text(words(R.string.settings_proves), gap = 4)
        body.text(words(R.string.settings_proves_not), id = R.id.settings_proves_not)
        body.heading(words(R.string.settings_prune))
        body.pruning()
        body.heading(words(R.string.settings_phone))
        keys?.let { body.pair(words(R.string.settings_keys), words(words(it)), R.id.settings_keys) }
        device?.let { body.pair(words(R.string.entry_device_key), it) }
        appVersion()?.let { body.pair(words(R.string.settings_app), it) }
        body.pair(words(R.string.settings_library), libraryVersion(), R.id.settings_library)
    }

    private fun speak(language: String) {
        services.settings.edit().apply { if (language == PHONES_OWN) remove(LANGUAGE) else putString(LANGUAGE, language) }.apply()
        shell.recreate()
    }

    /** A language in itself: who cannot read this screen finds it. */
    private fun nameOf(code: String): String {
        val locale = Locale.forLanguageTag(code)
        return locale.getDisplayLanguage(locale).replaceFirstChar { it.titlecase(locale) }
    }

    private fun words(place: KeyPlace): Int = when (place) {
        KeyPlace.CHIP -> R.string.settings_keys_chip
        KeyPlace.HARDWARE -> R.string.settings_keys_hardware
        KeyPlace.SOFTWARE -> R.string.settings_keys_software
        KeyPlace.UNKNOWN -> R.string.settings_keys_unknown
    }

    private fun LinearLayout.pruning() {
        text(words(R.string.settings_prune_why), gap = 4)
        pruned?.let { text(it, Size.STRONG, id = R.id.settings_pruned) }
        if (!asking) {
            button(words(R.string.settings_prune_now), id = R.id.settings_prune) { asking = true; shell.redraw() }
        } else {
            card {
                text(words(R.string.settings_prune_sure), Size.STRONG)
                button(words(R.string.settings_prune_yes), Look.DANGER, R.id.settings_prune_yes) { prune() }
                button(words(R.string.settings_prune_no), id = R.id.settings_prune_no) { asking = false; shell.redraw() }
            }
        }
    }

    private fun prune() {
        asking = false
        work {
            pruned = try {
                val rows = services.desk.use { prune() }.pruned.sumOf { it.rows }.toInt()
                if (rows == 0) words(R.string.settings_pruned_none) else context.resources.getQuantityString(R.plurals.settings_pruned, rows, rows)
            } catch (failed: RoughcheckException.Failed) {
                // A condition is missing, which is the law's protection and no fault.
                if (failed.code != "unprunable") throw failed
                words(R.string.settings_unprunable, failed.text)
            }
            shell.redraw()
        }
    }

    private fun appVersion(): String? = context.packageManager.getPackageInfo(context.packageName, 0).versionName

    private companion object {
        const val PHONES_OWN = "phone"
    }
}
