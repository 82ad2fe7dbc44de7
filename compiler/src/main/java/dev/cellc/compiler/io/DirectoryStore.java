package dev.cellc.compiler.io;

import dev.cellc.compiler.git.TreeStore;
import dev.cellc.compiler.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a directory as they are now. */
final class DirectoryStore implements TreeStore {
    private final Path root;

    DirectoryStore(Path root) {
        this.root = root;
    }

    @Override
    public SortedMap<String, Form> list(String folder) throws IOException {
        SortedMap<String, Form> names = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder))) {
            for (Path entry : entries) {
                names.put(entry.getFileName().toString(), formOf(entry));
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException("its contents cannot be listed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw plain(e);
        }
        return names;
    }

    @Override
    public Form form(String path) throws IOException {
        return formOf(path(path));
    }

    private static Form formOf(Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return Form.MISSING;
        } catch (IOException e) {
            throw plain(e);
        }
        if (attributes.isRegularFile()) {
            return Form.FILE;
        }
        if (attributes.isDirectory()) {
            return Form.FOLDER;
        }
        return attributes.isSymbolicLink() ? Form.LINK : Form.OTHER;
    }

    @Override
    public String target(String link) throws IOException {
        try {
            return Files.readSymbolicLink(path(link)).toString().replace(File.separatorChar, '/');
        } catch (IOException e) {
            throw plain(e);
        }
    }

    @Override
    public long size(String file) throws IOException {
        try {
            return Files.size(path(file));
        } catch (IOException e) {
            throw plain(e);
        }
    }

    @Override
    public byte @Nullable [] content(String file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(path(file), LinkOption.NOFOLLOW_LINKS)) {
            long size = in.size();
            if (size > SourceFile.MAX_BYTES) {
                return null;
            }
            ByteBuffer content = ByteBuffer.allocate((int) size);
            // what is written to the file in the meantime belongs to another state of it
            while (content.hasRemaining() && in.read(content) >= 0) {}
            return content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
        } catch (IOException e) {
            throw plain(e);
        }
    }

    private Path path(String path) throws IOException {
        try {
            return root.resolve(path);
        } catch (InvalidPathException e) {
            throw new IOException("its name cannot be used in this locale; run with `LC_ALL=C.UTF-8`", e);
        }
    }

    /** The exception with a message for users instead of the path alone. */
    static IOException plain(IOException e) {
        if (e instanceof AccessDeniedException) {
            return new IOException("permission denied", e);
        }
        if (e instanceof NoSuchFileException) {
            return new IOException("it is not there any more", e);
        }
        @Nullable String reason = e instanceof FileSystemException refused ? refused.getReason() : e.getMessage();
        return reason == null ? e : new IOException(reason, e);
    }
}
