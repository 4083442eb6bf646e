package roughcheck

/** The fixed host of the conformance cases: everything in it is known to everybody. */
class TestHost(@Volatile var time: Long = Demo.NOW) : DeviceClock, Entropy, SealingKey, LastHead {
    private var seed = 1u
    @Volatile var kept: ByteArray? = null

    val host: StationHost get() = host()

    fun host(
        clock: DeviceClock = this,
        entropy: Entropy = this,
        signer: DeviceSigner = SoftwareSigner(ByteArray(32) { 7 }),
        sealingKey: SealingKey = this,
        lastHead: LastHead = this,
    ) = StationHost(clock, entropy, signer, sealingKey, lastHead)

    override fun now() = time

    /** A linear congruential generator over 32 bits; each step gives its highest byte. */
    @Synchronized
    override fun random(count: Int) = ByteArray(count) {
        seed = seed * 1_664_525u + 1_013_904_223u
        (seed shr 24).toByte()
    }

    override fun key() = ByteArray(32) { 9 }

    override fun load() = kept

    override fun save(head: ByteArray) {
        kept = head
    }
}
