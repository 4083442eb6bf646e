package roughcheck.demo.app

import roughcheck.demo.screens.HomeScreen
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.Place
import roughcheck.demo.screens.Screen
import roughcheck.demo.screens.Shell

/** The screen of a place. */
fun screenOf(place: Place, shell: Shell): Screen = when (place.name) {
    Name.HOME -> HomeScreen(shell, place)
    else -> HomeScreen(shell, place)
}
