package dev.cellc.cli;

import java.util.List;

/** Help texts, made from the tables of commands and options. */
final class Help {
    private static final String TWINS = """

            Every option has an environment variable, CELLC_ and its name in capitals: CELLC_FORMAT=json,
            CELLC_DEBUG=1. Options win over variables. Results go to standard output, all else to standard error.
            """;

    private Help() {}

    /** One row of a table: a term and what it means. */
    private record Row(String term, String meaning) {}

    static String overview() {
        StringBuilder out = new StringBuilder("""
                cellc compiles OpenChoreo declarations into Kubernetes manifests.

                usage: cellc COMMAND [ARGUMENT] [OPTION]...

                commands:
                """);
        table(
                out,
                List.of(Command.values()).stream()
                        .map(command -> new Row(call(command), command.summary()))
                        .toList());
        out.append("\noptions of every command:\n");
        options(out, Command.VALIDATE, Option.SHARED);
        out.append(TWINS);
        return out.append("""

                exit status: 0 fine; 1 errors found or output differs; 2 unusable command line or input; 3 a bug in cellc
                """).toString();
    }

    static String of(Command command) {
        StringBuilder out = new StringBuilder();
        out.append("usage: cellc ").append(call(command)).append(" [OPTION]...\n\n");
        out.append(details(command));
        if (!command.ownOptions().isEmpty()) {
            out.append("\noptions:\n");
            options(out, command, command.ownOptions());
        }
        out.append("\noptions of every command:\n");
        options(out, command, command.sharedOptions());
        examples(out, command);
        return out.append(TWINS).toString();
    }

    private static void examples(StringBuilder out, Command command) {
        String examples = Examples.of(command);
        out.append(examples.isEmpty() ? "" : "\nexamples:\n");
        examples.lines().forEach(line -> out.append("  ").append(line).append('\n'));
    }

    private static String call(Command command) {
        return command.argument().isEmpty() ? command.text() : command.text() + " " + command.argument();
    }

    private static void options(StringBuilder out, Command command, List<Option> options) {
        table(
                out,
                options.stream()
                        .map(option -> new Row(term(command, option), command.help(option)))
                        .toList());
    }

    private static String term(Command command, Option option) {
        String letter = option.shortFlag().isEmpty() ? "    " : option.shortFlag() + ", ";
        String value = option.takesValue() ? command.valueName(option) : "";
        return letter + option.flag() + (value.isEmpty() || option.isValueOptional() ? value : " " + value);
    }

