@file:JvmName("Hosts")

package roughcheck

import java.io.File
import java.security.SecureRandom

/** The clock of the device. It may be wrong: the library doubts it, and says so in the finding `clock`. */
object SystemClock : DeviceClock {
    override fun now(): Long = Math.floorDiv(System.currentTimeMillis(), 1000L)
}

/** Randomness of the platform. */
object SecureEntropy : Entropy {
    private val random = SecureRandom()

    override fun random(count: Int): ByteArray = ByteArray(count).also(random::nextBytes)
}

/**
 * A host made of files in [folder] and of the key in [signer]: the device's clock and randomness, the sealing key in
 * `sealing.key`, the last head in `head`.
 *
 * On Android the folder belongs under `Context.getNoBackupFilesDir()`: a station that is restored from a backup is a copy,
 * and headquarters sees it as one.
 *
 * @param sealingKey where the sealing key is better kept than in a plain file, such as a [WrappedSealingKey].
 */
@JvmOverloads
fun fileHost(
    folder: File,
    signer: DeviceSigner,
    sealingKey: SealingKey = FileSealingKey(File(folder, "sealing.key")),
): StationHost {
    folder.mkdirs()
    return StationHost(SystemClock, SecureEntropy, signer, sealingKey, FileLastHead(File(folder, "head")))
}
