package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.Locale;

/** What the reader says about files and documents; {@link EngineProblems} has the wording for broken syntax. */
final class YamlDiagnostics {

    private YamlDiagnostics() {}

    static Diagnostic defect(SourceFile file, SourceFile.Defect defect) {
        Span start = Span.at(file, 0);
        if (defect instanceof SourceFile.NotUtf8 bad) {
            return Diagnostic.of(DiagnosticCode.NOT_UTF8, Span.at(file, bad.offset()), "this byte is not UTF-8")
                    .help("save the file as UTF-8");
        }
        if (defect instanceof SourceFile.TooLarge) {
            String message = "file is larger than " + (SourceFile.MAX_BYTES >> 20) + " MiB";
            return Diagnostic.of(DiagnosticCode.FILE_TOO_LARGE, start, message)
                    .help("split it into several files, or move what is no declaration out of this folder");
        }
        if (defect instanceof SourceFile.EscapingLink link) {
            String message = "symbolic link to `" + link.target() + "` does not lead to a file of this tree";
            return Diagnostic.of(DiagnosticCode.LINK_OUTSIDE_ROOT, start, message)
                    .help("put the file itself here, or remove the link");
        }
        SourceFile.Unreadable unreadable = (SourceFile.Unreadable) defect;
        return Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, start, "file cannot be read: " + unreadable.reason())
                .help("make the file readable, or remove it");
    }

    static Diagnostic duplicateKey(Scalar key, Scalar first) {
        return Diagnostic.of(
                        DiagnosticCode.DUPLICATE_KEY,
                        key.span(),
                        "key `" + key.text() + "` is set twice in one mapping")
                .label(first.span(), "first set here")
                .help("remove or rename one of the two");
    }

    static Diagnostic ambiguousKey(Scalar key) {
        String message = "key `" + key.text() + "` is not text to every YAML reader";
        return Diagnostic.of(DiagnosticCode.AMBIGUOUS_SCALAR, key.span(), message)
                .help("write `" + YamlReader.quoted(key.text()) + "`");
    }

    static Diagnostic missingKey(Span span) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, span, "expected a key before `:`")
                .help("write `key: value`; an empty key is written `\"\"`");
    }

    static Diagnostic complexKey(Span span) {
        return Diagnostic.of(DiagnosticCode.COMPLEX_KEY, span, "a key has to be text, found a list or a mapping")
                .help("quote the text if its brackets or braces are meant literally: `\"{{ name }}\"`");
    }

    static Diagnostic badMerge(Span span) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, span, "`<<` takes a mapping or a list of mappings")
                .help("write `<<: *anchor`, or quote the key: `\"<<\"`");
    }

    static Diagnostic unsupportedTag(Span tag) {
        return Diagnostic.of(DiagnosticCode.UNSUPPORTED_TAG, tag, "unsupported tag `" + text(tag) + "`")
                .help("remove it, or quote the text if `!` belongs to it");
    }

    static Diagnostic tagDoesNotFit(Span tag) {
        return Diagnostic.of(
                        DiagnosticCode.UNSUPPORTED_TAG, tag, "tag `" + text(tag) + "` does not fit what follows it")
                .help("remove the tag, or write a value of that type");
    }

    static Diagnostic controlCharacter(Span place, char character) {
        String name = (character < 0x10 ? "U+000" : character < 0x100 ? "U+00" : "U+")
                + Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return Diagnostic.of(
                        DiagnosticCode.CONTROL_CHARACTER,
                        place,
                        "the character " + name + " cannot stand in a manifest")
                .help("remove the escape; texts may hold tabs and line ends, and no other control characters");
    }

    static Diagnostic unknownAlias(Span alias, String name) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, alias, "no anchor `&" + name + "` before this alias")
                .help("set the anchor earlier in the same document, or quote the text if `*` belongs to it");
    }

    static Diagnostic recursiveAlias(Span alias, String name) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, alias, "alias `*" + name + "` stands within its own anchor")
                .help("a value cannot contain itself; write out what is meant here");
    }

    static Diagnostic tooManyAliases(Span alias) {
        return Diagnostic.of(DiagnosticCode.TOO_MANY_ALIASES, alias, "too many aliases in one document")
                .help("at most " + Anchors.MAX_ALIASES + " aliases, which stand for at most " + Anchors.MAX_EXPANDED
                        + " values together; write out or remove some");
    }

    static Diagnostic tooDeep(Span span) {
        return Diagnostic.of(DiagnosticCode.NESTED_TOO_DEEP, span, "mappings and lists are nested too deeply")
                .help("at most " + YamlReader.MAX_DEPTH + " levels are read");
    }

    static Diagnostic secondDocument(Span span) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, span, "a second document starts within a line")
                .help("start it on a line of its own with `---`");
    }

    private static String text(Span span) {
        return span.file().text().substring(span.start(), span.end());
    }
}
