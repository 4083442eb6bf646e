package roughcheck.demo.screens

/** Moves between screens. */
interface Navigator {
    /** Shows another screen; back returns here. */
    fun navigate(route: Route)

    /** Shows another screen instead of this one. */
    fun replace(route: Route)

    /** Changes the argument of this screen without redrawing it, so that input survives the process. */
    fun updateRoute(route: Route)

    /** Goes back. */
    fun back()

    /** Goes to the start: the first run, the shift, or home. */
    fun start()
}