    private static void table(StringBuilder out, List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.term().length()).max().orElse(0);
        for (Row row : rows) {
            out.append("  ")
                    .append(row.term())
                    .append(" ".repeat(width - row.term().length() + 2));
            out.append(row.meaning()).append('\n');
        }
    }

    static String details(Command command) {
        return switch (command) {
            case VALIDATE -> """
                    Checks all declarations below ROOT (default: the current folder) and writes nothing. Findings are
                    shown on standard error, or with --format in a form for other programs on standard output. --report
                    writes such a form to a file beside that. --staged checks what the next commit would hold, which is
                    what a pre-commit hook needs.
                    """;
            case RENDER -> """
                    Compiles all declarations below ROOT (default: the current folder) and writes the manifests to the
                    folder that cellc.yaml names, `rendered` below ROOT by default, or to DIR. Nothing is written when
                    there is an error. Files that are no longer needed are removed; files of others are left alone. With
                    --env, DIR, which then has to be named, holds the environments named and no others.

                    With `--output -`, all objects are printed as one stream of YAML documents, without the
                    kustomization.yaml files. Findings are shown on standard error; in another --format they go to
                    standard output, or to standard error when the stream takes that. --report writes them to a file.

                    With --shard I/N, the Ith of N parts is written: whole projects, and with the first part what belongs
                    to none. Files of other parts are left alone; all parts in one folder are what one run writes.

                    With `--ref REV --branch PATTERN`, the manifests of each environment become a commit on a branch of
                    its own, where `{environment}` stands for its name and `{organization}` for that of its organization.
                    The commit says which commit it comes from; there is none where nothing has changed. With --push the
                    branches of the remote move, and only forward; a later commit that is there already stays.
                    """;
            case PROVE -> """
                    Compiles all declarations below ROOT (default: the current folder), which proves that the manifests
                    permit exactly the traffic that is declared, and lists it: who, whom, at which port of the pods,
                    across which side of the cell, and which declarations ask for it.

                    With --from or --to only what lets that end send or receive is shown, with the policies that let it
                    pass. With both, the command answers whether it may, and fails with 1 where it may not. --format json
                    prints the same for programs.
                    """;
            case DIFF -> """
                    Compiles the declarations below ROOT (default: the current folder) as they were in the commit REV
                    and as they are now, staged, or in another commit, and shows what that does to each environment:
                    who reaches more or less, and the objects that are added, changed and removed, by the
                    declarations that are to blame. --format markdown gives a comment for a pull request.

                    CONDITIONS of --fail-on have commas between them: any, adds, changes, deletes, opened, closed,
                    new-public-exposure, each also with a limit, such as deletes>3. Where one is met the command fails
                    with 1; a difference alone is no failure.
                    """;
            case VERIFY -> """
                    Replays the rules of promotion over the commits up to HEAD, or those that another commit does not
                    have: every change of a binding must have been a legal promotion, deployment or rollback on top of
                    its parent, with the approvals and signatures that the pipeline asked for then, and messages must
                    be true. Commits with something wrong are shown, and the command fails with 1.
                    """;
            case HISTORY -> """
                    Lists every deployment that a commit made or changed, the latest first: when, by whom, from which
                    environment, approved by whom (a question mark: not by a signature of theirs), what it rolled back,
                    and what the emergency was. PROJECT/COMPONENT and --env show less.
                    """;
            case STATUS -> """
                    Shows what runs of each component in each environment of its pipeline: the digest of the snapshot,
                    its image, for how long, how far it is behind the environment before, which approvals are pending,
                    and why something does not run. A folder that is no repository has no times.
                    """;
            case GRAPH -> """
                    Compiles the declarations of the current folder and draws the cells, their components and the traffic
                    that the manifests permit, of all projects or of PROJECT and whom it has to do with. The text goes
                    into a page as Mermaid, to Graphviz as dot, into a file as svg, or to a program as json.

                    What every pod may do is left out: asking for names, and calling its neighbours in a cell that is
                    open inside.
                    """;
            case REPORT -> """
                    Compiles all declarations below ROOT (default: the current folder) and writes a static site to DIR:
                    what runs where, a page for each cell with its diagram, configuration, traffic, policies, routes and
                    objects, a page for each environment, pipelines with what is behind and what commits did, and all
                    findings. It is read from disk or from any server, without scripts. Secrets are not in it.

                    Of declarations with errors there is a report too, as far as they could be understood, and the
                    command fails with 1. Files of an earlier report are replaced or removed, files of others are left
                    alone. Without a Git repository, or in a clone without its history, the history is left out.
                    """;
            case FN -> """
                    Reads a ResourceList from standard input and writes one to standard output, as kustomize and kpt ask
                    of a function. The declarations among its items are replaced by the manifests that come of them;
                    other items stay. Findings are its results; with an error the items stay as they are and the
                    command fails with 1.

                    `spec` of functionConfig may set `environments`, `delivery`, `settings` (what would stand in
                    cellc.yaml), and `root`, a folder whose declarations are taken in place of the items. A ConfigMap says
                    the same, except for settings, in its `data`.
                    """;
            case WORKLOAD_CREATE -> """
                    Writes a Workload for an image that a build made. Endpoints and connections are those of the workload
                    descriptor, a file beside the source code; schema files that it names are taken in. The Workload is
                    called NAME, else as the descriptor says, else like the component.

                    A FILE that exists has to hold this Workload already, whose document is written anew; its other
                    documents stay as they are. Findings in the descriptor are shown like those of `cellc validate`.
                    """;
            case BUILD_CREATE -> """
                    Writes a Build from the `build` block of a component below ROOT (default: the current folder) and what
                    its DeploymentTrack says of branch, path and template. The Build is called NAME, else after the
                    component and the commit or branch.

                    A FILE that exists has to hold this Build already, whose document is written anew.
                    """;
            case SET_IMAGE -> """
                    Changes the image in the Workload that COMPONENT runs, in the file below ROOT (default: the current
                    folder) that declares it, and nothing else in that file. The tree is compiled with the change; where
                    that gives an error that was not there before, it is shown and nothing is written. Prints the name
                    of the file.
                    """;
            case PROMOTE, DEPLOY, ROLLBACK, APPROVE, SUSPEND, RESUME, UNDEPLOY -> PromotionHelp.details(command);
            case CODEOWNERS -> """
                    Prints the lines of a CODEOWNERS file by which a forge asks the approvers that pipelines below ROOT
                    (default: the current folder) name: for bindings and approvals of each environment that asks for
                    approvals, for keys and groups, and for the declarations that ask.

                    --write keeps them between two comments of the file, and leaves its other lines alone. The file is the
                    first there is of .github/CODEOWNERS, CODEOWNERS, docs/CODEOWNERS and .gitlab/CODEOWNERS; where there
                    is none, .gitlab/CODEOWNERS beside a .gitlab-ci.yml, else .github/CODEOWNERS. --check shows what
                    --write would change, and fails with 1 where it would.
                    """;
            case SCHEMA -> """
                    Prints the JSON Schema (2020-12) of a kind of declaration, complete in itself: what it shares with
                    others is embedded. Without KIND, lists the kinds. Editors use it:
                    `cellc schema Workload > workload.schema.json`, and in the YAML file as its first line
                    `# yaml-language-server: $schema=workload.schema.json`.
                    """;
            case EXPLAIN -> """
                    Prints the page of a code such as CELL0303: what it means, why it matters, wrong and right.

                    Of a FILE in a rendered folder it tells the declarations that the object comes from, and with LINE
                    the values in them that the line comes from: each is tried by compiling the declarations of the
                    current folder with another value in its place.
                    """;
            case INIT -> """
                    Writes a small tree of declarations into DIR (default: the current folder), the top of a repository:
                    environments, a pipeline and a project with a service and a web application. With them come jobs of a
                    build server, which check each change, render what is merged and verify it each night; a configuration
                    for pre-commit; and the schemas that editors check declarations with. No file is ever overwritten.
                    """;
            case HOOK_INSTALL -> """
                    Writes a pre-commit hook that checks the tree at ROOT (default: the current folder) as it is staged, and
                    lets no commit pass that has errors. The hook goes where Git looks for it, also with core.hooksPath
                    and in further work trees. It runs the cellc that installed it, else the one on PATH.

                    A hook of somebody else is left alone. With --chain it is kept as `pre-commit.before-cellc` and runs
                    first. Prints the name of the file.
                    """;
            case HOOK_UNINSTALL -> """
                    Removes the hook of `cellc hook install`. A hook that was there before is put back.
                    """;
            case COMPLETION -> """
                    Prints a script that makes a shell complete commands, options and their values. It is made from the
                    same tables as this help. Environments are those of the tree in the current folder.
                    """;
            case VERSION -> """
                    Prints the version of cellc.
                    """;
            case HELP -> """
                    Shows the commands, or the options of one command.
                    """;
        };
    }
}
