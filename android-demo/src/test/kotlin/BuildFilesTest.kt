package roughcheck.demo

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** pom.xml and build.gradle.kts agree; only the first is built in every test run. */
class BuildFilesTest {
    private val demo = File(System.getProperty("roughcheck.root")!!, "android-demo")
    private val pom = File(demo, "pom.xml").readText()
    private val gradle = File(demo, "build.gradle.kts").readText().lines().filterNot { it.trim().startsWith("//") }.joinToString("\n")

    @Test fun versionsAreTheSame() {
        assertEquals(property("kotlin.version"), found("""org\.jetbrains\.kotlin\.android"\) version "([^"]+)""""))
        assertEquals(property("coroutines.version"), found("""val coroutines = "([^"]+)""""))
        assertEquals(property("jna.version"), found("""val jna = "([^"]+)""""))
        assertEquals(property("android.namespace"), found("""namespace = "([^"]+)""""))
        assertEquals(property("android.namespace"), found("""applicationId = "([^"]+)""""))
        assertEquals(property("android.min.sdk"), found("""minSdk = (\d+)"""))
        assertEquals(property("android.target.sdk"), found("""targetSdk = (\d+)"""))
        assertEquals(property("android.target.sdk"), found("""compileSdk = (\d+)"""))
        assertEquals(property("jvm.target"), found("""JvmTarget\.JVM_(\d+)"""))
        assertEquals(property("jvm.target"), found("""sourceCompatibility = JavaVersion\.VERSION_(\d+)"""))
        assertEquals(property("jvm.target"), found("""targetCompatibility = JavaVersion\.VERSION_(\d+)"""))
        val version = Regex("<artifactId>android-demo</artifactId>\\s*<version>([^<]+)").find(pom)!!.groupValues[1]
        assertEquals(version, found("""versionName = "([^"]+)""""))
        assertTrue("--version-name $version" in File(demo, "resources.sh").readText())
        assertTrue("--version-code ${found("""versionCode = (\d+)""")}" in File(demo, "resources.sh").readText())
        // The platform matches the API level: Android 15 is 35.
        assertEquals("15" to "35", property("android.all.version").substringBefore('-') to property("android.target.sdk"))
    }

    @Test fun theLibraryIsBuiltForTheSameVersions() {
        val library = File(demo.parentFile, "bindings/kotlin/pom.xml").readText()
        for (name in listOf("kotlin.version", "coroutines.version", "jna.version", "android.all.version")) {
            assertEquals(name, property(name), Regex("<$name>([^<]+)<").find(library)!!.groupValues[1])
        }
    }

    /** The library, the standard library and the platform come with the plugins, or as an archive. */
    @Test fun dependenciesAreTheSame() {
        val dependencies = pom.substringAfter("<dependencies>").substringBefore("</dependencies>")
        val maven = Regex("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>\\s*(<scope>(\\w+)</scope>)?")
            .findAll(dependencies)
            .map { Triple("${it.groupValues[1]}:${it.groupValues[2]}", value(it.groupValues[3]), it.groupValues[5] == "test") }
            .filterNot { it.first in setOf("roughcheck:roughcheck", "org.jetbrains.kotlin:kotlin-stdlib", "org.robolectric:android-all") }
            .toSet()
        val values = mapOf("coroutines" to property("coroutines.version"), "jna" to property("jna.version"))
        val theirs = Regex("(testI|i)mplementation\\(\"([^\"]+)\"\\)").findAll(gradle).map { found ->
            val (group, name, version) = found.groupValues[2].substringBefore('@').split(':')
            Triple("$group:$name", values[version.removePrefix("\$")] ?: version, found.groupValues[1] == "testI")
        }.toSet()
        assertEquals(maven, theirs - Triple("net.java.dev.jna:jna", property("jna.version"), true))
        assertNotNull(Regex("""files\("\.\./target/kotlin/roughcheck\.aar"\)""").find(gradle))
    }

    /** Both use Gradle's standard folders. */
    @Test fun sourcesAreTheSame() {
        assertFalse("srcDir" in gradle || "sourceSets" in gradle)
        assertTrue("<sourceDirectory>src/main/kotlin<" in pom && "<testSourceDirectory>src/test/kotlin<" in pom)
        for (usual in listOf("src/main/AndroidManifest.xml", "src/main/kotlin", "src/main/res", "src/test/kotlin")) {
            assertTrue(usual, File(demo, usual).exists())
        }
        assertEquals(setOf("main", "test"), File(demo, "src").list()!!.toSet())
        assertFalse("Gradle takes the package from the namespace", "package=" in File(demo, "src/main/AndroidManifest.xml").readText())
        assertTrue("isIncludeAndroidResources = true" in gradle)
    }

    private fun found(pattern: String): String = requireNotNull(Regex(pattern).find(gradle)) { "build.gradle.kts: $pattern" }.groupValues[1]

    private fun property(name: String): String = requireNotNull(Regex("<$name>([^<]+)</$name>").find(pom)) { "pom.xml: $name" }.groupValues[1]

    private fun value(version: String): String = when {
        version == "\${project.version}" -> "0.1.0"
        version.startsWith("\${") -> property(version.removeSurrounding("\${", "}"))
        else -> version
    }
}
