import static org.junit.Assert.assertTrue;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Looper;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import java.io.File;
import java.nio.file.Files;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowActivity;

/**
 * The app as R8 leaves it, from the first run to a verdict, with the real native library: what R8 renames or drops wrongly
 * shows here. In Java, since nothing of Kotlin has its name any more; views are found by the names of their resources.
 */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, qualifiers = "en-w360dp-h640dp-xhdpi")
public class ShippedTest {
    private static final File DEMO = new File(System.getProperty("roughcheck.demo"));
    private Activity activity;

    /** Before the app's process begins: it opens its keys at once. */
    @BeforeClass public static void keys() {
        Security.addProvider(new Keystore());
    }

    @Test public void aShrunkAppIsSetUpAndChecksACertificate() throws Exception {
        Class<? extends Activity> main = Class.forName("roughcheck.demo.app.MainActivity").asSubclass(Activity.class);
        activity = Robolectric.buildActivity(main).setup().get();

        tap("first_next");
        type("first_root", Files.readString(new File(DEMO, "root.txt").toPath()).trim());
        tap("first_next");
        tap("first_same");
        tap("first_without");
        type("first_country", "EU");
        type("first_post", "Antwerp 1");
        tapText("Import");
        tap("first_next");
        tap("first_choose");
        choose("bundle.rcb");
        tapText("Go on");
        tap("first_finish");
        type("shift_typed", "K-117");
        tap("shift_begin");

        tap("home_check");
        tap("scan_from_picture");
        choose("good.png");
        tap("parcel_rest");
        tap("parcel_check");
        see("Certificate good, parcel not examined.");
        see("Nobody assessed: ");
    }

    private View view(String name) {
        int id = activity.getResources().getIdentifier(name, "id", "roughcheck.demo");
        assertTrue("no view is called " + name, id != 0);
        until("view " + name, () -> activity.findViewById(id) != null && activity.findViewById(id).isShown());
        return activity.findViewById(id);
    }

    private void tap(String name) {
        view(name).performClick();
        idle();
    }

    private void tapText(String text) {
        until(text, () -> texts().stream().anyMatch(view -> view.getText().toString().equals(text) && view.isClickable()));
        texts().stream().filter(view -> view.getText().toString().equals(text) && view.isClickable()).findFirst().get().performClick();
        idle();
    }

    private void type(String name, String text) {
        ((EditText) view(name)).setText(text);
        idle();
    }

    private void see(String part) {
        until("“" + part + "”", () -> texts().stream().anyMatch(view -> view.getText().toString().contains(part)));
    }

    /** The app asks for a file, and gets this one of the demo's. */
    private void choose(String name) {
        until("a request for a file", () -> shadowOf(activity).peekNextStartedActivityForResult() != null);
        ShadowActivity.IntentForResult asked = shadowOf(activity).getNextStartedActivityForResult();
        Uri uri = Uri.parse("content://files/" + name);
        shadowOf(activity.getContentResolver()).registerInputStreamSupplier(uri, () -> {
            try {
                return Files.newInputStream(new File(DEMO, name).toPath());
            } catch (java.io.IOException missing) {
                throw new java.io.UncheckedIOException(missing);
            }
        });
        shadowOf(activity).receiveResult(asked.intent, Activity.RESULT_OK, new Intent().setData(uri));
        idle();
    }

    private void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (true) {
            idle();
            if (so.getAsBoolean()) return;
            if (System.nanoTime() > end) throw new AssertionError("waited for " + what + "; seen: " + texts().stream().map(TextView::getText).toList());
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    private void idle() {
        shadowOf(Looper.getMainLooper()).idle();
    }

    private List<TextView> texts() {
        List<TextView> found = new ArrayList<>();
        gather(activity.getWindow().getDecorView(), found);
        return found;
    }

    private void gather(View view, List<TextView> found) {
        if (view instanceof TextView text) found.add(text);
        if (view instanceof ViewGroup group) {
            for (int at = 0; at < group.getChildCount(); at++) gather(group.getChildAt(at), found);
        }
    }
}
