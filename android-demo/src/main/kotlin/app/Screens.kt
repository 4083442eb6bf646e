package roughcheck.demo.app

import roughcheck.demo.screens.CheckpointScreen
import roughcheck.demo.screens.DecideScreen
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.EntryScreen
import roughcheck.demo.screens.HomeScreen
import roughcheck.demo.screens.JournalScreen
import roughcheck.demo.screens.NumberScreen
import roughcheck.demo.screens.ParcelScreen
import roughcheck.demo.screens.Route
import roughcheck.demo.screens.ScanScreen
import roughcheck.demo.screens.Screen
import roughcheck.demo.screens.ScreenHost
import roughcheck.demo.screens.SettingsScreen
import roughcheck.demo.screens.ShiftScreen
import roughcheck.demo.screens.SyncScreen
import roughcheck.demo.screens.TrustScreen
import roughcheck.demo.screens.UnavailableScreen
import roughcheck.demo.screens.VerdictScreen
import roughcheck.demo.screens.firstRunScreen

/** The screen of a route. */
fun screenOf(route: Route, host: ScreenHost): Screen = when (route.destination) {
    Destination.FIRST_RUN -> firstRunScreen(host, route)
    Destination.SHIFT -> ShiftScreen(host, route)
    Destination.UNAVAILABLE -> UnavailableScreen(host, route)
    Destination.HOME -> HomeScreen(host, route)
    Destination.SCAN -> ScanScreen(host, route)
    Destination.NUMBER -> NumberScreen(host, route)
    Destination.PARCEL -> ParcelScreen(host, route)
    Destination.VERDICT -> VerdictScreen(host, route)
    Destination.DECIDE -> DecideScreen(host, route)
    Destination.JOURNAL -> JournalScreen(host, route)
    Destination.ENTRY -> EntryScreen(host, route)
    Destination.CHECKPOINT -> CheckpointScreen(host, route)
    Destination.SYNC -> SyncScreen(host, route)
    Destination.TRUST -> TrustScreen(host, route)
    Destination.SETTINGS -> SettingsScreen(host, route)
    else -> HomeScreen(host, route)
}
