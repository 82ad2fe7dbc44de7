package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What made the engine give up → a diagnostic in the author's words. The engine's version is fixed, so its words are. */
final class EngineProblems {
    private static final String QUOTE_IT = "put the text in quotes";

    private final SourceFile file;
    private final String text;
    private final DocumentRange range;
    private final EngineEvents events;

    /** Where the engine stopped, and where the thing began that it was reading. */
    private int at;

    private int from;

    EngineProblems(SourceFile file, DocumentRange range, EngineEvents events) {
        this.file = file;
        this.text = file.text();
        this.range = range;
        this.events = events;
    }

    Diagnostic diagnostic(RuntimeException problem) {
        if (problem instanceof ReaderException) {
            return unprintable();
        }
        if (!(problem instanceof MarkedYamlEngineException marked)) {
            return syntax(Span.at(file, events.lastEnd()), "this is not YAML from here on")
                    .help("check the quotes, brackets and indentation of what follows");
        }
        at = events.offset(marked.getProblemMark());
        at = at == range.end() ? contentEnd() : at;
        from = marked.getContextMark().isPresent() ? events.offset(marked.getContextMark()) : at;
        String context = marked.getContext() == null ? "" : marked.getContext();
        return switch (context) {
            case "while scanning for the next token" -> badStart();
            case "while scanning a simple key" ->
                syntax(line(from), "expected `:` behind this key")
                        .help("write `key: value`; text that goes on in the next line is indented deeper than its key");
            case "while scanning a quoted scalar" ->
                syntax(one(from), "this quote is never closed").help("close it with `" + text.charAt(from) + "`");
            case "while scanning a double-quoted scalar" -> badEscape();
            case "while scanning a block scalar" -> badBlockScalar(marked.getProblem());
            case "while scanning an alias", "while scanning an anchor" -> badAnchor();
            case "while scanning a tag" ->
                syntax(word(from), "malformed tag").help("quote the text if `!` belongs to it");
            case "while scanning a directive", "while scanning a YAML directive" -> badDirective();
            case "while parsing a block mapping" -> badIndentation("a key", "mapping");
            case "while parsing a block collection" -> badIndentation("`- `", "list");
            case "while parsing a flow sequence" -> unclosed(']');
            case "while parsing a flow mapping" -> unclosed('}');
            default -> other(marked.getProblem());
        };
    }

    private Diagnostic other(String problem) {
        if (problem.startsWith("mapping values are not allowed")) {
            return syntax(one(at), "unexpected `:`")
                    .help("quote text that has `: ` in it; start a nested mapping on a line of its own");
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return syntax(one(at), "unexpected `-`").help("start the list on a line of its own below its key");
        }
        if (problem.startsWith("found undefined tag handle")) {
            return YamlDiagnostics.unsupportedTag(word(from));
        }
        if (problem.contains("directive") || problem.startsWith("duplicate tag handle")) {
            return badDirective();
        }
        if (problem.startsWith("expected '<document start>'") && isEnd(at)) {
            return syntax(one(at), "expected `---` behind the directives")
                    .help("remove the directives: documents here need none");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return syntax(one(at), "expected the end of the document, found " + found())
                    .help("start another document with `---`; check the indentation of this line");
        }
        return syntax(one(at), "expected a value, found " + found()).help("write a value here, or " + QUOTE_IT);
    }

    /** A character that begins nothing: above all tabs, which YAML does not take for indentation. */
    private Diagnostic badStart() {
        char c = text.charAt(at);
        if (c == '\t' && isFirstInLine()) {
            return Diagnostic.of(DiagnosticCode.TAB_INDENTATION, one(at), "a tab cannot indent a line")
                    .help("indent with spaces");
        }
        if (c == '\t') {
            return syntax(one(at), "a tab cannot separate values").help("write a space instead");
        }
        return syntax(one(at), "text cannot start with " + found(1)).help(QUOTE_IT);
    }

