package dev.cellc.compiler.promotion;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A tree as promotions see it: its documents, what they declare, what that means, and what is pinned where, in the order
 * of the tree.
 */
public record Program(
        List<Document> documents,
        Declarations declarations,
        Declarations builtIn,
        Model model,
        List<Deployment> deployments) {

    public Program {
        documents = List.copyOf(documents);
        deployments = List.copyOf(deployments);
    }

    public Program(List<Document> documents, Declarations declarations, Declarations builtIn, Model model) {
        this(documents, declarations, builtIn, model, deployments(documents, declarations));
    }

    /** What is pinned where, before it is known what it means. */
    public static List<Deployment> deployments(List<Document> documents, Declarations declarations) {
        if (declarations.sound().stream().noneMatch(WorkloadBinding.class::isInstance)) {
            return List.of();
        }
        Map<Span, Mapping> roots = roots(documents);
        String organization = declarations.defaultOrganization();
        List<Deployment> found = new ArrayList<>();
        for (Declaration declaration : declarations.sound()) {
            Mapping root = roots.get(declaration.header().span());
            ComponentId component =
                    declaration instanceof WorkloadBinding binding ? Ownership.of(binding, organization) : null;
            if (component != null && root != null) {
                Kind kind = Kind.of(declaration.header().kind().value()).orElseThrow();
                Snapshot snapshot = Snapshot.pinned(component, kind, Snapshot.mapping(root, "spec"));
                found.add(new Deployment(snapshot, (WorkloadBinding) declaration, root));
            }
        }
        return found;
    }

    /** The binding of a component in an environment; null where there is none. */
    public @Nullable Deployment deployment(ComponentId component, String environment) {
        for (Deployment deployment : deployments) {
            if (deployment.component().equals(component)
                    && deployment.environment().equals(environment)) {
                return deployment;
            }
        }
        return null;
    }

    /** What would be pinned of a component as it is declared now; null where there is nothing to run. */
    public @Nullable Snapshot current(ComponentId component) {
        return new CurrentSnapshot(this, component).snapshot();
    }

    /**
     * What an environment has of a component: what is pinned there, else, where current workloads run, the current one.
     */
    public @Nullable Snapshot in(Component component, String environment) {
        Deployment deployment = deployment(component.id(), environment);
        if (deployment != null) {
            return deployment.snapshot();
        }
        boolean takesCurrent = component.current() != null
                && component.pipeline().entries().stream()
                        .anyMatch(entry -> entry.name().value().equals(environment));
        return takesCurrent ? current(component.id()) : null;
    }

    /** The components that have no errors. */
    public List<Component> components() {
        List<Component> components = new ArrayList<>();
        for (Organization organization : model.organizations()) {
            for (Project project : organization.projects()) {
                components.addAll(project.components());
            }
        }
        return components;
    }

    /** The component of this identity; null where there is none, or one with errors. */
    public @Nullable Component component(ComponentId id) {
        for (Component component : components()) {
            if (component.id().equals(id)) {
                return component;
            }
        }
        return null;
    }

    /** The environments of all pipelines that projects take. */
    public SortedSet<String> environments() {
        SortedSet<String> names = new TreeSet<>();
        for (Organization organization : model.organizations()) {
            for (Project project : organization.projects()) {
                project.pipeline()
                        .environments()
                        .forEach(environment -> names.add(environment.name().value()));
            }
        }
        return names;
    }

    /** How messages name all components that are declared, and tracks of those without errors. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        components().forEach(component -> names.add(Movement.name(component.id())));
        String organization = declarations.defaultOrganization();
        for (Declaration declaration : declarations.sound()) {
            ComponentId id = declaration instanceof ComponentDeclaration component
                    ? Ownership.of(component, organization)
                    : null;
            if (id != null) {
                names.add(Movement.name(id));
            }
        }
        for (Declarations.Broken broken : declarations.broken()) {
            if (broken.kind() == Kind.COMPONENT && broken.project() != null && broken.name() != null) {
                names.add(Movement.name(new ComponentId(organization, broken.project(), broken.name())));
            }
        }
        return names;
    }

    /** What is declared of a component itself. */
    public @Nullable ComponentDeclaration declaration(ComponentId id) {
        String organization = declarations.defaultOrganization();
        for (Declaration declaration : declarations.sound()) {
            if (declaration instanceof ComponentDeclaration component
                    && component.header().name().value().equals(id.component())
                    && id.inDefaultTrack().equals(Ownership.of(component, organization))) {
                return component;
            }
        }
        return null;
    }

    /** The document of a declaration. */
    Mapping root(Declaration declaration) {
        Span span = declaration.header().span();
        for (Document document : documents) {
            if (document.root().span().equals(span)) {
                return document.root();
            }
        }
        throw new IllegalArgumentException("no document at " + span);
    }

    private static Map<Span, Mapping> roots(List<Document> documents) {
        Map<Span, Mapping> roots = new LinkedHashMap<>();
        documents.forEach(document -> roots.put(document.root().span(), document.root()));
        return roots;
    }
}
