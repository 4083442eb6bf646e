package roughcheck

/**
 * Whatever stops the host is told to the library as one kind of failure, with the words of the platform for logs. Key stores
 * throw many kinds of exceptions, checked ones and others.
 */
internal inline fun <T> orUnavailable(what: String, action: () -> T): T = try {
    action()
} catch (failed: HostException) {
    throw failed
} catch (failed: Exception) {
    throw HostException.Unavailable("$what: ${failed.message ?: failed.javaClass.simpleName}")
}
