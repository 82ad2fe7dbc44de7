package dev.cellc.compiler.derive;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.FileSpec;
import dev.cellc.compiler.model.FolderSpec;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;

/** Paths of files in a container, and what two of them must not be to each other. */
final class MountPaths {
    private MountPaths() {}

    /** The folder of a file, without a slash at the end; {@code /} for a file in the root. */
    static String folder(FileSpec file) {
        String path = file.path().value();
        int slash = path.lastIndexOf('/');
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    static String name(FileSpec file) {
        String path = file.path().value();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The files that can be mounted; reports those that cannot, and what lies within each other. */
    static List<FileSpec> sound(List<FileSpec> files, List<FolderSpec> folders, DiagnosticSink sink) {
        List<FileSpec> sound = new ArrayList<>();
        for (FileSpec file : files) {
            if (!isPlain(file.path().value()) || name(file).isEmpty()) {
                sink.report(InputDiagnostics.folderPath(file.path()));
            } else if (file.live() && folder(file).equals("/")) {
                sink.report(InputDiagnostics.liveInRoot(file.path()));
            } else {
                sound.add(file);
            }
        }
        List<Located<String>> paths = new ArrayList<>();
        folders.forEach(folder -> check(folder.path(), paths, sink));
        sound.forEach(file -> check(file.path(), paths, sink));
        sound.stream().filter(FileSpec::live).forEach(file -> checkBelow(file, sound, folders, sink));
        return sound;
    }

    /** The folder of a live file is a volume of its own, which holds files, but no folder in which to mount more. */
    private static void checkBelow(FileSpec live, List<FileSpec> files, List<FolderSpec> folders, DiagnosticSink sink) {
        String folder = folder(live);
        for (FolderSpec other : folders) {
            if (!other.path().value().equals(folder) && isWithin(other.path().value(), folder)) {
                sink.report(InputDiagnostics.withinLiveFolder(other.path(), live.path(), folder));
            }
        }
        for (FileSpec other : files) {
            if (!folder(other).equals(folder) && isWithin(folder(other), folder)) {
                sink.report(InputDiagnostics.withinLiveFolder(other.path(), live.path(), folder));
            }
        }
    }

    private static boolean isPlain(String path) {
        return !path.matches(".*/\\.{1,2}(/.*)?") && !path.contains("//");
    }

    private static void check(Located<String> path, List<Located<String>> others, DiagnosticSink sink) {
        for (Located<String> other : others) {
            if (isWithin(path.value(), other.value())) {
                sink.report(InputDiagnostics.mountedTwice(path, other));
                return;
            }
            if (isWithin(other.value(), path.value())) {
                sink.report(InputDiagnostics.mountedTwice(other, path));
                return;
            }
        }
        others.add(path);
    }

    private static boolean isWithin(String path, String folder) {
        String end = folder.endsWith("/") ? folder : folder + '/';
        return path.equals(folder) || path.startsWith(end);
    }
}
