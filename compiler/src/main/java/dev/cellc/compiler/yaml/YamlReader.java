package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text → located YAML documents. A broken document is reported once and leaves the others of its file readable. */
public final class YamlReader {

    /** How deep mappings and sequences may be nested, aliases expanded. */
    static final int MAX_DEPTH = 100;

    private static final String ESCAPED = "\t\n\r\"\\";
    private static final String ESCAPES = "tnr\"\\";

    private YamlReader() {}

    /** The root node of every document that has one, in the order of the file. */
    public static List<YamlNode> read(SourceFile file, DiagnosticSink sink) {
        return read(file, Words.ofOne(), sink);
    }

    /** The same of one file of many, which share their words. */
    public static List<YamlNode> read(SourceFile file, Words words, DiagnosticSink sink) {
        return read(file, new Request(Wanted.ALL, words, true), sink);
    }

    /**
     * The same, where no more than some of each document is of interest, and none of the places: the rest may be there
     * or not, and every node may claim to be at the start of an empty file.
     */
    public static List<YamlNode> contents(SourceFile file, Wanted wanted, Words words, DiagnosticSink sink) {
        return read(file, new Request(wanted, words, false), sink);
    }

    /** What is to be read of a file, and how. */
    record Request(Wanted wanted, Words words, boolean isLocated) {}

    private static List<YamlNode> read(SourceFile file, Request request, DiagnosticSink sink) {
        SourceFile.Defect defect = file.defect();
        if (defect != null) {
            sink.report(YamlDiagnostics.defect(file, defect));
            return List.of();
        }
        List<YamlNode> roots = new ArrayList<>();
        FastText text = FastText.of(file.text());
        for (DocumentRange range : DocumentRange.split(text)) {
            YamlNode root = read(file, text, range, request, sink);
            if (root != null) {
                roots.add(root);
            }
        }
        return List.copyOf(roots);
    }

    private static @Nullable YamlNode read(
            SourceFile file, FastText text, DocumentRange range, Request request, DiagnosticSink sink) {
        YamlNode everyday = FastReader.read(file, text, range, request);
        return everyday != null ? everyday : EngineReader.read(file, range, sink);
    }

    /** The double-quoted form of {@code text}, which every YAML reader takes for exactly that text. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                out.append(c);
            } else {
                escape(c, out);
            }
        }
        return out.append('"').toString();
    }

    private static void escape(char c, StringBuilder out) {
        int known = ESCAPED.indexOf(c);
        if (known >= 0) {
            out.append('\\').append(ESCAPES.charAt(known));
        } else if (c < ' ' || !isVisible(c)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.toUpperCase(Character.forDigit((c >> shift) & 0xF, 16)));
            }
        } else {
            out.append(c);
        }
    }

    /** Whether a reader keeps {@code c} as it is and a person sees something: no control, no line break, no half of a pair. */
    private static boolean isVisible(char c) {
        return c > 0xA0 && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c < 0xFFFE && !Character.isSurrogate(c);
    }
}
