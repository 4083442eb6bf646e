package roughcheck.soak

import java.io.File
import java.nio.ByteBuffer
import kotlin.system.exitProcess
import roughcheck.CheckInput
import roughcheck.CheckOptions
import roughcheck.Demo
import roughcheck.FrameEye

private const val CALLS = 100_000
private const val WARM = 40_000
private const val ROUNDS = 10
private const val WIDTH = 320
private const val HEIGHT = 240

/** More than this, in KiB, is a leak: a single lost buffer a call would be tens of megabytes. */
private const val ALLOWED = 4_096

/** Memory of the whole process over 100,000 dry checks and as many frames. Ends with 1 where it grows. */
fun main() {
    val text = Demo.text("good")
    val options = CheckOptions(dryRun = true)
    val checks = Demo.station().use { station ->
        grows("dry checks") { station.check(CheckInput.Text(text), Demo.parcel, options) }
    }
    val direct = ByteBuffer.allocateDirect(WIDTH * HEIGHT)
    val array = ByteArray(WIDTH * HEIGHT) { (it * 31).toByte() }
    direct.put(array).flip()
    val frames = FrameEye().use { eye ->
        grows("frames") { round ->
            if (round % 2 == 0) eye.look(direct, WIDTH, HEIGHT, WIDTH) else eye.look(array, WIDTH, HEIGHT)
        }
    }
    exitProcess(if (checks || frames) 1 else 0)
}

private fun grows(what: String, call: (Int) -> Unit): Boolean {
    repeat(WARM, call)
    val readings = List(ROUNDS) {
        repeat(CALLS / ROUNDS, call)
        resident()
    }
    val grown = readings.last() - readings.first()
    val verdict = if (grown > ALLOWED) "GROWS" else "flat"
    println("$what, $CALLS after $WARM: $verdict, ${readings.joinToString()} KiB")
    return grown > ALLOWED
}

/** The memory of this process that lies in RAM, in KiB. */
private fun resident(): Int {
    System.gc()
    return File("/proc/self/status").readLines().first { it.startsWith("VmRSS:") }.filter(Char::isDigit).toInt()
}
