package dev.cellc.compiler.parse;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.Wreck;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that is no YAML → what its lines show of the declaration that it was meant to be. */
final class Salvage {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---(?=\\s|$)");
    private static final Pattern KIND = Pattern.compile("(?m)^kind:[ \\t]*([A-Za-z]+)");
    private static final Pattern NAME = line("name");
    private static final Pattern NAMESPACE = line("namespace");
    private static final Pattern PROJECT = line("projectName");
    private static final Pattern COMPONENT = line("componentName");

    private Salvage() {}

    private static Pattern line(String key) {
        return Pattern.compile("(?m)(?:^[ \\t]+|[{,][ \\t]*)" + key + ":[ \\t]*[\"']?([-.a-z0-9]+)");
    }

    /** The document around an offset, or null where it does not even say its kind. */
    static @Nullable Wreck around(SourceFile file, int offset) {
        int start = 0;
        int end = file.text().length();
        Matcher separators = SEPARATOR.matcher(file.text());
        while (separators.find()) {
            if (separators.start() <= offset) {
                start = separators.end();
            } else {
                end = separators.start();
                break;
            }
        }
        String text = file.text().substring(start, end);
        String kind = first(KIND, text);
        return kind == null
                ? null
                : new Wreck(
                        kind,
                        first(NAME, text),
                        first(NAMESPACE, text),
                        first(PROJECT, text),
                        first(COMPONENT, text),
                        new Span(file, start, end));
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
