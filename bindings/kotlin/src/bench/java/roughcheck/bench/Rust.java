package roughcheck.bench;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/** The functions of bench/bench_check.rs, which loop in Rust. */
final class Rust {
    static {
        Native.register(Rust.class, "bench_check");
    }

    private Rust() {}

    static native Pointer bench_open(String folder, long now);

    static native int bench_check(Pointer station, String text, int dryRun, int times);

    static native void bench_close(Pointer station);

    static native int bench_look(ByteBuffer grey, int width, int height, int times);
}
