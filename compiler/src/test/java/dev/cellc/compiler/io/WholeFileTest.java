package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFileIsThere() throws IOException {
        file = Files.writeString(folder.resolve("file"), "old\n");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasThereIsReplacedAndNotWrittenOver() throws IOException {
        Path same = Files.createLink(folder.resolve("same"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        WholeFile.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(same).as("the content that was there").hasContent("old\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("file", "same");
    }

    @Test
    void aNewFileIsLikeEveryOther() throws IOException {
        WholeFile.write(folder.resolve("other"), NEW);

        assertThat(folder.resolve("other")).hasBinaryContent(NEW);
        assertThat(Files.getPosixFilePermissions(folder.resolve("other")))
                .isEqualTo(Files.getPosixFilePermissions(file));
    }

    @Test
    void aLinkStaysALinkAndADeviceADevice() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        WholeFile.write(link, NEW);
        WholeFile.write(Path.of("/dev/null"), NEW);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(NEW);
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void whereThereIsNoFolderNothingIsLeft() throws IOException {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("no/file"), NEW))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(names()).containsExactly("file");
    }

    @Test
    void reasonsAreWordsForPeople() {
        assertThat(WholeFile.reason(new AccessDeniedException("a/b"))).isEqualTo("permission denied");
        assertThat(WholeFile.reason(new NoSuchFileException("a/b"))).isEqualTo("there is no such folder");
        assertThat(WholeFile.reason(new FileAlreadyExistsException("a/b"))).isEqualTo("`a/b` is in the way");
        assertThat(WholeFile.reason(new FileSystemException("a/b", null, "Is a directory")))
                .isEqualTo("Is a directory");
        assertThat(WholeFile.reason(new IOException("No space left on device"))).isEqualTo("No space left on device");
    }
}
