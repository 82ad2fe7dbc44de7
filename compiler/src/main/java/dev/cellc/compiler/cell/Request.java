package dev.cellc.compiler.cell;

import java.util.ArrayList;
import java.util.List;

/** Requests that a flow is for: a method, and how their paths look to the pod, whatever their query. */
public record Request(String method, List<Part> path) {

    /** A stretch of a path. */
    public sealed interface Part {}

    /** Characters that stand for themselves. */
    public record Text(String text) implements Part {}

    /** Anything without a slash, but something. */
    public record Segment() implements Part {}

    /** A whole number. */
    public record Digits() implements Part {}

    /** One of a few texts. */
    public record Choice(List<String> values) implements Part {

        public Choice {
            values = List.copyOf(values);
        }
    }

    /** Anything or nothing, slashes included, up to the end. */
    public record Rest() implements Part {}

    public Request {
        path = List.copyOf(path);
    }

    /** The same requests below a path, which is empty or starts with a slash. */
    public Request below(String basePath) {
        if (basePath.isEmpty()) {
            return this;
        }
        String trimmed = basePath.endsWith("/") ? basePath.substring(0, basePath.length() - 1) : basePath;
        return new Request(method, joined(trimmed, path));
    }

    private static List<Part> joined(String text, List<Part> path) {
        boolean startsWithText = !path.isEmpty() && path.get(0) instanceof Text;
        String start = startsWithText ? text + ((Text) path.get(0)).text() : text;
        List<Part> all = new ArrayList<>(List.of(new Text(start)));
        all.addAll(path.subList(startsWithText ? 1 : 0, path.size()));
        return all;
    }

    /** The path as messages name it: what varies stands in braces. */
    public String pathText() {
        StringBuilder text = new StringBuilder();
        for (Part part : path) {
            text.append(text(part));
        }
        return text.toString();
    }

    private static String text(Part part) {
        if (part instanceof Text literal) {
            return literal.text();
        }
        if (part instanceof Choice choice) {
            return '{' + String.join("|", choice.values()) + '}';
        }
        return part instanceof Rest ? "…" : part instanceof Digits ? "{number}" : "{…}";
    }
}
