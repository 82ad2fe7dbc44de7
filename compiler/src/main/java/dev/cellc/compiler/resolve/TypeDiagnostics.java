package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with components that a ComponentType makes. */
final class TypeDiagnostics {
    private TypeDiagnostics() {}

    static Diagnostic takesNone(String field, Span place, Located<String> type, Span declared) {
        return Diagnostic.of(
                        DiagnosticCode.NO_PARAMETERS,
                        place,
                        "component type `" + type.value() + "` takes no `" + field + "`")
                .label(declared, "the type has no `schema." + field + "`")
                .help("remove them, or describe them in the type");
    }

    static Diagnostic parametersWithoutType(
            String field, Span place, @Nullable Located<ComponentDeclaration.Type> type) {
        Located<ComponentDeclaration.Type> known = Objects.requireNonNull(type);
        return Diagnostic.of(
                        DiagnosticCode.NO_PARAMETERS,
                        place,
                        "a component of type `" + known.value().text() + "` takes no `" + field + "`")
                .label(known.span(), "the type")
                .help("name a `componentType` that has a schema for them, or remove them");
    }

    static Diagnostic overridesOfTyped(Located<String> environment, ComponentTypeDeclaration type) {
        Located<String> name = type.header().name();
        return Diagnostic.of(
                        DiagnosticCode.NO_PARAMETERS,
                        environment.span(),
                        "a component of type `" + name.value() + "` takes no `overrides`")
                .label(name.span(), "the type")
                .help("what differs per environment is set by `environmentConfigs` of the Component");
    }

    static Diagnostic withoutEffect(String field, Span place, ComponentTypeDeclaration type) {
        Located<String> name = type.header().name();
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        place,
                        "`" + field + "` has no effect on a component of type `" + name.value() + "`")
                .label(name.span(), "the type")
                .help("remove it: such a component is set by `parameters` and `environmentConfigs`");
    }

    static Diagnostic severalWorkloads(Located<String> component, List<Index.Entry> found) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.SEVERAL_WORKLOADS,
                component.span(),
                "component `" + component.value() + "` has " + found.size()
                        + " Workloads, and none of them is named like it");
        for (Index.Entry entry : found) {
            diagnostic = diagnostic.label(entry.name().span(), "one of them");
        }
        return diagnostic.help("name the one that runs `" + component.value() + "`");
    }

    static Diagnostic workloadOfProxy(Located<String> workload, ComponentDeclaration component) {
        Located<String> type = Objects.requireNonNull(component.spec().typeName());
        return Diagnostic.of(
                        DiagnosticCode.WORKLOAD_OF_PROXY,
                        workload.span(),
                        "Workload `" + workload.value() + "` would not run: component `"
                                + component.header().name().value() + "` is a proxy")
                .label(type.span(), "its type")
                .help("remove the Workload, or choose a type that runs one");
    }

    static Diagnostic typeMismatch(Index.Entry realiser, Located<String> type, @Nullable Kind binding) {
        Located<String> kind = realiser.declaration().header().kind();
        Diagnostic diagnostic = Diagnostic.of(
                        DiagnosticCode.TYPE_MISMATCH,
                        kind.span(),
                        "a component of type `" + type.value() + "` cannot be realised by a " + kind.value())
                .label(type.span(), "the component's type");
        return diagnostic.help(
                binding == null
                        ? "remove it: the component's Workload runs without it"
                        : "in an environment it is pinned by a " + binding.text());
    }

    static Diagnostic notRealised(Located<String> place, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_REALISED,
                        place.span(),
                        id.described() + " is deployed nowhere: it has no Workload")
                .help("add a Workload that it owns");
    }
}
