package roughcheck.demo.camera

import roughcheck.Hint

/** The advice shown while scanning. */
sealed class Advice {
    /** The picture is fine; there is no code in it. */
    object Point : Advice()

    /** Something keeps the code from being read. */
    data class Better(val hint: Hint) : Advice()

    /** A code of another kind was read. */
    data class OtherCode(val text: String) : Advice()
}

/**
 * Turns the hints of single frames into steady advice: hints change from frame to frame, and advice that changes with each of
 * them cannot be read.
 */
class AdviceDebouncer {
    /** The current advice. */
    var advice: Advice = Advice.Point
        private set
    private var candidate: Advice = Advice.Point
    private var count = 0

    /**
     * Takes the result of the next frame; true if the advice has changed.
     *
     * @param other the text of a code of another kind.
     */
    fun onFrame(hint: Hint?, other: String?): Boolean {
        val seen = when {
            other != null -> Advice.OtherCode(other)
            hint == null || hint == Hint.NO_CODE -> Advice.Point
            else -> Advice.Better(hint)
        }
        val isStillAway = advice is Advice.OtherCode && seen !is Advice.OtherCode && candidate !is Advice.OtherCode
        count = if (seen == candidate || isStillAway) count + 1 else 1
        candidate = seen
        if (seen == advice || count < needed(seen)) return false
        advice = seen
        return true
    }

    /** A code counts at once, since it is not a guess; its advice stays long enough to be read. */
    private fun needed(seen: Advice) = when {
        seen is Advice.OtherCode -> 1
        advice is Advice.OtherCode -> OTHER_CODE_FRAMES
        else -> STABLE_FRAMES
    }

    companion object {
        /** How many frames in a row must give the same hint before it is shown. */
        const val STABLE_FRAMES = 4

        /** How many frames in a row must be without a code of another kind before its advice ends. */
        const val OTHER_CODE_FRAMES = 16
    }
}
