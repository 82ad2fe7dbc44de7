package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ResourceTemplate;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.template.Template;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The object that a template of a class or type gives for one deployment, as it stands in the template. */
record Expanded(ResourceTemplate template, Mapping root, String apiVersion, String kind) {

    /** The objects of all templates; those with a mistake are left out, and the mistakes reported. */
    static List<Expanded> of(Cell cell, ComponentDeployment deployment, DiagnosticSink sink) {
        List<ResourceTemplate> templates = deployment.release().workloadClass().resources();
        if (templates.isEmpty()) {
            return List.of();
        }
        DiagnosticSink naming = diagnostic -> sink.report(TemplatedDiagnostics.usedBy(diagnostic, deployment));
        Mapping values = TemplateValues.of(cell, deployment);
        List<Expanded> objects = new ArrayList<>();
        for (ResourceTemplate template : templates) {
            Expanded object = isWanted(template, values, naming) ? expanded(template, values, naming) : null;
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static boolean isWanted(ResourceTemplate resource, Mapping values, DiagnosticSink sink) {
        Template condition = resource.when() == null ? null : Template.of(resource.when(), sink);
        if (condition == null) {
            return resource.when() == null;
        }
        String text = condition.text(values, sink);
        String said = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return !said.isEmpty() && !said.equals("false");
    }

    private static @Nullable Expanded expanded(ResourceTemplate resource, Mapping values, DiagnosticSink sink) {
        Template template = Template.of(resource.template(), sink);
        List<YamlNode> documents = template == null ? null : template.documents(values, sink);
        if (documents == null) {
            return null;
        }
        if (documents.size() != 1 || !(documents.get(0) instanceof Mapping root)) {
            sink.report(TemplatedDiagnostics.notOneObject(resource, documents.size()));
            return null;
        }
        String apiVersion = required(root, "apiVersion", resource, sink);
        String kind = required(root, "kind", resource, sink);
        return apiVersion == null || kind == null
                ? null
                : new Expanded(resource, root.withoutNulls(), apiVersion, kind);
    }

    private static @Nullable String required(
            Mapping root, String field, ResourceTemplate resource, DiagnosticSink sink) {
        if (root.get(field) instanceof Scalar scalar
                && scalar.type() == ScalarType.STRING
                && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        YamlNode.Entry entry = root.entry(field);
        sink.report(TemplatedDiagnostics.lacks(
                resource, field, entry == null ? null : entry.key().span()));
        return null;
    }

    /** A mapping among the fields, empty where there is none. */
    Mapping part(String name) {
        return root.get(name) instanceof Mapping mapping ? mapping : new Mapping(List.of(), root.span());
    }

    Mapping metadata() {
        return part("metadata");
    }

    /** The name that the template gives, or null where it gives none. */
    @Nullable Scalar name() {
        return metadata().get("name") instanceof Scalar scalar && !scalar.isNull() ? scalar : null;
    }
}
