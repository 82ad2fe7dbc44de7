package dev.cellc.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every option: its long name, its letter, what its value is called (nothing: it takes none), and its help. */
enum Option {
    ENV("env", "e", "ENV", "only this environment; may be repeated"),
    STAGED("staged", "", "", "read what is staged in Git, not the files"),
    REF("ref", "", "REV", "read a commit, not the files"),
    BASE("base", "", "REV", "the commit to compare with"),
    HEAD("head", "", "REV", "the commit that is compared; default: the files"),
    UP_TO("head", "", "REV", "the last commit, or the one that branches were rendered of; default: HEAD"),
    RENDERED("rendered", "", "BRANCH-OR-DIR", "compare what was rendered with what the commit gives that it names"),
    FULL("full", "", "", "show the lines of each object that change"),
    FAIL_ON("fail-on", "", "CONDITIONS", "fail on any of these, such as new-public-exposure,deletes>3"),
    OFFLINE("offline", "", "", "fetch nothing; sources in other repositories have to be in the cache"),
    OUTPUT("output", "o", "DIR", "folder to write to; `-`: one stream of documents on standard output"),
    WRITE("write", "", "", "keep the lines in the CODEOWNERS file of the repository"),
    CHECK("check", "", "", "write nothing; fail when the folder is not up to date"),
    DELIVERY("delivery", "", "TOOL", "deliver by argocd, flux, release or none; default: as cellc.yaml says"),
    TAR("tar", "", "FILE", "write an archive in place of a folder; `-`: to standard output"),
    SHARD("shard", "", "I/N", "write one of N parts, which together are all of it"),
    FORCE("force", "", "", "give up edits of rendered files"),
    CHAIN("chain", "", "", "keep the hook that is there, and run it first"),
    CI("ci", "", "github|gitlab|none", "the build server to write files for; default: github"),
    FROM("from", "", "END", "who sends: PROJECT/COMPONENT, a component, or another end that is listed"),
    TO("to", "", "END", "who receives, named alike"),
    PORT("port", "", "PORT", "the port of the pods"),
    PROJECT("project", "p", "PROJECT", "the project of the component"),
    COMPONENT("component", "c", "COMPONENT", "the component"),
    IMAGE("image", "i", "IMAGE", "the image of its container `main`"),
    TRACK("track", "t", "TRACK", "the deployment track; default: `default`"),
    NAME("name", "n", "NAME", "the name of what is written"),
    DESCRIPTOR("descriptor", "d", "FILE", "the workload descriptor; default: none"),
    COMMIT("commit", "", "SHA", "the Git commit to build; default: the head of the branch"),
    BRANCH("branch", "", "BRANCH", "the Git branch to build; default: that of the track or component"),
    PUSH("push", "", "[=REMOTE]", "push to the remote that Git would push to, or to this one"),
    CONTAINER("container", "", "NAME", "the container; default: the primary one"),
    TARGET("to", "", "ENV", "the environment to promote to"),
    SOURCE("from", "", "ENV", "the environment to promote from; default: the only one that leads there and has it"),
    PLACE("env", "e", "ENV", "the environment"),
    TO_COMMIT("to", "", "COMMIT", "the commit whose snapshot is to return; default: what was there before"),
    WITH_DEPENDENCIES("with-dependencies", "", "", "promote what is needed there as well"),
    ALLOW_DELETE("allow-delete", "", "N", "how many objects may be deleted there; default: 0"),
    ALLOW_EXPOSURE("allow-exposure", "", "N", "how many endpoints the public may newly reach there; default: 0"),
    EMERGENCY("emergency", "", "", "do without approvals; needs a reason"),
    REASON("reason", "", "TEXT", "why there is an emergency; it stays in the history"),
    COMMENT("comment", "", "TEXT", "what to say with the approval"),
    ONTO("branch", "", "BRANCH", "the branch to commit to; default: that of HEAD"),
    DRY_RUN("dry-run", "", "", "write nothing; print the difference"),
    FILE("file", "o", "FILE", "the file to write to; default: `-`, standard output"),
    FORMAT("format", "", "text|json", "how results and findings are shown; default: the first"),
    REPORT("report", "", "FORMAT=FILE", "write findings to a file as well, in a form of --format; may be repeated"),
    COLOR("color", "", "auto|always|never", "colours in text; default: auto, only on a terminal"),
    QUIET("quiet", "q", "", "show errors only, and what the command is there to show"),
    DEBUG("debug", "", "", "show the stack trace of a fault in cellc"),
    HELP("help", "h", "", "show this help");

    /** What every command understands. */
    static final List<Option> SHARED = List.of(FORMAT, COLOR, QUIET, DEBUG, HELP);

    private static final List<Set<Option>> EXCLUSIVE = List.of(
            EnumSet.of(STAGED, REF),
            EnumSet.of(STAGED, HEAD),
            EnumSet.of(CHECK, FORCE, TAR),
            EnumSet.of(CHECK, WRITE),
            EnumSet.of(OUTPUT, TAR),
            EnumSet.of(SHARD, TAR),
            EnumSet.of(COMMIT, BRANCH),
            EnumSet.of(SHARD, BRANCH),
            EnumSet.of(BASE, RENDERED));

    private final String text;
    private final String letter;
    private final String value;
    private final String help;

    Option(String text, String letter, String value, String help) {
        this.text = text;
        this.letter = letter;
        this.value = value;
        this.help = help;
    }

    String flag() {
        return "--" + text;
    }

    /** Such as {@code -o}; empty when there is none. */
    String shortFlag() {
        return letter.isEmpty() ? "" : "-" + letter;
    }

    /** The environment variable that stands in for the option. */
    String twin() {
        return "CELLC_" + text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    String valueName() {
        return value;
    }

    String help() {
        return help;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    /** Whether the word that follows is its value. */
    boolean takesNextWord() {
        return takesValue() && !isValueOptional();
    }

    /** Whether its value may be left out, and is attached where there is one. */
    boolean isValueOptional() {
        return value.startsWith("[");
    }

    boolean isRepeatable() {
        return this == ENV || this == REPORT;
    }

    /** The values that are allowed; empty when any is. */
    List<String> choices() {
        if (this == DELIVERY) {
            return List.of("argocd", "flux", "release", "none");
        }
        return value.contains("|") ? Arrays.asList(value.split("\\|", -1)) : List.of();
    }

    /** The options that must not be given together with this one. */
    Set<Option> excluded() {
        Set<Option> others = EnumSet.noneOf(Option.class);
        EXCLUSIVE.stream().filter(group -> group.contains(this)).forEach(others::addAll);
        others.remove(this);
        return others;
    }
}
