package roughcheck.demo.camera

import android.content.Context
import android.media.AudioManager
import android.media.ToneGenerator
import android.os.Build
import android.os.VibrationEffect
import android.os.Vibrator
import roughcheck.demo.base.RequiresApi

/** The phone's vibration and tones, at the volume of notifications: a silenced phone stays silent. */
class PhoneFeedback(context: Context) : Feedback {
    @Suppress("DEPRECATION")
    private val vibrator = context.getSystemService(Context.VIBRATOR_SERVICE) as Vibrator

    override fun codeRead() {
        pulse(longArrayOf(0, 60))
        tone(ToneGenerator.TONE_PROP_BEEP, 120)
    }

    override fun verdict(kind: Feedback.Kind) = when (kind) {
        Feedback.Kind.PASS -> both(longArrayOf(0, 60), ToneGenerator.TONE_PROP_ACK, 200)
        Feedback.Kind.REFER -> both(longArrayOf(0, 150, 120, 150), ToneGenerator.TONE_PROP_PROMPT, 400)
        Feedback.Kind.REFUSE -> both(longArrayOf(0, 400, 150, 400, 150, 400), ToneGenerator.TONE_PROP_NACK, 900)
        Feedback.Kind.NO_VERDICT -> both(longArrayOf(0, 60, 80, 60), ToneGenerator.TONE_PROP_NACK, 200)
    }

    private fun both(pulses: LongArray, tone: Int, ms: Int) {
        pulse(pulses)
        tone(tone, ms)
    }

    @Suppress("DEPRECATION")
    private fun pulse(pattern: LongArray) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) effect(pattern) else vibrator.vibrate(pattern, -1)
    }

    @RequiresApi(Build.VERSION_CODES.O)
    private fun effect(pattern: LongArray) = vibrator.vibrate(VibrationEffect.createWaveform(pattern, -1))

    private fun tone(kind: Int, ms: Int) {
        // Other apps may occupy the sound.
        val generator = try {
            ToneGenerator(AudioManager.STREAM_NOTIFICATION, ToneGenerator.MAX_VOLUME)
        } catch (_: RuntimeException) {
            return
        }
        generator.startTone(kind, ms)
        android.os.Handler(android.os.Looper.getMainLooper()).postDelayed({ generator.release() }, ms + 100L)
    }
}
