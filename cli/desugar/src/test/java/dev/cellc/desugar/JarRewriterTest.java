package dev.cellc.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarRewriterTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    @TempDir
    Path folder;

    @Test
    void aJarIsReplacedByOneThatDoesTheSame() throws Exception {
        Path jar = jar();

        Main.main(new String[] {jar.toString()});

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Supplier<?> forms = (Supplier<?>) loader.loadClass(Forms.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(forms.get()).isEqualTo(new Forms().get());
        }
        assertThat(folder.toFile().list()).containsExactly("forms.jar");
    }

    @Test
    void orderAndTimesStayAndNewClassesComeLast() throws IOException {
        Path jar = jar();
        List<String> before = names(jar);

        Main.main(new String[] {jar.toString()});

        List<String> after = names(jar);
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.subList(before.size(), after.size())).isSorted().allMatch(name -> name.contains("$$Lambda"));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream()).allMatch(entry -> entry.getTimeLocal().equals(TIME));
        }
    }

    @Test
    void nothingIsLeftToDoTheSecondTime() throws IOException {
        Path jar = jar();
        Main.main(new String[] {jar.toString()});
        byte[] once = Files.readAllBytes(jar);

        Main.main(new String[] {jar.toString()});

        assertThat(Files.readAllBytes(jar)).isEqualTo(once);
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("forms.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(
                    "META-INF/MANIFEST.MF",
                    "Manifest-Version: 1.0\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    out);
            for (Class<?> type : Forms.class.getNestMembers()) {
                String name = type.getName().replace('.', '/') + ".class";
                try (InputStream in = JarRewriterTest.class.getClassLoader().getResourceAsStream(name)) {
                    put(name, Objects.requireNonNull(in).readAllBytes(), out);
                }
            }
        }
        return jar;
    }

    private static void put(String name, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
