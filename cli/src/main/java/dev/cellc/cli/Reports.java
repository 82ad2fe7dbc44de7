package dev.cellc.cli;

import dev.cellc.compiler.Version;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.ReportFormat;
import dev.cellc.compiler.diagnostic.ReportSetting;
import dev.cellc.compiler.io.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what was found in the forms that other programs read. */
final class Reports {
    private Reports() {}

    static String text(ReportFormat format, List<Diagnostic> diagnostics, Session session, @Nullable Path output) {
        try {
            ReportPaths paths = ReportPaths.of(session.path("."), session.root(), output);
            return format.render(diagnostics, new ReportSetting(Version.current(), paths));
        } catch (UsageException e) {
            throw new IllegalStateException("the root was read", e);
        }
    }

    /** Each that is asked for; those that cannot be written do not keep the others from it. False: one of them could not. */
    static boolean write(List<Diagnostic> diagnostics, Session session, @Nullable Path output) {
        String failure = "";
        for (ReportTarget target : targets(session)) {
            String text = text(target.format(), diagnostics, session, output);
            if (target.isStandardOutput()) {
                session.out().print(text);
                continue;
            }
            String reason = written(target.file(), text, session);
            failure = failure.isEmpty() && !reason.isEmpty()
                    ? "the report `" + target.file() + "` cannot be written: " + reason
                    : failure;
        }
        if (!failure.isEmpty()) {
            session.complain(failure, "name a file in a folder that exists and can be written");
        }
        return failure.isEmpty();
    }

    private static List<ReportTarget> targets(Session session) {
        List<ReportTarget> targets = new ArrayList<>();
        for (String value : session.arguments().values(Option.REPORT)) {
            try {
                targets.add(ReportTarget.of(value));
            } catch (UsageException e) {
                throw new IllegalStateException("values are checked as they are read", e);
            }
        }
        return targets;
    }

    /** Why it could not be written; empty where it was. */
    private static String written(String target, String text, Session session) {
        try {
            Path file = session.path(target);
            if (Files.isDirectory(file)) {
                return "it is a folder";
            }
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            return "";
        } catch (UsageException e) {
            return "it is not a path";
        } catch (IOException e) {
            return WholeFile.reason(e);
        }
    }
}
