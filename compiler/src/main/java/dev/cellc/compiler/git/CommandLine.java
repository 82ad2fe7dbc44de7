package dev.cellc.compiler.git;

import java.util.ArrayList;
import java.util.List;

/** A command of Git's configuration → its words: quotes and backslashes as Git reads them, and no shell. */
final class CommandLine {
    private CommandLine() {}

    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                    open = false;
                }
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                open = true;
            } else if (c == quote) {
                quote = 0;
            } else {
                boolean escaped = c == '\\' && quote != '\'' && i + 1 < line.length();
                word.append(escaped ? line.charAt(++i) : c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
