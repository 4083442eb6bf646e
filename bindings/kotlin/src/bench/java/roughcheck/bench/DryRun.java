package roughcheck.bench;

import com.sun.jna.Pointer;
import java.io.File;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import roughcheck.CheckOptions;
import roughcheck.Demo;
import roughcheck.Station;
import roughcheck.TestHost;

/** A check that records nothing: reading, verifying, all rules, the texts, and the way over the binding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DryRun {
    private static final int BATCH = 100;

    private final String text = Demo.INSTANCE.text("good");
    private final CheckOptions options = Checks.options(true);
    private File folder;
    private Station kotlin;
    private Pointer rust;

    @Setup
    public void open() throws Exception {
        folder = Checks.folder();
        Demo.INSTANCE.station(new TestHost(Demo.NOW).getHost(), folder, true).close();
    }

    @TearDown
    public void close() {
        if (kotlin != null) kotlin.close();
        if (rust != null) Rust.bench_close(rust);
        Checks.delete(folder);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int kotlin() throws Exception {
        if (kotlin == null) kotlin = Checks.open(folder);
        int passed = 0;
        for (int i = 0; i < BATCH; i++) {
            if (Checks.passes(kotlin, text, options)) passed++;
        }
        return Checks.all(passed, BATCH);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int rust() {
        if (rust == null) rust = Rust.bench_open(folder.getPath(), Demo.NOW);
        return Checks.all(Rust.bench_check(rust, text, 1, BATCH), BATCH);
    }
}
