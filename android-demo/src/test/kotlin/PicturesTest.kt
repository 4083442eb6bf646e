package roughcheck.demo

import android.view.View
import android.widget.TextView
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import roughcheck.Decision
import roughcheck.Parcel
import roughcheck.demo.check.Answer
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Question
import roughcheck.demo.screens.Destination
import roughcheck.demo.station.Step
import roughcheck.demo.support.Collector
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.MATCHING_PARCEL
import roughcheck.demo.support.NOTHING_OBSERVED
import roughcheck.demo.support.Phone
import roughcheck.demo.support.Photographs
import roughcheck.demo.support.Pictures
import roughcheck.demo.support.TestApp
import roughcheck.demo.support.Tour
import roughcheck.demo.support.Variant
import roughcheck.demo.support.check
import roughcheck.demo.support.present

/** Every screen in every language, by day and by night, with normal and with the largest text. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35])
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class PicturesTest(private val variant: Variant) {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
        variant.set()
    }

    @Test fun home() = walk(2) { phone, snap ->
        phone.setUp().start().see("Antwerp 1")
        snap("home")
        phone.record("good")
        phone.record("altered")
        phone.activity.start()
        phone.view<View>(R.id.home_undecided)
        snap("home-undecided")
    }

    @Test fun scan() = walk(7) { phone, snap ->
        fun advice() = phone.view<TextView>(R.id.scan_advice).text.toString()
        phone.setUp().start().tap(R.id.home_check)
        val point = advice()
        FakeFrameSource.held = FakeFrameSource.blurred(Photographs.frozen().frames("nominal").single())
        phone.until("it is blurred") { advice() != point }
        snap("scan")
        val blurred = advice()
        FakeFrameSource.held = FakeFrameSource.plain(12)
        phone.until("it is dark") { advice() != blurred }
        snap("scan-dark")
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.code("https://example.org/menu?table=12"))
        phone.see("https://example.org")
        snap("scan-other")
        FakeFrameSource.held = FakeFrameSource.plain(150)
        phone.until("the code is gone") { advice() == point }
        phone.tap(R.id.scan_from_picture).choose(Demo.code("https://example.org/menu"))
        phone.see("https://example.org")
        snap("scan-picture")
        variant.set(isWide = true)
        FakeFrameSource.held = FakeFrameSource.plain(12)
        phone.recreate().until("it is dark") { advice() != point }
        snap("scan-wide")
        variant.set()
        FakeFrameSource.broken = true
        phone.denyCamera().recreate().answerCamera(false)
        snap("scan-refused")
        phone.tap(R.id.scan_number).type(R.id.number_field, "AO-5501203")
        snap("number")
    }

    @Test fun parcel() = walk(8) { phone, snap ->
        phone.setUp().start().present(Draft(text = Demo.text("good"))).view<View>(R.id.parcel_progress)
        snap("parcel")
        for ((id, name) in listOf(R.id.parcel_seals to "seals", R.id.parcel_hs to "kinds", R.id.parcel_carats to "weight")) {
            phone.tap(id)
            snap("parcel-$name")
            phone.tap(R.id.back)
        }
        phone.container.drafts.change { copy(parcel = MATCHING_PARCEL, corrected = MATCHING_PARCEL.with(Question.CARATS, Answer.Seen("1203,09"))) }
        phone.activity.redraw()
        snap("parcel-corrected")
        phone.tap(R.id.parcel_carats)
        snap("parcel-weight-corrected")
        phone.tap(R.id.back).tap(R.id.parcel_synthetic)
        snap("parcel-synthetic")
        phone.tap(R.id.back).tap(R.id.parcel_procedure)
        snap("parcel-procedure")
    }

    @Test fun verdicts() = walk(10) { phone, snap ->
        phone.setUp().start().check("good")
        snap("verdict-pass")
        phone.tap(R.id.verdict_done)
        snap("verdict-undecided")
        phone.check("good", NOTHING_OBSERVED)
        snap("verdict-paper")
        phone.check("good", MATCHING_PARCEL.with(Question.CARATS, Answer.NotObserved))
        snap("verdict-partly")
        phone.check("out-of-range")
        snap("verdict-refer")
        phone.check("altered", MATCHING_PARCEL.with(Question.PARCELS, Answer.Seen("4")))
        snap("verdict-refuse")
        phone.check(Draft(text = "https://example.org", parcel = NOTHING_OBSERVED))
        snap("verdict-nothing")
        phone.check(Draft(text = Demo.text("good"), practice = true, parcel = MATCHING_PARCEL))
        phone.tap(R.id.verdict_harms).tap(R.id.verdict_good)
        snap("verdict-practice")
        whole(phone) { snap("verdict-whole-pass") }
        phone.check("altered", MATCHING_PARCEL.with(Question.PARCELS, Answer.Seen("4")))
        whole(phone) { snap("verdict-whole-refuse") }
    }

    @Test fun decide() = walk(3) { phone, snap ->
        phone.setUp().start().check("altered").tap(R.id.verdict_decide)
        snap("decide")
        phone.tap(R.id.decide_release).tap(R.id.decide_confirm).view<View>(R.id.decide_missing)
        snap("decide-reason")
        phone.tap(R.id.decide_seize).tap(R.id.decide_confirm).view<View>(R.id.decide_recorded)
        snap("decide-recorded")
    }

    /** On a window as high as the whole scrolling content. */
    private fun whole(phone: Phone, action: () -> Unit) {
        val metrics = phone.activity.resources.displayMetrics
        val usual = metrics.heightPixels
        val scroll = phone.view<android.widget.ScrollView>(R.id.scroll)
        metrics.heightPixels = usual + maxOf(0, scroll.getChildAt(0).height - scroll.height)
        action()
        metrics.heightPixels = usual
    }

    @Test fun firstRun() = walk(10) { phone, snap ->
        phone.firstRun(Step.ROOT, snap = snap)
        phone.scan("root", "KP1:ABC")
        snap("first-root-refused")
        phone.scan("root", Demo.root)
        snap("first-compare")
        phone.tap(R.id.first_same)
        snap("first-headquarters")
        phone.scan("token", Demo.foreignToken).tap(R.id.first_next).view<View>(R.id.error)
        snap("first-token-refused")
        phone.tap(R.id.first_without)
        snap("first-post")
        phone.activity.back()
        phone.type(R.id.first_token, Demo.token).tap(R.id.first_next).view<View>(R.id.first_station)
        snap("first-bundle")
        phone.tap(R.id.first_choose).choose(File(Demo.folder, "bundle.rcb"))
        phone.until("keys") { "2026-" in phone.view<TextView>(R.id.first_keys).text }
        snap("first-bundle-installed")
        phone.tap(R.id.first_next)
        snap("first-practice")
    }

    @Test fun shift() = walk(3) { phone, snap ->
        phone.setUp(officer = null).start().view<View>(R.id.shift_typed)
        snap("shift-first")
        phone.container.shift.begin("K-204")
        phone.container.shift.begin("K-117")
        phone.container.drafts.begin(Draft(text = Demo.text("good"), officer = "K-117"))
        phone.container.shift.end()
        phone.activity.start()
        phone.view<View>(R.id.shift_draft)
        snap("shift")
        phone.tap(R.id.shift_forget)
        snap("shift-forget")
    }

    @Test fun unavailable() = walk(1) { phone, snap ->
        phone.setUp()
        File(phone.container.repository.folder, "key-number").writeText("none")
        phone.app.restart()
        phone.start().view<View>(R.id.unavailable_again)
        snap("unavailable")
    }

    @Test fun journal() = walk(6) { phone, snap ->
        phone.setUp()
        val good = phone.record("good", Parcel(parcels = 3u, carats = "1204.35", seals = listOf("DEMO 55 1203"), polished = false))
        phone.record("altered")
        phone.record("out-of-range")
        phone.background { phone.container.repository.withStation { decide(good, Decision.HOLD, "0123456789", "K-117") } }
        phone.start().go(Destination.JOURNAL).until("rows") { phone.views().any { it.id == R.id.journal_row } }
        snap("journal")
        phone.tap(R.id.journal_prove).until("proof") { phone.activity.findViewById<View>(R.id.journal_prove) != null }
        snap("journal-proved")
        phone.go(Destination.ENTRY, good).view<View>(R.id.entry_later)
        snap("entry")
        whole(phone) { snap("entry-whole") }
        phone.tap(R.id.entry_forget).view<View>(R.id.entry_forget_yes)
        phone.scroll(R.id.entry_forget_yes)
        snap("entry-forget")
        phone.tap(R.id.entry_prove).view<View>(R.id.entry_receipt)
        phone.scroll(R.id.entry_receipt)
        snap("entry-proved")
    }

    @Test fun headquarters() = walk(5) { phone, snap ->
        phone.setUp().start().go(Destination.SYNC).view<View>(R.id.sync_token_use)
        snap("sync-unbound")
        val collector = Collector("pictures")
        phone.background { phone.container.repository.enrol(collector.token) }
        phone.container.sync.address = "https://headquarters.example.org"
        phone.record("good")
        phone.airplane(true).go(Destination.SYNC).tap(R.id.sync_send).view<View>(R.id.sync_message)
        snap("sync-airplane")
        phone.scroll(R.id.sync_address)
        snap("sync-address")
        phone.airplane(false)
        phone.container.sync.address = "http://127.0.0.1:9"
        phone.go(Destination.SYNC).tap(R.id.sync_send).view<View>(R.id.sync_result)
        snap("sync-nobody")
        phone.container.sync.address = collector.start().address
        phone.tap(R.id.sync_send).until("a receipt") { phone.activity.findViewById<View>(R.id.sync_last) != null }
        snap("sync-sent")
        collector.close()
    }

    @Test fun trust() = walk(3) { phone, snap ->
        phone.setUp().start().go(Destination.TRUST).view<View>(R.id.trust_versions)
        snap("trust")
        phone.scroll(R.id.trust_root)
        snap("trust-root")
        phone.tap(R.id.trust_install).choose(Demo.picture("good")).view<View>(R.id.trust_result)
        snap("trust-refused")
    }

    @Test fun checkpoint() = walk(2) { phone, snap ->
        phone.setUp().start().go(Destination.CHECKPOINT).view<View>(R.id.checkpoint_hash)
        snap("checkpoint")
        phone.scroll(R.id.checkpoint_open)
        snap("checkpoint-below")
    }

    @Test fun settings() = walk(3) { phone, snap ->
        phone.setUp().start().go(Destination.SETTINGS).view<View>(R.id.settings_keys)
        snap("settings")
        whole(phone) { snap("settings-whole") }
        phone.scroll(R.id.settings_library)
        snap("settings-below")
    }

    /** Takes a tour with this many pictures. */
    private fun walk(count: Int, tour: Tour) {
        val pictures = Pictures(variant)
        val phone = Phone()
        tour(phone) { pictures.take(phone, it) }
        assertEquals(count, pictures.count)
    }

    companion object {
        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun variants(): List<Variant> = Variant.ALL
    }
}
