package roughcheck.demo

import android.view.View
import android.widget.EditText
import java.io.File
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.Procedure
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.station.StationState
import roughcheck.demo.station.Step
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp
import roughcheck.demo.support.TestContainer
import roughcheck.rootWords

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class FirstRunTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
        TestContainer.compiledInRoot = null
    }

    @After fun noPin() {
        TestContainer.compiledInRoot = null
    }

    @Test fun aPhoneIsSetUpWithHeadquartersAndWithoutANetwork() {
        val phone = Phone().firstRun(Step.PRACTICE)
        phone.see("Step 5 of 5").tap(R.id.first_finish)
        phone.see("Who is on duty?").type(R.id.shift_typed, "K-117").tap(R.id.shift_begin)
        phone.see("Antwerp 1, EU").see("entries waiting").see("0 days old")
        assertNull(phone.container.setup.step)
        assertNull(phone.container.setup.token)
        val status = phone.background { phone.container.repository.withStation { status() } }
        assertEquals(Demo.root, status.root)
        assertEquals(1, status.sync.collectors.size)
    }

    @Test fun withoutHeadquartersThePostIsTyped() {
        val phone = Phone().firstRun(Step.POST)
        phone.tap(R.id.first_next).see("two letters, A to Z")
        phone.type(R.id.first_country, "bw").tap(R.id.first_next).see("no name yet")
        phone.type(R.id.first_post, "Gaborone 2").tap(R.id.first_next).see("Choose what the post does")
        phone.tap("Export").killAndRestore().tap(R.id.first_next).see("Gaborone 2, BW")
        val status = phone.background { phone.container.repository.withStation { status() } }
        assertEquals(listOf("BW", Procedure.EXPORT, Demo.root), listOf(status.country, status.procedure, status.root))
        assertTrue(status.sync.collectors.isEmpty())
    }

    @Test fun theRootCountsOnlyAfterTheSameWords() {
        val phone = Phone().firstRun(Step.ROOT)
        phone.scan("root", "KP1:ABC").see("This is not a root")
        phone.scan("root", Demo.root.take(60)).see("64 digits; this one has 60")
        // Capitals and groups do not matter.
        phone.scan("root", Demo.root.uppercase().chunked(4).joinToString("-"))
        rootWords(Demo.root).split(' ').forEach(phone::see)
        phone.tap(R.id.first_differ).see("This root is discarded")
        assertNull(phone.container.setup.root)
        phone.scan("root", Demo.root).tap(R.id.first_same).see("Headquarters’ token")
        assertTrue(phone.container.setup.isRootAgreed)
    }

    @Test fun aChangedRootMustBeComparedAgain() {
        val phone = Phone().firstRun(Step.HEADQUARTERS)
        phone.tap(R.id.back).tap(R.id.first_differ)
        phone.scan("root", "ab".repeat(32))
        assertFalse(phone.container.setup.isRootAgreed)
        phone.activity.navigate(Route(Destination.FIRST_RUN, Step.HEADQUARTERS.name))
        phone.type(R.id.first_token, Demo.token).tap(R.id.first_next).see("Compare the words")
        assertTrue(phone.container.repository.state.value is StationState.NotSetUp)
    }

    @Test fun aTokenOfAnotherRootIsRefusedAndLeavesNothing() {
        val phone = Phone().firstRun(Step.HEADQUARTERS)
        phone.scan("token", Demo.foreignToken).tap(R.id.first_next).see("names another root than the one you compared")
        assertTrue(phone.container.repository.state.value is StationState.NotSetUp)
        assertFalse(File(phone.container.repository.folder, "enrolment").exists())
        phone.type(R.id.first_token, Demo.token.dropLast(2)).tap(R.id.first_next).see("mistyped or cut")
        phone.type(R.id.first_token, "").tap(R.id.first_next).see("Enter the token first")
        phone.type(R.id.first_token, " ${Demo.token}\n").tap(R.id.first_next).see("This phone: Antwerp 1, EU")
        assertEquals(listOf("station"), phone.app.noBackupFilesDir.listFiles()!!.filter(File::isDirectory).map(File::getName))
    }

    @Test fun aRefusedBundleSaysWhyAndTheNextOneIsTaken() {
        val phone = Phone().firstRun(Step.BUNDLE).see("No keys are installed")
        phone.tap(R.id.first_choose).choose(File(Demo.folder, "good.txt")).see("refused, and nothing was changed").see("trust.malformed")
        phone.tap(R.id.first_choose).choose(File(Demo.folder, "no-such-file")).see("cannot be read")
        phone.tap(R.id.first_choose).choose(File(Demo.folder, "bundle.rcb")).see("0 days old")
        assertNull(phone.activity.findViewById<View>(R.id.error))
        phone.tap(R.id.first_next).see("Practise once")
    }

    @Test fun withoutAFileThePhoneSaysThatNothingCanBeVerified() {
        val phone = Phone().firstRun(Step.BUNDLE).tap("Later: I have no file").tap(R.id.first_finish)
        phone.type(R.id.shift_typed, "K-117").tap(R.id.shift_begin).see("no signature can be verified")
    }

    @Test fun aCompiledInRootIsNeverReplaced() {
        TestContainer.compiledInRoot = Demo.root
        val phone = Phone().start().tap(R.id.first_next).see("The root came with this app")
        phone.container.setup.scanned("root", "ab".repeat(32))
        assertEquals(Demo.root, phone.container.setup.rootDigits)
        phone.tap(R.id.first_differ).see("Do not continue")
        phone.tap(R.id.first_same).type(R.id.first_token, Demo.foreignToken).tap(R.id.first_next).see("names another root")
    }

    @Test fun aKilledFirstRunResumesAtItsStep() {
        val phone = Phone().start().tap(R.id.first_next)
        phone.type(R.id.first_root, "abc").killAndStart()
        assertEquals("abc", phone.view<EditText>(R.id.first_root).text.toString())
        phone.type(R.id.first_root, Demo.root).tap(R.id.first_next).killAndStart().see("Compare the words")
        phone.tap(R.id.first_same).type(R.id.first_token, Demo.token).killAndStart()
        assertEquals(Demo.token, phone.view<EditText>(R.id.first_token).text.toString())
        phone.tap(R.id.first_next).see("This phone: Antwerp 1").killAndStart().see("This phone: Antwerp 1")
        phone.tap(R.id.first_choose).killAndRestore().see("This phone: Antwerp 1")
        phone.tap(R.id.first_choose).choose(File(Demo.folder, "bundle.rcb")).tap("Continue").see("Step 5").killAndStart().see("Step 5")
        phone.tap(R.id.first_practise)
        assertEquals(Route(Destination.SCAN), phone.activity.route)
        assertTrue(phone.container.drafts.current!!.practice)
        phone.killAndStart().see("Step 5").tap(R.id.first_finish).see("Who is on duty?").killAndStart().see("Who is on duty?")
        assertNull(phone.container.drafts.current)
    }

    @Test fun backLeadsStepByStepButNeverBeforeAnExistingStation() {
        val phone = Phone().firstRun(Step.HEADQUARTERS).killAndStart().see("Step 3")
        phone.tap(R.id.back).see("Step 2").tap(R.id.back).see("Step 1")
        assertNull(phone.activity.findViewById<View>(R.id.back))
        phone.tap(R.id.first_next).tap(R.id.first_same)
        phone.type(R.id.first_token, Demo.token).tap(R.id.first_next).see("Step 4").tap(R.id.back).see("Step 3")
        assertNull(phone.activity.findViewById<View>(R.id.back))
        phone.tap(R.id.first_leave).see("Step 4")
    }

    @Test fun theLanguageIsChosenInItsOwnWords() {
        val phone = Phone().start().see("What this phone will do").tap("Français").see("Ce que fera ce téléphone")
        phone.killAndStart().see("Ce que fera ce téléphone").tap("English").see("What this phone will do")
    }
}
