package dev.cellc.golden.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The links of a page of the documentation. */
final class PageLinks {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

    private PageLinks() {}

    /** Those that lead to nothing. */
    static List<String> broken(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .toList();
    }
}
