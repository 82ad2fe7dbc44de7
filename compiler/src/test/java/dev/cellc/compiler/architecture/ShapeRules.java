package dev.cellc.compiler.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.cellc.compiler.architecture.PackageTable.Kind;
import java.util.List;
import java.util.stream.Stream;

/** R4, R5 (components), R7: what classes look like where. */
final class ShapeRules {

    /** Public classes of noun packages that are no values: what reads, writes and shows the values beside them. */
    private static final List<String> WORKERS = List.of(
            "source.InputException",
            "source.LineMap",
            "source.Places",
            "source.Sha256",
            "resource.Tree$Builder",
            "naming.DeliveryNames",
            "naming.Labels",
            "naming.Digests",
            "naming.Names",
            "naming.Hosts",
            "yaml.Words",
            "yaml.YamlReader",
            "yaml.YamlWriter",
            "diagram.SvgDiagram",
            "diagnostic.TextRenderer",
            "diagnostic.JsonRenderer",
            "diagnostic.GithubRenderer",
            "diagnostic.SarifRenderer",
            "diagnostic.JunitRenderer",
            "diagnostic.GitlabRenderer",
            "diagnostic.DiagnosticPages",
            "diagnostic.Glyphs",
            "diagnostic.Json",
            "diagnostic.LineMaps",
            "diagnostic.Snippet",
            "diagnostic.NearNames");

    /** Noun packages whose workers are large enough to have parts: final, and unseen from outside. */
    private static final List<String> WORKSHOPS =
            List.of("diagnostic", "diagram", "yaml", "naming", "envoygateway", "promotion");

    private static final List<String> UNORDERED =
            List.of("java.util.Map", "java.util.Set", "java.util.HashMap", "java.util.HashSet");

    private static final List<String> PARTS_OF_A_PASS = List.of("Emitter", "Rule", "Diagnostics");

    private ShapeRules() {}

    static List<Rule> of(String base) {
        return List.of(
                Rule.each("R4", base, "be a value where values live", type -> notAValue(type, base)),
                Rule.each("R5 components", base, "promise an order", ShapeRules::unorderedComponents),
                Rule.each("R7", base, "be final and package-private as part of a pass", type -> openParts(type, base)));
    }

    private static Stream<String> notAValue(JavaClass type, String base) {
        boolean value = type.isRecord() || type.isEnum() || type.isInterface() || type.isAnonymousClass();
        boolean exempt = value || isWorker(type, base) || isPartOfAWorker(type, base);
        if (exempt || !PackageTable.COMPILER.is(type, base, Kind.NOUN)) {
            return Stream.empty();
        }
        return Stream.of("neither record, enum nor interface");
    }

    /** Classes within a worker, however deep, belong to it. */
    private static boolean isWorker(JavaClass type, String base) {
        String name = type.getName().substring(base.length() + 1);
        return WORKERS.stream().anyMatch(worker -> name.equals(worker) || name.startsWith(worker + '$'));
    }

    private static boolean isPartOfAWorker(JavaClass type, String base) {
        return WORKSHOPS.contains(PackageTable.nameOf(type, base))
                && type.getModifiers().contains(JavaModifier.FINAL)
                && !type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<String> unorderedComponents(JavaClass type) {
        if (!type.isRecord()) {
            return Stream.empty();
        }
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getAllInvolvedRawTypes().stream()
                        .anyMatch(involved -> UNORDERED.contains(involved.getName())))
                .map(field -> "component `" + field.getName() + "`");
    }

    private static Stream<String> openParts(JavaClass type, String base) {
        String name = type.getSimpleName();
        boolean part = PackageTable.COMPILER.is(type, base, Kind.VERB)
                && type.isTopLevelClass()
                && PARTS_OF_A_PASS.stream().anyMatch(suffix -> name.endsWith(suffix) && !name.equals(suffix));
        if (!part) {
            return Stream.empty();
        }
        Stream<String> open = type.getModifiers().contains(JavaModifier.PUBLIC) ? Stream.of("public") : Stream.empty();
        boolean extensible = !type.isInterface() && !type.getModifiers().contains(JavaModifier.FINAL);
        return extensible ? Stream.concat(open, Stream.of("not final")) : open;
    }
}
