package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ApiClass;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with an API class by itself, whether anything uses it or not. */
final class ApiClassChecks {
    private final Set<Span> used;
    private final DiagnosticSink sink;

    private ApiClassChecks(Set<Span> used, DiagnosticSink sink) {
        this.used = used;
        this.sink = sink;
    }

    static void check(Model model, List<Cell> cells, DiagnosticSink sink) {
        if (model.organizations().stream()
                .allMatch(organization -> organization.apiClasses().isEmpty())) {
            return;
        }
        Set<Span> used = new LinkedHashSet<>();
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                deployment
                        .exposures()
                        .forEach(exposure ->
                                used.add(exposure.api().apiClass().name().span()));
            }
        }
        for (Organization organization : model.organizations()) {
            organization.apiClasses().forEach(new ApiClassChecks(used, sink)::check);
        }
    }

    private void check(ApiClass type) {
        for (RestPolicy part : EffectivePolicy.parts(type)) {
            // how strict a rate is meant depends on the data plane that it is used on
            if (part.rateLimit() != null && !used.contains(type.name().span())) {
                Rates.of(part.rateLimit().value(), false, sink);
            }
            if (part.security() != null) {
                Addresses.ranges(part.security().value().blockedIPs(), sink);
                Addresses.ranges(part.security().value().allowedIPs(), sink);
            }
            Mediations.filters(part, null, sink);
        }
        for (RestPolicy level : EffectivePolicy.levels(type)) {
            Authorizations.of(level, new Authentications(null, sink).of(level), null, sink);
        }
    }
}
