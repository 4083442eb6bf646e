package roughcheck.demo.camera

import android.graphics.Rect
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCharacteristics as Is
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.graphics.ImageFormat
import android.util.Size

/** The camera on the back of a phone, and what of it counts for reading a code. */
class BackCamera(
    /** Its name in the system. */
    val id: String,
    /** How the sensor sits in the phone, and what of it is used. */
    val mount: Mount,
    /** The size of the frames that are looked at. */
    val frames: Size,
    /** The size of the picture that the officer sees. */
    val preview: Size,
    /** Whether there is a light beside it. */
    val hasTorch: Boolean,
    /** The mode in which it focuses by itself, `CaptureRequest.CONTROL_AF_MODE_…`. */
    val focusing: Int,
    /** Whether it can be told where to focus. */
    val focusesWhereTold: Boolean,
    /** Whether it can be told which place to expose for. */
    val exposesWhereTold: Boolean,
) {
    companion object {
        /** The least that every certificate is readable at. */
        val WANTED = Size(1280, 720)

        /** Finds it; null where the phone has none, or keeps it to itself. A camera on a cable will do where there is none. */
        fun find(manager: CameraManager): BackCamera? = try {
            val all = manager.cameraIdList.map { it to manager.getCameraCharacteristics(it) }
            val found = all.firstOrNull { it.second[Is.LENS_FACING] == Is.LENS_FACING_BACK }
                ?: all.firstOrNull { it.second[Is.LENS_FACING] == Is.LENS_FACING_EXTERNAL }
            found?.let { (id, traits) -> describe(id, traits) }
        } catch (_: CameraAccessException) {
            null
        } catch (_: RuntimeException) {
            // Some phones throw what they like where the camera's service is down.
            null
        }

        private fun describe(id: String, traits: Is): BackCamera? {
            val sizes = traits[Is.SCALER_STREAM_CONFIGURATION_MAP] ?: return null
            val frames = frameSize(sizes.getOutputSizes(ImageFormat.YUV_420_888).orEmpty().toList()) ?: return null
            val active = traits[Is.SENSOR_INFO_ACTIVE_ARRAY_SIZE] ?: Rect(0, 0, frames.width, frames.height)
            val modes = traits[Is.CONTROL_AF_AVAILABLE_MODES] ?: intArrayOf()
            return BackCamera(
                id = id,
                mount = Mount(traits[Is.SENSOR_ORIENTATION] ?: 90, active),
                frames = frames,
                preview = previewSize(sizes.getOutputSizes(SurfaceTexture::class.java).orEmpty().toList(), frames),
                hasTorch = traits[Is.FLASH_INFO_AVAILABLE] == true,
                focusing = CONTINUOUS.firstOrNull { it in modes } ?: CaptureRequest.CONTROL_AF_MODE_OFF,
                focusesWhereTold = (traits[Is.CONTROL_MAX_REGIONS_AF] ?: 0) > 0 && CaptureRequest.CONTROL_AF_MODE_AUTO in modes,
                exposesWhereTold = (traits[Is.CONTROL_MAX_REGIONS_AE] ?: 0) > 0,
            )
        }

        private val CONTINUOUS = listOf(
            CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE,
            CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_VIDEO,
            CaptureRequest.CONTROL_AF_MODE_AUTO,
        )

        /**
         * The size of frames among those offered: of all that are at least as wide and as high as [WANTED], the one with the
         * fewest pixels, since each of them costs a slow processor time. Where all are smaller, the one with the most.
         */
        fun frameSize(offered: List<Size>): Size? =
            offered.filter { it.width >= WANTED.width && it.height >= WANTED.height }.minByOrNull(::pixels) ?: offered.maxByOrNull(::pixels)

        /** The size of the preview: of the frames' own shape, so that both show the same, and as near to their size as can be. */
        fun previewSize(offered: List<Size>, frames: Size): Size =
            offered.filter { it.width * frames.height == it.height * frames.width }
                .minByOrNull { kotlin.math.abs(pixels(it) - pixels(frames)) } ?: frames

        private fun pixels(size: Size) = size.width.toLong() * size.height
    }
}
