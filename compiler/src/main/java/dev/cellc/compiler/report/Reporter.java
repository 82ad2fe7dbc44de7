package dev.cellc.compiler.report;

import dev.cellc.compiler.Overview.Place;
import dev.cellc.compiler.PastChange;
import dev.cellc.compiler.Proof;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.manifest.ManifestTree;
import java.util.List;

/** A compilation, and what is known of where everything runs → the files of a static site. */
public final class Reporter {
    private Reporter() {}

    /**
     * What the compilation itself does not know: the {@code environments} to show (none: all), what runs where, and the
     * history.
     */
    public record Standing(List<String> environments, List<Place> places, Past past) {

        public Standing {
            environments = List.copyOf(environments);
            places = List.copyOf(places);
        }
    }

    /**
     * The latest changes of what runs where, the latest first, of {@code total} up to a commit. Where there is no
     * history, {@code absence} says why and the commit is empty.
     */
    public record Past(String commit, List<PastChange> changes, int total, String absence) {

        public Past {
            changes = List.copyOf(changes);
        }

        public static Past none(String reason) {
            return new Past("", List.of(), 0, reason);
        }
    }

    /** The site; also of a compilation with errors, as far as that came. */
    public static ManifestTree report(Proof proof, Standing standing) {
        Estate estate = Estate.of(proof, standing);
        Site site = new Site(proof.compilation().manifests().inputDigest());
        site.add(SitePath.STYLE, Stylesheet.text());
        site.add(IndexPage.of(estate));
        for (Estate.Stage stage : estate.stages()) {
            site.add(EnvironmentPage.of(estate, stage));
        }
        for (Cell cell : estate.cells()) {
            site.add(CellPage.of(estate, cell));
        }
        site.add(PromotionsPage.of(estate));
        site.add(DiagnosticsPage.of(estate));
        CodePage.all(estate).forEach(site::add);
        return site.tree();
    }
}
