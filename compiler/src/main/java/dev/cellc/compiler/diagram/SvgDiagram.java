package dev.cellc.compiler.diagram;

import dev.cellc.compiler.relation.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Diagrams as pictures that need nothing else to be looked at: environments below each other, and in each of them columns
 * from who calls to who is called.
 */
public final class SvgDiagram {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 40;
    private static final int GAP_ACROSS = 110;
    private static final int GAP_DOWN = 16;
    private static final int MARGIN = 20;
    private static final int TITLE = 34;

    private final StringBuilder out = new StringBuilder();
    private int right;
    private int bottom;

    private SvgDiagram() {}

    public static String of(List<Diagram> diagrams) {
        SvgDiagram svg = new SvgDiagram();
        diagrams.forEach(svg::environment);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (svg.right + MARGIN) + "\" height=\""
                + (svg.bottom + MARGIN) + "\" font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\""
                + " orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#666\"/></marker></defs>\n"
                + svg.out + "</svg>\n";
    }

    /** The upper left corner of a box. */
    private record Place(int x, int y) {}

    private void environment(Diagram diagram) {
        int top = bottom + MARGIN;
        text(MARGIN, top + HEIGHT / 2, "font-size=\"16\" font-weight=\"bold\"", diagram.environment());
        SortedMap<End, Place> places = new TreeMap<>();
        List<List<End>> columns = new Columns(diagram).columns();
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < columns.get(column).size(); row++) {
                Place place =
                        new Place(MARGIN + column * (WIDTH + GAP_ACROSS), top + TITLE + row * (HEIGHT + GAP_DOWN));
                places.put(columns.get(column).get(row), place);
                right = Math.max(right, place.x() + WIDTH);
                bottom = Math.max(bottom, place.y() + HEIGHT);
            }
        }
        bottom = Math.max(bottom, top + HEIGHT);
        diagram.arrows().forEach(arrow -> arrow(arrow, places));
        places.forEach(this::box);
    }

    private void arrow(Diagram.Arrow arrow, SortedMap<End, Place> places) {
        Place from = Objects.requireNonNull(places.get(arrow.from()));
        Place to = Objects.requireNonNull(places.get(arrow.to()));
        int x1 = from.x() + WIDTH;
        int y1 = from.y() + HEIGHT / 2;
        int y2 = to.y() + HEIGHT / 2;
        int bend = GAP_ACROSS / 2;
        out.append("<path d=\"M")
                .append(x1)
                .append(' ')
                .append(y1)
                .append('C')
                .append(x1 + bend)
                .append(' ');
        out.append(y1)
                .append(' ')
                .append(to.x() - bend)
                .append(' ')
                .append(y2)
                .append(' ')
                .append(to.x());
        out.append(' ').append(y2).append("\" fill=\"none\" stroke=\"#666\" marker-end=\"url(#a)\"/>\n");
        int middle = (x1 + to.x()) / 2;
        String style = "text-anchor=\"middle\" font-size=\"10\" fill=\"#444\"";
        text(middle, (y1 + y2) / 2 - 3, style, arrow.label());
    }

    private void box(End end, Place place) {
        boolean inside = end.kind() == End.Kind.COMPONENT || end.kind() == End.Kind.CELL;
        out.append("<rect x=\"")
                .append(place.x())
                .append("\" y=\"")
                .append(place.y())
                .append("\" width=\"");
        out.append(WIDTH)
                .append("\" height=\"")
                .append(HEIGHT)
                .append("\" rx=\"")
                .append(inside ? 4 : HEIGHT / 2);
        out.append("\" fill=\"").append(inside ? "#eef4fb" : "#f4f4f4").append("\" stroke=\"#666\"/>\n");
        int center = place.x() + WIDTH / 2;
        String whole = end.name();
        int slash = whole.lastIndexOf('/');
        String cell = end.kind() == End.Kind.CELL ? whole : slash < 0 ? "" : whole.substring(0, slash);
        text(center, place.y() + (cell.isEmpty() ? 24 : 17), "text-anchor=\"middle\"", Diagram.label(end));
        if (!cell.isEmpty()) {
            text(center, place.y() + 32, "text-anchor=\"middle\" font-size=\"10\" fill=\"#666\"", cell);
        }
    }

    private void text(int x, int y, String style, String text) {
        out.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" ")
                .append(style)
                .append('>');
        out.append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }

    /** Ends by how many arrows lead to them one after the other; circles are cut where they are entered. */
    private static final class Columns {
        private final Diagram diagram;
        private final SortedMap<End, Integer> depths = new TreeMap<>();
        private final SortedMap<End, List<End>> callers = new TreeMap<>();

        Columns(Diagram diagram) {
            this.diagram = diagram;
            diagram.arrows()
                    .forEach(arrow -> callers.computeIfAbsent(arrow.to(), key -> new ArrayList<>())
                            .add(arrow.from()));
        }

        List<List<End>> columns() {
            List<List<End>> columns = new ArrayList<>();
            for (End end : diagram.ends()) {
                int depth = depth(end, new ArrayList<>());
                while (columns.size() <= depth) {
                    columns.add(new ArrayList<>());
                }
                columns.get(depth).add(end);
            }
            return columns;
        }

        private int depth(End end, List<End> way) {
            Integer known = depths.get(end);
            if (known != null) {
                return known;
            }
            way.add(end);
            int depth = 0;
            for (End caller : callers.getOrDefault(end, List.of())) {
                if (!way.contains(caller)) {
                    depth = Math.max(depth, depth(caller, way) + 1);
                }
            }
            way.remove(way.size() - 1);
            depths.put(end, depth);
            return depth;
        }
    }
}
