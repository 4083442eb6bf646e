package roughcheck.demo

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Data enter at one door and walk straight through: no room of the app knows those behind it. */
class RoomsTest {
    private val sources = File(System.getProperty("roughcheck.root")!!, "android-demo/src/main/kotlin")
    private val rooms = listOf("base", "kit", "camera", "station", "check", "screens", "app")

    @Test fun noRoomKnowsThoseBehindIt() {
        assertEquals(rooms.toSet(), sources.list()!!.toSet())
        var arrows = 0
        for ((at, room) in rooms.withIndex()) for (file in File(sources, room).listFiles()!!) {
            for (name in Regex("roughcheck\\.demo\\.([a-z]+)\\.").findAll(file.readText()).map { it.groupValues[1] }) {
                // `SendingService` is named in a text for Android's scheduler, which starts it by name.
                if (room == "station" && name == "app" && "\"roughcheck.demo.app.SendingService\"" in file.readText()) continue
                assertTrue("$room/${file.name} knows $name", rooms.indexOf(name) in 0..at)
                arrows++
            }
        }
        assertTrue("$arrows", arrows > 100)
    }
}
