package dev.cellc.compiler.architecture;

import static dev.cellc.compiler.architecture.PackageTable.Kind.DOOR;
import static dev.cellc.compiler.architecture.PackageTable.Kind.EDGE;
import static dev.cellc.compiler.architecture.PackageTable.Kind.KNOWLEDGE;
import static dev.cellc.compiler.architecture.PackageTable.Kind.NOUN;
import static dev.cellc.compiler.architecture.PackageTable.Kind.VERB;
import static dev.cellc.compiler.architecture.PackageTable.Kind.VIEW;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The packages of the compiler: what each is and which others it may use. docs/ARCHITECTURE.md shows the same table. */
record PackageTable(List<Row> rows) {

    /** The name that stands for the root package, which has no name below itself. */
    static final String ROOT = "(root)";

    static final PackageTable COMPILER = new PackageTable(rowsOfCompiler());

    /** What a package is made of. */
    enum Kind {
        /** The pipeline and its options and results. */
        DOOR,
        /** Values. */
        NOUN,
        /** Facts about the outside that passes ask for. */
        KNOWLEDGE,
        /** One pass. */
        VERB,
        /** What people look at, made of a whole compilation. */
        VIEW,
        /** Where the program touches the world. */
        EDGE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One package. */
    record Row(String name, Kind kind, List<String> mayUse) {}

    private static List<Row> rowsOfCompiler() {
        List<Row> below = List.of(
                row("source", NOUN),
                row("diagnostic", NOUN, "source"),
                row("yaml", NOUN, "source", "diagnostic"),
                row("declaration", NOUN, "source", "yaml"),
                row("model", NOUN, "source", "declaration", "yaml"),
                row("cell", NOUN, "source", "model", "declaration", "yaml"),
                row("resource", NOUN, "source"),
                row("cilium", NOUN, "resource"),
                row("envoygateway", NOUN, "resource"),
                row("manifest", NOUN),
                row("policy", NOUN),
                row("relation", NOUN),
                row("diagram", NOUN, "relation"),
                row("difference", NOUN, "relation"),
                row("naming", NOUN, "source", "model"),
                row("promotion", NOUN, "source", "yaml", "declaration", "model"),
                row("networkpolicy", NOUN, "naming", "resource", "cilium"),
                row("kubernetes", KNOWLEDGE, "source", "diagnostic", "yaml", "resource"),
                row("template", KNOWLEDGE, "source", "diagnostic", "yaml"),
                row("parse", VERB, "source", "diagnostic", "yaml"),
                row("validate", VERB, "source", "diagnostic", "yaml", "declaration", "kubernetes", "template"),
                row("resolve", VERB, "source", "diagnostic", "yaml", "declaration", "model", "naming"),
                row("derive", VERB, "source", "diagnostic", "yaml", "declaration", "model", "cell", "naming"),
                row(
                        "check",
                        VERB,
                        "source",
                        "diagnostic",
                        "yaml",
                        "declaration",
                        "model",
                        "cell",
                        "naming",
                        "resource",
                        "promotion"),
                row("gate", VERB, "source", "diagnostic", "yaml", "declaration", "model", "promotion"),
                row("audit", VERB, "source", "diagnostic", "yaml", "declaration", "model", "promotion"),
                row("promote", VERB, "source", "diagnostic", "yaml", "declaration", "model", "promotion"),
                row("protect", VERB, "source", "diagnostic", "declaration", "model", "promotion"),
                row(
                        "render",
                        VERB,
                        "source",
                        "diagnostic",
                        "yaml",
                        "declaration",
                        "model",
                        "cell",
                        "naming",
                        "resource",
                        "cilium",
                        "networkpolicy",
                        "envoygateway",
                        "kubernetes",
                        "template"),
                row("deliver", VERB, "source", "diagnostic", "declaration", "model", "cell", "naming", "resource"),
                row("edit", VERB, "source", "diagnostic", "yaml", "declaration", "resource"),
                row("emit", VERB, "source", "diagnostic", "yaml", "naming", "resource", "manifest"),
                row(
                        "proof",
                        VERB,
                        "source",
                        "diagnostic",
                        "yaml",
                        "declaration",
                        "model",
                        "cell",
                        "resource",
                        "manifest",
                        "policy",
                        "relation"),
                row("compare", VERB, "source", "yaml", "manifest", "relation", "difference"),
                row(
                        "report",
                        VIEW,
                        ROOT,
                        "source",
                        "diagnostic",
                        "declaration",
                        "model",
                        "cell",
                        "resource",
                        "manifest",
                        "relation",
                        "diagram",
                        "naming",
                        "promotion"),
                row("git", EDGE, "source", "diagnostic", "manifest"),
                row("io", EDGE, ROOT, "source", "diagnostic", "model", "manifest", "promotion", "git"));
        List<String> pure = below.stream()
                .filter(row -> row.kind() != EDGE && row.kind() != VIEW)
                .map(Row::name)
                .toList();
        List<Row> all = new ArrayList<>(List.of(new Row(ROOT, DOOR, pure)));
        all.addAll(below);
        return all;
    }

    private static Row row(String name, Kind kind, String... mayUse) {
        return new Row(name, kind, List.of(mayUse));
    }

    @Nullable Row row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
    }

    /** Whether {@code type} is in a package of {@code kind}. */
    boolean is(JavaClass type, String base, Kind kind) {
        String name = nameOf(type, base);
        Row row = name == null ? null : row(name);
        return row != null && row.kind() == kind;
    }

    /** The first package segment below {@code base}, {@link #ROOT} for base itself, null outside of it. */
    static @Nullable String nameOf(JavaClass type, String base) {
        JavaClass plain = type.getBaseComponentType();
        String in = plain.getPackageName();
        if (in.equals(base)) {
            return ROOT;
        }
        return in.startsWith(base + '.') ? in.substring(base.length() + 1).split("\\.", 2)[0] : null;
    }
}
