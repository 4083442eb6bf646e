package roughcheck.demo.camera

/** What an officer feels and hears without looking at the phone. */
interface Signals {
    /** A code was read. */
    fun read()

    /** A verdict: one short pulse and a high tone where nothing stands against it, longer and lower ones otherwise. */
    fun verdict(kind: Kind)

    /** What is told. */
    enum class Kind { PASS, REFER, REFUSE, NOTHING }
}
