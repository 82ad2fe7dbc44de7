package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiDeclaration;
import dev.cellc.compiler.declaration.ApiDeclaration.Place;
import dev.cellc.compiler.declaration.ApiDeclaration.Versioning;
import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ApiVersion;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The version of an API object, and where callers state it. */
final class ApiVersions {
    private ApiVersions() {}

    static @Nullable ApiVersion of(ApiDeclaration.Spec spec, DiagnosticSink sink) {
        Located<Versioning> versioning = spec.versioning();
        Located<String> version = spec.version();
        Located<Place> in = versioning == null ? null : versioning.value().in();
        boolean inHeader = in != null && in.value() == Place.HEADER;
        if (version == null) {
            if (versioning != null) {
                sink.report(ApiDiagnostics.idleVersioning(versioning.span(), "versioning", "without a `version`"));
            }
            return null;
        }
        Located<String> header = versioning == null ? null : versioning.value().header();
        if (header != null && !inHeader) {
            sink.report(ApiDiagnostics.idleVersioning(header.span(), "header", "unless `in` is `header`"));
        }
        check(spec.type(), version, inHeader, sink);
        return new ApiVersion(version, inHeader && header != null ? header.value() : null);
    }

    private static void check(Located<ApiType> type, Located<String> version, boolean inHeader, DiagnosticSink sink) {
        switch (type.value()) {
            case TCP, UDP -> sink.report(ApiDiagnostics.notOfType(version.span(), "versions", type));
            case GRPC -> {
                if (!inHeader) {
                    sink.report(ApiDiagnostics.pathVersion(version, type));
                }
            }
            case REST, HTTP, GRAPHQL, WEBSOCKET -> {
                // in the path or in a header
            }
        }
    }
}
