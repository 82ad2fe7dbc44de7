package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names → declarations of one organization. An unknown name is reported where it is used, with its nearest match. */
final class References {
    private static final List<Kind> CLASSES = List.of(
            Kind.SERVICE_CLASS,
            Kind.WEB_APPLICATION_CLASS,
            Kind.SCHEDULED_TASK_CLASS,
            Kind.API_CLASS,
            Kind.COMPONENT_TYPE);

    private final Index index;
    private final Index builtIn;
    private final DiagnosticSink sink;

    References(Index index, Index builtIn, DiagnosticSink sink) {
        this.index = index;
        this.builtIn = builtIn;
        this.sink = sink;
    }

    /** The declaration that a reference means, or null: then it is reported, unless the target itself is broken. */
    <T extends Declaration> @Nullable T resolve(
            Located<String> reference, Kind kind, String organization, Class<T> type) {
        Declaration found = lookup(reference.value(), kind, organization);
        if (found != null) {
            return type.cast(found);
        }
        if (!index.isBroken(kind, organization, reference.value())) {
            sink.report(explain(reference, kind, organization));
        }
        return null;
    }

    /** What the tree declares, else what is built in. */
    @Nullable Declaration lookup(String name, Kind kind, String organization) {
        Index.Entry entry = index.find(kind, organization, null, name);
        if (entry == null && !index.isBroken(kind, organization, name) && suppliesBuiltIn(kind)) {
            entry = builtIn.find(kind, Resolver.BUILT_IN, null, name);
        }
        return entry == null ? null : entry.declaration();
    }

    /** Whether nothing has this name, not even something broken. */
    boolean isUnknown(String name, Kind kind, String organization) {
        return lookup(name, kind, organization) == null && !index.isBroken(kind, organization, name);
    }

    /** The names of one kind, declared and built-in. */
    SortedSet<String> names(Kind kind, String organization) {
        SortedSet<String> declared = index.names(kind, organization);
        if (!suppliesBuiltIn(kind)) {
            return declared;
        }
        SortedSet<String> names = new TreeSet<>(declared);
        names.addAll(builtIn.names(kind, Resolver.BUILT_IN));
        return names;
    }

    /** Built-in classes stand beside declared ones; of other kinds the tree declares all or none. */
    boolean suppliesBuiltIn(Kind kind) {
        return CLASSES.contains(kind) || index.declaresNone(kind);
    }

    /** The same for a component of a project. */
    Diagnostic explainComponent(Located<String> reference, ComponentId target) {
        Index.Entry other = index.inOtherOrganization(Kind.COMPONENT, target, target.component());
        return other == null
                ? ResolveDiagnostics.unknownComponent(reference, target, index.componentsOf(target))
                : ResolveDiagnostics.otherOrganization(reference, Kind.COMPONENT, other, target.organization());
    }

    /** What a name may have meant that nothing of its organization has. */
    Diagnostic explain(Located<String> reference, Kind kind, String organization) {
        for (Kind other : Kind.values()) {
            Index.Entry entry = index.find(other, organization, null, reference.value());
            if (CLASSES.contains(kind) && CLASSES.contains(other) && entry != null) {
                return ResolveDiagnostics.wrongKind(
                        reference, kind, other, entry.name().span());
            }
        }
        for (Index.Entry entry : index.named(kind, reference.value())) {
            if (!entry.organization().equals(organization)) {
                return ResolveDiagnostics.otherOrganization(reference, kind, entry, organization);
            }
        }
        SortedSet<String> candidates = index.namesWritten(kind, organization);
        candidates.addAll(names(kind, organization));
        return ResolveDiagnostics.unknown(
                reference, kind, candidates, ResolveDiagnostics.lack(kind, organization, index));
    }
}
