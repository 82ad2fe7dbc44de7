package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiBindingDeclaration;
import dev.cellc.compiler.declaration.ApiDeclaration;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations.Broken;
import dev.cellc.compiler.declaration.DeploymentTrackDeclaration;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.OrganizationDeclaration;
import dev.cellc.compiler.declaration.OwnedDeclaration;
import dev.cellc.compiler.declaration.Owner;
import dev.cellc.compiler.declaration.ProjectOwner;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Settles to which organization and component a declaration belongs: by its fields, else by its labels. */
final class Owners {
    static final String PREFIX = "openchoreo.dev/";

    private final String defaultOrganization;
    private final DiagnosticSink sink;

    Owners(String defaultOrganization, DiagnosticSink sink) {
        this.defaultOrganization = defaultOrganization;
        this.sink = sink;
    }

    /** Where a declaration belongs, or null (and a diagnostic) where that cannot be told. */
    Index.@Nullable Entry entry(Declaration declaration) {
        Header header = declaration.header();
        compare("name", header, header.name());
        compare("environment", header, environment(declaration));
        if (declaration instanceof OrganizationDeclaration) {
            compare("organization", header, header.name());
            return new Index.Entry(declaration, header.name().value(), null);
        }
        String organization = organization(header);
        if (declaration instanceof ComponentDeclaration component) {
            ProjectOwner owner = component.spec().owner();
            Located<String> project =
                    owner("project", "projectName", owner == null ? null : owner.projectName(), header, true);
            return project == null
                    ? null
                    : new Index.Entry(
                            declaration,
                            organization,
                            new ComponentId(
                                    organization, project.value(), header.name().value()));
        }
        return declaration instanceof OwnedDeclaration owned
                ? owned(owned, header, organization)
                : new Index.Entry(declaration, organization, null);
    }

    /** The environment that a declaration names itself, or null. */
    private static @Nullable Located<String> environment(Declaration declaration) {
        if (declaration instanceof WorkloadBinding binding) {
            return binding.environment();
        }
        if (declaration instanceof ApiDeclaration api) {
            return api.spec().environmentName();
        }
        return declaration instanceof ApiBindingDeclaration binding
                ? binding.spec().environmentName()
                : null;
    }

    /** A label may repeat what the declaration says, not contradict it. */
    private void compare(String what, Header header, @Nullable Located<String> said) {
        Located<String> label = label(what, header);
        if (label != null && said != null && !label.value().equals(said.value())) {
            sink.report(ResolveDiagnostics.ownerConflict(what, label, said));
        }
    }

    private static @Nullable Located<String> label(String what, Header header) {
        return header.labels().isEmpty() ? null : header.labels().get(PREFIX + what);
    }

    private Index.@Nullable Entry owned(OwnedDeclaration declaration, Header header, String organization) {
        Owner owner = declaration.owner();
        boolean required = !(declaration instanceof ApiBindingDeclaration);
        if (required && owner == null && label("project", header) == null && label("component", header) == null) {
            sink.report(ResolveDiagnostics.missingOwner(header));
            return null;
        }
        Located<String> project =
                owner("project", "projectName", owner == null ? null : owner.projectName(), header, required);
        Located<String> component =
                owner("component", "componentName", owner == null ? null : owner.componentName(), header, required);
        if (project == null || component == null) {
            return required ? null : new Index.Entry(declaration, organization, null);
        }
        Located<String> track = owner(
                "deployment-track",
                "deploymentTrackName",
                owner == null ? null : owner.deploymentTrackName(),
                header,
                false);
        ComponentId id = new ComponentId(organization, project.value(), component.value());
        boolean isTrack = declaration instanceof DeploymentTrackDeclaration;
        return new Index.Entry(declaration, organization, track == null || isTrack ? id : id.inTrack(track.value()));
    }

    /** The organization of a document that could not be decoded. */
    String of(Broken document) {
        if (document.kind() == Kind.ORGANIZATION && document.name() != null) {
            return document.name();
        }
        return document.namespace() == null ? defaultOrganization : document.namespace();
    }

    private String organization(Header header) {
        Located<String> label = label("organization", header);
        Located<String> namespace = header.namespace();
        if (namespace == null) {
            return label == null ? defaultOrganization : label.value();
        }
        compare("organization", header, namespace);
        return namespace.value();
    }

    private @Nullable Located<String> owner(
            String what, String field, @Nullable Located<String> written, Header header, boolean required) {
        if (written == null) {
            Located<String> label = label(what, header);
            if (label == null && required) {
                sink.report(ResolveDiagnostics.missingOwner(header, what, field));
            }
            return label;
        }
        compare(what, header, written);
        return written;
    }
}
