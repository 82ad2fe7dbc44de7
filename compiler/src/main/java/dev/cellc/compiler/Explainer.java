package dev.cellc.compiler;

import dev.cellc.compiler.edit.Edits;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.Documents;
import dev.cellc.compiler.yaml.FieldPath;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a manifest → the values that it comes from. Whether a value is one of them is tried and not guessed: the
 * program is compiled again with another value in its place, and the line is then another one, or it is not.
 */
public final class Explainer {
    /** A line that so many values may have to do with says nothing that is worth the time. */
    private static final int MAX_TRIALS = 64;

    /** Guards a record of a deployment against changes, which trials are. */
    private static final String GUARD = "cellc.dev/workload-digest";

    private final SourceTree tree;
    private final String path;
    private final FieldPath field;
    private final String text;

    private Explainer(SourceTree tree, String path, FieldPath field, String text) {
        this.tree = tree;
        this.path = path;
        this.field = field;
        this.text = text;
    }

    /** Where a value stands: the declaration, the field in it, and the place. */
    public record Cause(String object, String field, String place) {}

    /**
     * Where a manifest, and one field of it, come from; {@code origins} are the declarations of the whole object, {@code
     * field} is empty where no line was asked for.
     */
    public record Explanation(List<String> origins, String field, List<Cause> causes) {

        public Explanation {
            origins = List.copyOf(origins);
            causes = List.copyOf(causes);
        }
    }

    /** Explains a manifest, told by its path in the output folder, or one line of it, counted from 1; 0: none. */
    public static Explanation explain(SourceTree tree, String path, int line) throws InputException {
        Compilation compilation = Compiler.compile(tree, CompileOptions.defaults());
        if (compilation.hasErrors()) {
            throw new InputException("the declarations have errors", "`cellc validate` shows them");
        }
        Manifest manifest = manifest(compilation, path)
                .orElseThrow(() -> new InputException(
                        "`" + path + "` is no manifest of these declarations",
                        "`cellc render` brings the folder up to date"));
        if (line == 0) {
            return new Explanation(manifest.origins(), "", List.of());
        }
        SourceFile file = SourceFile.of(path, manifest.text());
        FieldPath field = FieldPath.atLine(root(file), line)
                .orElseThrow(() -> new InputException(
                        "`" + path + "` has no line " + line + " that says anything", "name a line with a field"));
        Explainer explainer = new Explainer(unguarded(tree), path, field, textAt(field, file));
        return new Explanation(manifest.origins(), field.toString(), explainer.causes());
    }

    private static Optional<Manifest> manifest(Compilation compilation, String path) {
        return compilation.manifests().manifests().stream()
                .filter(manifest -> manifest.path().value().equals(path))
                .findFirst();
    }

    private static YamlNode root(SourceFile file) {
        return YamlReader.read(file, diagnostic -> {}).get(0);
    }

    /** What stands at a field; empty where there is none. */
    private static String textAt(FieldPath field, SourceFile file) {
        Optional<YamlNode> node = field.in(root(file));
        return node.map(found -> text(found.span())).orElse("");
    }

    private static String text(Span span) {
        return span.file().text().substring(span.start(), span.end());
    }

    private static SourceTree unguarded(SourceTree tree) {
        return tree.with(tree.files().stream()
                .map(file -> file.text().contains(GUARD)
                        ? SourceFile.of(file.path(), file.text().replace(GUARD, GUARD.toUpperCase(Locale.ROOT)))
                        : file)
                .toList());
    }

    /** A value that may have to do with the field. */
    private record Candidate(Document document, FieldPath field, Scalar value) {}

    private List<Cause> causes() {
        List<Candidate> candidates = candidates();
        if (candidates.size() > MAX_TRIALS) {
            return List.of();
        }
        return candidates.parallelStream()
                .filter(this::matters)
                .map(Explainer::cause)
                .toList();
    }

    private List<Candidate> candidates() {
        Documents documents = Compiler.parse(tree, diagnostic -> {});
        List<Candidate> candidates = new ArrayList<>();
        for (Document document : documents.ours()) {
            FieldPath.scalars(document.root(), (at, scalar) -> {
                if (!scalar.isNull() && !scalar.text().isEmpty() && text.contains(scalar.text())) {
                    candidates.add(new Candidate(document, at, scalar));
                }
            });
        }
        return candidates;
    }

    /** A change that is an error tells nothing. */
    private boolean matters(Candidate candidate) {
        try {
            SourceFile changed = Edits.scalar(candidate.value(), other(candidate.value()));
            Compilation trial = Compiler.compile(tree.with(changed), CompileOptions.defaults());
            Optional<Manifest> manifest = manifest(trial, path);
            return manifest.isPresent()
                    && !textAt(field, SourceFile.of(path, manifest.get().text()))
                            .equals(text);
        } catch (InputException e) {
            return false;
        }
    }

    private static String other(Scalar value) {
        return switch (value.type()) {
            case BOOLEAN -> value.text().equalsIgnoreCase("true") ? "false" : "true";
            case INTEGER -> new BigInteger(value.text()).add(BigInteger.ONE).toString();
            case FLOAT, STRING, NULL, AMBIGUOUS -> nudged(value.text());
        };
    }

    /** A quantity, version or name that is as legal as before. */
    private static String nudged(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return text.substring(0, i) + (c == '1' ? '2' : '1') + text.substring(i + 1);
            }
        }
        return text + "x";
    }

    private static Cause cause(Candidate candidate) {
        Mapping root = candidate.document().root();
        String name = root.get("metadata") instanceof Mapping metadata && metadata.get("name") instanceof Scalar scalar
                ? scalar.text()
                : "";
        LineMap lines = LineMap.of(candidate.value().span().file());
        String place = candidate.value().span().file().path()
                + ':'
                + lines.position(candidate.value().span().start()).line();
        return new Cause(
                candidate.document().kind().text() + " `" + name + "`",
                candidate.field().toString(),
                place);
    }
}
