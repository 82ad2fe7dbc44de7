package dev.cellc.cli;

import dev.cellc.compiler.Compiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A repository with a shop of two services, of which one calls the other, and the programs that work on it. */
final class ShopRepository {
    private static final String ORDERS = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: orders}
            spec: {owner: {projectName: shop}, type: Service}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata: {name: orders}
            spec:
              owner: {projectName: shop, componentName: orders}
              containers: {main: {image: "registry.example/orders:1.0.0"}}
              endpoints: {rest: {type: REST, port: 8080}}
              connections:
                stock:
                  type: api
                  params: {componentName: stock, endpoint: http}
                  inject: {env: [{name: STOCK_URL, value: "{{ .url }}"}]}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: orders}
            spec:
              owner: {projectName: shop, componentName: orders}
              workloadName: orders
              apis:
                rest: {type: REST, rest: {backend: {port: 8080, basePath: /v1}, exposeLevels: [Public]}}
            """;
    private static final String STOCK = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: stock}
            spec: {owner: {projectName: shop}, type: Service}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata: {name: stock}
            spec:
              owner: {projectName: shop, componentName: stock}
              containers: {main: {image: "registry.example/stock:1.0.0"}}
              endpoints: {http: {type: HTTP, port: 8080}}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: stock}
            spec: {owner: {projectName: shop, componentName: stock}, workloadName: stock}
            """;
    private static final String PROJECT = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Project
            metadata: {name: shop}
            spec: {deploymentPipelineRef: default}
            """;

    private final Path folder;
    private final SortedMap<String, String> environment = new TreeMap<>();

    ShopRepository(Path folder) {
        this.folder = folder;
        environment.put("PATH", Objects.requireNonNullElse(System.getenv("PATH"), ""));
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        be("ada");
        write("shop/orders.yaml", ORDERS);
        write("shop/stock.yaml", STOCK);
        write("shop/project.yaml", PROJECT);
        git("init", "-q", "-b", "main");
        commit("A shop");
    }

    /** Whose commits follow. */
    void be(String name) {
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", name);
            environment.put("GIT_" + role + "_EMAIL", name + "@acme.example");
        }
    }

    /** Signs what somebody commits from now on with a key of theirs; gives the line of it for allowed signers. */
    String sign(String name) {
        Path key = folder.resolve("home/" + name);
        if (!key.toFile().exists()) {
            Run.write(folder.resolve("home/.keep"), "");
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key.toString());
        }
        git("config", "gpg.format", "ssh");
        git("config", "user.signingkey", key.toString());
        git("config", "commit.gpgsign", "true");
        return name + "@acme.example " + Run.read(folder.resolve("home/" + name + ".pub"));
    }

    Path root() {
        return folder.resolve("tree");
    }

    void write(String path, String text) {
        Run.write(root().resolve(path), text);
    }

    String read(String path) {
        return Run.read(root().resolve(path));
    }

    void commit(String message) {
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    /** What staging asks of what comes from development, committed. */
    void gate(String conditions) {
        write("platform.yaml", """
                apiVersion: openchoreo.dev/v1alpha1
                kind: DeploymentPipeline
                metadata: {name: default}
                spec:
                  promotionPaths:
                  - sourceEnvironmentRef: development
                    targetEnvironmentRefs:
                    - {name: staging, %s}
                """.formatted(conditions));
        commit("Conditions");
    }

    /** Another image, committed. */
    void release(String component, String version) {
        String path = "shop/" + component + ".yaml";
        write(path, read(path).replaceAll("(/" + component + "):[0-9.]+", "$1:" + version));
        commit(component + ' ' + version);
    }

    Run.Result cellc(String... words) {
        Run run = Run.in(root()).compiler(Compiler::compile);
        environment.forEach(run::environment);
        return run.cellc(words);
    }

    /** One more service, not committed yet, which nobody calls. */
    void addService(String name) {
        write("shop/" + name + ".yaml", STOCK.replace("stock", name));
    }

    /** The command in a process of its own. */
    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    String git(String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root().toString()));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    private String run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(List.of(command) + ": " + output);
            }
            return output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(List.of(command).toString(), e);
        }
    }
}
