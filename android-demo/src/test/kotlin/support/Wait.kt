package roughcheck.demo.support

import java.util.concurrent.TimeUnit

/** The one place where tests wait: for a condition, never for a number of seconds. */
object Wait {
    /** When to give up, in minutes. It only ends a hanging test: even a slow, busy machine needs far less. */
    const val LIMIT_MINUTES = 5L

    /** Returns as soon as [condition] holds; [state] describes what there is instead, for the error. */
    fun until(what: String, state: () -> String = { "nothing" }, condition: () -> Boolean) {
        val end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES)
        while (!condition()) {
            // Checked once more after the time is up: a test never fails while the condition holds.
            if (System.nanoTime() - end > 0 && !condition()) throw AssertionError("waited for $what; there is: ${state()}")
            Thread.sleep(5)
        }
    }

    /** Returns the exit code of a process once it has ended. */
    fun exitOf(process: Process, what: String): Int {
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly()
            throw AssertionError("$what does not end")
        }
        return process.exitValue()
    }
}
