package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.declaration.CellcConfig.DeliveryType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a tool reads manifests: a repository or registry, the revisions of it, and the folder of all manifests. */
record Source(
        String url,
        String revision,
        String planeRevision,
        @Nullable String path,
        String folder) {
    private static final String ENVIRONMENT = "{environment}";
    private static final String ORGANIZATION = "{organization}";

    private static final String REGISTRY = "oci://";
    private static final Pattern FULL =
            Pattern.compile("refs/(heads|tags)/[^\\s~^:?*\\[\\\\{}]+|[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|sha256:[0-9a-f]{64}");
    private static final Pattern FLUX_URL = Pattern.compile("(https?|ssh)://.+");

    /** The source that the settings name, or null where a mistake in them has been reported. */
    static @Nullable Source of(Delivery settings, DeliveryType type, String folder, DiagnosticSink sink) {
        Located<String> url = settings.repoURL();
        if (url == null) {
            sink.report(DeliveryDiagnostics.noRepository(Objects.requireNonNull(settings.type())));
            return null;
        }
        boolean isRegistry = url.value().startsWith(REGISTRY);
        boolean isSound = true;
        if (type == DeliveryType.FLUX
                && !isRegistry
                && !FLUX_URL.matcher(url.value()).matches()) {
            sink.report(DeliveryDiagnostics.notReadByFlux(url));
            isSound = false;
        }
        isSound &= isExact(settings.targetRevision(), true, isRegistry, sink);
        isSound &= isExact(settings.planeRevision(), false, isRegistry, sink);
        return isSound ? of(settings, url.value(), folder) : null;
    }

    private static Source of(Delivery settings, String url, String folder) {
        String usual = url.startsWith(REGISTRY) ? "latest" : "refs/heads/main";
        String revision = text(settings.targetRevision(), usual);
        String planes = text(settings.planeRevision(), revision.contains(ENVIRONMENT) ? usual : revision);
        Located<String> path = settings.path();
        return new Source(url, revision, planes, path == null ? null : path.value(), folder);
    }

    /** Whether only one thing can be meant; {@code isOfCells}: it may speak of an environment. */
    private static boolean isExact(
            @Nullable Located<String> revision, boolean isOfCells, boolean isRegistry, DiagnosticSink sink) {
        if (revision == null) {
            return true;
        }
        String named = revision.value().replace(ORGANIZATION, "organization");
        String text = isOfCells ? named.replace(ENVIRONMENT, "environment") : named;
        boolean isExact = (isRegistry ? TAG : FULL).matcher(text).matches();
        if (!isExact) {
            sink.report(
                    isRegistry
                            ? DeliveryDiagnostics.noTag(revision)
                            : DeliveryDiagnostics.ambiguousRevision(revision, isOfCells));
        }
        return isExact;
    }

    private static String text(@Nullable Located<String> setting, String absent) {
        return setting == null ? absent : setting.value();
    }

    boolean isRegistry() {
        return url.startsWith(REGISTRY);
    }

    /** Whether each environment has a revision of its own. */
    boolean isByEnvironment() {
        return revision.contains(ENVIRONMENT);
    }

    /** What is read for a unit. */
    String revision(Unit unit) {
        Cell cell = unit.cell();
        String pattern = cell == null
                ? planeRevision
                : revision.replace(ENVIRONMENT, cell.id().environment());
        return pattern.replace(ORGANIZATION, unit.organization());
    }

    /** The folder of a unit in the repository. */
    String path(Unit unit) {
        boolean isAlone = isRegistry() || (unit.cell() != null && isByEnvironment());
        String base = path == null ? (isAlone ? "." : folder) : path;
        String plain = Stream.of(base.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .reduce((outer, inner) -> outer + '/' + inner)
                .orElse("");
        return plain.isEmpty() ? unit.folder() : plain + '/' + unit.folder();
    }
}
