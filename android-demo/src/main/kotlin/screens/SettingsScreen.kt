package roughcheck.demo.screens

import android.widget.LinearLayout
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.station.AndroidKeyVault
import roughcheck.demo.station.KeySecurityLevel
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Option
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.choices
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.sayCount
import roughcheck.demo.widgets.text
import roughcheck.libraryVersion

/** The language, what a check proves, pruning of old entries, and facts about this phone. */
class SettingsScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private var securityLevel: KeySecurityLevel? = null
    private var deviceKey: String? = null
    private var isConfirmingPrune = false
    private var pruned: String? = null

    override val title: String get() = getString(R.string.home_settings)

    override fun onShow() {
        work {
            securityLevel = container.repository.withStation { AndroidKeyVault.securityLevelOf(container.repository.deviceKeyAlias) }
            deviceKey = container.repository.withStation { status().deviceKey }
            host.redraw()
        }
    }

    override fun Page.draw() {
        body.heading(getString(R.string.settings_language), gap = 4)
        val saved = container.settings.getString(LANGUAGE, null)
        val options = listOf(Option(PHONE_LANGUAGE, getString(R.string.settings_language_phone))) + languageOptions(context)
        body.choices(options, setOf(saved ?: PHONE_LANGUAGE), spokenPrefix = getString(R.string.settings_language)) { choose(it.single()) }
        body.heading(getString(R.string.settings_about))
        body.text(getString(R.string.settings_proves), gap = 4)
        body.text(getString(R.string.settings_proves_not), id = R.id.settings_proves_not)
        body.heading(getString(R.string.settings_prune))
        body.pruning()
        body.heading(getString(R.string.settings_phone))
        securityLevel?.let { body.labelledText(getString(R.string.settings_keys), getString(textOf(it)), R.id.settings_keys) }
        deviceKey?.let { body.labelledText(getString(R.string.entry_device_key), it) }
        appVersion()?.let { body.labelledText(getString(R.string.settings_app), it) }
        body.labelledText(getString(R.string.settings_library), libraryVersion(), R.id.settings_library)
    }

    private fun choose(language: String) {
        container.settings.edit().apply { if (language == PHONE_LANGUAGE) remove(LANGUAGE) else putString(LANGUAGE, language) }.apply()
        host.recreate()
    }

    private fun textOf(level: KeySecurityLevel): Int = when (level) {
        KeySecurityLevel.STRONGBOX -> R.string.settings_keys_chip
        KeySecurityLevel.TRUSTED_ENVIRONMENT -> R.string.settings_keys_hardware
        KeySecurityLevel.SOFTWARE -> R.string.settings_keys_software
        KeySecurityLevel.UNKNOWN -> R.string.settings_keys_unknown
    }

    private fun LinearLayout.pruning() {
        text(getString(R.string.settings_prune_why), gap = 4)
        pruned?.let { text(it, TextSize.STRONG, id = R.id.settings_pruned) }
        if (!isConfirmingPrune) {
            button(getString(R.string.settings_prune_now), id = R.id.settings_prune) { isConfirmingPrune = true; host.redraw() }
        } else {
            card {
                text(getString(R.string.settings_prune_sure), TextSize.STRONG)
                button(getString(R.string.settings_prune_yes), ButtonStyle.DESTRUCTIVE, R.id.settings_prune_yes) { prune() }
                button(getString(R.string.settings_prune_no), id = R.id.settings_prune_no) { isConfirmingPrune = false; host.redraw() }
            }
        }
    }

    private fun prune() {
        isConfirmingPrune = false
        work {
            pruned = try {
                val rows = container.repository.withStation { prune() }.pruned.sumOf { it.rows }.toInt()
                if (rows == 0) getString(R.string.settings_pruned_none) else context.sayCount(R.plurals.settings_pruned, rows)
            } catch (failed: RoughcheckException.Failed) {
                // Not an error: the law still protects the entries.
                if (failed.code != "unprunable") throw failed
                getString(R.string.settings_unprunable, failureText(failed, language))
            }
            host.redraw()
        }
    }

    private fun appVersion(): String? = context.packageManager.getPackageInfo(context.packageName, 0).versionName

    private companion object {
        const val PHONE_LANGUAGE = "phone"
    }
}
