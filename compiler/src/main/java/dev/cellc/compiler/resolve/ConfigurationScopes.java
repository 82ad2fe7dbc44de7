package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ConfigurationGroupDeclaration;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the configuration groups of one organization are for. */
final class ConfigurationScopes {
    private static final List<String> SCOPES = List.of("organization", "project", "component", "environment");

    private final String organization;
    private final Index index;
    private final References references;
    private final DiagnosticSink sink;

    ConfigurationScopes(String organization, Index index, References references, DiagnosticSink sink) {
        this.organization = organization;
        this.index = index;
        this.references = references;
        this.sink = sink;
    }

    /** Reports what a scope names that is not there. */
    void check(ConfigurationGroupDeclaration group) {
        Entries<Located<String>> scope = group.spec().scope();
        for (Entry<Located<String>> limit : scope.list()) {
            Diagnostic mistake = mistake(limit, scope);
            if (mistake != null) {
                sink.report(mistake);
            }
        }
    }

    /** The environment that a group is for; null where it is for all, or names one that is not there. */
    @Nullable Located<String> environment(ConfigurationGroupDeclaration group) {
        Located<String> name = group.spec().scope().get("environment");
        return name == null || unknown(name, Kind.ENVIRONMENT) != null ? null : name;
    }

    /** Whether a group is for a component; a scope with a mistake, which is reported by itself, is for nobody. */
    boolean covers(ConfigurationGroupDeclaration group, ComponentId user, Located<String> reference) {
        Entries<Located<String>> scope = group.spec().scope();
        for (Entry<Located<String>> limit : scope.list()) {
            if (!actual(limit, user).equals(limit.value().value())) {
                if (mistake(limit, scope) == null) {
                    sink.report(ConfigurationDiagnostics.outOfScope(reference, limit));
                }
                return false;
            }
        }
        return true;
    }

    private static String actual(Entry<Located<String>> limit, ComponentId user) {
        return switch (limit.key().value()) {
            case "organization" -> user.organization();
            case "project" -> user.project();
            case "component" -> user.component();
            default -> limit.value().value();
        };
    }

    private @Nullable Diagnostic mistake(Entry<Located<String>> limit, Entries<Located<String>> scope) {
        Located<String> name = limit.value();
        return switch (limit.key().value()) {
            case "organization" ->
                name.value().equals(organization)
                        ? null
                        : ConfigurationDiagnostics.scopeOfOtherOrganization(name, organization);
            case "project" -> unknown(name, Kind.PROJECT);
            case "environment" -> unknown(name, Kind.ENVIRONMENT);
            case "component" -> unknownComponent(name, scope.get("project"));
            default -> ConfigurationDiagnostics.unknownScope(limit.key(), SCOPES);
        };
    }

    private @Nullable Diagnostic unknown(Located<String> name, Kind kind) {
        return references.isUnknown(name.value(), kind, organization)
                ? references.explain(name, kind, organization)
                : null;
    }

    /** A component of the project that is named beside it; of any, where none is or where that is not there. */
    private @Nullable Diagnostic unknownComponent(Located<String> name, @Nullable Located<String> project) {
        if (index.isBroken(Kind.COMPONENT, organization, name.value())) {
            return null;
        }
        if (project == null || references.isUnknown(project.value(), Kind.PROJECT, organization)) {
            return index.elsewhere(Kind.COMPONENT, organization, name.value()) == null
                    ? references.explain(name, Kind.COMPONENT, organization)
                    : null;
        }
        ComponentId id = new ComponentId(organization, project.value(), name.value());
        return index.find(Kind.COMPONENT, organization, id, name.value()) == null
                ? references.explainComponent(name, id)
                : null;
    }
}
