package dev.cellc.golden.bench;

import static dev.cellc.golden.bench.PlatformText.document;

import dev.cellc.golden.bench.Part.Call;
import dev.cellc.golden.bench.Part.Role;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of an estate that belong to components: declarations, and what is deployed to later environments. */
final class ComponentText {
    private static final List<String> API_CLASSES = List.of("default", "limited", "browser", "partner");
    private static final List<String> BOUND = List.of("staging", "production");

    private final Part part;
    private final Role role;

    private ComponentText(Part part) {
        this.part = part;
        role = part.role();
    }

    static SortedMap<String, String> files(Estate estate) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Part part : estate.parts()) {
            ComponentText text = new ComponentText(part);
            files.put("projects/" + part.project() + "/components/" + part.name() + ".yaml", text.declarations());
            for (String environment : BOUND) {
                String folder = "deployments/" + environment + '/' + part.project() + '/';
                files.put(folder + part.name() + ".yaml", text.binding(environment));
            }
        }
        return files;
    }

    private String declarations() {
        return document("Component", part.name(), "acme", component())
                + "---\n"
                + document("Workload", part.name(), "acme", owner() + workload("  ", "1.1.0", SchemaText.of(part)))
                + "---\n"
                + document(role.kind(), part.name(), "acme", runner());
    }

    private String component() {
        return "  owner:\n    projectName: " + part.project() + "\n  type: " + role.kind() + '\n';
    }

    private String owner() {
        return "  owner:\n    projectName: " + part.project() + "\n    componentName: " + part.name() + '\n';
    }

    private String runner() {
        String className = role == Role.REPORT ? "nightly" : "default";
        return owner() + "  workloadName: " + part.name() + "\n  className: " + className + '\n' + apis();
    }

    private String apis() {
        if (!role.hasApi()) {
            return "";
        }
        String levels = part.number() % 3 == 0 ? "[Organization, Public]" : "[Organization]";
        return """
              apis:
                rest:
                  className: $class
                  type: REST
                  rest:
                    backend:
                      port: 8080
                      basePath: /v1
                    exposeLevels: $levels
            """.replace("$class", API_CLASSES.get(part.number() % API_CLASSES.size()))
                .replace("$levels", levels);
    }

    /** The snapshot is an older version, as it is where development is ahead. */
    private String binding(String environment) {
        String name = part.name() + '-' + environment;
        String className = role == Role.REPORT ? "nightly" : "default";
        String spec = owner()
                + "  environment: " + environment
                + "\n  className: " + className
                + "\n  workloadSpec:\n" + workload("    ", "1.0.0", "")
                + apis()
                + "  releaseState: Active\n";
        return document(role.kind() + "Binding", name, "acme", spec);
    }

    private String workload(String margin, String version, String schema) {
        String text = containers(version) + endpoints(schema) + connections();
        return indented(margin, text);
    }

    private String containers(String version) {
        String image = "registry.example/" + part.project() + '/' + role.text() + ':' + version;
        return """
            containers:
              main:
                image: $image
                args: [--config, /etc/$name/config.yaml]
                env:
                  - key: SERVICE_NAME
                    value: $name
                  - key: POOL_SIZE
                    value: "$pool"
                  - key: LOG_LEVEL
                    valueFrom:
                      configurationGroupRef:
                        name: $project-settings
                        key: LOG_LEVEL
                  - key: DATABASE_HOST
                    valueFrom:
                      configurationGroupRef:
                        name: $project-settings
                        key: DATABASE_HOST
                  - key: DATABASE_PASSWORD
                    valueFrom:
                      configurationGroupRef:
                        name: $project-settings
                        key: DATABASE_PASSWORD
            """.replace("$image", image)
                .replace("$name", part.name())
                .replace("$project", part.project())
                .replace("$pool", Integer.toString(4 + part.number() % 13));
    }

    private String endpoints(String schema) {
        if (role == Role.REPORT) {
            return "";
        }
        String visibility = part.isCalledFromElsewhere() ? "    visibility: [organization]\n" : "";
        return "endpoints:\n  " + role.endpoint() + ":\n    type: " + role.protocol() + "\n    port: " + role.port()
                + '\n'
                + visibility
                + indented("    ", schema);
    }

    private String connections() {
        StringBuilder text = new StringBuilder(part.calls().isEmpty() ? "" : "connections:\n");
        for (Call call : part.calls()) {
            Part target = call.target();
            String variable = target.name().toUpperCase(Locale.ROOT).replace('-', '_');
            text.append("  ")
                    .append(target.name())
                    .append(":\n    type: api\n    params:\n")
                    .append("      projectName: ")
                    .append(target.project())
                    .append('\n')
                    .append("      componentName: ")
                    .append(target.name())
                    .append('\n')
                    .append("      endpoint: ")
                    .append(target.role().endpoint())
                    .append('\n')
                    .append("    inject:\n      env:\n        - name: ")
                    .append(variable)
                    .append("_ADDRESS\n")
                    .append("          value: \"{{ .host }}:{{ .port }}\"\n");
        }
        return text.toString();
    }

    /** The text further in; empty lines stay empty. */
    private static String indented(String margin, String text) {
        return text.replaceAll("(?m)^(?=.)", margin);
    }
}
