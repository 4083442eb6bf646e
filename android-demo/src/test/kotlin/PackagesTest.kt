package roughcheck.demo

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The dependencies between the app's packages point one way. */
class PackagesTest {
    private val sources = File(System.getProperty("roughcheck.root")!!, "android-demo/src/main/kotlin")
    /** Each package uses only itself and those before it. */
    private val packages = listOf("base", "widgets", "camera", "station", "check", "screens", "app")

    @Test fun noPackageUsesALaterOne() {
        assertEquals(packages.toSet(), sources.list()!!.toSet())
        var uses = 0
        for ((at, name) in packages.withIndex()) for (file in File(sources, name).listFiles()!!) {
            for (used in Regex("roughcheck\\.demo\\.([a-z]+)\\.").findAll(file.readText()).map { it.groupValues[1] }) {
                // Android's scheduler starts `SyncJobService` by its name.
                if (name == "station" && used == "app" && "\"roughcheck.demo.app.SyncJobService\"" in file.readText()) continue
                assertTrue("$name/${file.name} uses $used", packages.indexOf(used) in 0..at)
                uses++
            }
        }
        assertTrue("$uses", uses > 100)
    }
}
