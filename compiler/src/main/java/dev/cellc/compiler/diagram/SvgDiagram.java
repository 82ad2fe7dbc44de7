package dev.cellc.compiler.diagram;

import dev.cellc.compiler.relation.End;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Diagrams as pictures that need nothing else to be looked at: environments below each other, and in each of them columns
 * from who calls to who is called. A page that has one in it may style it by the classes of its shapes.
 */
public final class SvgDiagram {
    private static final int WIDTH = 140;
    private static final int HEIGHT = 44;
    private static final int GAP_ACROSS = 115;
    private static final int GAP_DOWN = 20;
    private static final int MARGIN = 20;
    private static final int TITLE = 34;

    /** Characters that fit into a box. */
    private static final int FITTING = 20;

    private static final String HALO = " paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\"";

    private final StringBuilder out = new StringBuilder();
    private int right;
    private int bottom;

    private SvgDiagram() {}

    public static String of(List<Diagram> diagrams) {
        SvgDiagram svg = new SvgDiagram();
        diagrams.forEach(svg::environment);
        int width = svg.right + MARGIN;
        int height = svg.bottom + MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + ' ' + height + "\" font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\""
                + " orient=\"auto\"><path class=\"head\" d=\"M0 0 8 4 0 8z\" fill=\"#666\"/></marker></defs>\n"
                + svg.out + "</svg>\n";
    }

    /** The upper left corner of a box. */
    private record Place(int x, int y) {

        int middle() {
            return y + HEIGHT / 2;
        }
    }

    private void environment(Diagram diagram) {
        int top = bottom + MARGIN;
        text(MARGIN, top + HEIGHT / 2, "class=\"title\" font-size=\"16\" font-weight=\"bold\"", diagram.environment());
        Layers layers = Layers.of(diagram);
        NavigableMap<Layers.Node, Place> places = new TreeMap<>();
        for (int column = 0; column < layers.columns().size(); column++) {
            List<Layers.Node> nodes = layers.columns().get(column);
            for (int row = 0; row < nodes.size(); row++) {
                Place place =
                        new Place(MARGIN + column * (WIDTH + GAP_ACROSS), top + TITLE + row * (HEIGHT + GAP_DOWN));
                places.put(nodes.get(row), place);
                right = Math.max(right, place.x() + WIDTH);
                bottom = Math.max(bottom, place.y() + HEIGHT);
            }
        }
        bottom = Math.max(bottom, top + HEIGHT);
        List<List<Place>> ways = new ArrayList<>();
        for (Layers.Way way : layers.ways()) {
            ways.add(way.nodes().stream().map(places::get).toList());
        }
        ways.forEach(this::line);
        places.forEach((node, place) -> {
            if (node.end() != null) {
                box(node.end(), place);
            }
        });
        for (int i = 0; i < ways.size(); i++) {
            label(ways.get(i), layers.ways().get(i).arrow());
        }
    }

    /** A curve across each gap between columns, and a straight line where it passes a column. */
    private void line(List<Place> way) {
        out.append("<path class=\"arrow\" d=\"M")
                .append(way.get(0).x() + WIDTH)
                .append(' ')
                .append(way.get(0).middle());
        for (int i = 1; i < way.size(); i++) {
            Place from = way.get(i - 1);
            Place to = way.get(i);
            int bend = GAP_ACROSS / 2;
            out.append('C').append(from.x() + WIDTH + bend).append(' ').append(from.middle());
            out.append(' ').append(to.x() - bend).append(' ').append(to.middle());
            out.append(' ').append(to.x()).append(' ').append(to.middle());
            if (i < way.size() - 1) {
                out.append('H').append(to.x() + WIDTH);
            }
        }
        out.append("\" fill=\"none\" stroke=\"#666\" marker-end=\"url(#a)\"/>\n");
    }

    /** Where it enters the column of who is called. */
    private void label(List<Place> way, Diagram.Arrow arrow) {
        Place from = way.get(way.size() - 2);
        Place to = way.get(way.size() - 1);
        text(
                to.x() - GAP_ACROSS / 2,
                (from.middle() + to.middle()) / 2 - 4,
                "class=\"label\" text-anchor=\"middle\" font-size=\"10\" fill=\"#444\"" + HALO,
                arrow.label());
    }

    private void box(End end, Place place) {
        boolean inside = end.kind() == End.Kind.COMPONENT || end.kind() == End.Kind.CELL;
        out.append("<rect class=\"")
                .append(inside ? "box inside" : "box")
                .append("\" x=\"")
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
        text(
                center,
                place.y() + (cell.isEmpty() ? 26 : 19),
                "class=\"name\" text-anchor=\"middle\"",
                Diagram.label(end));
        if (!cell.isEmpty()) {
            text(center, place.y() + 34, "class=\"cell\" text-anchor=\"middle\" font-size=\"10\" fill=\"#666\"", cell);
        }
    }

    /** What would not fit is cut, and shown whole where a pointer rests on it. */
    private void text(int x, int y, String style, String text) {
        out.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" ")
                .append(style)
                .append('>');
        if (text.codePointCount(0, text.length()) > FITTING) {
            int end = text.offsetByCodePoints(0, FITTING - 1);
            out.append("<title>").append(escaped(text)).append("</title>");
            out.append(escaped(text.substring(0, end))).append('…');
        } else {
            out.append(escaped(text));
        }
        out.append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
