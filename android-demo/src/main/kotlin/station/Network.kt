package roughcheck.demo.station

import android.content.Context
import android.net.ConnectivityManager
import android.provider.Settings

/** Whether there is a network. None is the normal case, and nothing an officer does needs one. */
class Network(private val context: Context) {
    /** Whether the officer, or the rule of the post, switched every radio off. */
    val isAirplaneMode: Boolean
        get() = Settings.Global.getInt(context.contentResolver, Settings.Global.AIRPLANE_MODE_ON, 0) != 0

    /** Whether something could be sent now. */
    val isThere: Boolean
        get() {
            val connections = context.getSystemService(Context.CONNECTIVITY_SERVICE) as ConnectivityManager
            return connections.activeNetwork != null
        }
}
