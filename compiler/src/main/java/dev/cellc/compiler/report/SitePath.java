package dev.cellc.compiler.report;

import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.naming.Digests;
import java.util.Locale;
import java.util.regex.Pattern;

/** The place of a file in the site. What things are called becomes file names that every system accepts and tells apart. */
record SitePath(String value) {
    static final SitePath INDEX = new SitePath("index.html");
    static final SitePath PROMOTIONS = new SitePath("promotions.html");
    static final SitePath DIAGNOSTICS = new SitePath("diagnostics.html");
    static final SitePath STYLE = new SitePath("style.css");

    private static final int LONGEST = 63;
    private static final int DIGITS = 12;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

    /** What Windows takes for a device. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    static SitePath environment(String organization, String environment) {
        return new SitePath("environments/" + safe(organization) + '/' + safe(environment) + ".html");
    }

    static SitePath cell(CellId id) {
        return new SitePath(
                "cells/" + safe(id.organization()) + '/' + safe(id.environment()) + '/' + safe(id.project()) + ".html");
    }

    static SitePath code(String code) {
        return new SitePath("codes/" + safe(code.toLowerCase(Locale.ROOT)) + ".html");
    }

    /** A name as it stands in file names and anchors: as it is, or with a digest where it would not do. */
    static String safe(String name) {
        if (name.length() <= LONGEST
                && PLAIN.matcher(name).matches()
                && !DEVICE.matcher(name).matches()) {
            return name;
        }
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String start = plain.substring(0, Math.min(plain.length(), LONGEST - DIGITS - 1));
        // no plain name has a dot
        return start + '.' + Digests.of(name, DIGITS);
    }

    /** How a page refers to another one. */
    String to(SitePath other) {
        return "../".repeat((int) value.chars().filter(c -> c == '/').count()) + other.value;
    }
}
