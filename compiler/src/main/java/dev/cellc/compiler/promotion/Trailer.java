package dev.cellc.compiler.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line at the end of a commit's message that programs read. The value is one line whatever it was made of. */
record Trailer(String key, String value) {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*): ?(.*)");

    Trailer {
        value = value.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /** Those of a message: the last paragraph, if each line of it is one and there is a subject before it. */
    static List<Trailer> of(String message) {
        String[] paragraphs = message.replace("\r\n", "\n").strip().split("\n\\s*\n", -1);
        List<Trailer> trailers = new ArrayList<>();
        if (paragraphs.length > 1) {
            for (String line : paragraphs[paragraphs.length - 1].split("\n", -1)) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    return List.of();
                }
                trailers.add(new Trailer(matcher.group(1), matcher.group(2)));
            }
        }
        return trailers;
    }

    static List<String> all(List<Trailer> trailers, String key) {
        return trailers.stream()
                .filter(trailer -> trailer.key().equalsIgnoreCase(key))
                .map(Trailer::value)
                .toList();
    }

    static @Nullable String first(List<Trailer> trailers, String key) {
        return all(trailers, key).stream().findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return key + ": " + value;
    }
}
