package roughcheck.demo

import android.view.View
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.languageOf
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class SettingsTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun changingTheLanguageKeepsTheScreen() {
        val phone = Phone().setUp().start().go(Destination.SETTINGS).see("What a check proves").see("It does not say that nobody was harmed")
        phone.tap("Français").see("Ce que prouve un contrôle")
        assertEquals("Langue et réglages", phone.view<TextView>(R.id.title).text)
        phone.killAndRestore().see("Ce que prouve un contrôle").tap("Celle du téléphone").see("What a check proves")
        assertEquals(roughcheck.libraryVersion(), phone.view<TextView>(R.id.settings_library).text)
        assertTrue(phone.seen().none { "conflict" in it.lowercase() })
    }

    @Test fun everyLanguageNamesItselfAndSaysWhetherItWasReviewed() {
        val phone = Phone().setUp().start().go(Destination.SETTINGS).see("Français")
        phone.see("Português\nainda não revisto").see("Español\naún sin revisar").see("Русский\nперевод ещё никто не проверил")
        phone.see("العربية\nلم تُراجَع الترجمة بعد").see("中文\n译文尚未审校")
        phone.tap("العربية\nلم تُراجَع الترجمة بعد").see("اللغة والإعدادات")
        assertEquals(View.LAYOUT_DIRECTION_RTL, phone.activity.window.decorView.layoutDirection)
        phone.tap("Русский\nперевод ещё никто не проверил").see("Язык и настройки")
        assertEquals(View.LAYOUT_DIRECTION_LTR, phone.activity.window.decorView.layoutDirection)
    }

    @Config(qualifiers = "zh-rTW-w360dp-h640dp-xhdpi")
    @Test fun whoWritesChineseWithOtherCharactersReadsChinese() {
        val phone = Phone().setUp().start()
        assertEquals("zh", languageOf(phone.activity))
        phone.see("检查证书")
    }

    @Config(qualifiers = "iw-ldrtl-w360dp-h640dp-xhdpi")
    @Test fun aLanguageThatTheAppLacksIsEnglishInEverything() {
        val phone = Phone().setUp().start().see("Check a certificate")
        assertEquals("en", languageOf(phone.activity))
        assertEquals(View.LAYOUT_DIRECTION_LTR, phone.activity.window.decorView.layoutDirection)
    }

    @Config(qualifiers = "pt-rBR-w360dp-h640dp-xhdpi")
    @Test fun theLanguageOfThePhoneIsFollowed() {
        val phone = Phone().setUp().start().see("Verificar um certificado")
        assertEquals("pt", languageOf(phone.activity))
    }

    @Test fun entriesThatTheLawProtectsAreNotPruned() {
        val phone = Phone().setUp().start()
        phone.record("good")
        phone.go(Destination.SETTINGS).tap(R.id.settings_prune).see("Remove them for good?").tap(R.id.settings_prune_no)
        phone.tap(R.id.settings_prune).tap(R.id.settings_prune_yes).see("Nothing may be removed yet")
        assertTrue(phone.background { phone.container.repository.withStation { verify() } }.ok)
    }
}
