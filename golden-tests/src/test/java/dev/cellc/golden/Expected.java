package dev.cellc.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** The folder {@code expected} of a case. */
public record Expected(Path folder) {

    /** Fails unless the folder holds exactly {@code actual}; an update makes it so first and still compares. */
    public void check(SortedMap<String, String> actual, Update update) throws IOException {
        switch (update) {
            case OFF -> {}
            case ON -> TextFiles.replace(folder, actual);
            case REFUSED ->
                throw new AssertionError("golden.update is refused where CI is set: update on your machine and commit");
        }
        TreeDiff.assertSame("the output is not what " + folder + " holds", TextFiles.read(folder), actual);
    }
}
