package dev.cellc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files of a new tree: declarations, which there must be none of yet, and what goes with them, where it is missing. */
final class InitFiles {
    private static final String SCHEMA = "# yaml-language-server: $schema=";
    private static final String SCHEMAS = ".cellc/schemas/";

    private static final List<InitFile> DECLARATIONS = List.of(
            declaration("cellc.yaml", "cellc.yaml"),
            declaration("platform/environments.yaml", "Environment"),
            declaration("platform/pipeline.yaml", "DeploymentPipeline"),
            declaration("projects/shop/project.yaml", "Project"),
            declaration("projects/shop/orders/component.yaml", "Component"),
            declaration("projects/shop/orders/workload.yaml", "Workload"),
            declaration("projects/shop/orders/service.yaml", "Service"),
            declaration("projects/shop/web/component.yaml", "Component"),
            declaration("projects/shop/web/workload.yaml", "Workload"),
            declaration("projects/shop/web/web-application.yaml", "WebApplication"));

    private static final List<InitFile> GITHUB = List.of(
            new InitFile(".github/workflows/check.yaml", "ci/github/check.yaml", ""),
            new InitFile(".github/workflows/render.yaml", "ci/github/render.yaml", ""),
            new InitFile(".github/workflows/verify.yaml", "ci/github/verify.yaml", ""));

    private static final List<InitFile> GITLAB = List.of(new InitFile(".gitlab-ci.yml", "ci/gitlab/gitlab-ci.yml", ""));

    private static final List<InitFile> REPOSITORY = List.of(
            new InitFile(".cellcignore", "dot/cellcignore", ""),
            new InitFile(".gitignore", "dot/gitignore", ""),
            new InitFile(".pre-commit-config.yaml", "dot/pre-commit-config.yaml", ""));

    private InitFiles() {}

    /** A file, the resource that its text is in, and the kind of its documents; no kind: it holds none of ours. */
    record InitFile(String path, String resource, String kind) {

        /** Its text, where editors find the schema of its documents. */
        String text() {
            String text = resource.isEmpty() ? Schemas.bundle(kind) : read(resource);
            return resource.isEmpty() || kind.isEmpty() ? text : SCHEMA + up() + schema(kind) + '\n' + text;
        }

        private String up() {
            return "../".repeat((int) path.chars().filter(c -> c == '/').count());
        }
    }

    private static InitFile declaration(String path, String kind) {
        return new InitFile(path, path, kind);
    }

    private static String schema(String kind) {
        return SCHEMAS + Schemas.file(kind);
    }

    static List<InitFile> declarations() {
        return DECLARATIONS;
    }

    /** What goes with the declarations at the top of a repository, for a build server of this name. */
    static List<InitFile> beside(String ci) {
        List<InitFile> files = new ArrayList<>(REPOSITORY);
        files.addAll(
                switch (ci) {
                    case "github" -> GITHUB;
                    case "gitlab" -> GITLAB;
                    default -> List.of();
                });
        DECLARATIONS.stream()
                .map(InitFile::kind)
                .distinct()
                .forEach(kind -> files.add(new InitFile(schema(kind), "", kind)));
        return files;
    }

    private static String read(String resource) {
        try (InputStream in = InitFiles.class.getResourceAsStream("init/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource init/" + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
