package roughcheck.bench;

import com.sun.jna.Pointer;
import java.io.File;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import roughcheck.CheckInput;
import roughcheck.CheckOptions;
import roughcheck.Demo;
import roughcheck.Station;
import roughcheck.TestHost;

/**
 * A check that is recorded, with its commit to the disk. Each round begins with a new station, so that both sides find the
 * same history and write the same rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
@Fork(2)
public class RecordedCheck {
    static final int CHECKS = 400;

    private final String text = Demo.INSTANCE.text("good");
    private final CheckOptions options = Checks.options(false);
    private File folder;

    @Setup(Level.Iteration)
    public void open() throws Exception {
        folder = Checks.folder();
        Demo.INSTANCE.station(new TestHost(Demo.NOW).getHost(), folder, true).close();
    }

    @TearDown(Level.Iteration)
    public void close() {
        Checks.delete(folder);
    }

    @Benchmark
    public int kotlin() throws Exception {
        int passed = 0;
        try (Station station = Checks.open(folder)) {
            for (int i = 0; i < CHECKS; i++) {
                if (Checks.passes(station, text, options)) passed++;
            }
        }
        return Checks.all(passed, CHECKS);
    }

    @Benchmark
    public int rust() {
        Pointer station = Rust.bench_open(folder.getPath(), Demo.NOW);
        int passed = Rust.bench_check(station, text, 0, CHECKS);
        Rust.bench_close(station);
        return Checks.all(passed, CHECKS);
    }
}
