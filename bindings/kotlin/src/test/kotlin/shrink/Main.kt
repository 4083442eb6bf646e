package roughcheck.shrink

import java.io.File
import roughcheck.CheckInput
import roughcheck.CheckOptions
import roughcheck.DeviceClock
import roughcheck.SoftwareSigner
import roughcheck.Station
import roughcheck.fileHost

/** A small app, to be shrunk: opens the station in the first argument, checks the text in the second, says the verdict. */
fun main(arguments: Array<String>) {
    val folder = File(arguments[0])
    val host = fileHost(folder, SoftwareSigner(ByteArray(32) { 7 })).copy(
        clock = object : DeviceClock {
            override fun now() = 1_772_359_200L
        },
    )
    Station.open(folder.path, host).use { station ->
        val report = station.check(CheckInput.Text(File(arguments[1]).readText().trim()), null, CheckOptions())
        println(report.verdict)
    }
}
