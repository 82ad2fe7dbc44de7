package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Declarations.Broken;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ParameterSchema;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges what components set by the schemas of their types: the second step of this pass, because a type may stand in
 * any file. A type that is not found is a matter of the next pass.
 */
final class ParameterChecker {
    private final String organization;
    private final SchemaChecker schemas;
    private final DiagnosticSink sink;
    private final Map<Name, ComponentTypeDeclaration> types = new LinkedHashMap<>();
    private final Map<Name, AuthorSchema> parameters = new LinkedHashMap<>();
    private final Map<Name, AuthorSchema> configs = new LinkedHashMap<>();

    private record Name(String organization, String name) {}

    private ParameterChecker(String organization, SchemaChecker schemas, DiagnosticSink sink) {
        this.organization = organization;
        this.schemas = schemas;
        this.sink = sink;
    }

    /** The declarations without the components that set something wrong; these are broken. */
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
        List<Declaration> sound = new ArrayList<>();
        List<Broken> broken = new ArrayList<>(declarations.broken());
        for (Declaration declaration : declarations.sound()) {
            if (!(declaration instanceof ComponentDeclaration component)
                    || check(component, component.header().organization(organization))) {
                sound.add(declaration);
            } else {
                broken.add(new Broken(
                        Kind.COMPONENT,
                        component.header().name().value(),
                        component.header().namespace() == null
                                ? null
                                : component.header().namespace().value(),
                        null,
                        null,
                        component.header().span()));
            }
        }
        return new Declarations(sound, broken, declarations.config(), declarations.isComplete());
    }

    private boolean check(ComponentDeclaration component, String organization) {
        Located<String> typeName = component.spec().typeName();
        Name name = typeName == null ? null : new Name(organization, typeName.value());
        ComponentTypeDeclaration type = name == null ? null : types.get(name);
        ComponentTypeDeclaration.Schema schema =
                type == null ? null : type.spec().schema();
        if (name == null || typeName == null || schema == null) {
            return true;
        }
        boolean fits = true;
        if (schema.parameters() != null) {
            AuthorSchema judge = parameters.computeIfAbsent(name, key -> judge(schema.parameters(), typeName.span()));
            YamlNode given = component.spec().parameters();
            fits = fits(given, "parameters", given == null ? typeName.span() : given.span(), judge);
        }
        if (schema.environmentConfigs() != null) {
            AuthorSchema judge =
                    configs.computeIfAbsent(name, key -> judge(schema.environmentConfigs(), typeName.span()));
            for (Entries.Entry<YamlNode> entry :
                    component.spec().environmentConfigs().list()) {
                fits &= fits(entry.value(), entry.key().value(), entry.key().span(), judge);
            }
        }
        return fits;
    }

    private static AuthorSchema judge(@Nullable YamlNode schema, Span type) {
        return AuthorSchema.of(ParameterSchema.of(schema, type));
    }

    private boolean fits(@Nullable YamlNode given, String name, Span place, AuthorSchema judge) {
        YamlNode completed = judge.written().complete(given, place);
        return judge.written().isEmpty() || schemas.check(new Located<>(completed, place), name, judge, sink);
    }
}
