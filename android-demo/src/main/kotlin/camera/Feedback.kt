package roughcheck.demo.camera

/** Vibration and tones, for an officer who is not looking at the phone. */
interface Feedback {
    /** A code was read. */
    fun codeRead()

    /** A verdict: one short pulse and a high tone for a pass, longer and lower ones otherwise. */
    fun verdict(kind: Kind)

    /** The verdict, or that there is none. */
    enum class Kind { PASS, REFER, REFUSE, NO_VERDICT }
}
