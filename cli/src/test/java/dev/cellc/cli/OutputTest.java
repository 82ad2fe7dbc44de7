package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class OutputTest {
    /** Fails as soon as something reaches the operating system. */
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void textIsUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output output = new Output(bytes);

        output.print("é\n");
        output.flush();

        assertThat(bytes.toByteArray()).containsExactly(0xC3, 0xA9, '\n');
    }

    @Test
    void aReaderThatHasGoneIsNoProblem() {
        Output output = new Output(failing("Broken pipe"));

        output.print("x".repeat(100_000));
        output.print("y");
        output.flush();
    }

    @Test
    void aFullDiskIsAProblem() {
        Output output = new Output(failing("No space left on device"));
        output.print("x");

        assertThatThrownBy(output::flush).isInstanceOf(Output.Failure.class);
    }
}
