package roughcheck.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints what a run of JMH found, and ends with 1 where a recorded check costs more from Kotlin than it may. */
public final class Table {
    private static final double MOST = 1.1;

    private Table() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Double> median = new TreeMap<>();
        for (JsonElement entry : JsonParser.parseString(Files.readString(new File(arguments[0]).toPath())).getAsJsonArray()) {
            JsonObject result = entry.getAsJsonObject();
            String name = result.get("benchmark").getAsString().replace("roughcheck.bench.", "");
            if (result.has("params")) name += " " + result.getAsJsonObject("params").get("size").getAsString();
            median.put(name, median(result.getAsJsonObject("primaryMetric").getAsJsonArray("rawData")));
        }
        double each = 1_000.0 / RecordedCheck.CHECKS;
        double ratio = row("check, recorded", median.get("RecordedCheck.kotlin") * each, median.get("RecordedCheck.rust") * each);
        row("check, dry run", median.get("DryRun.kotlin"), median.get("DryRun.rust"));
        for (String size : List.of("1x1", "1280x720")) {
            row("frame " + size + ", direct buffer", median.get("FrameLooks.direct " + size), median.get("FrameLooks.rust " + size));
            row("frame " + size + ", array", median.get("FrameLooks.array " + size), median.get("FrameLooks.rust " + size));
        }
        if (ratio > MOST) {
            System.out.printf(Locale.ROOT, "a recorded check may cost %.1f times what it costs in Rust%n", MOST);
            System.exit(1);
        }
    }

    private static double row(String what, double kotlin, double rust) {
        System.out.printf(Locale.ROOT, "%-32s Kotlin %9.1f µs   Rust %9.1f µs   %5.2f times%n", what, kotlin, rust, kotlin / rust);
        return kotlin / rust;
    }

    private static double median(Iterable<JsonElement> forks) {
        List<Double> all = new ArrayList<>();
        for (JsonElement fork : forks) {
            for (JsonElement value : fork.getAsJsonArray()) all.add(value.getAsDouble());
        }
        Collections.sort(all);
        return all.get(all.size() / 2);
    }
}
