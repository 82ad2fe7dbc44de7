package dev.cellc.compiler.io;

import dev.cellc.compiler.git.TreeStore.Form;
import dev.cellc.compiler.io.Finding.State;
import dev.cellc.compiler.source.Batch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Folder, claims and what is wanted → findings. Links are never followed. */
final class Surveyor {
    private static final int MANY = 200;

    private final Path output;
    private final DirectoryStore store;
    private final Claims claims;
    private final Wanted wanted;
    private final Digest contents = new Digest();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<WantedFile> there = new ArrayList<>();
    private int unchanged;

    private String lastFolder = "";
    private @Nullable String lastObstacle;

    Surveyor(Path output, Claims claims, Wanted wanted) {
        this.output = output;
        this.store = new DirectoryStore(output);
        this.claims = claims;
        this.wanted = wanted;
    }

    List<Finding> findings() throws IOException {
        for (WantedFile file : wanted.files().values()) {
            wanted(file);
        }
        compareFiles();
        findings.sort(Comparator.comparing(Finding::path));
        SortedSet<String> claimed = claims.paths();
        Predicate<String> isOwn = wanted.own(claimed);
        for (String path : claimed) {
            if (!wanted.contains(path) && isOwn.test(path)) {
                stale(path);
            }
        }
        return List.copyOf(findings);
    }

    int unchanged() {
        return unchanged;
    }

    private void wanted(WantedFile file) throws IOException {
        String path = file.path();
        @Nullable String obstacle = obstacleAbove(path);
        if (obstacle != null) {
            findings.add(obstructed(path, obstacle));
            return;
        }
        switch (form(path)) {
            case MISSING -> findings.add(Finding.at(State.MISSING, path));
            case FILE -> there.add(file);
            case FOLDER -> findings.add(Finding.at(folder(path), path));
            case LINK, OTHER -> findings.add(Finding.at(claims.contains(path) ? State.REPLACED : State.FOREIGN, path));
        }
    }

    /** All that are there are read, by all processors; what is in those that differ is told by its digest. */
    private void compareFiles() throws IOException {
        List<Boolean> same;
        try {
            same = new Batch<>(there, MANY).map(this::isSame);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (int i = 0; i < same.size(); i++) {
            if (same.get(i)) {
                unchanged++;
            } else {
                differs(there.get(i));
            }
        }
    }

    private boolean isSame(WantedFile file) {
        byte[] bytes = file.bytes();
        try (InputStream in = Files.newInputStream(output.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
            return Arrays.equals(in.readNBytes(bytes.length + 1), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another run may have written it since it was read. */
    private void differs(WantedFile file) throws IOException {
        String path = file.path();
        String digest = contents.of(output.resolve(path));
        if (digest.equals(file.digest(contents))) {
            unchanged++;
        } else if (claims.accepts(path, digest)) {
            findings.add(Finding.at(State.OUTDATED, path));
        } else {
            findings.add(Finding.at(claims.contains(path) ? State.EDITED : State.FOREIGN, path));
        }
    }

    /** A folder where a file is to be: it goes away together with what is ours in it, if it holds nothing else. */
    private State folder(String path) throws IOException {
        if (holdsForeign(path)) {
            return State.FOREIGN;
        }
        return claims.contains(path) && !claims.hasBelow(path) ? State.REPLACED : State.MISSING;
    }

    private boolean holdsForeign(String folder) throws IOException {
        for (Map.Entry<String, Form> entry : store.list(folder).entrySet()) {
            String path = folder + '/' + entry.getKey();
            boolean foreign = entry.getValue() == Form.FOLDER ? holdsForeign(path) : !claims.contains(path);
            if (foreign) {
                return true;
            }
        }
        return false;
    }

    private Finding obstructed(String path, String obstacle) throws IOException {
        if (claims.contains(obstacle)) {
            // A file of ours that is not wanted any more, with a finding of its own: it is removed before we write.
            return Finding.at(State.MISSING, path);
        }
        boolean replaced = form(obstacle) == Form.LINK && claims.hasBelow(obstacle);
        return new Finding(replaced ? State.REPLACED : State.FOREIGN, path, obstacle);
    }

    private void stale(String path) throws IOException {
        if (obstacleAbove(path) != null) {
            return;
        }
        State state = switch (form(path)) {
            case FILE -> claims.accepts(path, contents.of(output.resolve(path))) ? State.STALE : State.STALE_EDITED;
            case LINK, OTHER -> State.STALE_EDITED;
            case FOLDER, MISSING -> State.GONE;
        };
        findings.add(Finding.at(state, path));
    }

    /** The topmost thing above a path that is there and is not a folder; asked for once where paths of a folder follow. */
    private @Nullable String obstacleAbove(String path) throws IOException {
        String folder = OutputFolder.folder(path);
        if (!folder.equals(lastFolder)) {
            lastFolder = folder;
            lastObstacle = obstacle(path);
        }
        return lastObstacle;
    }

    private @Nullable String obstacle(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            Form form = form(above);
            if (form == Form.MISSING) {
                return null;
            }
            if (form != Form.FOLDER) {
                return above;
            }
        }
        return null;
    }

    /** Asks the disk once, and for nothing in a folder that is not there. */
    private Form form(String path) throws IOException {
        @Nullable Form known = forms.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        boolean absent = slash > 0 && form(path.substring(0, slash)) == Form.MISSING;
        Form form = absent ? Form.MISSING : store.form(path);
        forms.put(path, form);
        return form;
    }
}
