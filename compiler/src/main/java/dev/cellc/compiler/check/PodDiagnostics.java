package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import java.util.List;

/** The wording of this pass about what Kubernetes refuses of pods. */
final class PodDiagnostics {
    private PodDiagnostics() {}

    static Diagnostic badImage(PodContainer container, String mistake) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_FORMAT,
                        container.imagePlace(),
                        code(container.image()) + " is not an image reference: " + mistake)
                .help("write it like `registry.example:5000/shop/orders:1.0.0`, or with `@sha256:…` for `:1.0.0`");
    }

    static Diagnostic probeOfInitContainer(PodContainer container, List<String> path) {
        return Diagnostic.of(
                        DiagnosticCode.PROBE_OUT_OF_PLACE,
                        container.place(path),
                        "init container " + code(container.name()) + " has a " + code(of(path))
                                + ", and is over before anybody could ask it")
                .help("remove it, or let the container go on beside the others with `restartPolicy: Always`");
    }

    static Diagnostic graceOfReadiness(PodContainer container, List<String> path) {
        return Diagnostic.of(
                        DiagnosticCode.PROBE_OUT_OF_PLACE,
                        container.place(path),
                        "container " + code(container.name()) + " has a " + code(of(path))
                                + ", but one that is not ready is not stopped")
                .help("remove it: only a `livenessProbe` and a `startupProbe` can have it");
    }

    static Diagnostic notOneAction(
            PodContainer container, List<String> path, List<String> found, List<String> actions) {
        String takes = code(of(path)) + " of container " + code(container.name()) + " takes exactly one of "
                + codes(actions) + ", but ";
        if (found.isEmpty()) {
            return Diagnostic.of(DiagnosticCode.NOT_EXACTLY_ONE, container.place(path), takes.concat("none is there"))
                    .help(
                            path.size() == 1
                                    ? "say how to ask, for example `httpGet: {path: /, port: 8080}`"
                                    : "say what to do, for example `exec: {command: [/bin/drain]}`, or remove it");
        }
        List<String> first = ProbeFormRule.with(path, found.get(0));
        List<String> last = ProbeFormRule.with(path, found.get(found.size() - 1));
        boolean isMixed = (container.own(first) == null) != (container.own(last) == null);
        String both = found.size() == 2 ? " are both there" : " are all there";
        return Diagnostic.of(DiagnosticCode.NOT_EXACTLY_ONE, container.place(last), takes + codes(found) + both)
                .label(container.place(first), "another one")
                .help(
                        isMixed
                                ? "what a class says and what a workload says is merged: let both ask in the same way"
                                : "keep one of them");
    }

    static Diagnostic missing(PodContainer container, List<String> path, String field) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_FIELD,
                        container.place(path),
                        code(of(path)) + " of container " + code(container.name()) + " has no " + code(field))
                .help("add " + code(field));
    }

    static Diagnostic outOfRange(PodContainer container, List<String> path, long least, long most) {
        String limits =
                most == 1 ? "1" : "at least " + least + (most < Integer.MAX_VALUE ? " and at most " + most : "");
        return Diagnostic.of(
                        DiagnosticCode.OUT_OF_RANGE,
                        container.place(path),
                        code(of(path)) + " of container " + code(container.name()) + " has to be " + limits)
                .help(help(path.get(path.size() - 1), most));
    }

    private static String help(String field, long most) {
        return switch (field) {
            case "port" -> "write the number of a port of the container";
            case "seconds" -> "a pod that ends is given that long: `terminationGracePeriodSeconds`, else 30 seconds";
            default ->
                most == 1
                        ? "leave it out: one success says that a container has started, and that it is alive"
                        : "write such a number, or leave it out";
        };
    }

    static Diagnostic unknownScheme(PodContainer container, List<String> path, String scheme) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_WORD, container.place(path), code(scheme) + " is no " + code(of(path)))
                .help("write `HTTP` or `HTTPS`");
    }

    static Diagnostic badHeader(PodContainer container, List<String> path, String name) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_FORMAT, container.place(path), code(name) + " is not the name of a header")
                .help("a name is made of letters, digits and `-`");
    }

    static Diagnostic unknownResource(PodContainer container, String list, String name, List<String> known) {
        String near = NearNames.nearest(name, known);
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_WORD,
                        container.place(List.of("resources", list, name)),
                        "containers have no resource " + code(name))
                .help(
                        near == null
                                ? "there are " + codes(known) + "; those of vendors have a name like `example.com/gpu`"
                                : "did you mean " + code(near) + '?');
    }

    static Diagnostic negative(PodContainer container, String list, String name, String amount) {
        return refused(container, list, name, code(amount) + " for " + code(name) + " is negative")
                .help("write an amount from 0 on");
    }

    static Diagnostic notWhole(PodContainer container, String list, String name, String amount) {
        return refused(container, list, name, code(amount) + " for " + code(name) + " is no whole number")
                .help("a device is given as a whole or not at all");
    }

    private static Diagnostic refused(PodContainer container, String list, String name, String message) {
        return Diagnostic.of(
                DiagnosticCode.BAD_RESOURCES,
                container.place(List.of("resources", list, name)),
                message + " in `resources." + list + "` of container " + code(container.name()));
    }

    static Diagnostic noLimit(PodContainer container, String name, String request) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_RESOURCES,
                        container.place(List.of("resources", "requests", name)),
                        asks(container, name, request) + " without a limit, which this resource has to have")
                .help("add `" + name + ": " + request + "` to `resources.limits`");
    }

    static Diagnostic belowLimit(PodContainer container, String name, String request, String limit) {
        return compared(
                container,
                name,
                asks(container, name, request) + ", and its limit is " + code(limit),
                "of this resource, ask for as much as the limit");
    }

    static Diagnostic aboveLimit(PodContainer container, String name, String request, String limit) {
        return compared(
                container,
                name,
                asks(container, name, request) + ", above its limit of " + code(limit),
                "raise the limit, or let it ask for at most " + code(limit));
    }

    /** Who sets one of the two in a workload has come upon what a class says of the other, and can mend it there. */
    private static Diagnostic compared(PodContainer container, String name, String message, String help) {
        List<String> request = List.of("resources", "requests", name);
        List<String> limit = List.of("resources", "limits", name);
        boolean isOfLimit = container.own(request) == null && container.own(limit) != null;
        return Diagnostic.of(DiagnosticCode.BAD_RESOURCES, container.place(isOfLimit ? limit : request), message)
                .label(container.place(isOfLimit ? request : limit), isOfLimit ? "what it asks for" : "the limit")
                .help(help);
    }

    private static String asks(PodContainer container, String name, String request) {
        return "container " + code(container.name()) + " asks for " + code(request) + " of " + code(name);
    }

    private static String of(List<String> path) {
        return String.join(".", path);
    }

    private static String code(String text) {
        return '`' + text + '`';
    }

    private static String codes(List<String> texts) {
        return '`' + String.join("`, `", texts) + '`';
    }
}
