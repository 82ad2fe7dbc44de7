package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.io.OutputArchive;
import dev.cellc.compiler.io.ProjectReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One archive for each environment goes with the project that is built. */
class AttachTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final RenderMojo mojo = new RenderMojo(new Helper());
    private final MavenProject project = new MavenProject();
    private final List<String> attached = new ArrayList<>();
    private int compilations;

    /** What is attached, as {@code type classifier file}. */
    private final class Helper implements MavenProjectHelper {
        @Override
        public void attachArtifact(MavenProject owner, String type, String classifier, File file) {
            assertThat(owner).isSameAs(project);
            assertThat(file).isFile();
            attached.add(type + ' ' + classifier + ' ' + file.getName());
        }

        @Override
        public void attachArtifact(MavenProject owner, File file, String classifier) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void attachArtifact(MavenProject owner, String type, File file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addResource(MavenProject owner, String folder, List<String> includes, List<String> excludes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addTestResource(MavenProject owner, String folder, List<String> includes, List<String> excludes) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void aProjectIsBuilt() throws Exception {
        Shop.write(folder);
        project.setExecutionRoot(true);
        project.setFile(folder.resolve("pom.xml").toFile());
        project.getModel().setBuild(new Build());
        project.getBuild().setDirectory(folder.resolve("target").toString());
        project.getBuild().setFinalName("shop-1");
        mojo.project = project;
        mojo.root = folder.toFile();
        mojo.attach = true;
        mojo.setLog(log);
        mojo.compiler = (tree, options) -> {
            compilations++;
            return Compiler.compile(tree, options);
        };
    }

    private Path archive(String environment) {
        return folder.resolve("target/shop-1-cellc-" + environment + ".tar.gz");
    }

    @Test
    void eachEnvironmentIsAnArtifactOfItsOwn() throws Exception {
        mojo.execute();

        assertThat(attached)
                .containsExactly(
                        "tar.gz cellc-development shop-1-cellc-development.tar.gz",
                        "tar.gz cellc-production shop-1-cellc-production.tar.gz",
                        "tar.gz cellc-staging shop-1-cellc-staging.tar.gz");
        assertThat(log.entries()).contains("info: attached: shop-1-cellc-production.tar.gz");
    }

    @Test
    void anArchiveIsWhatRenderingThatEnvironmentAloneGives() throws Exception {
        mojo.execute();

        Compilation alone = Compiler.compile(
                ProjectReader.of(new TreeMap<>()).directory(folder), CompileOptions.of(List.of("production")));
        byte[] compressed = Files.readAllBytes(archive("production"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)))
                .hasBinaryContent(OutputArchive.of(alone.manifests()));
    }

    @Test
    void onlyWhatIsRenderedIsAttached() throws Exception {
        mojo.environments = List.of("production");
        mojo.output = folder.resolve("out").toFile();

        mojo.execute();

        assertThat(attached).containsExactly("tar.gz cellc-production shop-1-cellc-production.tar.gz");
    }

    @Test
    void whereNothingIsToBeDoneTheArchivesAreAttachedAllTheSame() throws Exception {
        mojo.execute();
        byte[] first = Files.readAllBytes(archive("development"));
        attached.clear();
        mojo.execute();

        assertThat(compilations).isEqualTo(1);
        assertThat(attached).hasSize(3);
        assertThat(archive("development")).hasBinaryContent(first);
    }

    @Test
    void anArchiveThatIsGoneOrEditedIsMadeAgain() throws Exception {
        mojo.execute();
        byte[] first = Files.readAllBytes(archive("development"));
        Files.delete(archive("development"));
        mojo.execute();
        Files.writeString(archive("development"), "edited");
        mojo.execute();

        assertThat(compilations).isEqualTo(3);
        assertThat(archive("development")).hasBinaryContent(first);
    }

    @Test
    void nothingIsAttachedUnlessAskedFor() throws Exception {
        mojo.attach = false;
        mojo.execute();
        mojo.attach = true;
        mojo.execute();

        assertThat(compilations).isEqualTo(2);
        assertThat(attached).hasSize(3);
    }

    @Test
    void withoutAProjectThereIsNothingToAttachTo() {
        project.setFile(null);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`cellc.attach` needs a project to attach to: there is no pom.xml here");
        assertThat(folder.resolve("rendered")).doesNotExist();
    }
}
