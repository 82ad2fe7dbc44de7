package dev.cellc.compiler.promotion;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/** A binding as it stands in a tree: which snapshot runs in which environment; {@code root} is its document. */
public record Deployment(Snapshot snapshot, WorkloadBinding binding, Mapping root) {
    /** The annotation that holds the digest of what was pinned. */
    public static final String DIGEST = "cellc.dev/workload-digest";

    /** The annotation that names the environment that a snapshot came from. */
    public static final String PROMOTED_FROM = "cellc.dev/promoted-from";

    /** Where the bindings of an environment are unless somebody has put them elsewhere, from the root of the tree. */
    public static String folder(String environment) {
        return "deployments/" + environment + '/';
    }

    public ComponentId component() {
        return snapshot.component();
    }

    public String environment() {
        return binding.environment().value();
    }

    public ReleaseState state() {
        Located<ReleaseState> state = binding.releaseState();
        return state == null ? ReleaseState.ACTIVE : state.value();
    }

    /** The digest that was written with the binding; null where none was, as in OpenChoreo's own. */
    public @Nullable Located<String> recordedDigest() {
        return binding.header().annotations().get(DIGEST);
    }

    /** Where the snapshot says that it came from; null where it was deployed directly. */
    public @Nullable String promotedFrom() {
        Located<String> from = binding.header().annotations().get(PROMOTED_FROM);
        return from == null ? null : from.value();
    }

    /** Whether the binding says something else than what was written with its digest. */
    public boolean isEdited() {
        Located<String> recorded = recordedDigest();
        return recorded != null && !recorded.value().equals(snapshot.digest().text());
    }

    /** Where it says what it pins. */
    public Span place() {
        Located<String> digest = recordedDigest();
        return digest == null ? binding.header().name().span() : digest.span();
    }

    public String path() {
        return root.span().file().path();
    }
}
