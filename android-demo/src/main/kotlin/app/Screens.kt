package roughcheck.demo.app

import roughcheck.demo.screens.DecideScreen
import roughcheck.demo.screens.ClosedScreen
import roughcheck.demo.screens.EntryScreen
import roughcheck.demo.screens.HeadScreen
import roughcheck.demo.screens.HomeScreen
import roughcheck.demo.screens.JournalScreen
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.NumberScreen
import roughcheck.demo.screens.ParcelScreen
import roughcheck.demo.screens.Place
import roughcheck.demo.screens.ScanScreen
import roughcheck.demo.screens.Screen
import roughcheck.demo.screens.SettingsScreen
import roughcheck.demo.screens.Shell
import roughcheck.demo.screens.VerdictScreen
import roughcheck.demo.screens.ShiftScreen
import roughcheck.demo.screens.firstRunScreen
import roughcheck.demo.screens.SyncScreen
import roughcheck.demo.screens.TrustScreen

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
    Name.JOURNAL -> JournalScreen(shell, place)
    Name.ENTRY -> EntryScreen(shell, place)
    Name.HEAD -> HeadScreen(shell, place)
    Name.SYNC -> SyncScreen(shell, place)
    Name.TRUST -> TrustScreen(shell, place)
    Name.SETTINGS -> SettingsScreen(shell, place)
    else -> HomeScreen(shell, place)
}
