package dev.cellc.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A standard stream: UTF-8 whatever the locale, and silent once its reader has gone. */
final class Output {
    private final OutputStream stream;
    private boolean closed;

    Output(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
    }

    /** The stream cannot be written for any other reason. */
    static final class Failure extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Failure(IOException cause) {
            super(cause);
            this.reason = String.valueOf(cause.getMessage());
        }

        /** What the operating system says. */
        String reason() {
            return reason;
        }
    }

    void print(String text) {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    void print(byte[] bytes) {
        attempt(() -> stream.write(bytes));
    }

    void flush() {
        attempt(stream::flush);
    }

    private void attempt(Writing writing) {
        if (closed) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            closed = true;
            if (!isBrokenPipe(e)) {
                throw new Failure(e);
            }
        }
    }

    /** The reader, such as {@code head}, has enough: nobody is there who could miss the rest. */
    private static boolean isBrokenPipe(IOException e) {
        String message = e.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
