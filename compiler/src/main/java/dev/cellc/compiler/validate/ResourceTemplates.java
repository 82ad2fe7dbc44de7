package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.ResourceTemplate;
import dev.cellc.compiler.declaration.ScheduledTaskClassDeclaration;
import dev.cellc.compiler.declaration.ServiceClassDeclaration;
import dev.cellc.compiler.declaration.WebApplicationClassDeclaration;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that the templates of classes and types are templates; what they give is known where values are. */
final class ResourceTemplates {
    private final DiagnosticSink sink;
    private boolean sound = true;

    private ResourceTemplates(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** Reports what is wrong; returns whether nothing is. */
    static boolean check(Declaration declaration, DiagnosticSink sink) {
        ResourceTemplates check = new ResourceTemplates(sink);
        check.check(of(declaration));
        return check.sound;
    }

    private static List<ResourceTemplate> of(Declaration declaration) {
        if (declaration instanceof ServiceClassDeclaration type) {
            return type.spec().resources();
        }
        if (declaration instanceof WebApplicationClassDeclaration type) {
            return type.spec().resources();
        }
        if (declaration instanceof ScheduledTaskClassDeclaration type) {
            return type.spec().resources();
        }
        return declaration instanceof ComponentTypeDeclaration type
                ? type.spec().resources()
                : List.of();
    }

    private void check(List<ResourceTemplate> resources) {
        Map<String, Located<String>> ids = new LinkedHashMap<>();
        for (ResourceTemplate resource : resources) {
            Located<String> first = ids.putIfAbsent(resource.id().value(), resource.id());
            if (first != null) {
                report(ParameterSchemaDiagnostics.sameId(resource.id(), first));
            }
            Template.of(resource.template(), this::report);
            if (resource.when() != null) {
                Template.of(resource.when(), this::report);
            }
        }
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        sink.report(diagnostic);
    }
}
