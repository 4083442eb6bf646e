package roughcheck.demo.station

import android.content.Context
import android.net.ConnectivityManager
import android.provider.Settings

/** Whether there is a network. Having none is normal; no check needs one. */
class NetworkStatus(private val context: Context) {
    /** Whether every radio is switched off. */
    val isAirplaneMode: Boolean
        get() = Settings.Global.getInt(context.contentResolver, Settings.Global.AIRPLANE_MODE_ON, 0) != 0

    /** Whether there is a network to send over. */
    val isConnected: Boolean
        get() {
            val connections = context.getSystemService(Context.CONNECTIVITY_SERVICE) as ConnectivityManager
            return connections.activeNetwork != null
        }
}
