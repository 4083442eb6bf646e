package roughcheck.demo

import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.w3c.dom.Element
import roughcheck.demo.support.TestApp
import roughcheck.languages

/** The app has every language of the library, complete. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35])
class LanguagesTest {
    private val sources = File(System.getProperty("roughcheck.root"), "android-demo/src/main")
    private val others = languages() - "en"

    @Test fun everyTextIsThereInEveryLanguageWithTheSameArguments() {
        assertTrue("fr" in others)
        for (language in others) {
            assertEquals(files("en").map(File::getName), files(language).map(File::getName))
            for (english in files("en")) {
                val mine = texts(File(sources, "res/values-$language/${english.name}"))
                val due = texts(english)
                assertEquals("${english.name} in $language", due.keys, mine.keys)
                for ((name, forms) in due) {
                    val arguments = forms.values.map(::argumentsOf).reduce { one, other -> one + other }
                    for ((quantity, text) in mine.getValue(name)) {
                        assertTrue("$language $name $quantity: $text", argumentsOf(text) == arguments || quantity == "one" && argumentsOf(text).all { it in arguments })
                    }
                }
            }
        }
    }

    @Test fun pluralsHaveTheFormsOfTheirLanguage() {
        val due = mapOf("en" to setOf("one", "other"), "fr" to setOf("one", "many", "other"))
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
                if (words.isEmpty() || text in SAME) continue
                assertTrue("$language $name: $text", mine.getValue(name).values.last() != text)
            }
        }
    }

    @Test fun theAppNeverCallsAStoneFreeOfConflict() {
        // Split, so that this file does not say it either.
        val never = Regex("conflict[ -]?free|(sans|hors|libre de) conflits?", RegexOption.IGNORE_CASE)
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
        /** Texts that are the same in several languages. */
        val SAME = setOf("%1\$s\\u00A0ct", "Journal", "Verdict", "Transit", "Date", "Code", "Parcels", "HS", "Roughcheck", "Type", "Signature", "Page", "Action", "Point", "StrongBox")
    }
}
