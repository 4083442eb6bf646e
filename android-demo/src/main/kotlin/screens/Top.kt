package roughcheck.demo.screens

import android.app.Activity
import android.view.View
import roughcheck.demo.R

/** Scrolls to the top, where the answer to what was touched is drawn next. */
internal fun Shell.toTop() {
    (context as? Activity)?.findViewById<View>(R.id.scroll)?.scrollTo(0, 0)
}
