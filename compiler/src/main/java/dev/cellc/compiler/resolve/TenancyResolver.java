package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Access;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.OrganizationDeclaration;
import dev.cellc.compiler.declaration.ProjectDeclaration;
import dev.cellc.compiler.declaration.Quantity;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Tenancy;
import dev.cellc.compiler.model.Tenancy.Grant;
import dev.cellc.compiler.model.Tenancy.Total;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins what an organization lays down for its cells with what each of its projects says. */
final class TenancyResolver {
    private static final String BUILT_IN_GROUPS = "system:";

    private final OrganizationDeclaration.@Nullable Spec organization;
    private final @Nullable Span origin;
    private final DiagnosticSink sink;

    /** The declaration is null where a tree declares no organizations. */
    TenancyResolver(@Nullable OrganizationDeclaration declaration, DiagnosticSink sink) {
        this.organization = declaration == null ? null : declaration.spec();
        this.origin = declaration == null ? null : declaration.header().name().span();
        this.sink = sink;
        if (organization != null) {
            organization.access().forEach(this::checkGroup);
        }
    }

    Tenancy of(ProjectDeclaration project) {
        ProjectDeclaration.Spec spec = project.spec();
        spec.access().forEach(this::checkGroup);
        List<Span> origins = new ArrayList<>();
        if (!spec.quota().isEmpty() || !spec.access().isEmpty()) {
            origins.add(project.header().name().span());
        }
        if (organization != null && origin != null) {
            origins.add(origin);
        }
        Located<String> displayName = organization == null ? null : organization.displayName();
        return new Tenancy(
                displayName == null ? null : displayName.value(), quota(spec.quota()), limits(), access(spec), origins);
    }

    /** The organization's totals, each replaced by what the project says of the same resource. */
    private List<Total> quota(Entries<Located<String>> own) {
        SortedMap<String, String> totals = new TreeMap<>();
        Entries<Located<String>> general = organization == null ? Entries.empty() : organization.quota();
        general.list()
                .forEach(total -> totals.put(total.key().value(), total.value().value()));
        for (Entries.Entry<Located<String>> total : own.list()) {
            Located<String> most = general.get(total.key().value());
            if (most != null && Quantity.of(total.value().value()).compareTo(Quantity.of(most.value())) > 0) {
                sink.report(TenancyDiagnostics.quotaAboveOrganization(total, most));
            }
            totals.put(total.key().value(), total.value().value());
        }
        List<Total> result = new ArrayList<>();
        totals.forEach((resource, amount) -> result.add(new Total(resource, amount)));
        return result;
    }

    private List<YamlNode.Mapping> limits() {
        return organization == null
                ? List.of()
                : organization.limits().stream()
                        .map(YamlNode.Mapping.class::cast)
                        .toList();
    }

    private List<Grant> access(ProjectDeclaration.Spec project) {
        SortedSet<Grant> grants = new TreeSet<>();
        for (List<Access> some :
                List.of(organization == null ? List.<Access>of() : organization.access(), project.access())) {
            some.forEach(access ->
                    grants.add(new Grant(access.group().value(), access.role().value())));
        }
        return List.copyOf(grants);
    }

    /** Everybody is in one of the groups of Kubernetes itself, of whatever organization. */
    private void checkGroup(Access access) {
        if (access.group().value().startsWith(BUILT_IN_GROUPS)) {
            sink.report(TenancyDiagnostics.builtInGroup(access.group()));
        }
    }
}
