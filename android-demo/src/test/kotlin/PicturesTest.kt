package roughcheck.demo

import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.Pictures
import roughcheck.demo.support.TestApp
import roughcheck.demo.support.Tour
import roughcheck.demo.support.Variant

/** Every screen in every language, by day and by night, with usual and with the greatest text. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35])
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class PicturesTest(private val variant: Variant) {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
        variant.set()
    }

    @Test fun home() = walk(1) { phone, snap ->
        phone.setUp().start().see("Antwerp 1")
        snap("home")
    }

    /** Takes a tour, which has this many pictures. */
    private fun walk(count: Int, tour: Tour) {
        val pictures = Pictures(variant)
        val phone = Phone()
        tour(phone) { pictures.take(phone, it) }
        assertEquals(count, pictures.count)
    }

    companion object {
        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun variants(): List<Variant> = Variant.ALL
    }
}
