import org.jetbrains.kotlin.gradle.dsl.JvmTarget

// For Android Studio, over the same sources as pom.xml; a test keeps the two in step. Before the first build:
//     ../bindings/phone/android.sh    the native library, with your NDK
//     ../bindings/kotlin/aar.sh       the library as an archive for Android
plugins {
    id("com.android.application") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.4.21"
}

val coroutines = "1.11.0"
val jna = "5.19.1"

android {
    namespace = "roughcheck.demo"
    compileSdk = 35

    defaultConfig {
        applicationId = "roughcheck.demo"
        minSdk = 24
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
    }
    buildTypes {
        debug {
            // Every text with accents, and from right to left: en-XA and ar-XB.
            isPseudoLocalesEnabled = true
        }
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "apk/rules.pro")
        }
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }
    // Native libraries are loaded from where they lie in the APK.
    packaging { jniLibs { useLegacyPackaging = false } }
    testOptions { unitTests { isIncludeAndroidResources = true } }
}

kotlin {
    compilerOptions { jvmTarget.set(JvmTarget.JVM_11) }
}

dependencies {
    implementation(files("../target/kotlin/roughcheck.aar"))
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-android:$coroutines")
    implementation("net.java.dev.jna:jna:$jna@aar")
    testImplementation("junit:junit:4.13.2")
    testImplementation("org.robolectric:robolectric:4.16.1")
    // On the JVM of the tests JNA brings its native half in its jar.
    testImplementation("net.java.dev.jna:jna:$jna")
}

// The tests run with the native library of this machine, which ../bindings/generate.sh kotlin puts there, and with the command.
tasks.withType<Test>().configureEach {
    val target = file("../target").path
    systemProperty("jna.library.path", "$target/bindings/kotlin/lib")
    systemProperty("roughcheck.root", file("..").path)
    systemProperty("roughcheck.target", target)
    systemProperty("roughcheck.build", layout.buildDirectory.get().asFile.path)
    useJUnit { excludeCategories("roughcheck.demo.Measured", "roughcheck.demo.Simulated") }
}
