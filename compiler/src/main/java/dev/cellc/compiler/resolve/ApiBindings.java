package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiBindingDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The APIBindings of one organization, each with the component whose API it means. */
final class ApiBindings {
    private final Map<ComponentId, List<ApiBindingDeclaration>> byComponent = new LinkedHashMap<>();
    private final Index index;
    private final String organization;
    private final DiagnosticSink sink;

    ApiBindings(Index index, String organization, DiagnosticSink sink) {
        this.index = index;
        this.organization = organization;
        this.sink = sink;
        Map<String, List<ComponentId>> owners = owners();
        for (Index.Entry entry : index.all(Kind.API_BINDING, organization)) {
            add((ApiBindingDeclaration) entry.declaration(), entry.owner(), owners);
        }
    }

    /** What binds the APIs of a component, in the order of the tree. */
    List<ApiBindingDeclaration> of(ComponentId id) {
        return byComponent.getOrDefault(id, List.of());
    }

    private Map<String, List<ComponentId>> owners() {
        Map<String, List<ComponentId>> owners = new LinkedHashMap<>();
        for (Index.Entry entry : index.all(Kind.API, organization)) {
            owners.computeIfAbsent(entry.name().value(), key -> new ArrayList<>())
                    .add(entry.component());
        }
        return owners;
    }

    /** A binding of OpenChoreo v0.3.2 names no component: then the one that has such an API is meant. */
    private void add(
            ApiBindingDeclaration binding, @Nullable ComponentId owner, Map<String, List<ComponentId>> owners) {
        Located<String> name = binding.spec().apiName();
        List<ComponentId> candidates = owners.getOrDefault(name.value(), List.of());
        boolean known = owner == null ? !candidates.isEmpty() : candidates.contains(owner);
        if (!known) {
            reportUnknown(name, owner);
        } else if (owner == null && candidates.size() > 1) {
            sink.report(ApiDiagnostics.ambiguousApi(name));
        } else {
            byComponent
                    .computeIfAbsent(owner == null ? candidates.get(0) : owner, key -> new ArrayList<>())
                    .add(binding);
        }
    }

    private void reportUnknown(Located<String> name, @Nullable ComponentId owner) {
        if (!index.isBroken(Kind.API, organization, name.value())) {
            SortedSet<String> names =
                    owner == null ? index.namesWritten(Kind.API, organization) : index.namesOwnedBy(owner, Kind.API);
            String none = owner == null
                    ? ResolveDiagnostics.lack(Kind.API, organization, index)
                    : owner.described() + " has no API";
            sink.report(ResolveDiagnostics.unknown(name, Kind.API, names, none));
        }
    }
}
