package dev.cellc.cli;

/** Command lines to learn from, each with what it is for. */
final class Examples {
    private Examples() {}

    /** Pairs of lines: what one wants, as a remark of the shell, and what to type. */
    static String of(Command command) {
        return switch (command) {
            case VALIDATE -> """
                    # the tree in the current folder
                    cellc validate
                    # what the next commit would hold
                    cellc validate --staged
                    # annotations beside the lines of a pull request on GitHub
                    cellc validate --format github
                    # text for people, and files for GitLab's merge requests and for code scanning
                    cellc validate --report gitlab=quality.json --report sarif=cellc.sarif
                    """;
            case RENDER -> """
                    # all environments, into the folder that cellc.yaml names
                    cellc render
                    # what production would get, to be looked at
                    cellc render -e production -o -
                    # whether what is committed is what the declarations give
                    cellc render --check
                    # a commit, by four jobs of which this is the first
                    cellc render --ref main -o out --shard 1/4
                    """;
            case PROVE -> """
                    # everybody who may reach somebody in production
                    cellc prove -e production
                    # whether the storefront may call the orders, and why
                    cellc prove --from shop/storefront --to shop/orders
                    """;
            case DIFF -> """
                    # what the changes since main do to each environment
                    cellc diff --base main
                    # the same as a comment of a pull request
                    cellc diff --base origin/main --format markdown
                    """;
            case GRAPH -> """
                    # one project, as a file
                    cellc graph shop --format svg > shop.svg
                    """;
            case REPORT -> """
                    # a folder to open in a browser
                    cellc report -o site
                    # production only, as it was in a release
                    cellc report --ref v1.4.0 -e production -o site
                    """;
            case WORKLOAD_CREATE -> """
                    # after a build, from the descriptor beside the source code
                    cellc workload create -p shop -c orders -i registry.example.org/orders:1.2.0 -d workload.yaml
                    """;
            case BUILD_CREATE -> """
                    # of the head of the component's branch
                    cellc build create -p shop -c orders
                    """;
            case SET_IMAGE -> """
                    # look first
                    cellc set-image shop/orders registry.example.org/orders:1.2.1 --dry-run
                    """;
            case SCHEMA -> """
                    # for an editor
                    cellc schema Workload > workload.schema.json
                    # of what --format json writes
                    cellc schema findings
                    """;
            case EXPLAIN -> """
                    # a code of a finding
                    cellc explain CELL0303
                    # where a line of a manifest comes from
                    cellc explain rendered/development/shop/namespace.yaml:7
                    """;
            case INIT -> """
                    # a tree for a repository on GitLab
                    cellc init shop --ci gitlab
                    """;
            case HOOK_INSTALL -> """
                    # for a tree that lies in a folder of the repository
                    cellc hook install deploy
                    # beside the hook that is there
                    cellc hook install --chain
                    """;
            case HOOK_UNINSTALL -> """
                    # commit unchecked from now on
                    cellc hook uninstall
                    """;
            case COMPLETION -> """
                    # in ~/.bashrc: source <(cellc completion bash)
                    cellc completion bash
                    # in ~/.zshrc, after compinit: source <(cellc completion zsh)
                    cellc completion zsh
                    # for fish
                    cellc completion fish > ~/.config/fish/completions/cellc.fish
                    """;
            case HELP -> """
                    # what a command does, and its options
                    cellc help render
                    """;
            default -> ofDeployments(command);
        };
    }

    private static String ofDeployments(Command command) {
        return switch (command) {
            case PROMOTE -> """
                    # what it would do
                    cellc promote shop/orders --to production --dry-run
                    # all components of a project, in one commit that is pushed
                    cellc promote shop --to production --push
                    """;
            case DEPLOY -> """
                    # where the pipeline starts
                    cellc deploy shop/orders
                    """;
            case ROLLBACK -> """
                    # what was there before
                    cellc rollback shop/orders -e production
                    """;
            case APPROVE -> """
                    # with a word for those who read the history
                    cellc approve shop/orders -e production --comment "load test passed"
                    """;
            case SUSPEND -> """
                    # nothing runs there until it is resumed
                    cellc suspend shop/orders -e staging
                    """;
            case RESUME -> """
                    # after suspend or undeploy
                    cellc resume shop/orders -e staging
                    """;
            case UNDEPLOY -> """
                    # look first
                    cellc undeploy shop/orders -e staging --dry-run
                    """;
            case VERIFY -> """
                    # the commits of a pull request
                    cellc verify --base origin/main
                    # whether anybody has edited the branch that a cluster follows
                    cellc verify --rendered environment/production
                    """;
            case HISTORY -> """
                    # of one component in production, for a spreadsheet
                    cellc history shop/orders -e production --format csv
                    """;
            case CODEOWNERS -> """
                    # in CI, so that the file follows the pipelines
                    cellc codeowners --check
                    """;
            case STATUS -> """
                    # what runs in production, and what waits
                    cellc status -e production
                    """;
            default -> "";
        };
    }
}
