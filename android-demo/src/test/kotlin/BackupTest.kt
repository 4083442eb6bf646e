package roughcheck.demo

import android.content.pm.ApplicationInfo
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.xmlpull.v1.XmlPullParser
import roughcheck.CheckInput
import roughcheck.CheckOptions
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.station.Step
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** Nothing leaves the phone unless an officer sends it: no backup, no transfer, no screenshot of names. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class BackupTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun androidBacksNothingUp() {
        val phone = Phone()
        assertEquals(0, phone.app.applicationInfo.flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        val all = setOf("root", "file", "database", "sharedpref", "external")
        assertEquals(mapOf("full-backup-content" to all), excluded(phone, R.xml.full_backup_content))
        assertEquals(mapOf("cloud-backup" to all, "device-transfer" to all), excluded(phone, R.xml.data_extraction_rules))
    }

    @Test fun theManifestNamesTheBackupRules() {
        val manifest = File(System.getProperty("roughcheck.root"), "android-demo/src/main/AndroidManifest.xml").readText()
        assertTrue("android:dataExtractionRules=\"@xml/data_extraction_rules\"" in manifest)
        assertTrue("android:fullBackupContent=\"@xml/full_backup_content\"" in manifest)
        val newer = File(System.getProperty("roughcheck.root"), "android-demo/platform/res/values/newer.xml").readText()
        assertTrue("0x0" + android.R.attr.dataExtractionRules.toString(16) in newer)
    }

    @Test fun filesOfTheAppAreInNoBackupAndNameNobodyElsewhere() {
        val phone = Phone().firstRun(Step.PRACTICE).tap(R.id.first_finish)
        phone.type(R.id.shift_typed, "K-117").tap(R.id.shift_begin).see("Officer: K-117")
        val report = phone.background { phone.container.repository.withStation { check(CheckInput.Text(Demo.text("good")), null, CheckOptions(officer = "K-117")) } }
        phone.container.drafts.begin(Draft(text = Demo.text("good"), printed = "AO-000001", officer = "K-117"))
        phone.container.settings.edit().putString("language", "fr").commit()
        phone.killAndRestore().see("K-117")
        val certificate = report.certificate!!
        val secrets = listOfNotNull("K-117", Demo.token, Demo.text("good"), certificate.number, certificate.exporter.name, certificate.importer.name)
        val inside = phone.app.noBackupFilesDir.canonicalPath + File.separator
        val files = File(phone.app.applicationInfo.dataDir).walk().filter(File::isFile).toList()
        assertTrue(files.any { it.canonicalPath.startsWith(inside) && it.name == "station.db" })
        val outside = files.filterNot { it.canonicalPath.startsWith(inside) }
        for (file in outside) for (secret in secrets) assertFalse("$file holds $secret", secret in file.readText(Charsets.ISO_8859_1))
        // Even there, input is encrypted; only the journal, which must name the number, is not.
        val sealed = files.filter { it.canonicalPath.startsWith(inside) && it.parentFile!!.name != "station" }
        assertTrue(sealed.map(File::getName).containsAll(listOf("draft", "shift")))
        for (file in sealed) for (secret in secrets) assertFalse("$file holds $secret", secret in file.readText(Charsets.ISO_8859_1))
        assertFalse(File(phone.app.noBackupFilesDir, "setup").exists())
    }

    @Test fun screensThatShowNamesAllowNoScreenshot() {
        val phone = Phone().setUp().start().see("Officer: K-117")
        phone.container.drafts.begin(Draft(text = Demo.text("good"), officer = "K-117"))
        for (name in Destination.entries) {
            phone.activity.navigate(Route(name))
            phone.idle()
            val secure = phone.activity.window.attributes.flags and FLAG_SECURE != 0
            assertEquals("${phone.activity.route}", phone.activity.screen!!.showsNames, secure)
        }
        phone.activity.navigate(Route(Destination.FIRST_RUN, Step.HEADQUARTERS.name))
        assertTrue(phone.activity.screen!!.showsNames)
    }

    /** The domains that each list of rules excludes. */
    private fun excluded(phone: Phone, rules: Int): Map<String, Set<String>> {
        val found = LinkedHashMap<String, MutableSet<String>>()
        val parser = phone.app.resources.getXml(rules)
        var list = ""
        while (parser.next() != XmlPullParser.END_DOCUMENT) {
            if (parser.eventType != XmlPullParser.START_TAG) continue
            if (parser.name != "exclude") {
                list = parser.name
            } else {
                assertEquals(".", parser.getAttributeValue(null, "path"))
                found.getOrPut(list) { LinkedHashSet() } += parser.getAttributeValue(null, "domain")
            }
        }
        return found
    }
}
