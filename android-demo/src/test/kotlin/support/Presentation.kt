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
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.station.StationState

/** The demo's parcel, as an officer types it: it matches the good certificate. */
val MATCHING_PARCEL = Observed(
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
val NOTHING_OBSERVED = Observed().withRestNotObserved()

/** A certificate was scanned, and some questions may be answered. */
fun Phone.present(draft: Draft): Phone = apply {
    container.drafts.begin(draft)
    activity.navigate(Route(Destination.PARCEL))
    idle()
}

/** Scans a certificate, answers the questions and checks. */
fun Phone.check(certificate: String, parcel: Observed = MATCHING_PARCEL): Phone = check(Draft(text = Demo.text(certificate), parcel = parcel))

/** Checks this draft. */
fun Phone.check(draft: Draft): Phone = present(draft).checkNow()

/** Taps the check button and waits for the verdict. */
fun Phone.checkNow(): Phone = apply {
    tap(R.id.parcel_check)
    view<View>(R.id.verdict_banner)
}

/** The library's report in the draft. */
val Phone.report: JSONObject get() = JSONObject(container.drafts.current!!.report!!)

/** The journal, newest entry first, with personal fields. */
fun Phone.journal(): List<EntryView> = background {
    container.repository.withStation { entries(null, 100).map { entry("${it.epoch}.${it.seq}") } }
}

/** A personal field. */
fun EntryView.sealed(name: String): String? = fields.find { it.name == name }?.value

/** Changes the journal's database, for example to simulate a full disk; restart the app afterwards. */
fun Phone.database(statement: String) {
    (container.repository.state.value as StationState.Open).station.close()
    val file = File(app.noBackupFilesDir, "station/station.db")
    SQLiteDatabase.openDatabase(file.path, null, SQLiteDatabase.OPEN_READWRITE).use { it.execSQL(statement) }
}

/** Every text and number in JSON, at any depth. */
fun valuesOf(json: Any?): List<String> = when (json) {
    is JSONObject -> json.keys().asSequence().toList().flatMap { valuesOf(json.get(it)) }
    is JSONArray -> (0 until json.length()).flatMap { valuesOf(json.get(it)) }
    else -> listOf(json.toString())
}
