package roughcheck.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import roughcheck.CheckInput;
import roughcheck.CheckOptions;
import roughcheck.Demo;
import roughcheck.FileLastHead;
import roughcheck.RoughcheckException;
import roughcheck.SoftwareSigner;
import roughcheck.Station;
import roughcheck.StationHost;
import roughcheck.TestHost;
import roughcheck.Verdict;

/** What the benchmarks share. Kotlin's host and Rust's are the same: a fixed clock, a generator, a key in memory, a head in a file. */
final class Checks {
    private Checks() {}

    /** A folder beside the build, so that commits go to a disk and not to memory. */
    static File folder() throws IOException {
        return Files.createTempDirectory(Path.of(System.getProperty("roughcheck.target")), "bench-").toFile();
    }

    static Station open(File folder) throws RoughcheckException {
        TestHost fixed = new TestHost(Demo.NOW);
        StationHost host = new StationHost(
            fixed, fixed, new SoftwareSigner(filled(7)), fixed, new FileLastHead(new File(folder, "head")));
        return Station.Companion.open(folder.getPath(), host);
    }

    static CheckOptions options(boolean dryRun) {
        return new CheckOptions(null, null, null, null, dryRun, "en");
    }

    static boolean passes(Station station, String text, CheckOptions options) throws RoughcheckException {
        return station.check(new CheckInput.Text(text), null, options).getVerdict() == Verdict.PASS;
    }

    /** What is measured must also be right. */
    static int all(int passed, int wanted) {
        if (passed != wanted) throw new IllegalStateException(passed + " of " + wanted + " passed");
        return passed;
    }

    static void delete(File folder) {
        try (Stream<Path> paths = Files.walk(folder.toPath())) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
