package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiClassDeclaration;
import dev.cellc.compiler.declaration.Capabilities;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ConfigurationGroupDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ManagedServiceDeclaration;
import dev.cellc.compiler.declaration.OrganizationDeclaration;
import dev.cellc.compiler.declaration.ProjectDeclaration;
import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Boundary;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.model.Tenancy;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Declarations → model. Binds every name to the thing it names; what cannot be bound is reported where it is used. */
public final class Resolver {
    /** The organization of whatever does not name one, and so of the built-in declarations. */
    static final String BUILT_IN = "default";

    private final Index index;
    private final Index builtIn;
    private final References references;
    private final @Nullable Capabilities profile;
    private final Tracks tracks;
    private final ErrorCounter sink;
    private final Set<ComponentId> broken = new LinkedHashSet<>();

    private Resolver(Declarations declarations, Declarations prelude, DiagnosticSink receiver) {
        this.sink = new ErrorCounter(receiver);
        this.profile =
                declarations.config() == null ? null : declarations.config().profile();
        Owners owners = new Owners(declarations.defaultOrganization(), sink);
        this.builtIn = new Index(prelude, List.of(), new Owners(BUILT_IN, sink), sink);
        this.index = new Index(declarations, builtIn.names(Kind.PROJECT, BUILT_IN), owners, sink);
        this.references = new References(index, builtIn, sink);
        this.tracks = new Tracks(index, sink);
    }

    /** {@code prelude} holds the built-in objects that stand in for what the tree does not declare. */
    public static Model resolve(Declarations declarations, Declarations prelude, DiagnosticSink sink) {
        return new Resolver(declarations, prelude, sink).resolve();
    }

    private Model resolve() {
        List<Organization> organizations = new ArrayList<>();
        organizations().forEach((name, place) -> organizations.add(organization(place)));
        return new Model(organizations, List.copyOf(broken));
    }

    /** The declared organizations; where none is declared, every namespace in use is one. */
    private SortedMap<String, Located<String>> organizations() {
        SortedMap<String, Located<String>> result = new TreeMap<>();
        index.all(Kind.ORGANIZATION)
                .forEach((name, entries) -> result.put(name, entries.get(0).name()));
        boolean declared = !index.declaresNone(Kind.ORGANIZATION);
        for (Kind kind : Kind.values()) {
            index.all(kind).forEach((name, entries) -> name(name, entries, declared, result));
        }
        index.strays().forEach((name, entries) -> name(name, entries, declared, result));
        return result;
    }

    /** Notes the organization that some declarations name, or reports that there is none. */
    private void name(
            String name, List<Index.Entry> entries, boolean declared, SortedMap<String, Located<String>> known) {
        if (!declared) {
            known.putIfAbsent(name, new Located<>(name, entries.get(0).name().span()));
        } else if (!known.containsKey(name) && !index.isBroken(Kind.ORGANIZATION, name, name)) {
            entries.forEach(entry -> sink.report(
                    ResolveDiagnostics.unknownOrganization(entry.declaration().header(), name, known.keySet())));
        }
    }

    private Organization organization(Located<String> name) {
        String organization = name.value();
        PlatformResolver platform = new PlatformResolver(
                organization, first(Kind.DATA_PLANE, organization, name), references, profile, sink);
        PipelineResolver pipelines = new PipelineResolver(organization, references, platform, sink);
        ConfigurationResolver configuration = new ConfigurationResolver(
                organization,
                new ConfigurationScopes(organization, index, references, sink),
                references,
                platform,
                sink);
        declared(Kind.ENVIRONMENT, organization)
                .forEach(
                        declaration -> platform.environment(declaration.header().name()));
        declared(Kind.DEPLOYMENT_PIPELINE, organization)
                .forEach(declaration -> pipelines.pipeline(declaration.header().name()));
        declared(Kind.CONFIGURATION_GROUP, organization)
                .forEach(declaration -> configuration.group((ConfigurationGroupDeclaration) declaration));
        ManagedServiceResolver services = new ManagedServiceResolver(organization, references, platform, sink);
        declared(Kind.MANAGED_SERVICE, organization)
                .forEach(declaration -> services.service((ManagedServiceDeclaration) declaration));
        ArtifactResolver artifacts = new ArtifactResolver(organization, index, sink);
        ConnectionResolver connections = new ConnectionResolver(index, references, services, sink);
        ComponentResolver components = new ComponentResolver(
                index,
                references,
                platform,
                pipelines,
                new WorkloadResolver(new InputResolver(configuration, sink), connections, artifacts, sink),
                artifacts,
                tracks,
                new ApiBindings(index, organization, sink),
                sink);
        new ReferenceChecker(organization, index, references, tracks, sink).check();
        TenancyResolver tenancies = new TenancyResolver(declaration(organization), sink);
        SortedMap<String, List<Index.Entry>> members = members(organization);
        List<Project> projects = new ArrayList<>();
        Located<String> known =
                first(Kind.DEPLOYMENT_PIPELINE, organization, first(Kind.ENVIRONMENT, organization, name));
        for (ProjectDeclaration declaration : projects(organization)) {
            String project = declaration.header().name().value();
            List<Index.Entry> entries = members.getOrDefault(project, List.of());
            Tenancy tenancy = tenancies.of(declaration);
            Located<String> reference = declaration.spec().deploymentPipelineRef();
            DeploymentPipeline pipeline = index.declaresNone(Kind.PROJECT)
                    ? pipelines.ofBuiltInProject(new Located<>(reference.value(), known.span()))
                    : pipelines.pipeline(reference);
            if (pipeline == null) {
                components(entries, pipelines.standIn(reference), components);
                entries.forEach(entry -> broken.addAll(tracks.of(entry.component())));
            } else {
                List<Component> resolved = components(entries, pipeline, components);
                projects.add(
                        new Project(declaration.header().name(), pipeline, boundary(declaration), tenancy, resolved));
            }
        }
        artifacts.reportUnused(broken);
        if (!index.hasBroken(Kind.DEPLOYMENT_PIPELINE)) {
            pipelines.reportLeftOut(declared(Kind.ENVIRONMENT, organization).stream()
                    .map(declaration -> declaration.header().name())
                    .toList());
        }
        return new Organization(
                name,
                projects,
                new BuildResolver(organization, index, references, sink).planes(),
                addresses(declaration(organization)),
                declared(Kind.API_CLASS, organization).stream()
                        .map(declared -> ApiResolver.apiClass((ApiClassDeclaration) declared))
                        .toList());
    }

