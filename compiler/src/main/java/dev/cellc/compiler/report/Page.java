package dev.cellc.compiler.report;

import java.util.List;

/** One page: its place, its title, where it stands in the site, and what it says. */
record Page(SitePath path, String title, List<Crumb> trail, Html content) {
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    /** A page above this one, as the line at its top names it. */
    record Crumb(String name, SitePath path) {}

    Page {
        trail = List.copyOf(trail);
    }

    String document() {
        Html head = Tag.of("head")
                .around(
                        Tag.of("meta").with("charset", "utf-8").alone(),
                        Tag.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY)
                                .alone(),
                        Tag.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .alone(),
                        Tag.of("meta")
                                .with("name", "color-scheme")
                                .with("content", "light dark")
                                .alone(),
                        Tag.of("title").text(title + " – cellc"),
                        Tag.of("link")
                                .with("rel", "stylesheet")
                                .with("href", path.to(SitePath.STYLE))
                                .alone());
        Html body = Tag.of("body")
                .around(
                        Tag.of("a", "skip").with("href", "#main").text("Skip to the content"),
                        header(),
                        new Html("\n"),
                        Tag.of("main")
                                .with("id", "main")
                                .around(breadcrumbs(), Tag.of("h1").text(title), content),
                        new Html("\n"),
                        Tag.of("footer")
                                .text("Made by cellc from declarations. The same declarations give the same report."));
        Html html = Tag.of("html")
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", "en")
                .around(new Html("\n"), head, new Html("\n"), body, new Html("\n"));
        return "<!DOCTYPE html>\n" + html.markup() + '\n';
    }

    private Html header() {
        Html links = Tag.of("ul")
                .around(
                        place("Overview", SitePath.INDEX),
                        place("Promotions", SitePath.PROMOTIONS),
                        place("Diagnostics", SitePath.DIAGNOSTICS));
        return Tag.of("header").around(Tag.of("nav").with("aria-label", "Site").around(links));
    }

    private Html place(String name, SitePath target) {
        Tag link = Tag.of("a").with("href", path.to(target));
        return Tag.of("li").around((target.equals(path) ? link.with("aria-current", "page") : link).text(name));
    }

    private Html breadcrumbs() {
        if (trail.isEmpty()) {
            return Html.NONE;
        }
        List<Html> items = trail.stream()
                .map(crumb -> Tag.of("li")
                        .around(Tag.of("a").with("href", path.to(crumb.path())).text(crumb.name())))
                .toList();
        return Tag.of("nav", "trail")
                .with("aria-label", "Where you are")
                .around(Tag.of("ol").around(items));
    }
}
