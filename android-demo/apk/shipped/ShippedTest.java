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
 * The app shrunk by R8, from the first run to a verdict, with the real native library: it shows if R8 renames or drops too much.
 * In Java, since R8 has renamed the Kotlin classes; views are found by resource name.
 */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, qualifiers = "en-w360dp-h640dp-xhdpi")
public class ShippedTest {
    private static final File DEMO = new File(System.getProperty("roughcheck.demo"));
    private Activity activity;

    /** Before the app starts, since it opens its keys at once. */
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
        tapText("Continue");
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

    /** Gives the app the demo's file that it asks for. */
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

    /** Waits until something holds; the limit only ends a hanging test. */
    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 300_000_000_000L;
        while (!holds(condition)) {
            // Checked once more after the time is up: the test never fails while the condition holds.
            if (System.nanoTime() - end > 0 && !holds(condition)) {
                throw new AssertionError("waited for " + what + "; there is: " + texts().stream().map(TextView::getText).toList());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    private boolean holds(BooleanSupplier condition) {
        idle();
        return condition.getAsBoolean();
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
