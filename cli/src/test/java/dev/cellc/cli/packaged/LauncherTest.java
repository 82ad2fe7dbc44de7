package dev.cellc.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds its installation and Java, or says in one message what is missing. */
@EnabledIfSystemProperty(named = "cellc.dist", matches = ".+", disabledReason = "runs once it is packaged")
class LauncherTest {
    private static final Map<String, String> OFF = Map.of("CELLC_FAST_START", "off");

    @TempDir
    private static Path folder;

    private static Installation cellc;

    @BeforeAll
    static void install() throws IOException {
        cellc = Installation.in(folder, "cellc 1 (ü)");
    }

    @Test
    void runsFromAnyFolderAndThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("other name"), cellc.launcher());
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("other name"));
        for (Path launcher : List.of(cellc.launcher(), link, second)) {
            Installation.Run run = cellc.run(launcher, OFF, "version");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("cellc ");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void passesWordsAndExitCodesOn() throws Exception {
        Installation.Run run = cellc.run(OFF, "validate", "no such  folder");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no such  folder");
    }

    @Test
    void aFullDiskIsOneMessage() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder("/bin/sh", cellc.launcher().toString(), "schema", "Component")
                .redirectOutput(full.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(err))
                .startsWith("cellc: standard output cannot be written: ")
                .hasLineCount(2);
    }

    @Test
    void offMakesNoArchive() throws Exception {
        cellc.run(OFF, "version");
        assertThat(cellc.archives()).isEmpty();
    }

    @Test
    void aWrongJavaHome() throws Exception {
        assertThat(refusal(Map.of("JAVA_HOME", "/nowhere")))
                .isEqualTo("cellc: there is no /nowhere/bin/java\n"
                        + "  = help: set JAVA_HOME to a JDK 17 or newer, or unset it\n");
    }

    @Test
    void noJava() throws Exception {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        assertThat(refusal(Map.of("JAVA_HOME", "", "PATH", programs.toString())))
                .isEqualTo("cellc: java is missing\n"
                        + "  = help: install Java 17 or newer and put it on PATH, or set JAVA_HOME\n");
    }

    @Test
    void anOldJava() throws Exception {
        Path home = java("old", "exit 1");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertThat(refusal(Map.of("JAVA_HOME", home.toString())))
                .startsWith("cellc: " + home + "/bin/java is too old\n");
    }

    @Test
    void anOldJavaThatDoesNotSayItsVersion() throws Exception {
        Path home = java("older", "echo 'java version \"1.8.0_402\"' >&2");
        assertThat(refusal(Map.of("JAVA_HOME", home.toString())))
                .startsWith("cellc: " + home + "/bin/java is too old\n");
    }

    @Test
    void aJavaThatDoesNotRun() throws Exception {
        Path home = java("broken", "exit 127");
        assertThat(refusal(Map.of("JAVA_HOME", home.toString())))
                .startsWith("cellc: " + home + "/bin/java does not run\n");
    }

    @Test
    void aLauncherWithoutItsInstallation() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("alone/bin"));
        Path launcher = Files.copy(cellc.launcher(), bin.resolve("cellc"));
        Installation.Run run = cellc.run(launcher, OFF, "version");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("cellc: there is no ").contains("lib/cellc.jar\n");
    }

    @Test
    void anotherVersionAndAnotherJavaHaveArchivesOfTheirOwn() throws Exception {
        Installation changed = Installation.in(folder, "cellc 2");
        Path java = java("java", "echo \"$@\"");
        Path other = java("other java", "echo   \"$@\"");
        String first = archive(changed, java);
        assertThat(archive(changed, java)).isEqualTo(first);
        assertThat(first).contains("/cellc/start/");
        assertThat(archive(changed, other)).isNotEqualTo(first);
        Files.write(changed.home().resolve("lib/cellc.jar"), new byte[1], StandardOpenOption.APPEND);
        assertThat(archive(changed, java)).isNotEqualTo(first);
    }

    /** The archive that a launcher tells Java of, by a Java that prints what it is told. */
    private static String archive(Installation installation, Path java) throws Exception {
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        String told = installation
                .run(Map.of("JAVA_HOME", java.toString()), "version")
                .out();
        return told.substring(told.indexOf("-Dcellc.archive=")).split(" -cp ", 2)[0];
    }

    private static String refusal(Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(OFF);
        all.putAll(environment);
        Installation.Run run = cellc.run(all, "version");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    private static Path java(String name, String script) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
