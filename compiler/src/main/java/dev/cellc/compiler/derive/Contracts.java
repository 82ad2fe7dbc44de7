package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interface descriptions of endpoints, each read once. */
final class Contracts {
    private final Map<Located<String>, OpenApi.Document> known = new LinkedHashMap<>();
    private final DiagnosticSink sink;

    Contracts(DiagnosticSink sink) {
        this.sink = sink;
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
            document = OpenApi.read(contract);
            known.put(contract, document);
            document.faults()
                    .forEach(fault -> sink.report(ExposureDiagnostics.badContract(contract, user.span(), use, fault)));
        }
        return document;
    }
}
