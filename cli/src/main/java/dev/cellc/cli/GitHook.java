package dev.cellc.cli;

/**
 * The text of a pre-commit hook. It runs the cellc that installed it, else the one on PATH, and before it whatever hook
 * was there, which then lies beside it.
 */
final class GitHook {
    static final String NAME = "pre-commit";

    /** Where the hook that was there before goes. */
    static final String BEFORE = "pre-commit.before-cellc";

    private static final String MARK = "# installed by `cellc hook install`";

    private GitHook() {}

    /** Whether a hook is one of ours. */
    static boolean isOurs(String text) {
        return text.lines().limit(2).anyMatch(MARK::equals);
    }

    /** With the program to run, if that is known, and the root of the tree below the top of the work tree. */
    static String text(String launcher, String root) {
        String installed = launcher.isEmpty() ? "" : """
                if [ -x %s ]; then
                  exec %s validate --staged %s
                fi
                """.formatted(quoted(launcher), quoted(launcher), quoted(root));
        return """
                #!/bin/sh
                %s
                # Checks the declarations as they are staged; `git commit --no-verify` commits without it.

                before=$(dirname "$0")/%s
                if [ -x "$before" ]; then
                  "$before" "$@" || exit
                fi

                %sif command -v cellc >/dev/null 2>&1; then
                  exec cellc validate --staged %s
                fi
                echo 'cellc: the pre-commit hook finds no cellc, neither where it was installed from nor on PATH' >&2
                echo '  = help: install cellc and run `cellc hook install --force`, or remove '"$0" >&2
                exit 1
                """.formatted(MARK, BEFORE, installed, quoted(root));
    }

    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