    /** The name of the organization's first declaration of a kind, or else another place that its author knows. */
    private Located<String> first(Kind kind, String organization, Located<String> otherwise) {
        List<Declaration> declared = declared(kind, organization);
        return declared.isEmpty() ? otherwise : declared.get(0).header().name();
    }

    private @Nullable OrganizationDeclaration declaration(String organization) {
        Index.Entry entry = index.find(Kind.ORGANIZATION, organization, null, organization);
        return entry == null ? null : (OrganizationDeclaration) entry.declaration();
    }

    private List<Located<IpRange>> addresses(@Nullable OrganizationDeclaration declaration) {
        OrganizationDeclaration.Spec spec = declaration == null ? null : declaration.spec();
        List<Located<IpRange>> addresses = new ArrayList<>();
        for (Located<String> written : spec == null ? List.<Located<String>>of() : spec.internalCIDRs()) {
            IpRange range = IpRange.of(written.value());
            if (range == null) {
                sink.report(ConnectionDiagnostics.notAnAddress(written));
            } else {
                addresses.add(new Located<>(range, written.span()));
            }
        }
        return addresses;
    }

    private static Boundary boundary(ProjectDeclaration declaration) {
        ProjectDeclaration.Cell cell = declaration.spec().cell();
        Located<InternalTraffic> internal = cell == null ? null : cell.internalTraffic();
        Located<Egress> egress = cell == null ? null : cell.egress();
        return new Boundary(
                internal == null ? InternalTraffic.OPEN : internal.value(),
                egress == null
                        ? new Located<>(
                                Egress.DECLARED, declaration.header().name().span())
                        : egress,
                internal == null ? declaration.header().name().span() : internal.span());
    }

    /** The components of an organization by project. */
    private SortedMap<String, List<Index.Entry>> members(String organization) {
        SortedMap<String, List<Index.Entry>> result = new TreeMap<>();
        for (Index.Entry entry : index.all(Kind.COMPONENT, organization)) {
            result.computeIfAbsent(entry.component().project(), key -> new ArrayList<>())
                    .add(entry);
        }
        return result;
    }

    private List<Declaration> declared(Kind kind, String organization) {
        return index.all(kind, organization).stream()
                .map(Index.Entry::declaration)
                .toList();
    }

    private List<ProjectDeclaration> projects(String organization) {
        List<Declaration> declared = index.declaresNone(Kind.PROJECT)
                ? builtIn.all(Kind.PROJECT, BUILT_IN).stream()
                        .map(Index.Entry::declaration)
                        .toList()
                : declared(Kind.PROJECT, organization);
        return declared.stream()
                .map(ProjectDeclaration.class::cast)
                .sorted(Comparator.comparing(project -> project.header().name().value()))
                .toList();
    }

    /** Each component in each of its tracks; one with an error is left out of the model, so that no later pass stumbles over it. */
    private List<Component> components(
            List<Index.Entry> entries, DeploymentPipeline pipeline, ComponentResolver components) {
        List<Component> resolved = new ArrayList<>();
        for (Index.Entry entry : entries) {
            for (ComponentId id : tracks.of(entry.component())) {
                int errors = sink.errors();
                Component component = components.resolve(id, (ComponentDeclaration) entry.declaration(), pipeline);
                if (component == null || sink.errors() > errors) {
                    broken.add(id);
                } else {
                    resolved.add(component);
                }
            }
        }
        resolved.sort(Comparator.comparing(Component::id));
        return resolved;
    }
}
