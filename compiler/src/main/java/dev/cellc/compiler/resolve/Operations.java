package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiDeclaration;
import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Located;
import java.util.List;

/** The operations that an API object lists. */
final class Operations {
    private static final String GRPC = "/[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*(/[A-Za-z_][A-Za-z0-9_]*)?";

    private Operations() {}

    static List<Operation> of(ApiDeclaration.Spec spec, DiagnosticSink sink) {
        List<ApiDeclaration.Operation> declared = spec.operations();
        if (!declared.isEmpty() && !hasOperations(spec.type().value())) {
            sink.report(ApiDiagnostics.notOfType(declared.get(0).path().span(), "operations", spec.type()));
            return List.of();
        }
        declared.forEach(operation -> check(operation, spec.type().value(), sink));
        return declared.stream().map(Operations::operation).toList();
    }

    private static boolean hasOperations(ApiType type) {
        return switch (type) {
            case REST, HTTP, GRPC, WEBSOCKET -> true;
            case GRAPHQL, TCP, UDP -> false;
        };
    }

    private static void check(ApiDeclaration.Operation operation, ApiType type, DiagnosticSink sink) {
        Located<String> path = operation.path();
        if (type == ApiType.GRPC) {
            if (operation.method() != null || !path.value().matches(GRPC)) {
                sink.report(ApiDiagnostics.badGrpcOperation(path));
            }
            return;
        }
        String violation = Paths.templateViolation(path.value());
        if (violation != null) {
            sink.report(ApiDiagnostics.badPath(path, violation));
        }
    }

    private static Operation operation(ApiDeclaration.Operation declared) {
        List<String> scopes = declared.scopes().stream().map(Located::value).toList();
        return new Operation(
                declared.method() == null ? null : declared.method().value().text(),
                declared.path(),
                scopes.isEmpty() ? List.of() : List.of(scopes),
                declared.rateLimit() == null ? null : declared.rateLimit().value());
    }
}
