package roughcheck

import java.io.IOException
import java.io.InputStream
import java.net.HttpRetryException
import java.net.HttpURLConnection
import java.net.Proxy
import java.net.URL
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope

/**
 * Sends what is waiting to the collector at [address], such as `https://collector.example.org`.
 *
 * Plain HTTP goes to this device alone, for tests. Redirects are not followed, an answer has a limit, and whatever goes
 * wrong is [TransportReply.Nothing]: nothing counts but a signed receipt, and the library tries again.
 *
 * @throws IllegalArgumentException where [collectorRoute] refuses the address.
 */
class HttpTransport internal constructor(address: String, private val patienceMs: Int) : Transport {
    constructor(address: String) : this(address, PATIENCE_MS)

    private val url = URL(routeTo(address))
    private val plain = url.protocol == "http"

    /** Cancelling the coroutine closes the connection. */
    override suspend fun post(body: ByteArray): TransportReply = coroutineScope {
        val connection = open(body.size)
        val reply = async(Dispatchers.IO) { exchange(connection, body) }
        try {
            reply.await()
        } catch (cancelled: CancellationException) {
            connection.disconnect()
            throw cancelled
        }
    }

    private fun open(length: Int): HttpURLConnection {
        val opened = if (plain) url.openConnection(Proxy.NO_PROXY) else url.openConnection()
        return (opened as HttpURLConnection).apply {
            requestMethod = "POST"
            doOutput = true
            useCaches = false
            instanceFollowRedirects = false
            connectTimeout = patienceMs
            readTimeout = patienceMs
            // Sent once, as it is: nothing repeats it behind the library's back.
            setFixedLengthStreamingMode(length)
            setRequestProperty("Content-Type", "application/cbor")
            // What is not compressed cannot grow beyond the limit while it is unpacked.
            setRequestProperty("Accept-Encoding", "identity")
            setRequestProperty("User-Agent", "roughcheck")
        }
    }

    private fun exchange(connection: HttpURLConnection, body: ByteArray): TransportReply = try {
        connection.outputStream.use { it.write(body) }
        val status = connection.responseCode
        val retryAfter = connection.getHeaderField("Retry-After")?.trim()?.toLongOrNull()?.takeIf { it >= 0 }
        val stream = if (status >= HttpURLConnection.HTTP_BAD_REQUEST) connection.errorStream else connection.inputStream
        val answer = stream?.use(::readLimited) ?: ByteArray(0)
        val announced = connection.contentLengthLong
        // A body that breaks off is not an answer, and not every platform tells of it.
        if (announced >= 0 && announced != answer.size.toLong()) throw IOException("the answer breaks off")
        if (status in 100..599) TransportReply.Answered(status, retryAfter, answer) else TransportReply.Nothing
    } catch (login: HttpRetryException) {
        TransportReply.Answered(login.responseCode(), null, ByteArray(0))
    } catch (_: IOException) {
        TransportReply.Nothing
    } catch (_: RuntimeException) {
        // What a platform throws whose connection is closed under it, or whose app may not use the network.
        TransportReply.Nothing
    } finally {
        connection.disconnect()
    }

    private fun readLimited(from: InputStream): ByteArray {
        val answer = java.io.ByteArrayOutputStream()
        val piece = ByteArray(64 * 1024)
        val largest = largestAnswer()
        val deadline = System.nanoTime() + WHOLE_ANSWER_NS
        while (true) {
            val read = from.read(piece)
            if (read < 0) return answer.toByteArray()
            if (answer.size() + read > largest) throw IOException("the answer is too long")
            if (System.nanoTime() > deadline) throw IOException("the answer takes too long")
            answer.write(piece, 0, read)
        }
    }

    private companion object {
        const val PATIENCE_MS = 20_000
        const val WHOLE_ANSWER_NS = 600_000_000_000L

        fun routeTo(address: String) = try {
            collectorRoute(address)
        } catch (refused: RoughcheckException.Failed) {
            throw IllegalArgumentException("$address: ${refused.text}", refused)
        }
    }
}
