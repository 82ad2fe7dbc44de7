package dev.cellc.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.DeflaterOutputStream;

/** Files written as the work tree of a new Git repository in which all of them are staged. */
final class StagedFolder {
    private static final int STAT_WORDS = 6;
    private static final int REGULAR_FILE = 0x81a4;
    private static final int ENTRY_HEAD = 62;
    private static final int MAX_NAME = 0xfff;

    private StagedFolder() {}

    static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        Path git = Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("config"), "[core]\n\trepositoryformatversion = 0\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream index = new DataOutputStream(bytes);
        index.writeBytes("DIRC");
        index.writeInt(2);
        index.writeInt(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
            entry(index, file.getKey(), file.getValue().length, object(git, file.getValue()));
        }
        index.write(sha1().digest(bytes.toByteArray()));
        Files.write(git.resolve("index"), bytes.toByteArray());
    }

    private static void entry(DataOutputStream index, String path, int size, byte[] id) throws IOException {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < STAT_WORDS; i++) {
            index.writeInt(0);
        }
        index.writeInt(REGULAR_FILE);
        index.writeLong(0);
        index.writeInt(size);
        index.write(id);
        index.writeShort(Math.min(name.length, MAX_NAME));
        index.write(name);
        index.write(new byte[8 - (ENTRY_HEAD + name.length) % 8]);
    }

    /** Writes the object of a file's content and returns its id. */
    private static byte[] object(Path git, byte[] content) throws IOException {
        byte[] head = ("blob " + content.length + '\0').getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha1();
        digest.update(head);
        byte[] id = digest.digest(content);
        String name = HexFormat.of().formatHex(id);
        Path folder = Files.createDirectories(git.resolve("objects").resolve(name.substring(0, 2)));
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(folder.resolve(name.substring(2))))) {
            out.write(head);
            out.write(content);
        }
        return id;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
