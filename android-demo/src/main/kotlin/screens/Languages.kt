package roughcheck.demo.screens

import android.content.Context
import android.content.res.Configuration
import android.os.LocaleList
import java.util.Locale
import roughcheck.demo.R
import roughcheck.demo.widgets.Option
import roughcheck.demo.widgets.withSmallerRest

/** The key of the language setting; absent if the phone's language is used. */
const val LANGUAGE = "language"

/** The languages of the app: those of the library. */
val APP_LANGUAGES = listOf("en", "fr", "pt", "es", "ru", "ar", "zh")

/**
 * The context in the language chosen for this app, or else in the first of the phone's languages that the app has; English if it
 * has none of them. The library's texts and the reading direction follow it, so that a screen never mixes languages.
 */
fun inChosenLanguage(base: Context): Context {
    val chosen = base.getSharedPreferences("settings", Context.MODE_PRIVATE).getString(LANGUAGE, null)?.takeIf { it in APP_LANGUAGES }
    val phone = base.resources.configuration.locales
    val locale = chosen?.let(Locale::forLanguageTag) ?: firstKnown(phone)
    return if (chosen == null && locale == phone[0]) base else inLocale(base, locale)
}

/** The choices, each by its own name, and in its own words whether its texts in this app were reviewed. */
internal fun languageOptions(context: Context): List<Option> = APP_LANGUAGES.map { code ->
    val own = inLocale(context, Locale.forLanguageTag(code))
    val name = own.getString(R.string.language_name)
    Option(code, if (isReviewed(own)) name else withSmallerRest("$name\n${own.getString(R.string.language_unreviewed)}"))
}

/** The short text, with the English beneath where nobody reviewed the language: for words that cannot be taken back. */
internal fun withEnglish(context: Context, id: Int): String {
    val own = context.getString(id)
    return if (isReviewed(context)) own else "$own\n${inLocale(context, Locale.ENGLISH).getString(id)}"
}

private fun isReviewed(context: Context) = context.getString(R.string.language_reviewed_by) != "nobody"

private fun firstKnown(locales: LocaleList): Locale {
    val known = (0 until locales.size()).map(locales::get).firstOrNull { it.language in APP_LANGUAGES } ?: return Locale.ENGLISH
    // Android would give English to those who write Chinese with other characters.
    return if (known.language == "zh") Locale.forLanguageTag("zh") else known
}

private fun inLocale(context: Context, locale: Locale): Context {
    val configuration = Configuration(context.resources.configuration)
    configuration.setLocale(locale)
    configuration.setLayoutDirection(locale)
    return context.createConfigurationContext(configuration)
}
