package dev.cellc.compiler.promote;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Snapshot;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The binding that a move leaves behind: of what is there already, all stays that is no part of the snapshot. */
final class BindingDocument {
    private final Program program;
    private final Move move;
    private final Span place;

    BindingDocument(Program program, Move move) {
        this.program = program;
        this.move = move;
        this.place = move.snapshot().workloadSpec().span();
    }

    /** One file for each component, below a folder for each environment and project. */
    static String path(Move move) {
        ComponentId id = move.component().id();
        String track = id.isDefaultTrack() ? "" : '.' + id.track();
        return Deployment.folder(move.environment()) + id.project() + '/' + id.component() + track + ".yaml";
    }

    Mapping root() {
        Deployment present = move.present();
        Mapping old = present == null ? mapping(List.of()) : present.root();
        Mapping root = set(old, "apiVersion", text("openchoreo.dev/v1alpha1"));
        root = set(root, "kind", text(move.snapshot().kind().text()));
        root = set(root, "metadata", metadata(old.get("metadata") instanceof Mapping known ? known : null));
        return set(root, "spec", spec(old.get("spec") instanceof Mapping known ? known : null));
    }

    private Mapping metadata(@Nullable Mapping known) {
        Mapping metadata = known == null ? header() : known;
        Mapping annotations = metadata.get("annotations") instanceof Mapping old ? old : mapping(List.of());
        annotations = set(
                annotations, Deployment.DIGEST, text(move.snapshot().digest().text()));
        annotations = set(annotations, Deployment.PROMOTED_FROM, move.from() == null ? null : text(move.from()));
        return set(metadata, "annotations", annotations);
    }

    private Mapping header() {
        ComponentId id = move.component().id();
        String track = id.isDefaultTrack() ? "" : '-' + id.track();
        Mapping header = set(mapping(List.of()), "name", text(id.component() + track + '-' + move.environment()));
        ComponentDeclaration component = program.declaration(id);
        boolean isSaid = component != null && component.header().namespace() != null;
        boolean isOther = !id.organization().equals(program.declarations().defaultOrganization());
        return isSaid || isOther ? set(header, "namespace", text(id.organization())) : header;
    }

    private Mapping spec(@Nullable Mapping known) {
        Snapshot snapshot = move.snapshot();
        Mapping spec = known == null ? owner() : known;
        boolean saysClass =
                spec.entry("className") != null || !snapshot.className().equals(Snapshot.DEFAULT_CLASS);
        spec = set(spec, "className", saysClass ? text(snapshot.className()) : null);
        spec = set(spec, "workloadSpec", snapshot.workloadSpec());
        spec = set(spec, "apis", snapshot.apis());
        spec = set(spec, "parameters", snapshot.parameters());
        boolean goesWithoutSaying = move.state() == ReleaseState.ACTIVE && !isSaid(spec, "Active");
        return set(
                spec,
                "releaseState",
                goesWithoutSaying ? null : text(move.state().text()));
    }

    private static boolean isSaid(Mapping spec, String state) {
        return spec.get("releaseState") instanceof Scalar scalar
                && scalar.text().equals(state);
    }

    private Mapping owner() {
        ComponentId id = move.component().id();
        Mapping owner = set(mapping(List.of()), "projectName", text(id.project()));
        owner = set(owner, "componentName", text(id.component()));
        owner = set(owner, "deploymentTrackName", id.isDefaultTrack() ? null : text(id.track()));
        return set(set(mapping(List.of()), "owner", owner), "environment", text(move.environment()));
    }

    private Mapping mapping(List<Entry> entries) {
        return new Mapping(entries, place);
    }

    private Scalar text(String text) {
        return new Scalar(text, ScalarType.STRING, place);
    }

    /** The mapping with a value, in the old place or at the end; without the key where there is none. */
    private Mapping set(Mapping mapping, String key, @Nullable YamlNode value) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            if (!entry.key().text().equals(key)) {
                entries.add(entry);
            } else if (value != null) {
                entries.add(new Entry(entry.key(), value));
            }
        }
        if (value != null && mapping.entry(key) == null) {
            entries.add(new Entry(text(key), value));
        }
        return new Mapping(entries, mapping.span());
    }
}
