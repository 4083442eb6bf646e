package roughcheck.demo.support

import android.database.sqlite.SQLiteDatabase
import android.view.View
import java.io.File
import org.json.JSONArray
import org.json.JSONObject
import roughcheck.EntryView
import roughcheck.demo.R
import roughcheck.demo.check.Answer
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Observed
import roughcheck.demo.check.Question
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.Place
import roughcheck.demo.station.DeskState

/** The demo's parcel, as an officer types it. */
val FITTING = Observed(
    mapOf(
        Question.SEALS to Answer.Seen("DEMO 55 1203"),
        Question.PARCELS to Answer.Seen("3"),
        Question.HS to Answer.Seen("7102.10"),
        Question.CARATS to Answer.Seen("1204,35"),
        Question.POLISHED to Answer.Seen(Observed.NO),
        Question.SYNTHETIC to Answer.Seen("${Observed.NO} TESTER"),
    ),
)

/** Nothing of the parcel was observed. */
val NOTHING_OBSERVED = Observed().withoutTheRest()

/** A certificate was scanned, and this was said about the parcel so far. */
fun Phone.present(draft: Draft): Phone = apply {
    services.drafts.begin(draft)
    activity.go(Place(Name.PARCEL))
    idle()
}

/** A certificate was scanned, the parcel was observed, and the check is made. */
fun Phone.check(certificate: String, parcel: Observed = FITTING): Phone = check(Draft(text = Demo.text(certificate), parcel = parcel))

/** What is presented is checked. */
fun Phone.check(draft: Draft): Phone = present(draft).checkNow()

/** Taps on the check, and waits for the verdict. */
fun Phone.checkNow(): Phone = apply {
    tap(R.id.parcel_check)
    view<View>(R.id.verdict_banner)
}

/** The library's report in the draft. */
val Phone.report: JSONObject get() = JSONObject(services.drafts.current!!.report!!)

/** The journal, the newest entry first, with what is sealed beside each. */
fun Phone.journal(): List<EntryView> = background {
    services.desk.use { entries(null, 100).map { entry("${it.epoch}.${it.seq}") } }
}

/** A field beside the chain. */
fun EntryView.sealed(name: String): String? = fields.find { it.name == name }?.value

/** Changes the journal's file under the app, which must be restarted then: a disk that is full, or is not any more. */
fun Phone.database(statement: String) {
    (services.desk.state.value as DeskState.Open).station.close()
    val file = File(app.noBackupFilesDir, "station/station.db")
    SQLiteDatabase.openDatabase(file.path, null, SQLiteDatabase.OPEN_READWRITE).use { it.execSQL(statement) }
}

/** Every text and number in JSON, at any depth. */
fun valuesOf(json: Any?): List<String> = when (json) {
    is JSONObject -> json.keys().asSequence().toList().flatMap { valuesOf(json.get(it)) }
    is JSONArray -> (0 until json.length()).flatMap { valuesOf(json.get(it)) }
    else -> listOf(json.toString())
}
