package dev.cellc.compiler.promote;

import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The components that a request names. */
final class Selection {
    private Selection() {}

    static List<Component> of(Program program, Request request) throws InputException {
        List<Component> found = new ArrayList<>();
        for (Component component : program.components()) {
            if (isMeant(component.id(), request)) {
                found.add(component);
            }
        }
        if (found.isEmpty()) {
            throw unknown(program, request);
        }
        long organizations =
                found.stream().map(each -> each.id().organization()).distinct().count();
        if (organizations > 1) {
            throw new InputException(
                    "there are " + organizations + " of `" + name(request) + "`, of several organizations",
                    "run the command in the tree of one organization");
        }
        return found;
    }

    /** Of one component its default track is meant, of a whole project all tracks, unless one is named. */
    private static boolean isMeant(ComponentId id, Request request) {
        String track =
                request.track() == null && request.component() != null ? ComponentId.DEFAULT_TRACK : request.track();
        return id.project().equals(request.project())
                && (request.component() == null || id.component().equals(request.component()))
                && (track == null || id.track().equals(track));
    }

    private static String name(Request request) {
        return request.component() == null ? request.project() : request.project() + '/' + request.component();
    }

    private static InputException unknown(Program program, Request request) {
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> tracks = new TreeSet<>();
        for (Component component : program.components()) {
            ComponentId id = component.id();
            String name = request.component() == null ? id.project() : id.project() + '/' + id.component();
            names.add(name);
            if (name.equals(name(request))) {
                tracks.add(id.track());
            }
        }
        if (!tracks.isEmpty()) {
            return new InputException(
                    "`" + name(request) + "` has no track `"
                            + (request.track() == null ? ComponentId.DEFAULT_TRACK : request.track()) + "`",
                    "name one of `" + String.join("`, `", tracks) + "` with `--track`");
        }
        @Nullable String near = NearNames.nearest(name(request), names);
        return new InputException(
                "there is no " + (request.component() == null ? "project with components" : "component") + " `"
                        + name(request) + "`",
                near == null ? "name one that the commit declares" : "did you mean `" + near + "`?");
    }
}
