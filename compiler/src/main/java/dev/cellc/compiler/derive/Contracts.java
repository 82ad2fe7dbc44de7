package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The interface descriptions of endpoints, each read once, whichever part of the cells asks for it first. */
final class Contracts {
    private final ConcurrentMap<Located<String>, OpenApi.Document> known;
    private final Findings findings;

    Contracts(Findings findings) {
        this(new ConcurrentHashMap<>(), findings);
    }

    private Contracts(ConcurrentMap<Located<String>, OpenApi.Document> known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** The same contracts, read by another part. */
    Contracts with(Findings others) {
        return new Contracts(known, others);
    }

    /** What the OpenAPI document of an endpoint lists; nothing where it has none. */
    List<Operation> operations(Endpoint endpoint, Located<String> api) {
        OpenApi.Document document = document(endpoint, api, "this API publishes its operations");
        return document == null ? List.of() : document.operations();
    }

    /** The same as requests, for the rules of network policies. */
    List<Request> requests(Endpoint endpoint) {
        OpenApi.Document document = document(endpoint, endpoint.name(), "HTTP rules for this endpoint are made of it");
        return document == null ? List.of() : document.requests();
    }

    /** {@code user} is what the document is read for; whoever comes first learns what is wrong with it. */
    private OpenApi.@Nullable Document document(Endpoint endpoint, Located<String> user, String use) {
        Located<String> contract = endpoint.contract();
        boolean isRest = endpoint.type() == EndpointType.REST || endpoint.type() == EndpointType.HTTP;
        if (contract == null || !isRest) {
            return null;
        }
        OpenApi.Document document = known.get(contract);
        if (document == null) {
            document = known.computeIfAbsent(contract, OpenApi::read);
        }
        if (!document.faults().isEmpty()) {
            findings.reportOnce(
                    contract,
                    document.faults().stream()
                            .map(fault -> ExposureDiagnostics.badContract(contract, user.span(), use, fault))
                            .toList());
        }
        return document;
    }
}
