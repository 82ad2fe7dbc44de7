package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.CellcConfig.DeliveryType;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Declarations.Broken;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Batch;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.Documents;
import dev.cellc.compiler.yaml.Wreck;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Documents → schema-checked, typed declarations. A broken document hides no other. */
public final class Validator {
    private static final int MANY = 200;
    private static final List<String> NAMED_BY_LABEL =
            List.of(Kind.DEPLOYABLE_ARTIFACT.text(), Kind.DEPLOYMENT_TRACK.text());

    private final SchemaChecker schemas = new SchemaChecker();
    private final RecordDecoder decoder = new RecordDecoder();
    private final DiagnosticSink sink;
    private final List<Declaration> sound = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private DeliveryType delivery = DeliveryType.NONE;

    private Validator(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** With the settings as they are written. */
    public static Declarations validate(Documents documents, String version, DiagnosticSink sink) {
        return validate(documents, version, "", sink);
    }

    /**
     * {@code version} is that of the compiler, which a tree may demand to be recent enough; {@code tool} what is to
     * deliver in place of what the settings say, unless it is empty.
     */
    public static Declarations validate(Documents documents, String version, String tool, DiagnosticSink sink) {
        Validator validator = new Validator(sink);
        SettingsReader.Result settings = new SettingsReader(validator.schemas, validator.decoder, sink)
                .read(documents.settings(), version, tool);
        validator.delivery = DeliveryType.of(settings.config());
        validator.judge(documents.ours());
        for (Document document : documents.unusable()) {
            Kind.of(document.kind().text()).ifPresent(kind -> validator.broken.add(broken(kind, document.root())));
        }
        documents.wrecks().forEach(validator::wreck);
        Declarations declarations =
                new Declarations(validator.sound, validator.broken, settings.config(), settings.isComplete());
        return ParameterChecker.check(declarations, validator.schemas, sink);
    }

    /** Whether a document is a sound workload descriptor; reports what keeps it from being one. */
    public static boolean isDescriptor(YamlNode root, DiagnosticSink sink) {
        return new SchemaChecker().check(root, "workload-descriptor", sink);
    }

    private void wreck(Wreck wreck) {
        Kind kind = Kind.of(wreck.kind()).orElseThrow();
        broken.add(new Broken(kind, wreck.name(), wreck.namespace(), wreck.project(), wreck.component(), wreck.span()));
    }

    /** Documents have nothing to do with each other here; what is found stands in their order. */
    private void judge(List<Document> documents) {
        for (Judged judged : new Batch<>(documents, MANY).map(this::judged)) {
            judged.found().forEach(sink::report);
            if (judged.declaration() != null) {
                sound.add(judged.declaration());
            } else {
                broken.add(broken(judged.kind(), judged.root()));
            }
        }
    }

    /** What became of a document: a declaration, unless it is broken. */
    private record Judged(Kind kind, Mapping root, @Nullable Declaration declaration, List<Diagnostic> found) {}

    private Judged judged(Document document) {
        Kind kind = Kind.of(document.kind().text()).orElseThrow();
        List<Diagnostic> found = new ArrayList<>();
        return new Judged(kind, document.root(), declaration(kind, document, found::add), found);
    }

    private @Nullable Declaration declaration(Kind kind, Document document, DiagnosticSink found) {
        if (!schemas.check(document.root(), kind.schema(), found)) {
            return null;
        }
        new Unrendered(delivery).check(kind, document.root(), found);
        Declaration declaration = decoder.declaration(kind.record(), header(document), document.root());
        boolean isSound = TemplateParts.check(declaration, found);
        isSound &= ResourceTemplates.check(declaration, found);
        isSound &=
                !(declaration instanceof ComponentTypeDeclaration type) || ParameterSchemas.check(type, schemas, found);
        return isSound ? declaration : null;
    }

    private Header header(Document document) {
        Mapping metadata = (Mapping) document.root().get("metadata");
        Metadata fields = decoder.decode(Objects.requireNonNull(metadata), Metadata.class);
        Located<String> kind =
                new Located<>(document.kind().text(), document.kind().span());
        return new Header(
                kind,
                name(document.kind().text(), fields),
                fields.namespace(),
                fields.labels(),
                fields.annotations(),
                document.root().span());
    }

    /**
     * Parts of different components may have one name, while objects of a namespace may not: then a label says what such
     * a part is called.
     */
    private static Located<String> name(String kind, Metadata fields) {
        Located<String> label = fields.labels().get("openchoreo.dev/name");
        return label != null && NAMED_BY_LABEL.contains(kind) ? label : fields.name();
    }

    /** The part of the metadata that means something here. */
    record Metadata(
            Located<String> name,
            @Nullable Located<String> namespace,
            Entries<Located<String>> labels,
            Entries<Located<String>> annotations) {}

    private static Broken broken(Kind kind, Mapping root) {
        YamlNode metadata = root.get("metadata");
        YamlNode owner = root.get("spec") instanceof Mapping spec ? spec.get("owner") : null;
        return new Broken(
                kind,
                text(metadata, "name"),
                text(metadata, "namespace"),
                owner == null ? label(metadata, "project") : text(owner, "projectName"),
                owner == null ? label(metadata, "component") : text(owner, "componentName"),
                root.span());
    }

    private static @Nullable String label(@Nullable YamlNode metadata, String name) {
        return metadata instanceof Mapping mapping ? text(mapping.get("labels"), "openchoreo.dev/" + name) : null;
    }

    private static @Nullable String text(@Nullable YamlNode node, String key) {
        return node instanceof Mapping mapping && mapping.get(key) instanceof Scalar scalar ? scalar.text() : null;
    }
}
