package dev.cellc.compiler.parse;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.Batch;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.Documents;
import dev.cellc.compiler.yaml.Settings;
import dev.cellc.compiler.yaml.Words;
import dev.cellc.compiler.yaml.Wreck;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text → YAML documents with kind and version. Documents of other API groups are counted and passed over. */
public final class DocumentParser {
    private static final String SETTINGS = "cellc.yaml";
    private static final String GROUP = "openchoreo.dev/";
    private static final String API_VERSION = GROUP + "v1alpha1";
    private static final String API_VERSION_FIELD = "apiVersion";

    /** That of OpenChoreo before it had its own, and of Choreo, the service that it comes from. */
    private static final String EARLIER_GROUP = "core.choreo.dev/";

    /** The fields of workload descriptors, those of other versions included. */
    private static final List<String> DESCRIPTOR =
            List.of(API_VERSION_FIELD, "metadata", "endpoints", "connections", "dependencies", "configurations");

    private static final List<DiagnosticCode> STRANGE =
            List.of(DiagnosticCode.UNSUPPORTED_TAG, DiagnosticCode.CONTROL_CHARACTER);

    private static final int MANY = 200;

    private final Collection<String> kinds;
    private final Collection<String> neverDeclared;
    private final DiagnosticSink sink;
    private final List<Document> ours = new ArrayList<>();
    private final List<Document> unusable = new ArrayList<>();
    private final List<Wreck> wrecks = new ArrayList<>();
    private final List<Scalar> earlier = new ArrayList<>();
    private int foreign;
    private int descriptors;

    private DocumentParser(Collection<String> kinds, Collection<String> neverDeclared, DiagnosticSink sink) {
        this.kinds = kinds;
        this.neverDeclared = neverDeclared;
        this.sink = sink;
    }

    /** Reads every file but those below the output folder that the settings name. */
    public static Documents parse(
            SourceTree tree, Collection<String> kinds, Collection<String> neverDeclared, DiagnosticSink sink) {
        DocumentParser parser = new DocumentParser(kinds, neverDeclared, sink);
        Settings settings = settings(tree, sink);
        String output = outputFolder(settings.root());
        List<SourceFile> files = tree.files().stream()
                .filter(file -> !file.path().startsWith(output))
                .toList();
        Words words = Words.ofMany();
        for (Text text : new Batch<>(files, MANY).map(file -> Text.of(file, words))) {
            if (isSettings(text.file(), tree.roots())) {
                SourceSettings.check(text.file(), settings.root(), sink);
            } else if (!text.file().path().equals(SETTINGS)) {
                parser.add(text);
            }
        }
        parser.remarkOnEarlierGroup();
        return new Documents(
                files,
                parser.ours,
                parser.unusable,
                parser.wrecks,
                settings,
                new Documents.PassedOver(parser.foreign, parser.descriptors));
    }

    private static Settings settings(SourceTree tree, DiagnosticSink sink) {
        for (SourceFile file : tree.files()) {
            if (file.path().equals(SETTINGS)) {
                List<Diagnostic> found = new ArrayList<>();
                List<YamlNode> roots = YamlReader.read(file, found::add);
                if (roots.size() > 1) {
                    found.add(ParseDiagnostics.secondSettings(roots.get(1).span()));
                }
                found.forEach(sink::report);
                return roots.isEmpty()
                        ? new Settings(null, found.isEmpty(), tree.roots())
                        : new Settings(roots.get(0), true, tree.roots());
            }
        }
        return new Settings(null, true, tree.roots());
    }

    /** Whether a file holds the settings that a further root has when it is compiled by itself. */
    private static boolean isSettings(SourceFile file, List<SourceRoot> roots) {
        return roots.stream().anyMatch(root -> file.path().equals(root.folder() + '/' + SETTINGS));
    }

    private static String outputFolder(@Nullable YamlNode settings) {
        return settings instanceof Mapping mapping && mapping.get("output") instanceof Scalar folder
                ? folder.text() + '/'
                : "rendered/";
    }

    /** What a file says by itself, which has nothing to do with other files. */
    private record Text(SourceFile file, List<YamlNode> roots, List<Diagnostic> found) {

        static Text of(SourceFile file, Words words) {
            List<Diagnostic> found = new ArrayList<>();
            return new Text(file, YamlReader.read(file, words, found::add), found);
        }
    }