    private boolean isFirstInLine() {
        int start = at;
        while (start > range.start() && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return start == range.start() || DocumentRange.isBreak(text.charAt(start - 1));
    }

    private Diagnostic badEscape() {
        int escape = text.charAt(Math.min(at, text.length() - 1)) == '\\' ? at : text.lastIndexOf('\\', at);
        Span span = new Span(file, escape, Math.min(one(escape + 1).end(), text.length()));
        return syntax(span, "unknown escape `" + text.substring(span.start(), span.end()) + "`")
                .help("write `\\\\` for a backslash, or put the text in single quotes");
    }

    private Diagnostic badBlockScalar(String problem) {
        if (problem.contains("leading empty lines")) {
            return syntax(one(from), "an empty line is indented deeper than the first line of this text")
                    .help("remove the spaces of the empty lines above the text");
        }
        return syntax(one(at), "unexpected " + found() + " behind `" + text.charAt(from) + "`")
                .help("start the text on the next line; only `+`, `-` and a digit may follow `" + text.charAt(from)
                        + "`");
    }

    private Diagnostic badAnchor() {
        String kind = text.charAt(from) == '*' ? "alias" : "anchor";
        return syntax(word(from), "this is not the name of an " + kind)
                .help("quote the text if `" + text.charAt(from) + "` belongs to it");
    }

    private Diagnostic badDirective() {
        return syntax(word(at), "malformed directive")
                .help("remove it: documents here need none; quote the text if `%` belongs to it");
    }

    private Diagnostic badIndentation(String expected, String collection) {
        if (!isFirstInLine()) {
            return syntax(one(at), "expected the end of the line, found " + found())
                    .help("remove the rest of the line, or quote all of the text");
        }
        if (at == from) {
            return YamlDiagnostics.missingKey(one(at));
        }
        return syntax(one(at), "expected " + expected + " at the indentation of the others, found " + found())
                .label(one(from), "the " + collection + " starts here")
                .help("start all entries of a " + collection + " in the same column");
    }

    private Diagnostic unclosed(char bracket) {
        if (isEnd(at)) {
            return syntax(one(from), found(from, 1) + " is never closed").help("close it with `" + bracket + "`");
        }
        return syntax(one(at), "expected `,` or `" + bracket + "`, found " + found())
                .label(one(from), "opened here")
                .help("separate values by `,`; put text with `: `, ` #` or brackets in quotes");
    }

    private Diagnostic unprintable() {
        int offset = range.start();
        while (offset < range.end() && StreamReader.isPrintable(text.codePointAt(offset))) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        String escape = YamlReader.quoted(text.substring(offset, Math.min(text.length(), offset + 1)));
        return syntax(one(offset), "character `" + escape.substring(1, escape.length() - 1) + "` cannot stand in YAML")
                .help("remove it");
    }

    private static Diagnostic syntax(Span span, String message) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, span, message);
    }

    /** Where the last character of the document ends that is to be seen: what is missing, is missing there. */
    private int contentEnd() {
        return DocumentRange.trimmedEnd(text, range.start() - 1, range.end());
    }

    private boolean isEnd(int offset) {
        return contentEnd() <= offset;
    }

    private Span one(int offset) {
        boolean visible = offset < text.length() && !DocumentRange.isBreak(text.charAt(offset));
        return new Span(file, offset, visible ? offset + Character.charCount(text.codePointAt(offset)) : offset);
    }

    private Span word(int offset) {
        int end = offset;
        while (end < range.end() && text.charAt(end) > ' ' && !DocumentRange.isBreak(text.charAt(end))) {
            end++;
        }
        return new Span(file, offset, end);
    }

    private Span line(int offset) {
        int end = offset;
        while (end < range.end() && !DocumentRange.isBreak(text.charAt(end))) {
            end++;
        }
        return new Span(file, offset, DocumentRange.trimmedEnd(text, offset, end));
    }

    private String found() {
        return found(at, 24);
    }

    private String found(int length) {
        return found(at, length);
    }

    /** The word at {@code offset}, cut to {@code length} characters. */
    private String found(int offset, int length) {
        if (isEnd(offset)) {
            return "the end of the document";
        }
        Span word = word(offset);
        int end = Math.min(
                word.end(), text.offsetByCodePoints(offset, Math.min(length, text.codePointCount(offset, word.end()))));
        return '`' + text.substring(offset, end) + '`';
    }
}
