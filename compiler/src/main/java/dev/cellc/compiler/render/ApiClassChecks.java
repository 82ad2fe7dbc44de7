package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ApiClass;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import java.util.List;

/** What is wrong with an API class by itself, whether anything uses it or not. */
final class ApiClassChecks {
    private final boolean strict;
    private final DiagnosticSink sink;

    private ApiClassChecks(boolean strict, DiagnosticSink sink) {
        this.strict = strict;
        this.sink = sink;
    }

    /** {@code planes} say how strict it is meant. */
    static void check(Model model, List<Plane> planes, DiagnosticSink sink) {
        for (Organization organization : model.organizations()) {
            boolean strict = planes.stream()
                    .filter(plane ->
                            plane.organization().equals(organization.name().value()))
                    .anyMatch(plane -> plane.dataPlane().gatewayTarget().strict());
            organization.apiClasses().forEach(new ApiClassChecks(strict, sink)::check);
        }
    }

    private void check(ApiClass type) {
        for (RestPolicy part : EffectivePolicy.parts(type)) {
            if (part.rateLimit() != null) {
                Rates.of(part.rateLimit().value(), strict, sink);
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
