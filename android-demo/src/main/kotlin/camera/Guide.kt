package roughcheck.demo.camera

import roughcheck.Hint

/** What an officer is told while scanning. */
sealed class Advice {
    /** Nothing wrong with the picture: there is just no code in it. */
    object Point : Advice()

    /** What stands in the way of reading. */
    data class Better(val hint: Hint) : Advice()

    /** A code was read that is none of those looked for. */
    data class OtherCode(val text: String) : Advice()
}

/**
 * Makes steady advice of what single frames say. One frame in between says another thing often enough; advice that changes
 * with each of them cannot be read.
 */
class Guide {
    /** The advice. */
    var advice: Advice = Advice.Point
        private set
    private var next: Advice = Advice.Point
    private var held = 0

    /**
     * Takes in what the next frame showed; says whether the advice is another one now.
     *
     * @param other the text of a code of another kind than is looked for.
     */
    fun see(hint: Hint?, other: String?): Boolean {
        val seen = when {
            other != null -> Advice.OtherCode(other)
            hint == null || hint == Hint.NO_CODE -> Advice.Point
            else -> Advice.Better(hint)
        }
        val isStillAway = advice is Advice.OtherCode && seen !is Advice.OtherCode && next !is Advice.OtherCode
        held = if (seen == next || isStillAway) held + 1 else 1
        next = seen
        if (seen == advice || held < needed(seen)) return false
        advice = seen
        return true
    }

    /** A code is no guess, and counts at once; one that was named stays long enough to be read. */
    private fun needed(seen: Advice) = when {
        seen is Advice.OtherCode -> 1
        advice is Advice.OtherCode -> STAYS
        else -> STEADY
    }

    companion object {
        /** For so many frames in a row a hint must hold before it is shown. */
        const val STEADY = 4

        /** For so many frames in a row no code of another kind must be seen before it is no longer named. */
        const val STAYS = 16
    }
}
