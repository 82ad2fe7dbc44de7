package dev.cellc.desugar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar with its classes desugared; order and times of entries are kept, so that the same jar gives the same bytes. */
final class JarRewriter {
    private static final String CLASS = ".class";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content(LocalDateTime time, byte[] bytes) {}

    private JarRewriter() {}

    static void rewrite(Path jar, Path desugared) throws IOException {
        Map<String, Content> entries = read(jar);
        Map<String, byte[]> classes = new LinkedHashMap<>();
        entries.forEach((name, content) -> {
            if (name.endsWith(CLASS)) {
                classes.put(name.substring(0, name.length() - CLASS.length()), content.bytes());
            }
        });
        Content first = entries.values().iterator().next();
        Desugaring.of(classes).forEach((name, bytes) -> {
            Content before = entries.getOrDefault(name + CLASS, first);
            entries.put(name + CLASS, new Content(before.time(), bytes));
        });
        write(entries, desugared);
    }

    private static Map<String, Content> read(Path jar) throws IOException {
        Map<String, Content> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                entries.put(entry.getName(), new Content(entry.getTimeLocal(), bytes));
            }
        }
        return entries;
    }

    private static void write(Map<String, Content> entries, Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, Content> written : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(written.getKey());
                entry.setTimeLocal(written.getValue().time());
                out.putNextEntry(entry);
                out.write(written.getValue().bytes());
                out.closeEntry();
            }
        }
    }
}
