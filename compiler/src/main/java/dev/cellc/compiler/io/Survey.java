package dev.cellc.compiler.io;

import dev.cellc.compiler.git.TreeStore.Form;
import dev.cellc.compiler.manifest.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;

/**
 * What an output folder holds, compared with what it should hold; looking changes nothing. {@code changedSources}: those
 * of which the index records another content for the same commit. {@code interrupted}: a run is under way or was killed.
 */
record Survey(
        Claims claims,
        List<Finding> findings,
        List<Provenance> changedSources,
        int unchanged,
        boolean indexCurrent,
        boolean interrupted) {
    /** The file that every report has, and no rendering. */
    private static final String REPORT = "index.html";

    static Survey of(Path output, Wanted wanted) throws IOException, UnusableOutputException {
        String index = index(output);
        Claims claims = new Claims();
        List<Provenance> recorded;
        try {
            recorded = index.isEmpty() ? List.of() : OwnerIndexReader.read(index, claims);
        } catch (ParseException e) {
            throw new UnusableOutputException(
                    "has a damaged `" + OwnerIndex.NAME + "`: " + e.getMessage(),
                    "restore it from Git, or remove the whole folder and render again");
        }
        claims.addJournal(Staging.journal(output));
        requireSameUse(claims, wanted);
        Surveyor surveyor = new Surveyor(output, claims, wanted);
        List<Finding> findings = surveyor.findings();
        return new Survey(
                claims,
                findings,
                changed(recorded, wanted.sources()),
                surveyor.unchanged(),
                wanted.hasIndex(index),
                Files.exists(output.resolve(Staging.NAME), LinkOption.NOFOLLOW_LINKS));
    }

    /** Manifests do not take the place of a report, nor a report that of manifests: one would remove the other. */
    private static void requireSameUse(Claims claims, Wanted wanted) throws UnusableOutputException {
        boolean isReport = claims.contains(REPORT);
        if (!claims.paths().isEmpty() && isReport != wanted.contains(REPORT)) {
            throw new UnusableOutputException(
                    isReport ? "holds a report" : "holds rendered manifests", "name a folder of its own");
        }
    }

    private static List<Provenance> changed(List<Provenance> recorded, List<Provenance> wanted) {
        return wanted.stream()
                .filter(source -> !source.commit().isEmpty())
                .filter(source -> recorded.stream()
                        .anyMatch(other ->
                                other.isSamePlace(source) && !other.tree().equals(source.tree())))
                .toList();
    }

    boolean isCurrent() {
        return findings.isEmpty() && indexCurrent && !interrupted;
    }

    private static void requireFolder(Path output) throws UnusableOutputException {
        if (Files.isSymbolicLink(output) && !Files.exists(output)) {
            throw new UnusableOutputException("is a symbolic link that leads to nothing", "remove the link");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new UnusableOutputException("is a file", "name another folder");
        }
    }

    /** The text of the owner index; empty if there is none. */
    static String index(Path output) throws IOException, UnusableOutputException {
        requireFolder(output);
        Form form = new DirectoryStore(output).form(OwnerIndex.NAME);
        return switch (form) {
            case FILE -> new String(Files.readAllBytes(output.resolve(OwnerIndex.NAME)), StandardCharsets.UTF_8);
            case MISSING -> "";
            case FOLDER, LINK, OTHER ->
                throw new UnusableOutputException("has a `" + OwnerIndex.NAME + "` that is not a file", "move it away");
        };
    }
}
