package dev.cellc.compiler.edit;

import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.yaml.Documents;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Declarations → declarations with a change that a command asks for; what is not meant by it stays byte for byte. */
public final class Edits {
    private Edits() {}

    /** A component and one of its tracks, as a command line names them. */
    public record Subject(String project, String component, String track) {

        boolean isDefaultTrack() {
            return track.equals("default");
        }

        /** As it stands in a sentence. */
        String described() {
            String whole = "component `" + project + '/' + component + '`';
            return isDefaultTrack() ? whole : "track `" + track + "` of " + whole;
        }
    }

    /** A build that is asked for; what is absent is left to the declarations. */
    public record BuildRequest(
            Subject subject,
            @Nullable String name,
            @Nullable String commit,
            @Nullable String branch) {}

    /** An image that is asked for; the primary container is meant if none is named. */
    public record ImageRequest(Subject subject, @Nullable String container, String image) {}

    /** The files that a workload descriptor takes in, by their paths from its folder. */
    public static List<Located<String>> schemaFiles(Mapping descriptor) {
        return DescriptorDocument.schemaFiles(descriptor);
    }

    /** A Workload with one container; {@code schemas} are the files that the descriptor, if there is one, takes in. */
    public static Tree.Obj workload(
            Subject subject,
            @Nullable String name,
            String image,
            @Nullable Mapping descriptor,
            SourceTree schemas,
            DiagnosticSink sink) {
        return new DescriptorDocument(schemas, sink).workload(subject, name, image, descriptor);
    }

    /** A Build, from what is declared of the component and its track. */
    public static Tree.Obj build(Declarations declarations, BuildRequest request) throws InputException {
        return BuildDocument.of(declarations, request);
    }

    /** The file of the Workload that a component runs, with another image in it. */
    public static SourceFile image(Documents documents, Declarations declarations, ImageRequest request)
            throws InputException {
        return ImageEdit.of(documents, declarations, request);
    }

    /** A file with the document replaced that has the identity of another one, given as its root and its text. */
    public static SourceFile replaced(SourceFile file, List<Mapping> roots, Mapping document, String text)
            throws InputException {
        return DocumentEdit.replaced(file, roots, document, text);
    }

    /** A file with another value of its kind for one scalar of it, in the quotes that the old one has. */
    public static SourceFile scalar(YamlNode.Scalar scalar, String text) throws InputException {
        return ScalarEdit.replacedAlike(scalar, text);
    }

    /**
     * A file in which the document with this root says what is wanted. What says the same already stays as it stands,
     * comments and order included; {@code print} writes what does not.
     */
    public static SourceFile merged(SourceFile file, Mapping root, Tree.Obj wanted, Function<Tree.Obj, String> print) {
        return MergeEdit.of(file, root, wanted, print);
    }

    /** What a document says, in the author's order and without what says nothing. */
    public static Tree.Obj tree(Mapping root) {
        return NodeTrees.fields(root, List.of());
    }

    /** What differs between two texts of one file, as one hunk of a unified diff; empty where nothing does. */
    public static String difference(SourceFile before, SourceFile after) {
        return UnifiedDiff.of(before, after);
    }
}
