package dev.cellc.compiler.edit;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.OwnedDeclaration;
import dev.cellc.compiler.declaration.Owner;
import dev.cellc.compiler.declaration.ProjectOwner;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.edit.Edits.Subject;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what belongs to a component: by its fields, else by its labels. */
final class Owned {
    private static final String PREFIX = "openchoreo.dev/";

    private final Declarations declarations;

    Owned(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The one component that a command line means. */
    ComponentDeclaration component(Subject subject) throws InputException {
        List<ComponentDeclaration> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Declaration declaration : declarations.sound()) {
            if (declaration instanceof ComponentDeclaration component) {
                ProjectOwner owner = component.spec().owner();
                String project = either(owner == null ? null : owner.projectName(), component, "project");
                String name = component.header().name().value();
                names.add(project + '/' + name);
                if (subject.project().equals(project) && subject.component().equals(name)) {
                    found.add(component);
                }
            }
        }
        String wanted = subject.project() + '/' + subject.component();
        if (found.isEmpty() && isBroken(subject)) {
            throw new InputException("Component `" + wanted + "` has errors", "`cellc validate` shows them");
        }
        if (found.isEmpty()) {
            String near = NearNames.nearest(wanted, names);
            throw new InputException(
                    "there is no Component `" + wanted + "`",
                    near == null ? "name one that this tree declares" : "did you mean `" + near + "`?");
        }
        if (found.size() > 1) {
            throw new InputException(
                    "there are " + found.size() + " components `" + wanted + "`, of several organizations",
                    "run the command in the tree of one organization");
        }
        return found.get(0);
    }

    private boolean isBroken(Subject subject) {
        return declarations.broken().stream()
                .anyMatch(document -> document.kind() == Kind.COMPONENT
                        && subject.project().equals(document.project())
                        && subject.component().equals(document.name()));
    }

    /** What a component owns in one of its tracks; a DeploymentTrack itself is of no track. */
    <T extends OwnedDeclaration> List<T> of(Subject subject, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Declaration declaration : declarations.sound()) {
            if (type.isInstance(declaration) && isOwned((OwnedDeclaration) declaration, subject)) {
                found.add(type.cast(declaration));
            }
        }
        return found;
    }

    private static boolean isOwned(OwnedDeclaration declaration, Subject subject) {
        Owner owner = declaration.owner();
        String track = either(owner == null ? null : owner.deploymentTrackName(), declaration, "deployment-track");
        return subject.project().equals(either(owner == null ? null : owner.projectName(), declaration, "project"))
                && subject.component()
                        .equals(either(owner == null ? null : owner.componentName(), declaration, "component"))
                && subject.track().equals(track == null ? "default" : track);
    }

    private static @Nullable String either(@Nullable Located<String> field, Declaration declaration, String label) {
        Located<String> written = field == null ? declaration.header().labels().get(PREFIX + label) : field;
        return written == null ? null : written.value();
    }
}
