package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** Who makes a commit, and when, as Git is told by its configuration and its environment. */
record Authorship(PersonIdent author, PersonIdent committer, Charset encoding) {

    static Authorship of(GitCommand program, Config config) throws IOException, InputException {
        return new Authorship(ident(program, config, "author"), ident(program, config, "committer"), encoding(config));
    }

    CommitBuilder commit(String message) {
        CommitBuilder commit = new CommitBuilder();
        commit.setAuthor(author);
        commit.setCommitter(committer);
        boolean fits = encoding.newEncoder().canEncode(author.getName() + committer.getName() + message);
        commit.setEncoding(fits ? encoding : StandardCharsets.UTF_8);
        commit.setMessage(message.endsWith("\n") ? message : message + '\n');
        return commit;
    }

    /** That of {@code i18n.commitEncoding}, if it writes ASCII as itself, as all of Git's own lines need it. */
    private static Charset encoding(Config config) {
        @Nullable String name = config.getString("i18n", null, "commitencoding");
        try {
            Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
            return charset.canEncode() && "a\n".getBytes(charset).length == 2 ? charset : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static PersonIdent ident(GitCommand program, Config config, String role)
            throws IOException, InputException {
        String prefix = "GIT_" + role.toUpperCase(Locale.ROOT);
        try {
            // Git would make a name up from that of the machine's user, which nobody has said to be one.
            Program.Result said = program.run("-c", "user.useConfigOnly=true", "var", prefix + "_IDENT");
            @Nullable PersonIdent ident = said.isFine() ? RawParseUtils.parsePersonIdent(GitCommand.line(said.output())) : null;
            if (ident == null) {
                throw unknown(role, said.reason());
            }
            return ident;
        } catch (Program.Missing e) {
            return ofFiles(program, config, role, prefix);
        }
    }

    private static PersonIdent ofFiles(GitCommand program, Config config, String role, String prefix)
            throws InputException {
        @Nullable String name = first(program.environment().get(prefix + "_NAME"), config, role, "name");
        @Nullable String email = first(program.environment().get(prefix + "_EMAIL"), config, role, "email");
        if (name == null || email == null) {
            throw unknown(role, "neither the environment nor the configuration names one");
        }
        return new PersonIdent(name, email, Instant.now(), ZoneId.systemDefault());
    }

    private static @Nullable String first(@Nullable String given, Config config, String role, String key) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        @Nullable String own = config.getString(role, null, key);
        return own != null ? own : config.getString("user", null, key);
    }

    private static InputException unknown(String role, String reason) {
        return new InputException(
                "Git does not know the " + role + " of the commit: " + reason,
                "tell it once: `git config --global user.name \"Your Name\"` and"
                        + " `git config --global user.email you@example.com`");
    }
}
