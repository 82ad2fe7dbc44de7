package dev.cellc.compiler.report;

import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Environments of a pipeline from left to right, and what is asked for on the ways between them. */
final class PipelinePicture {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 44;
    private static final int ACROSS = 130;
    private static final int DOWN = 24;
    private static final int MARGIN = 12;

    private final SortedMap<String, Box> boxes = new TreeMap<>();
    private final List<Html> shapes = new ArrayList<>();

    private PipelinePicture() {}

    /** The upper left corner of an environment. */
    private record Box(int x, int y) {}

    static Html of(String name, DeploymentPipeline pipeline) {
        PipelinePicture picture = new PipelinePicture();
        picture.place(pipeline);
        pipeline.ways().forEach(picture::arrow);
        pipeline.environments().forEach(picture::box);
        int width = picture.boxes.values().stream().mapToInt(Box::x).max().orElse(0) + WIDTH + MARGIN;
        int height = picture.boxes.values().stream().mapToInt(Box::y).max().orElse(0) + HEIGHT + MARGIN;
        String steps = pipeline.ways().stream()
                .map(way -> way.source().value() + " to " + way.target().name().value())
                .collect(Collectors.joining(", "));
        return Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("role", "img")
                .with("aria-label", "Pipeline " + name + ": " + steps)
                .with("width", Integer.toString(width))
                .with("height", Integer.toString(height))
                .with("viewBox", "0 0 " + width + ' ' + height)
                .around(picture.shapes);
    }

    /** Each environment right of all that are promoted to it; those of one column below each other. */
    private void place(DeploymentPipeline pipeline) {
        SortedMap<String, Integer> columns = new TreeMap<>();
        SortedMap<Integer, Integer> rows = new TreeMap<>();
        for (Environment environment : pipeline.environments()) {
            String name = environment.name().value();
            int column = pipeline.to(name).stream()
                    .mapToInt(way -> columns.getOrDefault(way.source().value(), 0) + 1)
                    .max()
                    .orElse(0);
            columns.put(name, column);
            int row = rows.merge(column, 1, Integer::sum) - 1;
            boxes.put(name, new Box(MARGIN + column * (WIDTH + ACROSS), MARGIN + row * (HEIGHT + DOWN)));
        }
    }

    private void box(Environment environment) {
        Box box = Objects.requireNonNull(boxes.get(environment.name().value()));
        shapes.add(Tag.of("rect", environment.production() ? "box production" : "box inside")
                .with("x", Integer.toString(box.x()))
                .with("y", Integer.toString(box.y()))
                .with("width", Integer.toString(WIDTH))
                .with("height", Integer.toString(HEIGHT))
                .with("rx", "6")
                .alone());
        shapes.add(text(
                "name",
                box.x() + WIDTH / 2,
                box.y() + HEIGHT / 2 + 5,
                environment.name().value()));
    }

    private void arrow(Way way) {
        Box from = boxes.get(way.source().value());
        Box to = boxes.get(way.target().name().value());
        if (from == null || to == null) {
            return;
        }
        int x1 = from.x() + WIDTH;
        int y1 = from.y() + HEIGHT / 2;
        int x2 = to.x();
        int y2 = to.y() + HEIGHT / 2;
        int bend = ACROSS / 2;
        String line = "M" + x1 + ' ' + y1 + 'C' + (x1 + bend) + ' ' + y1 + ' ' + (x2 - bend) + ' ' + y2 + ' ' + (x2 - 8)
                + ' ' + y2;
        shapes.add(Tag.of("path", "arrow").with("d", line).alone());
        String head = "M" + (x2 - 8) + ' ' + (y2 - 4) + "l8 4-8 4z";
        shapes.add(Tag.of("path", "head").with("d", head).alone());
        List<String> asked = Stream.of(
                        PromotionsPage.approvals(way.target()),
                        way.target().soak() == null
                                ? ""
                                : "soak " + way.target().soak().value())
                .filter(text -> !text.isEmpty())
                .toList();
        int middle = (x1 + x2) / 2;
        for (int i = 0; i < asked.size(); i++) {
            int y = i == 0 ? (y1 + y2) / 2 - 6 : (y1 + y2) / 2 + 14;
            shapes.add(text("label", middle, y, asked.get(i)));
        }
    }

    private static Html text(String style, int x, int y, String text) {
        return Tag.of("text", style)
                .with("x", Integer.toString(x))
                .with("y", Integer.toString(y))
                .with("text-anchor", "middle")
                .text(text);
    }
}
