package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Declarations.Broken;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.Owner;
import dev.cellc.compiler.declaration.ParameterSchema;
import dev.cellc.compiler.declaration.ProjectOwner;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges what components and their bindings set by the schemas of their types: the second step of this pass, because a type may stand in
 * any file. A type that is not found is a matter of the next pass.
 */
final class ParameterChecker {
    private final String organization;
    private final SchemaChecker schemas;
    private final DiagnosticSink sink;
    private final Map<Name, ComponentTypeDeclaration> types = new LinkedHashMap<>();
    private final Map<Owned, ComponentDeclaration> components = new LinkedHashMap<>();
    private final Map<Name, AuthorSchema> parameters = new LinkedHashMap<>();
    private final Map<Name, AuthorSchema> configs = new LinkedHashMap<>();

    /** A component type; with the equality that is generated, but ready when a process starts. */
    private record Name(String organization, String name) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name that && name.equals(that.name) && organization.equals(that.organization);
        }

        @Override
        public int hashCode() {
            return organization.hashCode() * 31 + name.hashCode();
        }
    }

    /** A component, likewise. */
    private record Owned(
            String organization,
            @Nullable String project,
            @Nullable String component) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Owned that
                    && Objects.equals(component, that.component)
                    && Objects.equals(project, that.project)
                    && organization.equals(that.organization);
        }

        @Override
        public int hashCode() {
            return (organization.hashCode() * 31 + Objects.hashCode(project)) * 31 + Objects.hashCode(component);
        }
    }

    private ParameterChecker(String organization, SchemaChecker schemas, DiagnosticSink sink) {
        this.organization = organization;
        this.schemas = schemas;
        this.sink = sink;
    }

    /** The declarations without the components and bindings that set something wrong; these are broken. */
    static Declarations check(Declarations declarations, SchemaChecker schemas, DiagnosticSink sink) {
        ParameterChecker checker = new ParameterChecker(declarations.defaultOrganization(), schemas, sink);
        for (Declaration declaration : declarations.sound()) {
            if (declaration instanceof ComponentTypeDeclaration type) {
                Located<String> name = type.header().name();
                checker.types.putIfAbsent(
                        new Name(type.header().organization(checker.organization), name.value()), type);
            }
        }
        return checker.types.isEmpty() ? declarations : checker.check(declarations);
    }

    private Declarations check(Declarations declarations) {
        for (Declaration declaration : declarations.sound()) {
            if (declaration instanceof ComponentDeclaration component) {
                components.putIfAbsent(identity(component), component);
            }
        }
        List<Declaration> sound = new ArrayList<>();
        List<Broken> broken = new ArrayList<>(declarations.broken());
        for (Declaration declaration : declarations.sound()) {
            if (isFit(declaration)) {
                sound.add(declaration);
            } else {
                broken.add(broken(declaration));
            }
        }
        return new Declarations(sound, broken, declarations.config(), declarations.isComplete());
    }

    private boolean isFit(Declaration declaration) {
        if (declaration instanceof ComponentDeclaration component) {
            return isFit(component);
        }
        if (!(declaration instanceof WorkloadBinding binding) || binding.parameters() == null) {
            return true;
        }
        ComponentDeclaration component = components.get(identity(binding));
        return component == null || hasFitParameters(component, binding.parameters());
    }

    private Owned identity(ComponentDeclaration component) {
        ProjectOwner owner = component.spec().owner();
        return identity(
                component.header(),
                owner == null ? null : owner.projectName(),
                component.header().name());
    }

    private Owned identity(WorkloadBinding binding) {
        Owner owner = binding.owner();
        return identity(
                binding.header(),
                owner == null ? null : owner.projectName(),
                owner == null ? null : owner.componentName());
    }

    /** What the declaration says itself, else its labels. */
    private Owned identity(Header header, @Nullable Located<String> project, @Nullable Located<String> component) {
        Located<String> projectName = project == null ? header.labels().get("openchoreo.dev/project") : project;
        Located<String> name = component == null ? header.labels().get("openchoreo.dev/component") : component;
        return new Owned(
                header.organization(organization),
                projectName == null ? null : projectName.value(),
                name == null ? null : name.value());
    }

    private Broken broken(Declaration declaration) {
        Header header = declaration.header();
        Owned owner = declaration instanceof WorkloadBinding binding ? identity(binding) : null;
        return new Broken(
                Kind.of(header.kind().value()).orElseThrow(),
                header.name().value(),
                header.namespace() == null ? null : header.namespace().value(),
                owner == null ? null : owner.project(),
                owner == null ? null : owner.component(),
                header.span());
    }

    private boolean isFit(ComponentDeclaration component) {
        Name name = typeName(component);
        ComponentTypeDeclaration.Schema schema = schema(name);
        Located<String> written = component.spec().typeName();
        if (name == null || written == null || schema == null) {
            return true;
        }
        boolean fits = hasFitParameters(component, component.spec().parameters());
        if (schema.environmentConfigs() != null) {
            AuthorSchema judge =
                    configs.computeIfAbsent(name, key -> judge(schema.environmentConfigs(), written.span()));
            for (Entries.Entry<YamlNode> entry :
                    component.spec().environmentConfigs().list()) {
                fits &= fits(entry.value(), entry.key().value(), entry.key().span(), judge);
            }
        }
        return fits;
    }

    private boolean hasFitParameters(ComponentDeclaration component, @Nullable YamlNode given) {
        Name name = typeName(component);
        ComponentTypeDeclaration.Schema schema = schema(name);
        Located<String> written = component.spec().typeName();
        if (name == null || written == null || schema == null || schema.parameters() == null) {
            return true;
        }
        AuthorSchema judge = parameters.computeIfAbsent(name, key -> judge(schema.parameters(), written.span()));
        return fits(given, "parameters", given == null ? written.span() : given.span(), judge);
    }

    private @Nullable Name typeName(ComponentDeclaration component) {
        Located<String> name = component.spec().typeName();
        return name == null ? null : new Name(component.header().organization(organization), name.value());
    }

    private ComponentTypeDeclaration.@Nullable Schema schema(@Nullable Name name) {
        ComponentTypeDeclaration type = name == null ? null : types.get(name);
        return type == null ? null : type.spec().schema();
    }

    private static AuthorSchema judge(@Nullable YamlNode schema, Span type) {
        return AuthorSchema.of(ParameterSchema.of(schema, type));
    }

    private boolean fits(@Nullable YamlNode given, String name, Span place, AuthorSchema judge) {
        YamlNode completed = judge.written().complete(given, place);
        return judge.written().isEmpty() || schemas.check(new Located<>(completed, place), name, judge, sink);
    }
}
