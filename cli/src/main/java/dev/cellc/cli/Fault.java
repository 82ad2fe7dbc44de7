package dev.cellc.cli;

import dev.cellc.compiler.Version;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A bug in cellc, in words that help to get it repaired. */
final class Fault {
    private Fault() {}

    static String report(Throwable cause) {
        return """
                cellc: %s
                this is a bug in cellc; please report it with the command, the declarations if you can, and these lines:
                  cellc %s, Java %s (%s), %s %s
                  the same command with --debug shows the stack trace
                """.formatted(
                        cause,
                        Version.current(),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text, true));
        return text.toString().replace("\r", "");
    }
}
