package roughcheck.demo.camera

import android.graphics.ImageFormat
import android.graphics.Rect
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.util.Size

/** The back camera of a phone, and the traits that matter for reading a code. */
class BackCamera(
    /** Its id in the system. */
    val id: String,
    /** How its pictures are rotated between sensor and preview. */
    val imageRotation: ImageRotation,
    /** The size of the frames to read. */
    val frames: Size,
    /** The size of the preview. */
    val preview: Size,
    /** Whether it has a torch. */
    val hasTorch: Boolean,
    /** The mode for continuous focus, `CaptureRequest.CONTROL_AF_MODE_…`. */
    val autofocusMode: Int,
    /** Whether it can focus on a chosen region. */
    val supportsFocusRegions: Boolean,
    /** Whether it can expose for a chosen region. */
    val supportsExposureRegions: Boolean,
) {
    companion object {
        /** The smallest size at which every certificate can be read. */
        val MIN_FRAME_SIZE = Size(1280, 720)

        /** Finds it, or an external camera if there is none; null if no camera is accessible. */
        fun find(manager: CameraManager): BackCamera? = try {
            val all = manager.cameraIdList.map { it to manager.getCameraCharacteristics(it) }
            val found = all.firstOrNull { it.second[CameraCharacteristics.LENS_FACING] == CameraCharacteristics.LENS_FACING_BACK }
                ?: all.firstOrNull { it.second[CameraCharacteristics.LENS_FACING] == CameraCharacteristics.LENS_FACING_EXTERNAL }
            found?.let { (id, characteristics) -> describe(id, characteristics) }
        } catch (_: CameraAccessException) {
            null
        } catch (_: RuntimeException) {
            // Some phones throw other exceptions when the camera service is down.
            null
        }

        private fun describe(id: String, characteristics: CameraCharacteristics): BackCamera? {
            val sizes = characteristics[CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP] ?: return null
            val frames = frameSize(sizes.getOutputSizes(ImageFormat.YUV_420_888).orEmpty().toList()) ?: return null
            val active = characteristics[CameraCharacteristics.SENSOR_INFO_ACTIVE_ARRAY_SIZE] ?: Rect(0, 0, frames.width, frames.height)
            val modes = characteristics[CameraCharacteristics.CONTROL_AF_AVAILABLE_MODES] ?: intArrayOf()
            return BackCamera(
                id = id,
                imageRotation = ImageRotation(characteristics[CameraCharacteristics.SENSOR_ORIENTATION] ?: 90, active),
                frames = frames,
                preview = previewSize(sizes.getOutputSizes(SurfaceTexture::class.java).orEmpty().toList(), frames),
                hasTorch = characteristics[CameraCharacteristics.FLASH_INFO_AVAILABLE] == true,
                autofocusMode = CONTINUOUS.firstOrNull { it in modes } ?: CaptureRequest.CONTROL_AF_MODE_OFF,
                supportsFocusRegions = (characteristics[CameraCharacteristics.CONTROL_MAX_REGIONS_AF] ?: 0) > 0 && CaptureRequest.CONTROL_AF_MODE_AUTO in modes,
                supportsExposureRegions = (characteristics[CameraCharacteristics.CONTROL_MAX_REGIONS_AE] ?: 0) > 0,
            )
        }

        private val CONTINUOUS = listOf(
            CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE,
            CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_VIDEO,
            CaptureRequest.CONTROL_AF_MODE_AUTO,
        )

        /**
         * The frame size among those offered: the one with the fewest pixels that is at least [MIN_FRAME_SIZE], since each
         * pixel costs a slow processor time. If all are smaller, the one with the most pixels.
         */
        fun frameSize(offered: List<Size>): Size? =
            offered.filter { it.width >= MIN_FRAME_SIZE.width && it.height >= MIN_FRAME_SIZE.height }.minByOrNull(::pixels) ?: offered.maxByOrNull(::pixels)

        /** The preview size: the same shape as the frames, so that both show the same, and as close to their size as possible. */
        fun previewSize(offered: List<Size>, frames: Size): Size =
            offered.filter { it.width * frames.height == it.height * frames.width }
                .minByOrNull { kotlin.math.abs(pixels(it) - pixels(frames)) } ?: frames

        private fun pixels(size: Size) = size.width.toLong() * size.height
    }
}
