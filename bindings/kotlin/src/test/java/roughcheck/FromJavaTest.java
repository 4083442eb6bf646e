package roughcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library from Java: no unsigned number, no coroutine and no default argument stands in the way. */
class FromJavaTest {
    private static final CheckInput GOOD = new CheckInput.Text(Demo.INSTANCE.text("good"));

    @Test
    void anOfficersDay() throws Exception {
        File folder = Demo.INSTANCE.temporary("java");
        Roughcheck.init(folder, new Post("EU", "Antwerp 1", Procedure.IMPORT), Demo.INSTANCE.getRoot());
        DeviceSigner signer = VaultSigner.open(new FileKeyVault(folder), new File(folder, "number"));
        StationHost files = Hosts.fileHost(folder, signer);
        StationHost host = new StationHost(
            new TestHost(Demo.NOW), files.getEntropy(), files.getSigner(), files.getSealingKey(), files.getLastHead());

        try (Station station = Station.Companion.open(folder.getPath(), host)) {
            assertNull(station.install(Demo.INSTANCE.getBundle()).getRefused());
            Parcel parcel = new ParcelBuilder().parcels(3).carats("1203.90").seals("A", "B").hs("7102.10")
                .synthetic(false, SyntheticMethod.TESTER).polished(false).build();
            assertEquals("1203.90", parcel.getCarats());
            assertEquals(List.of("A", "B"), parcel.getSeals());

            CheckOptions options = new CheckOptionsBuilder().officer("officer 7").language("fr").build();
            Report report = station.check(GOOD, Demo.INSTANCE.getParcel(), options);
            assertEquals(Verdict.PASS, report.getVerdict());
            EntryRef entry = report.getEntry();
            assertNotNull(entry);
            assertTrue(Roughcheck.seqOf(entry) > 0);
            EntryRef decision = station.decide(Roughcheck.getName(entry), Decision.RELEASE, null, null);
            assertEquals(Roughcheck.seqOf(entry) + 1, Roughcheck.seqOf(decision));
            JournalState state = station.verify();
            assertTrue(state.getOk());
            assertEquals(station.entries(null, 50).size(), Roughcheck.entriesOf(state));
            assertTrue(Roughcheck.pendingOf(station) >= 0);
        }
    }

    @Test
    void failuresAreCheckedExceptions() {
        RoughcheckException.Failed failed = assertThrows(
            RoughcheckException.Failed.class,
            () -> Station.Companion.open(Demo.INSTANCE.temporary("nobody").getPath(), new TestHost(Demo.NOW).getHost()));
        assertEquals("no-station", failed.getCode());
    }

    @Test
    void framesAndAddresses() throws Exception {
        try (FrameEye eye = new FrameEye()) {
            assertEquals(Hint.TOO_DARK, eye.look(ByteBuffer.allocateDirect(320 * 240), 320, 240, 320).getHint());
            assertEquals(Hint.TOO_DARK, eye.look(new byte[320 * 240], 320, 240).getHint());
        }
        assertThrows(IllegalArgumentException.class, () -> new HttpTransport("http://example.org"));
    }

    @Test
    void sendingWaitsOnThisThread() throws Exception {
        try (Station station = Demo.INSTANCE.station(new TestHost(Demo.NOW).getHost(), Demo.INSTANCE.temporary("java-sync"), true);
             Nobody nobody = new Nobody()) {
            SyncReport report = Stations.syncBlocking(station, new HttpTransport(nobody.getAddress()));
            assertEquals(0, Roughcheck.acceptedOf(report));
            SyncTrouble trouble = report.getTrouble();
            assertNotNull(trouble, report.toString());
            assertEquals("no-answer", trouble.getCode());
            assertTrue(Roughcheck.againInMsOf(trouble) > 0);
        }
    }
}
