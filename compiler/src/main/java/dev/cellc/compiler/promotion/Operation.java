package dev.cellc.compiler.promotion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a commit does to deployments. */
public enum Operation {
    PROMOTE,
    DEPLOY,
    ROLLBACK,
    SUSPEND,
    RESUME,
    UNDEPLOY,
    APPROVE;

    /** As commands and subjects of commits have it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable Operation of(String text) {
        for (Operation operation : values()) {
            if (operation.text().equals(text)) {
                return operation;
            }
        }
        return null;
    }
}
