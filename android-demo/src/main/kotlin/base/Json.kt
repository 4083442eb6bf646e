package roughcheck.demo.base

import org.json.JSONArray
import org.json.JSONObject

/** The text under [name]; null if it is absent or JSON's null, which Android's own reader returns as the word "null". */
fun JSONObject.textOrNull(name: String): String? = if (isNull(name)) null else getString(name)

/** The texts under [name]; empty if it is absent. */
fun JSONObject.texts(name: String): List<String> = optJSONArray(name)?.texts() ?: emptyList()

/** Every element as a text. */
fun JSONArray.texts(): List<String> = List(length()) { getString(it) }

/** Every element as an object. */
fun JSONArray.objects(): List<JSONObject> = List(length()) { getJSONObject(it) }
