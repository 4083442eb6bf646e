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
import roughcheck.demo.app.SyncJobService
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Timestamps
import roughcheck.demo.station.JobSyncController
import roughcheck.demo.support.Collector
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** From a check without a network to headquarters' receipt, with the real collector on this machine. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class SyncTest {
    private var headquarters: Collector? = null

    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @After fun closed() {
        headquarters?.close()
    }

    private fun headquarters(name: String) = Collector(name).also { headquarters = it }

    /** A phone enrolled with headquarters' token. */
    private fun enrolled(collector: Collector): Phone = Phone().apply {
        background {
            container.repository.enrol(collector.token)
            container.repository.withStation { install(Demo.bundle) }
        }
        container.shift.begin("K-117")
        start()
    }

    private fun Phone.pending() = background { container.repository.withStation { pending() } }

    @Test fun pendingEntriesAreSentAndAcknowledged() {
        val collector = headquarters("sent")
        val phone = enrolled(collector)
        val good = phone.record("good")
        phone.go(Destination.SYNC).see("3 entries waiting since 2026-03-01.").see("None yet. Nothing is sent automatically.")
        phone.tap(R.id.sync_send).see("Enter the address of headquarters")
        phone.go(Destination.ENTRY, good).see("Waiting for headquarters.").go(Destination.SYNC)
        phone.type(R.id.sync_address, collector.start().address!!).killAndRestore()
        phone.tap(R.id.sync_address_use).see("Saved. From now on").tap(R.id.sync_send)
        phone.see("3 entries arrived; headquarters signed for them.").see("Headquarters has everything.").see("Last receipt: " + Timestamps.format("2026-03-01T10:05:00Z"))
        assertEquals(0uL, phone.pending())
        phone.go(Destination.ENTRY, good).see("Acknowledged by headquarters.").tap(R.id.entry_prove).see("with receipt")
        phone.go(Destination.JOURNAL).until("sent") { phone.seen().any { it.endsWith("· sent") } && phone.seen().none { it.endsWith("· waiting") } }
        phone.record("altered")
        phone.go(Destination.JOURNAL).until("one waits") { phone.seen().count { it.endsWith("· waiting") } == 1 }
    }

    @Test fun theNextSyncContinuesAfterNobodyAnswered() {
        val collector = headquarters("down").start()
        val phone = enrolled(collector)
        phone.record("good")
        phone.container.sync.address = collector.address
        collector.close()
        phone.go(Destination.SYNC).tap(R.id.sync_send).see("Nobody answered.").see("3 entries are kept and still waiting.").see("no-answer: ")
        assertEquals(3uL, phone.pending())
        phone.container.sync.address = collector.start().address
        phone.tap(R.id.sync_send).see("3 entries arrived")
    }

    @Test fun anotherHeadquartersIsNotTrusted() {
        val phone = enrolled(Collector("own"))
        phone.record("good")
        phone.container.sync.address = headquarters("other").start().address
        phone.go(Destination.SYNC).tap(R.id.sync_send).see("other than this phone’s headquarters").see("receipt: ")
        assertEquals(3uL, phone.pending())
    }

    @Test fun airplaneModeIsNotAnError() {
        val phone = enrolled(Collector("calm"))
        phone.container.sync.address = "https://headquarters.example.org"
        phone.airplane(true).go(Destination.SYNC).see("Airplane mode: everything works.")
        phone.tap(R.id.sync_send).see("That is not an error").see("2 entries waiting since 2026-03-01.")
        phone.airplane(false).go(Destination.SYNC)
        assertTrue(phone.seen().none { "Airplane" in it })
    }

    @Test fun entriesAndReceiptsTravelAsFiles() {
        val collector = headquarters("files")
        val phone = enrolled(collector)
        phone.record("good")
        val file = File(Demo.build, "entries.bin").apply { delete() }
        phone.go(Destination.SYNC).tap(R.id.sync_save).choose(file).see("Saved. The entries wait")
        assertEquals(3uL, phone.pending())
        phone.tap(R.id.sync_read).choose(Demo.picture("good")).until("a reason") { phone.activity.findViewById<android.view.View>(R.id.error) != null }
        phone.tap(R.id.sync_read).choose(collector.collect(file)).see("3 entries arrived").see("Headquarters has everything.")
        assertEquals(0uL, phone.pending())
    }

    @Test fun aTokenTypedLaterEnrolsThePhoneAndKeepsItsJournal() {
        val collector = headquarters("later")
        val phone = Phone().setUp().start()
        phone.record("good")
        phone.go(Destination.SYNC).see("this phone has no headquarters").tap(R.id.sync_token_use).see("Scan or type the token first.")
        phone.type(R.id.sync_token, collector.token.dropLast(3)).tap(R.id.sync_token_use).see("mistyped or cut")
        phone.type(R.id.sync_token, collector.token).killAndRestore()
        assertEquals(collector.token, phone.view<android.widget.TextView>(R.id.sync_token).text.toString())
        phone.tap(R.id.sync_token_use).see("Enrolled with headquarters.").see("3 entries waiting")
        assertNull(phone.container.setup.token)
        phone.container.sync.address = collector.start().address
        phone.tap(R.id.sync_send).see("3 entries arrived")
    }

    @Test fun onlyAUsableAddressIsSaved() {
        val phone = enrolled(Collector("address")).go(Destination.SYNC)
        for (unfit in listOf("http://headquarters.example.org", "ftp://headquarters.example.org", "https://", "two words")) {
            phone.type(R.id.sync_address, unfit).tap(R.id.sync_address_use).see("Nothing can be sent to this address")
            assertNull(unfit, phone.container.sync.address)
        }
        phone.type(R.id.sync_address, "headquarters.example.org/ ").tap(R.id.sync_address_use).see("Saved.")
        assertEquals("https://headquarters.example.org", phone.container.sync.address)
    }

    @Test fun theJobIsScheduledOnlyWhileThereIsAnAddress() {
        val phone = enrolled(Collector("job"))
        val jobs = phone.app.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler
        assertEquals(0, jobs.allPendingJobs.size)
        phone.container.sync.address = "https://headquarters.example.org"
        val job = jobs.allPendingJobs.single()
        assertEquals(JobInfo.NETWORK_TYPE_ANY, job.networkType)
        assertTrue(job.isPersisted && job.isPeriodic)
        assertEquals(6 * 60 * 60 * 1000L, job.intervalMillis)
        assertEquals(JobInfo.BACKOFF_POLICY_EXPONENTIAL, job.backoffPolicy)
        phone.app.restart()
        phone.container.sync.schedule()
        assertTrue("the period does not begin anew", jobs.allPendingJobs.single() === job)
        phone.container.sync.address = null
        assertEquals(0, jobs.allPendingJobs.size)
    }

    @Test fun theJobServiceSyncsWithHeadquarters() {
        val collector = headquarters("service").start()
        val phone = enrolled(collector)
        phone.record("good")
        phone.container.sync.address = collector.address
        val service = Robolectric.buildService(SyncJobService::class.java).create().get()
        assertTrue(service.onStartJob(null))
        phone.until("the job ends") { shadowOf(service).isJobFinished }
        assertFalse("nothing waits: the next period is soon enough", shadowOf(service).isRescheduleNeeded)
        assertEquals(0uL, phone.pending())
        collector.close()
        phone.record("altered")
        val again = Robolectric.buildService(SyncJobService::class.java).create().get()
        again.onStartJob(null)
        phone.until("the job ends") { shadowOf(again).isJobFinished }
        assertTrue("nobody answered: sooner than the next period", shadowOf(again).isRescheduleNeeded)
    }

    @Test fun aRevokedPhoneSaysSo() {
        val collector = headquarters("away").start()
        val phone = enrolled(collector)
        phone.container.sync.address = collector.address
        phone.go(Destination.SYNC).tap(R.id.sync_send).see("entries arrived")
        collector.revoke(phone.background { phone.container.repository.withStation { status() } }.deviceKey)
        phone.record("good")
        phone.tap(R.id.sync_send).see("no longer accepts entries from this phone").see("revoked-station: ")
        assertNotNull(phone.container.sync.address)
    }
}
