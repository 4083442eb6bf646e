package roughcheck

import java.io.File
import java.io.RandomAccessFile

/**
 * Keeps the last head of the journal a second time, in a file that the command line understands too: the length in two
 * bytes, the head, zeros up to one sector.
 *
 * The file is overwritten in place, because a sector of a disk is written whole or not at all, and it is synchronised
 * only when it is made: an older copy is not a fault, and a check does not wait for it. It stays open from the first head on.
 */
class FileLastHead(private val file: File) : LastHead {
    private var opened: RandomAccessFile? = null

    @Synchronized
    override fun load(): ByteArray? = orUnavailable("the last head") { readIfThere(file)?.let(::contentOf) }

    @Synchronized
    override fun save(head: ByteArray) {
        if (head.size > SECTOR - LENGTH) throw HostException.Unavailable("the last head: too long for a sector")
        val sector = ByteArray(SECTOR)
        sector[0] = (head.size shr 8).toByte()
        sector[1] = head.size.toByte()
        head.copyInto(sector, LENGTH)
        orUnavailable("the last head") {
            val new = !file.exists()
            val out = opened.takeUnless { new } ?: RandomAccessFile(file, "rw").also { opened = it }
            out.seek(0)
            out.write(sector)
            if (new) out.fd.sync()
        }
    }

    private fun contentOf(sector: ByteArray): ByteArray? {
        if (sector.size < LENGTH) return null
        val length = (sector[0].toInt() and 0xff shl 8) or (sector[1].toInt() and 0xff)
        if (length == 0 || length > sector.size - LENGTH) return null
        return sector.copyOfRange(LENGTH, LENGTH + length)
    }

    private companion object {
        const val SECTOR = 512
        const val LENGTH = 2
    }
}
