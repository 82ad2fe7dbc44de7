package dev.cellc.compiler.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One file: its slash-separated path below the root, its text without a byte order mark, and what makes it
 * unreadable, if anything does.
 */
public record SourceFile(String path, String text, @Nullable Defect defect) implements Comparable<SourceFile> {

    /** Files above this size, in bytes, are not read. */
    public static final long MAX_BYTES = 10L << 20;

    /** What Java puts in the place of bytes that are not UTF-8; a text may also hold it by itself. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Why a file cannot be read as text. */
    public sealed interface Defect {}

    /** The bytes are not UTF-8; {@code offset} is where the readable text ends. */
    public record NotUtf8(int offset) implements Defect {}

    /** The file is larger than {@link #MAX_BYTES}. */
    public record TooLarge(long bytes) implements Defect {}

    /** A symbolic link that does not lead to a file below the root; {@code target} is as stored in the link. */
    public record EscapingLink(String target) implements Defect {}

    /** The operating system or Git refuses the file; {@code reason} is its message. */
    public record Unreadable(String reason) implements Defect {}

    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text, null);
    }

    /** Decodes strict UTF-8; text before the first malformed byte is kept so that it can be shown. */
    public static SourceFile decode(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new SourceFile(path, "", new TooLarge(bytes.length));
        }
        String whole = new String(bytes, StandardCharsets.UTF_8);
        if (whole.indexOf(REPLACEMENT) < 0) {
            return of(path, whole);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return new SourceFile(path, text, new NotUtf8(text.length()));
        }
        return of(path, text);
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && file.path.equals(path) && file.text.equals(text);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
