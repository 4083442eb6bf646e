package roughcheck.demo.screens

import android.app.Activity
import android.view.View
import roughcheck.demo.R

/** Scrolls to the top, where the result of an action appears. */
internal fun ScreenHost.scrollToTop() {
    (context as? Activity)?.findViewById<View>(R.id.scroll)?.scrollTo(0, 0)
}
