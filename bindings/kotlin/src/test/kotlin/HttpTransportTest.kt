package roughcheck

import com.google.gson.JsonParser
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.io.File
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The transport against a server of the JDK. */
class HttpTransportTest {
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    private val address = "http://127.0.0.1:${server.address.port}/"
    private var seen: HttpExchange? = null

    @AfterEach
    fun stop() = server.stop(0)

    private fun serve(answer: (HttpExchange) -> Unit) {
        server.createContext("/v1/sync") { exchange ->
            seen = exchange
            exchange.use(answer)
        }
        server.start()
    }

    private fun HttpExchange.use(action: (HttpExchange) -> Unit) = try {
        action(this)
    } finally {
        close()
    }

    private fun post(body: ByteArray = byteArrayOf(1, 2)) = runBlocking { HttpTransport(address).post(body) }

    private fun answered() = post() as TransportReply.Answered

    @Test
    fun `each address of the table is taken or refused for its reason`() {
        val table = File(System.getProperty("roughcheck.root"), "tests/vectors/data/addresses.json")
        val rows = JsonParser.parseString(table.readText()).asJsonArray.map { it.asJsonObject }
        assertEquals(137, rows.size)
        for (row in rows) {
            val url = row["url"].asString
            if (row.has("route")) {
                assertEquals(row["route"].asString, collectorRoute(url))
                HttpTransport(url)
            } else {
                val refused = assertThrows(IllegalArgumentException::class.java, { HttpTransport(url) }, url)
                assertEquals(row["refused"].asString, (refused.cause as RoughcheckException.Failed).code, url)
            }
        }
    }

    @Test
    fun `a request goes out as it is, and the answer comes back as it is`() {
        val sent = ByteArray(200_000) { it.toByte() }
        var got = ByteArray(0)
        serve {
            got = it.requestBody.readBytes()
            it.sendResponseHeaders(200, 3)
            it.responseBody.write(byteArrayOf(7, 8, 9))
        }
        val reply = post(sent) as TransportReply.Answered
        assertArrayEquals(sent, got)
        assertEquals(200, reply.status)
        assertNull(reply.retryAfter)
        assertArrayEquals(byteArrayOf(7, 8, 9), reply.body)
        assertEquals("POST", seen!!.requestMethod)
        assertEquals("application/cbor", seen!!.requestHeaders.getFirst("Content-Type"))
    }

    @Test
    fun `a refusal keeps its status, its body and its Retry-After`() {
        serve {
            it.responseHeaders.add("Retry-After", "120")
            it.sendResponseHeaders(503, 4)
            it.responseBody.write("wait".toByteArray())
        }
        val reply = answered()
        assertEquals(503, reply.status)
        assertEquals(120L, reply.retryAfter)
        assertArrayEquals("wait".toByteArray(), reply.body)
    }

    @Test
    fun `a date in Retry-After is not a number of seconds`() {
        serve {
            it.responseHeaders.add("Retry-After", "Sun, 01 Mar 2026 10:00:00 GMT")
            it.sendResponseHeaders(503, -1)
        }
        assertNull(answered().retryAfter)
    }

    @Test
    fun `a redirect is not followed`() {
        serve {
            it.responseHeaders.add("Location", "https://portal.example.org/login")
            it.sendResponseHeaders(307, -1)
        }
        assertEquals(307, answered().status)
    }

    @Test
    fun `a login page is an answer with its status`() {
        serve {
            it.responseHeaders.add("WWW-Authenticate", "Basic realm=\"portal\"")
            it.sendResponseHeaders(401, -1)
        }
        assertEquals(401, answered().status)
    }

    @Test
    fun `an answer without end is not an answer`() {
        serve {
            it.sendResponseHeaders(200, 0)
            val piece = ByteArray(1 shl 20)
            runCatching { repeat(100) { _ -> it.responseBody.write(piece) } }
        }
        assertSame(TransportReply.Nothing, post())
    }

    @Test
    fun `an answer that breaks off is not an answer`() {
        ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { socket ->
            val breaker = Thread {
                socket.accept().use {
                    it.getInputStream().read(ByteArray(4096))
                    it.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123".toByteArray())
                }
            }
            breaker.start()
            val reply = runBlocking { HttpTransport("http://127.0.0.1:${socket.localPort}").post(byteArrayOf(1)) }
            assertSame(TransportReply.Nothing, reply)
            breaker.join()
        }
    }

    @Test
    fun `nobody there is no answer`() {
        Nobody().use { nobody ->
            assertSame(TransportReply.Nothing, runBlocking { HttpTransport(nobody.address).post(byteArrayOf(1)) })
        }
    }

    @Test
    fun `cancelling closes the connection`() {
        val arrived = CountDownLatch(1)
        val release = CountDownLatch(1)
        serve {
            arrived.countDown()
            release.await()
        }
        runBlocking {
            // Of so much patience that nothing but the cancelling ends it.
            val sending = launch(Dispatchers.Default) { HttpTransport(address, 600_000).post(byteArrayOf(1)) }
            try {
                assertTrue(arrived.await(2, TimeUnit.MINUTES))
                withTimeout(120_000) { sending.cancelAndJoin() }
            } finally {
                release.countDown()
            }
        }
    }
}
