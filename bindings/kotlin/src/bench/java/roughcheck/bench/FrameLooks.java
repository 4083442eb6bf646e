package roughcheck.bench;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import roughcheck.FrameEye;
import roughcheck.FrameLook;

/** A frame without a code: from a direct buffer, from an array (one copy), and looked at in Rust alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FrameLooks {
    private static final int BATCH = 4;

    /** A frame of one pixel shows what the way over the binding costs; the other is a camera's. */
    @Param({"1x1", "1280x720"})
    public String size;

    private int width;
    private int height;
    private byte[] array;
    private ByteBuffer direct;
    private final FrameEye eye = new FrameEye();

    @Setup
    public void paint() {
        String[] sides = size.split("x");
        width = Integer.parseInt(sides[0]);
        height = Integer.parseInt(sides[1]);
        array = new byte[width * height];
        java.util.Arrays.fill(array, (byte) 150);
        direct = ByteBuffer.allocateDirect(array.length);
        direct.put(array).flip();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public FrameLook direct() throws Exception {
        FrameLook look = null;
        for (int i = 0; i < BATCH; i++) look = eye.look(direct, width, height, width);
        return look;
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public FrameLook array() throws Exception {
        FrameLook look = null;
        for (int i = 0; i < BATCH; i++) look = eye.look(array, width, height, width);
        return look;
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int rust() {
        return Rust.bench_look(direct, width, height, BATCH);
    }
}
