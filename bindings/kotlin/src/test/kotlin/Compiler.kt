package roughcheck

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Assertions.assertEquals

/** Compiles sources that are made or found while the tests run. */
object Compiler {
    /** Compiles files and folders; whatever the compiler has to say fails the test. */
    fun compile(classes: File, path: List<File>, vararg sources: File, options: List<String> = emptyList()) {
        val said = ByteArrayOutputStream()
        val code = K2JVMCompiler().exec(
            PrintStream(said), "-no-stdlib", "-no-reflect", "-jvm-target", "11", *options.toTypedArray(),
            "-cp", path.joinToString(File.pathSeparator), "-d", classes.path, *sources.map(File::getPath).toTypedArray(),
        )
        assertEquals(ExitCode.OK, code, said.toString())
    }
}
