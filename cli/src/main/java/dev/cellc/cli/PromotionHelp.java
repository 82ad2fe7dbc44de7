package dev.cellc.cli;

/** What the commands that move components between environments say about themselves. */
final class PromotionHelp {
    private static final String COMMIT = """

            The change is a commit on the branch of HEAD, or on BRANCH. Only commits are looked at; a clean work tree
            follows, one with changes of its own is left alone. --dry-run shows the difference and commits nothing.
            """;

    private PromotionHelp() {}

    static String details(Command command) {
        return switch (command) {
            case PROMOTE -> """
                    Pins in the environment given with --to what the one before it in the pipeline has of a component, or
                    of all components of a project, in one commit, all or nothing. The conditions of the pipeline have to
                    be met: the path, `soak`, `approvers`, `checks`, `fanIn`. The whole program with the change has to
                    compile; where others have to come along they are named, and --with-dependencies takes them.

                    The difference in the target is shown first. Objects that would be deleted there, and endpoints that
                    the public would newly reach, have to be allowed by number.
                    """ + COMMIT;
            case DEPLOY -> """
                    Pins in an environment what is declared of a component now: where its pipeline starts (default: the
                    only root of it), or where `promotedOnly: false` lets current workloads run.
                    """ + COMMIT;
            case ROLLBACK -> """
                    Pins again what an environment had of a component before, or in COMMIT. The same is checked as for a
                    promotion: approvals and checks that it had still count, and everything has to compile, so that
                    nobody there calls an endpoint that the earlier one lacks.
                    """ + COMMIT;
            case APPROVE -> """
                    Adds your approval of what would be promoted to an environment now, in a commit of its own, which has
                    to be signed. You are who `user.email` of Git says, and have to be among the approvers that the
                    pipeline names.
                    """ + COMMIT;
            case SUSPEND -> """
                    Scales a component down to nothing in an environment, or suspends its schedule; what is pinned stays.
                    `cellc resume` lets it run again.
                    """ + COMMIT;
            case RESUME -> """
                    Lets a component run again that was suspended or undeployed in an environment.
                    """ + COMMIT;
            default -> """
                    Renders nothing of a component in an environment any more; what is pinned stays on record.
                    `cellc resume` brings it back.
                    """ + COMMIT;
        };
    }
}
