package dev.cellc.golden;

import org.jspecify.annotations.Nullable;

/** Whether this run rewrites what the cases expect: {@code -Dgolden.update=true}. */
public enum Update {
    OFF,
    ON,
    /** Asked for on a build server, where it would hide every failure. */
    REFUSED;

    public static Update ofThisRun() {
        String asked = Hostility.isInForce() ? null : System.getProperty("golden.update");
        return of(asked, System.getenv("CI"));
    }

    static Update of(@Nullable String asked, @Nullable String ci) {
        if (!Boolean.parseBoolean(asked)) {
            return OFF;
        }
        return ci == null || ci.isEmpty() ? ON : REFUSED;
    }
}
