package roughcheck.demo.screens

import android.content.Context
import android.content.res.Configuration
import java.util.Locale

/** The key of the language setting; absent if the phone's language is used. */
const val LANGUAGE = "language"

/** The context in the language chosen for this app, or in the phone's. */
fun inChosenLanguage(base: Context): Context {
    val chosen = base.getSharedPreferences("settings", Context.MODE_PRIVATE).getString(LANGUAGE, null) ?: return base
    val configuration = Configuration(base.resources.configuration)
    val locale = Locale.forLanguageTag(chosen)
    configuration.setLocale(locale)
    configuration.setLayoutDirection(locale)
    return base.createConfigurationContext(configuration)
}
