package dev.cellc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas by kind, each made complete in itself. */
final class Schemas {
    private static final String FOLDER = "/dev/cellc/schemas/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The last are files rather than kinds: two that are read, and one that is written. */
    private static final List<String> KINDS = Arrays.asList(
            "Organization",
            "DataPlane",
            "BuildPlane",
            "Environment",
            "DeploymentPipeline",
            "ConfigurationGroup",
            "ManagedService",
            "ServiceClass",
            "WebApplicationClass",
            "ScheduledTaskClass",
            "APIClass",
            "ComponentType",
            "Project",
            "Component",
            "Workload",
            "Service",
            "WebApplication",
            "ScheduledTask",
            "API",
            "ServiceBinding",
            "WebApplicationBinding",
            "ScheduledTaskBinding",
            "APIBinding",
            "DeploymentTrack",
            "Build",
            "DeployableArtifact",
            "ParameterSchema",
            "cellc.yaml",
            "workload.yaml",
            "findings");

    private Schemas() {}

    static List<String> kinds() {
        return KINDS;
    }

    /** Such as {@code data-plane.json} for DataPlane. */
    static String file(String kind) {
        return switch (kind) {
            case "cellc.yaml" -> "cellc.json";
            case "workload.yaml" -> "workload-descriptor.json";
            case "findings" -> "findings.json";
            default ->
                kind.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                                .toLowerCase(Locale.ROOT)
                        + ".json";
        };
    }

    /**
     * The schema of a kind with those that it refers to under {@code $defs}. They keep their {@code $id}, so that the
     * references need no change: a compound schema document of JSON Schema 2020-12.
     */
    static String bundle(String kind) {
        String file = file(kind);
        SortedMap<String, ObjectNode> embedded = new TreeMap<>();
        ObjectNode schema = read(file);
        embed(schema, embedded);
        embedded.remove(file);
        ObjectNode definitions = schema.withObject("/$defs");
        embedded.values().forEach(other -> definitions.set(other.required("$id").asString(), other));
        if (definitions.isEmpty()) {
            schema.remove("$defs");
        }
        return writer().writeValueAsString(schema) + "\n";
    }

    private static void embed(JsonNode schema, SortedMap<String, ObjectNode> embedded) {
        for (JsonNode reference : schema.findValues("$ref")) {
            String target = reference.isString() ? reference.asString() : "#";
            String file = target.substring(0, Math.max(0, target.indexOf('#')));
            if (!file.isEmpty() && !embedded.containsKey(file)) {
                ObjectNode other = read(file);
                embedded.put(file, other);
                embed(other, embedded);
            }
        }
    }

    private static ObjectNode read(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (ObjectNode) MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line feeds on every system, and spacing as in the published files. */
    private static ObjectWriter writer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayElementSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance());
        return MAPPER.writer().with(printer);
    }
}
