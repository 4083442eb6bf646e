package roughcheck.demo.base

/** Marks code that needs a later Android than the oldest supported one; call it only after checking the version. */
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.FUNCTION, AnnotationTarget.CLASS)
annotation class RequiresApi(val version: Int)
