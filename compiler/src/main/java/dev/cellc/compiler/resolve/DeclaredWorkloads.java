package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.WorkloadDeclaration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.source.Located;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The Workloads that one component declares: all are resolved, also those that nothing runs. */
final class DeclaredWorkloads {
    private final ComponentId id;
    private final Index index;
    private final DiagnosticSink sink;
    private final Map<String, Workload> resolved = new LinkedHashMap<>();

    DeclaredWorkloads(ComponentId id, Index index, WorkloadResolver workloads, DiagnosticSink sink) {
        this.id = id;
        this.index = index;
        this.sink = sink;
        for (Index.Entry entry : index.ownedBy(id, Kind.WORKLOAD)) {
            WorkloadDeclaration declaration = (WorkloadDeclaration) entry.declaration();
            Located<String> name = declaration.header().name();
            Workload workload = workloads.current(declaration.spec().workload(), id, name.span());
            if (workload != null) {
                resolved.put(name.value(), workload);
            }
        }
    }

    /** The Workload of a name, or null: it is unknown or broken, which is reported, or a build has yet to make it. */
    @Nullable Workload named(Located<String> name, ComponentDeclaration component) {
        Workload workload = resolved.get(name.value());
        if (workload == null && isAbsent(name.value())) {
            SortedSet<String> names = index.namesOwnedBy(id, Kind.WORKLOAD);
            if (isAwaited(component)) {
                sink.report(PartDiagnostics.waitingForBuild(name, id));
            } else {
                Index.Entry other = index.inOtherOrganization(Kind.WORKLOAD, id, name.value());
                Index.Entry foreign = index.elsewhere(Kind.WORKLOAD, id.organization(), name.value());
                sink.report(
                        other != null && names.isEmpty()
                                ? ResolveDiagnostics.otherOrganization(name, Kind.WORKLOAD, other, id.organization())
                                : PartDiagnostics.unknownWorkload(name, id, names, foreign));
            }
        }
        return workload;
    }

    private boolean isAbsent(String name) {
        return index.find(Kind.WORKLOAD, id.organization(), id, name) == null
                && !index.isBroken(Kind.WORKLOAD, id.organization(), name);
    }

    /** Once a component has a Workload its build has come, and another name is a mistake. */
    private boolean isAwaited(ComponentDeclaration component) {
        return component.spec().build() != null
                && index.ownedBy(id, Kind.WORKLOAD).isEmpty()
                && !index.hasBroken(Kind.WORKLOAD, id);
    }
}
