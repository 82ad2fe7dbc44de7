package dev.cellc.compiler.compare;

import dev.cellc.compiler.difference.Change;
import dev.cellc.compiler.difference.DeclarationChange;
import dev.cellc.compiler.difference.FieldChange;
import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The declarations of a program by who they are, and by where they stand. That one moves is no change of it. */
final class Declared {
    private final SortedMap<String, Mapping> byIdentity = new TreeMap<>();
    private final SortedMap<String, NavigableMap<Integer, String>> byPlace = new TreeMap<>();

    // only ever asked, never walked
    private final IdentityHashMap<SourceFile, LineMap> lines = new IdentityHashMap<>();

    static Declared of(List<Document> documents) {
        Declared declared = new Declared();
        for (Document document : documents) {
            String identity = identity(document);
            Span span = document.root().span();
            declared.byIdentity.put(identity, document.root());
            declared.byPlace
                    .computeIfAbsent(span.file().path(), path -> new TreeMap<>())
                    .put(declared.line(span), identity);
        }
        return declared;
    }

    private int line(Span span) {
        return lines.computeIfAbsent(span.file(), LineMap::of)
                .position(span.start())
                .line();
    }

    /** Kind, then what tells two of a kind apart. */
    private static String identity(Document document) {
        Mapping root = document.root();
        return String.join(
                "\n",
                document.kind().text(),
                text(root, "metadata", "namespace"),
                owner(root, "projectName", "project"),
                owner(root, "componentName", "component"),
                owner(root, "deploymentTrackName", "deployment-track"),
                text(root, "spec", "environment"),
                text(root, "metadata", "name"));
    }

    private static String owner(Mapping root, String field, String label) {
        String written = text(root, "spec", "owner", field);
        return written.isEmpty() ? text(root, "metadata", "labels", "openchoreo.dev/" + label) : written;
    }

    /** The text of the scalar at the end of a path; empty where there is none. */
    static String text(@Nullable Mapping root, String... path) {
        return YamlNode.at(root, List.of(path)) instanceof Scalar scalar ? scalar.text() : "";
    }

    /** The declaration that a line, given as {@code path:line}, lies in; empty if it is none of the tree. */
    String at(String place) {
        int colon = place.lastIndexOf(':');
        NavigableMap<Integer, String> file = byPlace.get(place.substring(0, colon));
        Map.@Nullable Entry<Integer, String> entry =
                file == null ? null : file.floorEntry(Integer.parseInt(place.substring(colon + 1)));
        return entry == null ? "" : entry.getValue();
    }

    /** What became of each declaration on the way from this program to another, by identity. */
    SortedMap<String, DeclarationChange> changes(Declared after, UnaryOperator<String> screen) {
        SortedMap<String, DeclarationChange> changes = new TreeMap<>();
        TreeSet<String> all = new TreeSet<>(byIdentity.keySet());
        all.addAll(after.byIdentity.keySet());
        for (String identity : all) {
            Mapping old = byIdentity.get(identity);
            Mapping now = after.byIdentity.get(identity);
            List<FieldChange> fields =
                    old == null || now == null ? new ArrayList<>() : Fields.changed(old, now, screen);
            if (old == null || now == null || !fields.isEmpty()) {
                Declared side = now == null ? this : after;
                changes.put(identity, side.change(identity, kind(old, now), fields));
            }
        }
        return changes;
    }

    private static Change kind(@Nullable Mapping old, @Nullable Mapping now) {
        if (old == null) {
            return Change.ADDED;
        }
        return now == null ? Change.REMOVED : Change.CHANGED;
    }

    private DeclarationChange change(String identity, Change change, List<FieldChange> fields) {
        Mapping root = Objects.requireNonNull(byIdentity.get(identity));
        String project = owner(root, "projectName", "project");
        String component = owner(root, "componentName", "component");
        String name = text(root, "metadata", "name");
        String shown = component.isEmpty() ? name : project + '/' + component;
        String place = root.span().file().path() + ':' + line(root.span());
        return new DeclarationChange(change, text(root, "kind"), shown, place, fields);
    }
}
