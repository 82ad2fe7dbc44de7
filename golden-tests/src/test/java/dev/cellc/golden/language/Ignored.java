package dev.cellc.golden.language;

import java.util.List;
import java.util.stream.Stream;

/** Properties without an effect on manifests on purpose, each with the promise that it follows from. */
final class Ignored {
    private static final String METADATA = "common.json#/$defs/metadata/properties/";

    private static final String PATH = "deployment-pipeline.json#/properties/spec/properties/promotionPaths/items"
            + "/properties/targetEnvironmentRefs/items/properties/";

    /** {@code because} is what the language says of them; {@code properties} start with one of {@code starts}. */
    private record Promise(String because, List<String> starts) {}

    private static final List<Promise> ALL = List.of(
            new Promise(
                    "every file that is valid for OpenChoreo v0.3.2 is valid input, unchanged: also one that a cluster"
                            + " has handed back, with what it wrote into it",
                    List.of(
                            METADATA + "uid",
                            METADATA + "resourceVersion",
                            METADATA + "generation",
                            METADATA + "creationTimestamp",
                            METADATA + "managedFields",
                            METADATA + "ownerReferences",
                            METADATA + "finalizers")),
            new Promise(
                    "every file that is valid for OpenChoreo v0.3.2 is valid input, unchanged: its annotations hold"
                            + " names and descriptions for people",
                    List.of(METADATA + "annotations")),
            new Promise(
                    "`api` is `internal`: the parameters beside it say the rest, and no other word is legal there",
                    List.of("common.json#/$defs/connection/properties/type")),
            new Promise(
                    "a suppression is a code, a path or an object, and a mandatory reason: it is for those who read it",
                    List.of("cellc.json#/properties/suppressions/items/properties/reason")),
            new Promise(
                    "`resources` are `{id, template}`: the id names a template in what is said of it, and is unique",
                    List.of("platform.json#/$defs/resourceTemplate/properties/id")),
            new Promise(
                    "`build create` writes a Build from a Component's build block, and from that of its track",
                    List.of(
                            "component.json#/properties/spec/properties/build/properties/repository/",
                            "deployment-track.json#/$defs/",
                            "deployment-track.json#/properties/spec/properties/branch",
                            "deployment-track.json#/properties/spec/properties/buildTemplateSpec")),
            new Promise(
                    "what is accepted and not carried out is reported by name: the field above them is, as a whole",
                    List.of(
                            "deployable-artifact.json#/$defs/endpointTemplate/",
                            "platform.json#/$defs/observer/properties/authentication/")));

    /** Of these the manifests show nothing, but commands do what they say. */
    private static final List<Promise> OF_COMMANDS = List.of(
            new Promise(
                    "`promote` passes when the conditions of the pipeline hold: manifests show what came of it, as a"
                            + " binding",
                    List.of(
                            PATH + "requiresApproval",
                            PATH + "isManualApprovalRequired",
                            PATH + "approvers",
                            PATH + "checks",
                            PATH + "soak",
                            PATH + "fanIn")),
            new Promise(
                    "a commit per environment branch holds that environment's tree plus kept foreign files named in"
                            + " `cellc.yaml`: of the manifests nothing depends on them",
                    List.of("cellc.json#/properties/branches")));

    private Ignored() {}

    static boolean holds(Property property) {
        String id = property.id();
        return hasNoEffect(property)
                || OF_COMMANDS.stream().flatMap(each -> each.starts().stream()).anyMatch(id::startsWith);
    }

    /** Whether there is nothing to tell of it. */
    static boolean hasNoEffect(Property property) {
        String id = property.id();
        return id.endsWith("#/properties/status")
                || ALL.stream().flatMap(each -> each.starts().stream()).anyMatch(id::startsWith);
    }

    /** Exceptions for what the language does not have (any more), each with why it was made. */
    static List<String> stale(List<Property> properties) {
        return Stream.concat(ALL.stream(), OF_COMMANDS.stream())
                .flatMap(each -> each.starts().stream()
                        .filter(start -> properties.stream()
                                .noneMatch(property -> property.id().startsWith(start)))
                        .map(start -> start + ": " + each.because()))
                .toList();
    }
}
