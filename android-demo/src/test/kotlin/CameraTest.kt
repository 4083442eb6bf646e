package roughcheck.demo

import android.content.Context
import android.graphics.ImageFormat
import android.graphics.Rect
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.util.Size
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowCameraCharacteristics
import org.robolectric.shadows.StreamConfigurationMapBuilder
import roughcheck.Hint
import roughcheck.demo.camera.Advice
import roughcheck.demo.camera.AdviceDebouncer
import roughcheck.demo.camera.BackCamera
import roughcheck.demo.camera.Camera2FrameSource
import roughcheck.demo.camera.CameraUnavailable
import roughcheck.demo.camera.ImageRotation
import roughcheck.demo.support.TestApp

/** The parts of the camera that can be tested without one. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35])
class CameraTest {
    private val context = RuntimeEnvironment.getApplication()
    private val manager = context.getSystemService(Context.CAMERA_SERVICE) as CameraManager

    @Test fun theSmallestFramesThatAreLargeEnoughAreTaken() {
        val offered = listOf(Size(4032, 3024), Size(1920, 1080), Size(1280, 960), Size(1280, 720), Size(640, 480))
        assertEquals(Size(1280, 720), BackCamera.frameSize(offered))
        assertEquals(Size(1280, 960), BackCamera.frameSize(offered - Size(1280, 720)))
        // High enough, but not wide enough.
        assertEquals(Size(1920, 1080), BackCamera.frameSize(listOf(Size(1088, 1088), Size(1920, 1080))))
        assertEquals(Size(800, 600), BackCamera.frameSize(listOf(Size(640, 480), Size(800, 600))))
        assertNull(BackCamera.frameSize(emptyList()))
        assertEquals(Size(1440, 1080), BackCamera.previewSize(listOf(Size(1920, 1080), Size(1440, 1080), Size(320, 240)), Size(1280, 960)))
    }

    @Test fun theCameraOnTheBackIsFoundAndKnown() {
        add("0", CameraCharacteristics.LENS_FACING_FRONT)
        assertNull(BackCamera.find(manager))
        add("1", CameraCharacteristics.LENS_FACING_BACK, light = true)
        val found = BackCamera.find(manager)!!
        assertEquals("1", found.id)
        assertTrue(found.hasTorch && found.supportsFocusRegions && found.supportsExposureRegions)
        assertEquals(Size(1280, 720), found.frames)
        assertEquals(Size(1920, 1080), found.preview)
        assertEquals(CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE, found.autofocusMode)
        assertTrue(Camera2FrameSource(context).hasTorch)
    }

    @Test fun aPhoneWithoutACameraSaysSo() {
        val source = Camera2FrameSource(context)
        assertFalse(source.hasTorch)
        source.setTorch(true)
        source.focus(0.5f, 0.5f)
        assertNotNull(assertThrows(CameraUnavailable::class.java) { runBlocking { source.frames.first() } }.message)
    }

    /** Touching a point of the preview focuses on that point of the sensor, however phone and sensor are turned. */
    @Test fun theCameraFocusesWhereThePreviewIsTouched() {
        val picture = Size(1280, 720)
        // A 4:3 sensor; the picture is the middle of it, from row 375 to row 2625.
        val active = Rect(0, 0, 4000, 3000)
        for (orientation in listOf(0, 90, 180, 270)) for (rotation in 0..3) for (view in listOf(Size(700, 900), Size(900, 500))) {
            val imageRotation = ImageRotation(orientation, active)
            for ((sensorX, sensorY) in listOf(2000 to 1500, 1600 to 1500, 2000 to 1200, 2300 to 1700)) {
                val (x, y) = seenAt(imageRotation, sensorX / 4000f, (sensorY - 375) / 2250f, orientation, view, picture, rotation)
                val region = imageRotation.regionAt(x / view.width, y / view.height, view, picture, rotation)
                val what = "sensor $orientation, display $rotation, $view"
                assertEquals(what, sensorX.toFloat(), region.exactCenterX(), 3f)
                assertEquals(what, sensorY.toFloat(), region.exactCenterY(), 3f)
            }
        }
    }

    /** Where the view shows a point of the sensor: rotated and stretched by Android, corrected by the app. */
    private fun seenAt(imageRotation: ImageRotation, a: Float, b: Float, orientation: Int, view: Size, picture: Size, rotation: Int): Pair<Float, Float> {
        val (u, v) = when (orientation) {
            90 -> 1 - b to a
            180 -> 1 - a to 1 - b
            270 -> b to 1 - a
            else -> a to b
        }
        val point = floatArrayOf(u * view.width, v * view.height)
        imageRotation.previewTransform(view, picture, rotation).mapPoints(point)
        return point[0] to point[1]
    }

    @Test fun theShapeOfThePictureIsKept() {
        for (rotation in 0..3) {
            val view = Size(700, 900)
            val unit = floatArrayOf(0f, 0f, 70f, 0f, 0f, 90f)
            ImageRotation(90, Rect(0, 0, 4000, 3000)).previewTransform(view, Size(1280, 720), rotation).mapPoints(unit)
            val across = Math.hypot((unit[2] - unit[0]).toDouble(), (unit[3] - unit[1]).toDouble())
            val down = Math.hypot((unit[4] - unit[0]).toDouble(), (unit[5] - unit[1]).toDouble())
            // A tenth of the upright picture: 72 by 128.
            assertEquals(72f / 128, (across / down).toFloat(), 0.001f)
        }
    }

    @Test fun aRegionStaysOnTheSensor() {
        val active = Rect(8, 8, 4008, 3008)
        for ((x, y) in listOf(0f to 0f, 1f to 0f, 0f to 1f, 1f to 1f, -1f to 5f)) {
            val region = ImageRotation(90, active).regionAt(x, y, Size(720, 1280), Size(1280, 720), 0)
            assertTrue("$region", active.contains(region) && !region.isEmpty)
        }
    }

    @Test fun adviceIsSteady() {
        val debouncer = AdviceDebouncer()
        repeat(20) { debouncer.onFrame(if (it % 2 == 0) Hint.BLURRED else Hint.TOO_FAR, null) }
        assertEquals(Advice.Point, debouncer.advice)
        repeat(AdviceDebouncer.STABLE_FRAMES - 1) { assertFalse(debouncer.onFrame(Hint.GLARE, null)) }
        assertTrue(debouncer.onFrame(Hint.GLARE, null))
        assertEquals(Advice.Better(Hint.GLARE), debouncer.advice)
        assertTrue(debouncer.onFrame(Hint.NO_CODE, "https://example.org"))
        repeat(AdviceDebouncer.OTHER_CODE_FRAMES - 1) { assertFalse(debouncer.onFrame(if (it % 2 == 0) Hint.BLURRED else Hint.NO_CODE, null)) }
        assertEquals(Advice.OtherCode("https://example.org"), debouncer.advice)
        assertTrue(debouncer.onFrame(Hint.NO_CODE, null))
        assertEquals(Advice.Point, debouncer.advice)
    }

    private fun add(id: String, facing: Int, light: Boolean = false) {
        val traits = ShadowCameraCharacteristics.newCameraCharacteristics()
        shadowOf(traits).run {
            set(CameraCharacteristics.LENS_FACING, facing)
            set(CameraCharacteristics.SENSOR_ORIENTATION, 90)
            set(CameraCharacteristics.SENSOR_INFO_ACTIVE_ARRAY_SIZE, Rect(0, 0, 4000, 3000))
            set(CameraCharacteristics.FLASH_INFO_AVAILABLE, light)
            set(CameraCharacteristics.CONTROL_MAX_REGIONS_AF, 1)
            set(CameraCharacteristics.CONTROL_MAX_REGIONS_AE, 1)
            set(CameraCharacteristics.CONTROL_AF_AVAILABLE_MODES, intArrayOf(0, 1, 3, 4))
            val sizes = StreamConfigurationMapBuilder.newBuilder()
            listOf(Size(640, 480), Size(1280, 720), Size(1920, 1080)).forEach { sizes.addOutputSize(ImageFormat.YUV_420_888, it) }
            // On some phones not every size is available for every use.
            listOf(Size(640, 480), Size(1920, 1080)).forEach { sizes.addOutputSize(ImageFormat.PRIVATE, it) }
            set(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP, sizes.build())
        }
        shadowOf(manager).addCamera(id, traits)
    }
}
