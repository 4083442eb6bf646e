package roughcheck.demo.app

import roughcheck.demo.screens.DecideScreen
import roughcheck.demo.screens.ClosedScreen
import roughcheck.demo.screens.HomeScreen
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.NumberScreen
import roughcheck.demo.screens.ParcelScreen
import roughcheck.demo.screens.Place
import roughcheck.demo.screens.ScanScreen
import roughcheck.demo.screens.Screen
import roughcheck.demo.screens.Shell
import roughcheck.demo.screens.VerdictScreen
import roughcheck.demo.screens.ShiftScreen
import roughcheck.demo.screens.firstRunScreen

/** The screen of a place. */
fun screenOf(place: Place, shell: Shell): Screen = when (place.name) {
    Name.FIRST_RUN -> firstRunScreen(shell, place)
    Name.SHIFT -> ShiftScreen(shell, place)
    Name.CLOSED -> ClosedScreen(shell, place)
    Name.HOME -> HomeScreen(shell, place)
    Name.SCAN -> ScanScreen(shell, place)
    Name.NUMBER -> NumberScreen(shell, place)
    Name.PARCEL -> ParcelScreen(shell, place)
    Name.VERDICT -> VerdictScreen(shell, place)
    Name.DECIDE -> DecideScreen(shell, place)
    else -> HomeScreen(shell, place)
}