    private void add(Text text) {
        SourceFile file = text.file();
        List<Diagnostic> found = text.found();
        List<YamlNode> roots = text.roots();
        for (Diagnostic diagnostic : List.copyOf(found)) {
            if (roots.stream().noneMatch(root -> within(diagnostic.span(), root.span()))) {
                salvage(file, diagnostic);
            }
        }
        for (YamlNode root : roots) {
            if (isForeign(root)) {
                passOver(root);
                found.removeIf(diagnostic -> within(diagnostic.span(), root.span()));
            } else if (root instanceof Mapping mapping) {
                classify(mapping, found);
            }
        }
        found.forEach(sink::report);
    }

    private void passOver(YamlNode root) {
        YamlNode version = root instanceof Mapping mapping ? mapping.get(API_VERSION_FIELD) : null;
        if (version instanceof Scalar ours && ours.text().startsWith(GROUP)) {
            descriptors++;
            return;
        }
        foreign++;
        if (version instanceof Scalar other && other.text().startsWith(EARLIER_GROUP)) {
            earlier.add(other);
        }
    }

    /** Once for a tree: where it is not meant for us, it is so in every file. */
    private void remarkOnEarlierGroup() {
        if (!earlier.isEmpty()) {
            sink.report(ParseDiagnostics.earlierGroup(earlier.get(0), earlier.size(), API_VERSION));
        }
    }

    private void salvage(SourceFile file, Diagnostic diagnostic) {
        Wreck wreck = Salvage.around(file, diagnostic.span().start());
        if (wreck != null && kinds.contains(wreck.kind())) {
            wrecks.add(wreck);
        }
    }

    /** What others mean by their documents is not ours to judge, as long as the file can be read. */
    private boolean isForeign(YamlNode root) {
        if (!(root instanceof Mapping mapping) || isDescriptor(mapping)) {
            return true;
        }
        if (mapping.get(API_VERSION_FIELD) instanceof Scalar version) {
            return !version.text().startsWith(GROUP);
        }
        return !(mapping.get("kind") instanceof Scalar kind) || !kinds.contains(kind.text());
    }

    /**
     * A workload descriptor has no kind; only the command that takes it in reads it. It is known by its lists, or by
     * having nothing that a descriptor has not.
     */
    private static boolean isDescriptor(Mapping root) {
        if (root.get("kind") != null || root.get("spec") != null) {
            return false;
        }
        if (root.get("endpoints") instanceof Sequence || root.get("connections") instanceof Sequence) {
            return true;
        }
        return root.get("metadata") instanceof Mapping
                && root.entries().stream()
                        .allMatch(entry -> DESCRIPTOR.contains(entry.key().text()));
    }

    private static boolean within(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private void classify(Mapping root, List<Diagnostic> found) {
        YamlNode version = root.get(API_VERSION_FIELD);
        if (!(root.get("kind") instanceof Scalar kind)) {
            found.add(ParseDiagnostics.missingKind(root));
        } else if (!(version instanceof Scalar text)) {
            found.add(ParseDiagnostics.missingVersion(kind, API_VERSION));
            unusable.add(new Document(kind, root));
        } else if (!text.text().equals(API_VERSION)) {
            found.add(ParseDiagnostics.unsupportedVersion(text, API_VERSION));
            unusable.add(new Document(kind, root));
        } else if (neverDeclared.contains(kind.text())) {
            found.add(ParseDiagnostics.neverDeclared(kind));
        } else if (!kinds.contains(kind.text())) {
            unknown(kind, root, found);
        } else if (hasStrangeValue(root, found)) {
            unusable.add(new Document(kind, root));
        } else {
            ours.add(new Document(kind, root));
        }
    }

    private void unknown(Scalar kind, Mapping root, List<Diagnostic> found) {
        OtherKinds.Row other = OtherKinds.of(kind.text());
        String meant = other != null ? other.meant() : NearNames.nearest(kind.text(), kinds);
        found.add(
                other != null
                        ? ParseDiagnostics.kindOfOtherVersion(kind, other)
                        : ParseDiagnostics.unknownKind(kind, meant));
        if (meant != null) {
            // what refers to it is not to blame
            unusable.add(new Document(new Scalar(meant, kind.type(), kind.span()), root));
        }
    }

    /** A value behind the tag of some other tool is not the value that was meant; nor is one with a stray control. */
    private static boolean hasStrangeValue(Mapping root, List<Diagnostic> found) {
        return found.stream()
                .anyMatch(diagnostic -> STRANGE.contains(diagnostic.code()) && within(diagnostic.span(), root.span()));
    }
}
