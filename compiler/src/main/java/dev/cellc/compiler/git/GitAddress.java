package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceRoot.Credentials;
import dev.cellc.compiler.source.SourceRoot.Unsupported;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a repository is: a URL, the short form {@code user@host:path} of an SSH address, or an absolute path. */
record GitAddress(String text, Transport transport) {
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)(/.*)?");
    private static final Pattern SHORT_SSH = Pattern.compile("([^/:]+):(?!:).+");
    private static final String FORMS =
            "write `https://…`, `ssh://…`, `user@host:path`, `file://…` or an absolute path";

    /** What carries a repository here. */
    enum Transport {
        /** Over HTTP: JGit, and where credentials or a proxy are needed, the {@code git} program. */
        HTTP,
        /** Over SSH, which needs the keys of the user: the {@code git} program. */
        SSH,
        /** The protocol of Git itself: JGit. */
        GIT,
        /** A folder of this machine: JGit. */
        FILE
    }

    static GitAddress of(String text) throws UnreadableRepository {
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            return new GitAddress(text, transport(url.group(1).toLowerCase(Locale.ROOT), url.group(2)));
        }
        if (text.startsWith("/")) {
            return new GitAddress(text, Transport.FILE);
        }
        Matcher shortSsh = SHORT_SSH.matcher(text);
        if (!shortSsh.matches()) {
            throw new UnreadableRepository(new Unsupported("is neither a URL nor an absolute path", FORMS));
        }
        return new GitAddress(text, transport("ssh", shortSsh.group(1)));
    }

    private static Transport transport(String scheme, String authority) throws UnreadableRepository {
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : authority.substring(0, at);
        boolean http = List.of("http", "https").contains(scheme);
        // Over HTTP a user without a password is a token as a rule.
        if (user.indexOf(':') >= 0 || (http && !user.isEmpty())) {
            throw new UnreadableRepository(new Credentials());
        }
        if (authority.substring(at + 1).startsWith("-")) {
            throw new UnreadableRepository(new Unsupported("has a host that no host is called", FORMS));
        }
        return switch (scheme) {
            case "http", "https" -> Transport.HTTP;
            case "ssh" -> Transport.SSH;
            case "git" -> Transport.GIT;
            case "file" -> Transport.FILE;
            default ->
                throw new UnreadableRepository(
                        new Unsupported("is reached by `" + scheme + "`, which cellc does not speak", FORMS));
        };
    }
}
