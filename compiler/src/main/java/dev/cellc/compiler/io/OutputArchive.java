package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.source.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Manifest tree → the tar archive of the folder that it would be written to: the same files with the same bytes,
 * sorted, and nothing of the machine or the moment in the headers, so that one tree gives one archive.
 */
public final class OutputArchive {
    private static final int BLOCK = 512;
    private static final int BLOCKS_OF_RECORD = 20;
    private static final int NAME = 100;
    private static final int PREFIX = 155;
    private static final int NUMBER = 12;
    private static final char FILE = '0';
    private static final char EXTENDED = 'x';

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private OutputArchive() {}

    public static byte[] of(ManifestTree tree) {
        Wanted wanted = Wanted.of(tree);
        SortedMap<String, byte[]> files = new TreeMap<>();
        wanted.all().forEach(file -> files.put(file.path(), file.bytes()));
        files.put(OwnerIndex.NAME, wanted.index().getBytes(StandardCharsets.UTF_8));
        OutputArchive archive = new OutputArchive();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            archive.add(file.getKey(), file.getValue());
        }
        return archive.end();
    }

    /** The same, compressed by gzip, with nothing of the machine or the moment in its header either. */
    public static byte[] compressed(ManifestTree tree) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(of(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** Writes the archive to a file, in the place of one that is there, which stays if that fails. */
    public static void write(Path file, byte[] archive) throws InputException {
        try {
            WholeFile.write(file, archive);
        } catch (IOException e) {
            throw new InputException("`" + file + "` cannot be written: " + WholeFile.reason(e), "name another file");
        }
    }

    private void add(String path, byte[] content) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        int slash = split(name);
        if (slash < 0) {
            byte[] record = extended(name);
            put(header(new byte[0], ascii("././@PaxHeader"), record.length, EXTENDED), record);
            put(header(new byte[0], head(name), content.length, FILE), content);
        } else {
            byte[] prefix = slash == 0 ? new byte[0] : slice(name, 0, slash);
            byte[] rest = slash == 0 ? name : slice(name, slash + 1, name.length);
            put(header(prefix, rest, content.length, FILE), content);
        }
    }

    /** Where to part a path so that both parts fit into a header: 0: not at all, below 0: there is no such slash. */
    private static int split(byte[] name) {
        if (name.length <= NAME) {
            return 0;
        }
        for (int i = Math.min(PREFIX, name.length - 1); i > 0 && name.length - i - 1 <= NAME; i--) {
            if (name[i] == '/') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] head(byte[] name) {
        return slice(name, 0, NAME);
    }

    private static byte[] slice(byte[] bytes, int start, int end) {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** A line {@code <length> path=<path>}, whose length counts its own digits. */
    private static byte[] extended(byte[] name) {
        int rest = " path=\n".length() + name.length;
        int length = rest;
        while (length != rest + Integer.toString(length).length()) {
            length = rest + Integer.toString(length).length();
        }
        byte[] start = (length + " path=").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(length).put(start).put(name).put((byte) '\n').array();
    }

    private static byte[] header(byte[] prefix, byte[] name, int size, char type) {
        byte[] header = new byte[BLOCK];
        ByteBuffer fields = ByteBuffer.wrap(header);
        fields.put(0, name);
        fields.put(NAME, ascii("0000644\0" + "0000000\0" + "0000000\0"));
        String length = Integer.toOctalString(size);
        String padded = "0".repeat(NUMBER - 1 - length.length()) + length;
        fields.put(124, ascii(padded + '\0' + "00000000000\0" + " ".repeat(8) + type));
        fields.put(257, ascii("ustar\0" + "00"));
        fields.put(345, prefix);
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        String check = Integer.toOctalString(sum);
        fields.put(148, ascii("0".repeat(6 - check.length()) + check + "\0 "));
        return header;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void put(byte[] header, byte[] content) {
        out.writeBytes(header);
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    /** Two empty blocks, and as many more as fill a record. */
    private byte[] end() {
        out.writeBytes(new byte[2 * BLOCK]);
        int record = BLOCK * BLOCKS_OF_RECORD;
        out.writeBytes(new byte[(record - out.size() % record) % record]);
        return out.toByteArray();
    }
}
