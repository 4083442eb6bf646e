package roughcheck.demo.screens

import android.content.Context
import android.content.res.Configuration
import java.util.Locale

/** The key of the setting that names the language; absent where the phone's own is used. */
const val LANGUAGE = "language"

/** The context in the language that the officers chose for this app, or in the phone's. */
fun inChosenLanguage(base: Context): Context {
    val chosen = base.getSharedPreferences("settings", Context.MODE_PRIVATE).getString(LANGUAGE, null) ?: return base
    val configuration = Configuration(base.resources.configuration)
    val locale = Locale.forLanguageTag(chosen)
    configuration.setLocale(locale)
    configuration.setLayoutDirection(locale)
    return base.createConfigurationContext(configuration)
}
