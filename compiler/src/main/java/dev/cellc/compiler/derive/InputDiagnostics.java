package dev.cellc.compiler.derive;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ConfigurationGroup;
import dev.cellc.compiler.model.EnvSource;
import dev.cellc.compiler.source.Located;
import java.util.Objects;

/** The wording about variables and files of containers. */
final class InputDiagnostics {
    private InputDiagnostics() {}

    /** A group that is for another environment has no values here, whatever it says. */
    static Diagnostic elsewhere(Located<String> place, ConfigurationGroup group, String environment) {
        Located<String> only = Objects.requireNonNull(group.only());
        return Diagnostic.of(
                        DiagnosticCode.OUT_OF_SCOPE,
                        place.span(),
                        "ConfigurationGroup `" + group.name().value() + "` is only for environment `" + only.value()
                                + "`, and is asked for in `" + environment + "`")
                .label(only.span(), "its scope")
                .help("widen the scope, or set this in `overrides` of `" + only.value() + "`");
    }

    static Diagnostic nothingThere(EnvSource.Group source, String environment) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_CONFIGURATION_VALUE,
                        source.reference().span(),
                        "ConfigurationGroup `" + source.reference().value() + "` has no value for environment `"
                                + environment + "`")
                .label(source.group().name().span(), "the group")
                .help("add a value for `" + environment + "`, or for an environment group that holds it");
    }

    static Diagnostic variableOfTwoGroups(String name, Located<String> second, Located<String> first) {
        return Diagnostic.of(
                        DiagnosticCode.VARIABLE_SET_TWICE,
                        second.span(),
                        "variable `" + name + "` comes from ConfigurationGroups `" + first.value() + "` and `"
                                + second.value() + "`")
                .label(first.span(), "the other one")
                .help("set `" + name + "` in `env` to say which one counts");
    }

    static Diagnostic mountedTwice(Located<String> second, Located<String> first) {
        boolean same = second.value().equals(first.value());
        return Diagnostic.of(
                        DiagnosticCode.MOUNTS_OVERLAP,
                        second.span(),
                        same
                                ? "`" + second.value() + "` is mounted twice"
                                : "`" + second.value() + "` lies within `" + first.value() + "`, which is mounted too")
                .label(first.span(), "the other one")
                .help("mount it at another path");
    }

    static Diagnostic withinLiveFolder(Located<String> path, Located<String> live, String folder) {
        return Diagnostic.of(
                        DiagnosticCode.MOUNTS_OVERLAP,
                        path.span(),
                        "`" + path.value() + "` lies within `" + folder + "`, which is mounted for a live file")
                .label(live.span(), "the live file: its folder is mounted as a whole, and nothing can be put below it")
                .help("mount it at another path, or write `update: restart` at the live file");
    }

    static Diagnostic folderPath(Located<String> path) {
        return Diagnostic.of(DiagnosticCode.BAD_MOUNT_PATH, path.span(), "`" + path.value() + "` names no file")
                .help("write the path of a file, without `.`, `..` or a `/` at the end");
    }

    static Diagnostic liveInRoot(Located<String> path) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_MOUNT_PATH,
                        path.span(),
                        "`" + path.value() + "` cannot be updated live: its folder would hide the whole image")
                .help("put it into a folder of its own, or write `update: restart`");
    }

    static Diagnostic tooLarge(Located<String> path, long bytes, long limit) {
        return Diagnostic.of(
                        DiagnosticCode.FILES_TOO_LARGE,
                        path.span(),
                        "the files of the component have " + bytes + " bytes, more than the " + limit
                                + " of a ConfigMap")
                .help("put large files into the image");
    }
}
