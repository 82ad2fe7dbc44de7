package dev.cellc.compiler.git;

import dev.cellc.compiler.diagnostic.Json;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** A commit that declarations were rendered from. All that a rendered commit says of itself is taken from it. */
record DryCommit(ObjectId id, PersonIdent author, PersonIdent committer, String subject, String body) {
    /** Where Argo CD and GitOps Promoter look for {@link #metadata}. */
    static final String METADATA = "hydrator.metadata";

    static final String TRAILER = "Dry-Sha";

    private static final Pattern DRY_SHA = Pattern.compile("\"drySha\"\\s*:\\s*\"([0-9a-f]{40})\"");

    static DryCommit read(Repository repository, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(id);
            String message = commit.getFullMessage().replace("\r\n", "\n");
            int end = message.indexOf("\n\n");
            String body = end < 0 ? "" : message.substring(end).strip();
            return new DryCommit(
                    id, commit.getAuthorIdent(), commit.getCommitterIdent(), commit.getShortMessage(), body);
        }
    }

    /** The message of the rendered commit; the body of this one stands in the metadata. */
    String message() {
        return subject + "\n\n" + TRAILER + ": " + id.name() + '\n';
    }

    /** As Argo CD's source hydrator writes it, field by field. */
    String metadata(String repositoryUrl) {
        StringBuilder out = new StringBuilder("{\n");
        if (!repositoryUrl.isEmpty()) {
            member(out, "repoURL", repositoryUrl).append(",\n");
        }
        member(out, "drySha", id.name()).append(",\n");
        member(out, "author", author.getName() + " <" + author.getEmailAddress() + '>')
                .append(",\n");
        member(out, "date", date()).append(",\n");
        member(out, "subject", subject);
        if (!body.isEmpty()) {
            member(out.append(",\n"), "body", body);
        }
        return out.append("\n}\n").toString();
    }

    /** What the note of a rendered commit says that a later commit renders to the same. */
    String note() {
        return "{\"drySha\": \"" + id.name() + "\"}\n";
    }

    /** The commit that metadata, a note, or a message with a trailer name. */
    static @Nullable ObjectId named(String text) {
        Matcher json = DRY_SHA.matcher(text);
        if (json.find()) {
            return ObjectId.fromString(json.group(1));
        }
        return text.lines()
                .filter(line -> line.matches(TRAILER + ": [0-9a-f]{40}"))
                .findFirst()
                .map(line -> ObjectId.fromString(line.substring(TRAILER.length() + 2)))
                .orElse(null);
    }

    private String date() {
        ZoneOffset offset = author.getZoneId().getRules().getOffset(author.getWhenAsInstant());
        return OffsetDateTime.ofInstant(author.getWhenAsInstant(), offset)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME.withLocale(Locale.ROOT));
    }

    private static StringBuilder member(StringBuilder out, String name, String value) {
        return Json.string(out.append("  \"").append(name).append("\": "), value);
    }
}
