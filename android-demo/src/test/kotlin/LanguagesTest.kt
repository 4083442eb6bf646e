package roughcheck.demo

import android.icu.text.PluralRules
import java.io.File
import java.util.Locale
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.w3c.dom.Element
import roughcheck.demo.screens.APP_LANGUAGES
import roughcheck.demo.screens.languageOptions
import roughcheck.demo.support.TestApp
import roughcheck.languages

/** The app has every language of the library, complete. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35])
class LanguagesTest {
    private val sources = File(System.getProperty("roughcheck.root"), "android-demo/src/main")
    private val others = languages() - "en"

    @Test fun everyTextIsThereInEveryLanguageWithTheSameArguments() {
        assertEquals(languages(), APP_LANGUAGES)
        val folders = File(sources, "res").list()!!.filter { File(sources, "res/$it/strings.xml").exists() }
        assertEquals((others.map { "values-$it" } + "values").toSet(), folders.toSet())
        for (language in others) {
            assertEquals(files("en").map(File::getName), files(language).map(File::getName))
            for (english in files("en")) {
                val mine = texts(File(sources, "res/values-$language/${english.name}"))
                val due = texts(english)
                assertEquals("${english.name} in $language", due.keys, mine.keys)
                for ((name, forms) in due) {
                    val arguments = forms.values.map(::argumentsOf).reduce { one, other -> one + other }
                    for ((quantity, text) in mine.getValue(name)) {
                        assertTrue("$language $name $quantity: $text", argumentsOf(text) == arguments || quantity in SAID_IN_WORDS && argumentsOf(text).all { it in arguments })
                    }
                }
            }
        }
    }

    @Test fun pluralsHaveTheFormsOfTheirLanguage() {
        val romance = setOf("one", "many", "other")
        val due = mapOf(
            "en" to setOf("one", "other"), "fr" to romance, "pt" to romance, "es" to romance, "ru" to setOf("one", "few", "many", "other"),
            "ar" to setOf("zero", "one", "two", "few", "many", "other"), "zh" to setOf("other"),
        )
        // What Android itself asks for.
        for (language in languages()) assertTrue(language, due.getValue(language).containsAll(PluralRules.forLocale(Locale.forLanguageTag(language)).keywords))
        for (language in languages()) for (file in files(language)) {
            val plurals = texts(file).filterValues { it.keys != setOf("") }
            plurals.forEach { (name, forms) -> assertEquals("$language $name", due[language], forms.keys) }
        }
    }

    @Test fun nothingIsLeftInEnglish() {
        for (language in others) for (english in files("en")) {
            val mine = texts(File(sources, "res/values-$language/${english.name}"))
            for ((name, forms) in texts(english)) {
                val text = forms.values.last()
                val words = text.replace(Regex("%\\d\\$[sd]|\\\\u00A0"), "").filter(Char::isLetter)
                if (words.isEmpty() || text in SAME || name == "language_reviewed_by") continue
                assertTrue("$language $name: $text", mine.getValue(name).values.last() != text)
            }
        }
    }

    /** Digits are written by the app, as the library does, and never in those of a locale. */
    @Test fun noTextFormatsNumbersByItself() {
        for (language in languages()) for (file in files(language)) for ((name, forms) in texts(file)) for (text in forms.values) {
            assertTrue("$language $name: $text", Regex("%(?!\\d[$]s)").find(text) == null)
            assertTrue("$language $name: $text", text.all { Character.digit(it, 10) < 0 || it in '0'..'9' })
            // An apostrophe would need an escape.
            assertTrue("$language $name: $text", '\'' !in text && '"' !in text && text.trim() == text)
        }
    }

    /** Whoever reviews a language writes the name of the reviewer into its strings_language.xml. */
    @Test fun whatNobodyReviewedSaysSo() {
        val by = languages().associateWith { language -> texts(files(language).single { it.name == "strings_language.xml" }).mapValues { it.value.getValue("") } }
        assertEquals(listOf("pt", "es", "ru", "ar", "zh"), languages().filter { by.getValue(it)["language_reviewed_by"] == "nobody" })
        for ((language, texts) in by) {
            val shown = languageOptions(RuntimeEnvironment.getApplication()).single { it.value == language }.text.toString()
            val due = if (texts["language_reviewed_by"] == "nobody") "${texts["language_name"]}\n${texts["language_unreviewed"]}" else texts["language_name"]
            assertEquals(due, shown)
        }
    }

    @Test fun theAppNeverCallsAStoneFreeOfConflict() {
        // Split, so that this file does not say it either.
        val never = Regex("conflict[ -]?free|(sans|hors|libre de) conflits?|(livre|livres|libre|libres) de conflitos?|libres? de conflictos?|бесконфликтн|(خال|خالٍ|خالية) من النزاع|[无非]冲突", RegexOption.IGNORE_CASE)
        val said = sources.walk().filter { it.extension in setOf("xml", "kt") }.filter { never.containsMatchIn(it.readText()) }.toList()
        assertEquals(emptyList<File>(), said)
    }

    /** Except the viewfinder, whose ring appears where the picture was touched. */
    @Test fun noLayoutDependsOnLeftOrRight() {
        val never = Regex("Gravity\\.(LEFT|RIGHT)|(layout_margin|padding|drawable)(Left|Right)|(left|right)Margin|ALIGN_(LEFT|RIGHT)\\b")
        val said = sources.walk().filter { it.extension in setOf("xml", "kt") && it.name != "Viewfinder.kt" }.flatMap { file ->
            file.readLines().filter(never::containsMatchIn).map { "${file.name}: ${it.trim()}" }
        }.toList()
        assertEquals(emptyList<String>(), said)
    }

    private fun files(language: String): List<File> =
        File(sources, if (language == "en") "res/values" else "res/values-$language").listFiles()!!.filter { it.name.startsWith("strings") }.sortedBy(File::getName)

    /** Each translatable name with its text, or with the text of each quantity. */
    private fun texts(file: File): Map<String, Map<String, String>> {
        val nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).documentElement.childNodes
        return (0 until nodes.length).map(nodes::item).filterIsInstance<Element>().filter { it.getAttribute("translatable") != "false" }.associate { one ->
            val items = one.getElementsByTagName("item")
            val forms = if (items.length == 0) mapOf("" to one.textContent)
            else (0 until items.length).associate { (items.item(it) as Element).let { item -> item.getAttribute("quantity") to item.textContent } }
            one.getAttribute("name") to forms
        }
    }

    private fun argumentsOf(text: String): Set<String> = Regex("%\\d\\$[sd]").findAll(text).map { it.value }.toSet()

    private companion object {
        /** The quantities for which a text may say the number in words. */
        val SAID_IN_WORDS = setOf("zero", "one", "two")

        /** Texts that are the same in several languages. */
        val SAME = setOf("%1\$s\\u00A0ct", "Journal", "Verdict", "Transit", "Date", "Code", "Parcels", "HS", "Roughcheck", "Type", "Signature", "Page", "Action", "Point", "StrongBox")
    }
}
