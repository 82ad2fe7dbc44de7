package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final String ERASE = "\r\u001B[K";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("cellc progress"))
                .toList();
    }

    @Test
    void aBlockGoesToAndFro() {
        assertThat(Progress.bar(0)).isEqualTo("[===         ]");
        assertThat(Progress.bar(9)).isEqualTo("[         ===]");
        assertThat(Progress.bar(10)).isEqualTo("[        === ]");
        assertThat(Progress.bar(18)).isEqualTo(Progress.bar(0));
    }

    @Test
    void whatTakesLongIsShownAndErasedAtTheEnd() throws InterruptedException {
        try (Progress progress = Progress.start("compiling", new Output(screen), 1, 1)) {
            assertThat(progress).isNotNull();
            while (!shown().contains("compiling")) {
                Thread.sleep(1);
            }
        }

        assertThat(shown()).startsWith(ERASE + "[===         ] compiling, 0 s").endsWith(ERASE);
        assertThat(threads()).isEmpty();
    }

    @Test
    void whatIsDoneSoonShowsNothing() {
        Progress.start("compiling", new Output(screen), 60_000, 1).close();

        assertThat(shown()).isEmpty();
        assertThat(threads()).isEmpty();
    }

    @Test
    void aFaultErasesItToo() {
        Run.Result result = Run.in(folder)
                .onATerminal()
                .compiler((tree, options) -> {
                    throw new IllegalStateException("two gates");
                })
                .cellc("validate");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(threads()).isEmpty();
    }
}
