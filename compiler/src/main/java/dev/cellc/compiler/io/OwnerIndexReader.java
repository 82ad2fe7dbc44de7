package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.Provenance;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The text of an owner index → the files that it claims and the sources that it records. Of one with the marks of a merge conflict, the lines of both
 * sides are read, for files only: the next rendering then puts everything right, instead of asking somebody to merge a
 * generated file by hand. Commas are taken for blanks.
 */
final class OwnerIndexReader {
    private static final Pattern CONFLICT = Pattern.compile("^<{7} ", Pattern.MULTILINE);

    private final String text;
    private final Claims claims;
    private final List<Provenance> sources = new ArrayList<>();
    private int at;

    private OwnerIndexReader(String text, Claims claims) {
        this.text = text;
        this.claims = claims;
    }

    @FunctionalInterface
    private interface Member {
        void read(String key) throws ParseException;
    }

    /** Adds the files to the claims; returns the sources. */
    static List<Provenance> read(String text, Claims claims) throws ParseException {
        // the pattern takes its time, and hardly any index has such marks
        if (text.contains("<<<<<<<") && CONFLICT.matcher(text).find()) {
            for (String line : text.lines().filter(OwnerIndexReader::isFile).toList()) {
                OwnerIndexReader reader = new OwnerIndexReader(line, claims);
                String path = reader.string();
                reader.take(':');
                reader.object(member -> reader.file(path, member));
            }
            return List.of();
        }
        OwnerIndexReader reader = new OwnerIndexReader(text, claims);
        reader.object(reader::top);
        if (reader.next() != '\0') {
            throw reader.unexpected();
        }
        return reader.sources;
    }

    /** The lines of an index that say something of files, by their paths. */
    static SortedMap<String, String> lines(String text) throws ParseException {
        SortedMap<String, String> lines = new TreeMap<>();
        for (String line : text.lines().filter(OwnerIndexReader::isFile).toList()) {
            String entry = line.strip();
            String path = new OwnerIndexReader(entry, new Claims()).string();
            lines.put(path, entry.endsWith(",") ? entry.substring(0, entry.length() - 1) : entry);
        }
        return lines;
    }

    /** Files are the only lines of this depth. */
    private static boolean isFile(String line) {
        return line.startsWith("    \"");
    }

    private void top(String key) throws ParseException {
        switch (key) {
            case "version" -> version();
            case "sources" -> sources();
            case "files" -> object(path -> object(member -> file(path, member)));
            default -> skip();
        }
    }

    private void sources() throws ParseException {
        take('[');
        while (next() != ']') {
            SortedMap<String, String> members = new TreeMap<>();
            object(name -> members.put(name, string()));
            sources.add(new Provenance(
                    members.getOrDefault("name", ""),
                    members.getOrDefault("url", ""),
                    members.getOrDefault("commit", ""),
                    members.getOrDefault("path", ""),
                    members.getOrDefault("tree", "")));
        }
        take(']');
    }

    private void version() throws ParseException {
        if (!word().equals(Integer.toString(OwnerIndex.VERSION))) {
            throw new ParseException("it was written by another version of cellc", at);
        }
    }

    private void file(String path, String member) throws ParseException {
        if (!member.equals("digest")) {
            skip();
            return;
        }
        String digest = string();
        if (!claims.add(path, digest)) {
            throw new ParseException("`" + path + "` is not a path below the folder", at);
        }
    }

    private void object(Member member) throws ParseException {
        take('{');
        while (next() != '}') {
            String key = string();
            take(':');
            member.read(key);
        }
        take('}');
    }

    /** Text, a word, or a list of them: nothing else is in an index of this version. */
    private void skip() throws ParseException {
        if (next() != '[') {
            skipScalar();
            return;
        }
        take('[');
        while (next() != ']') {
            skipScalar();
        }
        take(']');
    }

    private void skipScalar() throws ParseException {
        if (next() == '"') {
            string();
        } else {
            word();
        }
    }

    private String string() throws ParseException {
        take('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escape() : c);
        }
        if (at == text.length()) {
            throw unexpected();
        }
        at++;
        return out.toString();
    }

    private char escape() throws ParseException {
        char c = at < text.length() ? text.charAt(at++) : '\0';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw unexpected();
        };
    }

    private char codeUnit() throws ParseException {
        try {
            int unit = Integer.parseInt(text, at, at + 4, 16);
            at += 4;
            return (char) unit;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw unexpected();
        }
    }

    /** A number or one of the three names. */
    private String word() throws ParseException {
        next();
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || ".+-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    /** The next character that is not blank, or NUL at the end; it is not consumed. */
    private char next() {
        while (at < text.length() && " \t\r\n,".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void take(char expected) throws ParseException {
        if (next() != expected) {
            throw unexpected();
        }
        at++;
    }

    private ParseException unexpected() {
        long line = text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new ParseException("line " + line + " is not as cellc writes it", at);
    }
}
