package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.BuildTemplateRef;
import dev.cellc.compiler.declaration.BuildTemplateRef.Parameter;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Build.Argument;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of build templates: the parameters of those that OpenChoreo ships. All arguments are passed to any
 * other template, of which only its author knows what it takes.
 */
final class BuildTemplates {
    private static final String ENGINE = "argo";

    /** What every template is told about the source and the image. */
    private static final List<String> OURS = List.of(
            "app-path", "branch", "commit", "component-name", "git-repo", "image-name", "image-tag", "project-name");

    private final boolean isRun;
    private final DiagnosticSink sink;

    /** {@code isRun}: what is judged is a build, not what a component says of its builds to come. */
    BuildTemplates(boolean isRun, DiagnosticSink sink) {
        this.isRun = isRun;
        this.sink = sink;
    }

    /** The parameters of a template of OpenChoreo, or null for a template of somebody else. */
    private static @Nullable List<String> parameters(String template) {
        return switch (template) {
            case "docker" -> List.of("docker-context", "dockerfile-path");
            case "react" -> List.of("node-version");
            case "google-cloud-buildpacks", "ballerina-buildpack" -> List.of();
            default -> null;
        };
    }

    /** The arguments of a template for the source in {@code appPath}, in the author's order, completed by defaults. */
    List<Argument> arguments(BuildTemplateRef reference, String appPath) {
        Located<String> engine = reference.engine();
        if (engine != null && !engine.value().equals(ENGINE)) {
            sink.report(BuildDiagnostics.otherEngine(engine, ENGINE));
        }
        List<String> known = parameters(reference.name().value());
        Map<String, Span> seen = new LinkedHashMap<>();
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : reference.parameters()) {
            Located<String> name = parameter.name();
            Span first = seen.putIfAbsent(name.value(), name.span());
            if (first != null) {
                sink.report(BuildDiagnostics.repeatedParameter(name, first));
            } else if (OURS.contains(name.value())) {
                sink.report(BuildDiagnostics.ownParameter(name));
            } else if (known != null && !known.contains(name.value())) {
                sink.report(BuildDiagnostics.unknownParameter(name, reference.name(), known));
            }
            arguments.add(new Argument(name.value(), parameter.value().value()));
        }
        for (String name : Objects.requireNonNullElse(known, List.<String>of())) {
            if (!seen.containsKey(name)) {
                complete(name, reference, appPath, arguments);
            }
        }
        return arguments;
    }

    private void complete(String name, BuildTemplateRef reference, String appPath, List<Argument> arguments) {
        switch (name) {
            case "docker-context" -> arguments.add(new Argument(name, appPath));
            case "dockerfile-path" -> arguments.add(new Argument(name, folder(appPath) + "Dockerfile"));
            default -> sink.report(BuildDiagnostics.missingParameter(name, reference.name(), isRun));
        }
    }

    private static String folder(String path) {
        return path.isEmpty() || path.endsWith("/") ? path : path + '/';
    }
}
