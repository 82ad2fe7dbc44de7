package dev.cellc.compiler.check;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that is no YAML, or none that can be relied on → what could be a secret in it, line by line: everything behind a
 * secret name, everything below it, and all values beside it. Rather too much than too little.
 */
final class RawSecrets {
    private static final List<String> NAMES = List.of("key", "name", "headerName", "mountPath");

    /** What stands beside a secret and is none. */
    private static final List<String> BESIDE =
            List.of("key", "name", "headerName", "mountPath", "environment", "vaultKey");

    private static final List<String> VALUES = List.of("value", "headerValue");

    private final SourceFile file;
    private final List<Span> found = new ArrayList<>();

    /** Lines indented deeper than this belong to a secret; none, if it is negative. */
    private int below = -1;

    /** Whether those lines are one text, or keys with values of their own. */
    private boolean hidesKeys;

    private @Nullable RawLine previous;

    private RawSecrets(SourceFile file) {
        this.file = file;
    }

    static List<Span> find(SourceFile file) {
        RawSecrets secrets = new RawSecrets(file);
        List<RawLine> lines = RawLine.all(file.text());
        lines.forEach(secrets::line);
        secrets.behindNames(lines);
        secrets.beforeNames(lines);
        return secrets.found;
    }

    private void line(RawLine line) {
        misplaced(line);
        previous = line;
        if (below >= 0 && (line.column() > below || !line.hasKey())) {
            hide(hidesKeys ? line.content() : line.value(), line.end());
            return;
        }
        below = -1;
        if (line.hasKey() && isSecret(line.key())) {
            hideValue(line);
            below = line.column();
            hidesKeys = line.value() < line.end();
        } else {
            within(line);
        }
    }

    /** Indentation may be the very mistake: a value right before or behind its name counts, wherever it stands. */
    private void misplaced(RawLine line) {
        if (previous != null && VALUES.contains(line.key()) && namesSecret(previous)) {
            hideValue(line);
        } else if (previous != null && VALUES.contains(previous.key()) && namesSecret(line)) {
            hideValue(previous);
        }
    }

    /** What follows the name of a secret, as far as it is not less indented. */
    private void behindNames(List<RawLine> lines) {
        int column = Integer.MAX_VALUE;
        for (RawLine line : lines) {
            column = line.indentation() < column ? Integer.MAX_VALUE : column;
            column = namesSecret(line) ? Math.min(column, line.column()) : column;
            hideBeside(line, column);
        }
    }

    /** What stands before the name of a secret, up to the dash that its item starts with. */
    private void beforeNames(List<RawLine> lines) {
        int column = Integer.MAX_VALUE;
        for (int i = lines.size() - 1; i >= 0; i--) {
            RawLine line = lines.get(i);
            hideBeside(line, column);
            column = line.indentation() < column ? Integer.MAX_VALUE : column;
            column = namesSecret(line) && !line.startsItem() ? Math.min(column, line.column()) : column;
        }
    }

    private void hideBeside(RawLine line, int column) {
        if (line.column() >= column && !BESIDE.contains(line.key())) {
            hideValue(line);
        }
    }

    private boolean namesSecret(RawLine line) {
        return NAMES.contains(line.key()) && isSecret(line.valueText(file.text()));
    }

    private void hideValue(RawLine line) {
        hide(line.hasKey() ? line.value() : line.content(), line.end());
    }

    /** Pairs in braces, settings in a text, and what looks like a secret by itself. */
    private void within(RawLine line) {
        String text = file.text().substring(line.content(), line.end());
        for (SecretLines.Value value : SecretLines.find(text)) {
            hide(line.content() + value.start(), line.end());
        }
        if (SecretShapes.of(text) != null) {
            hideValue(line);
        }
        int brace = text.indexOf('{');
        if (brace >= 0 && RawLine.words(text).anyMatch(RawSecrets::isSecret)) {
            hide(line.content() + brace, line.end());
        }
    }

    private static boolean isSecret(String name) {
        return SecretNames.isSecret(name)
                || name.equals("credentials")
                || name.equals("basicAuth")
                || (name.startsWith("/") && SecretNames.isSecretFile(name));
    }

    private void hide(int start, int end) {
        if (start < end) {
            found.add(new Span(file, start, end));
        }
    }
}
