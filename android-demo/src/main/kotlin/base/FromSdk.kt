package roughcheck.demo.base

/** Marks what needs a later Android than the oldest this app runs on, and is only called behind a look at the version. */
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.FUNCTION, AnnotationTarget.CLASS)
annotation class FromSdk(val version: Int)
