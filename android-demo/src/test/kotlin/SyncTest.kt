package roughcheck.demo

import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.Context
import java.io.File
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import roughcheck.demo.app.SendingService
import roughcheck.demo.screens.Name
import roughcheck.demo.station.StationSending
import roughcheck.demo.support.Collector
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** From a check without a network to a receipt of headquarters, with the real collector on this machine. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class SyncTest {
    private var headquarters: Collector? = null

    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    @After fun closed() {
        headquarters?.close()
    }

    private fun headquarters(name: String) = Collector(name).also { headquarters = it }

    /** A phone that headquarters' token bound to it. */
    private fun bound(collector: Collector): Phone = Phone().apply {
        background {
            services.desk.enrol(collector.token)
            services.desk.use { install(Demo.bundle) }
        }
        services.shift.begin("K-117")
        start()
    }

    private fun Phone.pending() = background { services.desk.use { pending() } }

    @Test fun whatWaitedIsSentAndAcknowledged() {
        val collector = headquarters("sent")
        val phone = bound(collector)
        val good = phone.record("good")
        phone.go(Name.SYNC).see("3 entries wait, since 2026-03-01.").see("None yet. Nothing is sent by itself.")
        phone.tap(R.id.sync_send).see("Its address is entered below")
        phone.go(Name.ENTRY, good).see("Waits for headquarters.").go(Name.SYNC)
        phone.type(R.id.sync_address, collector.start().address!!).dieAndComeBack()
        phone.tap(R.id.sync_address_use).see("Kept. From now on").tap(R.id.sync_send)
        phone.see("3 entries arrived; headquarters signed for them.").see("All is with headquarters.").see("Last receipt: 2026-03-01")
        assertEquals(0uL, phone.pending())
        phone.go(Name.ENTRY, good).see("Acknowledged by headquarters.").tap(R.id.entry_prove).see("by the receipt")
        phone.go(Name.JOURNAL).until("sent") { phone.seen().any { it.endsWith("· sent") } && phone.seen().none { it.endsWith("· waits") } }
        phone.record("altered")
        phone.go(Name.JOURNAL).until("one waits") { phone.seen().count { it.endsWith("· waits") } == 1 }
    }

    @Test fun nobodyAnswersAndTheNextTimeGoesOn() {
        val collector = headquarters("down").start()
        val phone = bound(collector)
        phone.record("good")
        phone.services.sending.address = collector.address
        collector.close()
        phone.go(Name.SYNC).tap(R.id.sync_send).see("Nobody answered.").see("3 entries wait and are kept.").see("no-answer: ")
        assertEquals(3uL, phone.pending())
        phone.services.sending.address = collector.start().address
        phone.tap(R.id.sync_send).see("3 entries arrived")
    }

    @Test fun anotherHeadquartersIsNotBelieved() {
        val phone = bound(Collector("own"))
        phone.record("good")
        phone.services.sending.address = headquarters("other").start().address
        phone.go(Name.SYNC).tap(R.id.sync_send).see("is not this phone’s headquarters").see("receipt: ")
        assertEquals(3uL, phone.pending())
    }

    @Test fun airplaneModeIsCalm() {
        val phone = bound(Collector("calm"))
        phone.services.sending.address = "https://headquarters.example.org"
        phone.airplane(true).go(Name.SYNC).see("Airplane mode: everything works.")
        phone.tap(R.id.sync_send).see("That is no fault").see("2 entries wait, since 2026-03-01.")
        phone.airplane(false).go(Name.SYNC)
        assertTrue(phone.seen().none { "Airplane" in it })
    }

    @Test fun aCourierTakesAFileThereAndBringsTheReceipts() {
        val collector = headquarters("courier")
        val phone = bound(collector)
        phone.record("good")
        val file = File(Demo.build, "entries.bin").apply { delete() }
        phone.go(Name.SYNC).tap(R.id.sync_save).choose(file).see("Saved. The entries wait")
        assertEquals(3uL, phone.pending())
        phone.tap(R.id.sync_read).choose(Demo.picture("good")).until("a reason") { phone.activity.findViewById<android.view.View>(R.id.trouble) != null }
        phone.tap(R.id.sync_read).choose(collector.collect(file)).see("3 entries arrived").see("All is with headquarters.")
        assertEquals(0uL, phone.pending())
    }

    @Test fun aTokenThatIsTypedLaterBindsThePhoneAndKeepsItsJournal() {
        val collector = headquarters("later")
        val phone = Phone().setUp().start()
        phone.record("good")
        phone.go(Name.SYNC).see("bound to no headquarters").tap(R.id.sync_token_use).see("Scan or type the token first.")
        phone.type(R.id.sync_token, collector.token.dropLast(3)).tap(R.id.sync_token_use).see("mistyped or cut")
        phone.type(R.id.sync_token, collector.token).dieAndComeBack()
        assertEquals(collector.token, phone.view<android.widget.TextView>(R.id.sync_token).text.toString())
        phone.tap(R.id.sync_token_use).see("Bound to headquarters.").see("3 entries wait")
        assertNull(phone.services.setup.token)
        phone.services.sending.address = collector.start().address
        phone.tap(R.id.sync_send).see("3 entries arrived")
    }

    @Test fun onlyAnAddressToWhichOneMaySendIsKept() {
        val phone = bound(Collector("address")).go(Name.SYNC)
        for (unfit in listOf("http://headquarters.example.org", "ftp://headquarters.example.org", "https://", "two words")) {
            phone.type(R.id.sync_address, unfit).tap(R.id.sync_address_use).see("This is no address")
            assertNull(unfit, phone.services.sending.address)
        }
        phone.type(R.id.sync_address, "headquarters.example.org/ ").tap(R.id.sync_address_use).see("Kept.")
        assertEquals("https://headquarters.example.org", phone.services.sending.address)
    }

    @Test fun theSystemSendsOnceThereIsAnAddressAndNoLongerWithoutOne() {
        val phone = bound(Collector("job"))
        val jobs = phone.app.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler
        assertEquals(0, jobs.allPendingJobs.size)
        phone.services.sending.address = "https://headquarters.example.org"
        val job = jobs.allPendingJobs.single()
        assertEquals(JobInfo.NETWORK_TYPE_ANY, job.networkType)
        assertTrue(job.isPersisted && job.isPeriodic)
        assertEquals(6 * 60 * 60 * 1000L, job.intervalMillis)
        assertEquals(JobInfo.BACKOFF_POLICY_EXPONENTIAL, job.backoffPolicy)
        phone.app.restart()
        phone.services.sending.schedule()
        assertTrue("the period does not begin anew", jobs.allPendingJobs.single() === job)
        phone.services.sending.address = null
        assertEquals(0, jobs.allPendingJobs.size)
    }

    @Test fun theServiceSendsToHeadquarters() {
        val collector = headquarters("service").start()
        val phone = bound(collector)
        phone.record("good")
        phone.services.sending.address = collector.address
        val service = Robolectric.buildService(SendingService::class.java).create().get()
        assertTrue(service.onStartJob(null))
        phone.until("the job ends") { shadowOf(service).isJobFinished }
        assertFalse("nothing waits: the next period is soon enough", shadowOf(service).isRescheduleNeeded)
        assertEquals(0uL, phone.pending())
        collector.close()
        phone.record("altered")
        val again = Robolectric.buildService(SendingService::class.java).create().get()
        again.onStartJob(null)
        phone.until("the job ends") { shadowOf(again).isJobFinished }
        assertTrue("nobody answered: sooner than the next period", shadowOf(again).isRescheduleNeeded)
    }

    @Test fun aPhoneThatWasSentAwaySaysSo() {
        val collector = headquarters("away").start()
        val phone = bound(collector)
        phone.services.sending.address = collector.address
        phone.go(Name.SYNC).tap(R.id.sync_send).see("entries arrived")
        collector.revoke(phone.background { phone.services.desk.use { status() } }.deviceKey)
        phone.record("good")
        phone.tap(R.id.sync_send).see("no longer takes entries of this phone").see("revoked-station: ")
        assertNotNull(phone.services.sending.address)
    }
}
