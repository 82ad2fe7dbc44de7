package dev.cellc.compiler.edit;

import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document of a file written anew; the others stay as they are. */
final class DocumentEdit {
    private DocumentEdit() {}

    /** What tells one document from another, as far as a file by itself says. */
    private record Identity(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String project,
            @Nullable String component,
            String track) {

        static Identity of(Mapping root) {
            YamlNode metadata = root.get("metadata");
            YamlNode owner = root.get("spec") instanceof Mapping spec ? spec.get("owner") : null;
            YamlNode labels = metadata instanceof Mapping mapping ? mapping.get("labels") : null;
            String track = either(owner, "deploymentTrackName", labels, "deployment-track");
            return new Identity(
                    text(root, "kind"),
                    text(metadata, "name"),
                    either(owner, "projectName", labels, "project"),
                    either(owner, "componentName", labels, "component"),
                    track == null ? "default" : track);
        }

        private static @Nullable String either(
                @Nullable YamlNode owner, String field, @Nullable YamlNode labels, String label) {
            String written = text(owner, field);
            return written == null ? text(labels, "openchoreo.dev/" + label) : written;
        }

        private static @Nullable String text(@Nullable YamlNode node, String key) {
            return node instanceof Mapping mapping ? mapping.text(key) : null;
        }
    }

    static SourceFile replaced(SourceFile file, List<Mapping> roots, Mapping document, String text)
            throws InputException {
        Identity wanted = Identity.of(document);
        for (Mapping root : roots) {
            if (Identity.of(root).equals(wanted)) {
                return with(file, root.span(), text);
            }
        }
        throw new InputException(
                "`" + file.path() + "` exists and holds no " + wanted.kind() + " `" + wanted.name() + "` of component `"
                        + wanted.component() + "`",
                "name a new file, or the one that holds it: no other is overwritten");
    }

    /** Up to the end of the line that the old document ends in, and with the line ends of the file. */
    static SourceFile with(SourceFile file, Span span, String text) {
        String lines = text.strip();
        String form = file.text().contains("\r\n") ? lines.replace("\n", "\r\n") : lines;
        int last = span.start()
                + file.text()
                        .substring(span.start(), span.end())
                        .stripTrailing()
                        .length();
        String before = file.text().substring(0, span.start());
        return SourceFile.of(file.path(), before + form + file.text().substring(endOfLine(file.text(), last)));
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
