package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The interface descriptions of endpoints, each read once. */
final class Contracts {
    private final Map<Located<String>, List<Operation>> known = new LinkedHashMap<>();
    private final DiagnosticSink sink;

    Contracts(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** What the OpenAPI document of an endpoint lists; nothing where it has none. */
    List<Operation> operations(Endpoint endpoint, Located<String> api) {
        Located<String> contract = endpoint.contract();
        boolean isRest = endpoint.type() == EndpointType.REST || endpoint.type() == EndpointType.HTTP;
        if (contract == null || !isRest) {
            return List.of();
        }
        List<Operation> operations = known.get(contract);
        if (operations == null) {
            operations = OpenApi.operations(contract, api, sink);
            known.put(contract, operations);
        }
        return operations;
    }
}
