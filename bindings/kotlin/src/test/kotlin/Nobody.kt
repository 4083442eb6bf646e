package roughcheck

import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.Socket

/** An address at which nobody listens, and at which nobody else can while this is open. */
class Nobody : AutoCloseable {
    private val socket = Socket().apply { bind(InetSocketAddress(InetAddress.getLoopbackAddress(), 0)) }

    val address: String get() = "http://127.0.0.1:${socket.localPort}"

    override fun close() = socket.close()
}
