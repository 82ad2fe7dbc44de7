package dev.cellc.cli;

import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.source.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command: its name, its argument (in brackets: may be left out), one line of help, and its own options. */
enum Command {
    VALIDATE("validate", "[ROOT]", "check declarations; write nothing"),
    RENDER("render", "[ROOT]", "write the manifests of all environments"),
    PROVE("prove", "[ROOT]", "show who may reach whom by the manifests, and why"),
    DIFF("diff", "[ROOT]", "show what a change does to each environment"),
    VERIFY("verify", "[ROOT]", "check what commits did to deployments"),
    HISTORY("history", "[PROJECT/COMPONENT]", "list deployments as commits made them"),
    STATUS("status", "[ROOT]", "show what runs where, and why not"),
    GRAPH("graph", "[PROJECT]", "draw cells and the traffic that is permitted"),
    REPORT("report", "[ROOT]", "write a static site about all environments"),
    FN("fn", "", "answer a ResourceList, as a function of kustomize or kpt"),
    WORKLOAD_CREATE("workload create", "", "write a Workload for an image and a workload descriptor"),
    BUILD_CREATE("build create", "[ROOT]", "write a Build of a component"),
    SET_IMAGE("set-image", "[ROOT] PROJECT/COMPONENT IMAGE", "change the image of a Workload"),
    PROMOTE("promote", "[ROOT] PROJECT[/COMPONENT]", "bring what runs in one environment to the next"),
    DEPLOY("deploy", "[ROOT] PROJECT/COMPONENT", "pin what is declared now in an environment"),
    ROLLBACK("rollback", "[ROOT] PROJECT/COMPONENT", "bring back what an environment had before"),
    APPROVE("approve", "[ROOT] PROJECT/COMPONENT", "approve what would be promoted to an environment"),
    SUSPEND("suspend", "[ROOT] PROJECT/COMPONENT", "stop a component in an environment, and keep it there"),
    RESUME("resume", "[ROOT] PROJECT/COMPONENT", "let a component run again"),
    UNDEPLOY("undeploy", "[ROOT] PROJECT/COMPONENT", "remove a component from an environment"),
    CODEOWNERS("codeowners", "[ROOT]", "list who owns what needs approvals, for a forge"),
    SCHEMA("schema", "[KIND]", "print the JSON Schema of a kind, or list the kinds"),
    EXPLAIN("explain", "CODE|FILE[:LINE]", "explain a finding, or a line of a manifest"),
    INIT("init", "[DIR]", "write a small tree of declarations to start from"),
    HOOK_INSTALL("hook install", "[ROOT]", "make Git check the declarations before each commit"),
    HOOK_UNINSTALL("hook uninstall", "[ROOT]", "take that hook away"),
    COMPLETION("completion", "bash|zsh|fish", "print a script that makes a shell complete commands"),
    VERSION("version", "", "print the version"),
    HELP("help", "[COMMAND]", "show help, in general or of a command");

    private final String text;
    private final String argument;
    private final String summary;

    Command(String text, String argument, String summary) {
        this.text = text;
        this.argument = argument;
        this.summary = summary;
    }

    /** The command that these words begin with; its name has one word or two. */
    static Command named(List<String> words) throws UsageException {
        String two = String.join(" ", words.subList(0, Math.min(2, words.size())));
        Optional<Command> found = Arrays.stream(values())
                .filter(command -> command.text.equals(two) || command.text.equals(words.get(0)))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = Arrays.stream(values()).map(Command::text).toList();
        for (String name : names) {
            if (name.startsWith(words.get(0) + ' ')) {
                throw UsageException.unknown("command", two, names, "did you mean `" + name + "`?");
            }
        }
        throw UsageException.unknown("command", words.get(0), names, "`cellc help` lists the commands");
    }

    /** How many words its name has. */
    int words() {
        return text.split(" ", -1).length;
    }

    String text() {
        return text;
    }

    String argument() {
        return argument;
    }

    /** How many operands there may be; a name that help is asked for has up to two words. */
    int maxOperands() {
        return this == HELP ? 2 : operands().size();
    }

    int minOperands() {
        return (int)
                operands().stream().filter(operand -> !operand.startsWith("[")).count();
    }

    private List<String> operands() {
        return argument.isEmpty() ? List.of() : Arrays.asList(argument.split(" ", -1));
    }

    /** The options that must be there. */
    List<Option> requiredOptions() {
        return switch (this) {
            case WORKLOAD_CREATE -> List.of(Option.PROJECT, Option.COMPONENT, Option.IMAGE);
            case BUILD_CREATE -> List.of(Option.PROJECT, Option.COMPONENT);
            case DIFF -> List.of(Option.BASE);
            case REPORT -> List.of(Option.OUTPUT);
            case PROMOTE -> List.of(Option.TARGET);
            case ROLLBACK, APPROVE, SUSPEND, RESUME, UNDEPLOY -> List.of(Option.PLACE);
            default -> List.of();
        };
    }

    String summary() {
        return summary;
    }

    List<Option> ownOptions() {
        return switch (this) {
            case VALIDATE -> List.of(Option.STAGED, Option.REF, Option.REPORT, Option.OFFLINE);
            case RENDER ->
                List.of(
                        Option.OUTPUT,
                        Option.TAR,
                        Option.ENV,
                        Option.DELIVERY,
                        Option.CHECK,
                        Option.REF,
                        Option.SHARD,
                        Option.BRANCH,
                        Option.PUSH,
                        Option.FORCE,
                        Option.REPORT,
                        Option.OFFLINE);
            case PROVE ->
                List.of(Option.ENV, Option.FROM, Option.TO, Option.PORT, Option.STAGED, Option.REF, Option.OFFLINE);
            case DIFF ->
                List.of(
                        Option.BASE,
                        Option.HEAD,
                        Option.STAGED,
                        Option.ENV,
                        Option.FULL,
                        Option.FAIL_ON,
                        Option.OFFLINE);
            case VERIFY -> List.of(Option.BASE, Option.UP_TO, Option.RENDERED, Option.ENV, Option.OFFLINE);
            case HISTORY -> List.of(Option.ENV, Option.REF, Option.OFFLINE);
            case STATUS -> List.of(Option.ENV, Option.REF, Option.OFFLINE);
            case GRAPH -> List.of(Option.ENV, Option.STAGED, Option.REF, Option.OFFLINE);
            case REPORT ->
                List.of(
                        Option.OUTPUT,
                        Option.ENV,
                        Option.STAGED,
                        Option.REF,
                        Option.FORCE,
                        Option.REPORT,
                        Option.OFFLINE);
            case WORKLOAD_CREATE ->
                List.of(
                        Option.PROJECT,
                        Option.COMPONENT,
                        Option.IMAGE,
                        Option.TRACK,
                        Option.NAME,
                        Option.DESCRIPTOR,
                        Option.FILE);
            case BUILD_CREATE ->
                List.of(
                        Option.PROJECT,
                        Option.COMPONENT,
                        Option.TRACK,
                        Option.NAME,
                        Option.COMMIT,
                        Option.BRANCH,
                        Option.FILE);
            case SET_IMAGE -> List.of(Option.CONTAINER, Option.TRACK, Option.DRY_RUN);
            case PROMOTE, DEPLOY, ROLLBACK, APPROVE, SUSPEND, RESUME, UNDEPLOY -> promotionOptions();
            case CODEOWNERS -> List.of(Option.WRITE, Option.CHECK, Option.OFFLINE);
            case EXPLAIN -> List.of(Option.STAGED, Option.REF, Option.OFFLINE);
            case FN -> List.of(Option.OFFLINE);
            case HOOK_INSTALL -> List.of(Option.CHAIN, Option.FORCE);
            case INIT -> List.of(Option.CI);
            case SCHEMA, HOOK_UNINSTALL, COMPLETION, VERSION, HELP -> List.of();
        };
    }

    private List<Option> promotionOptions() {
        List<Option> special = switch (this) {
            case PROMOTE ->
                List.of(
                        Option.TARGET,
                        Option.SOURCE,
                        Option.WITH_DEPENDENCIES,
                        Option.ALLOW_DELETE,
                        Option.ALLOW_EXPOSURE,
                        Option.EMERGENCY,
                        Option.REASON);
            case ROLLBACK ->
                List.of(
                        Option.PLACE,
                        Option.TO_COMMIT,
                        Option.ALLOW_DELETE,
                        Option.ALLOW_EXPOSURE,
                        Option.EMERGENCY,
                        Option.REASON);
            case DEPLOY -> List.of(Option.PLACE, Option.ALLOW_DELETE, Option.ALLOW_EXPOSURE);
            case APPROVE -> List.of(Option.PLACE, Option.SOURCE, Option.COMMENT);
            default -> List.of(Option.PLACE);
        };
        List<Option> common = List.of(Option.TRACK, Option.ONTO, Option.PUSH, Option.DRY_RUN, Option.OFFLINE);
        return Stream.concat(special.stream(), common.stream()).toList();
    }

    /** The forms in which it shows results and findings, the usual one first. */
    List<String> formats() {
        return switch (this) {
            case VALIDATE, RENDER, REPORT -> List.of("text", "json", "sarif", "junit", "github", "gitlab");
            case GRAPH -> List.of("mermaid", "dot", "svg", "json");
            case DIFF -> List.of("text", "json", "markdown");
            case HISTORY -> List.of("text", "json", "csv");
            case FN, CODEOWNERS, SCHEMA, EXPLAIN, INIT, COMPLETION, HOOK_INSTALL, HOOK_UNINSTALL, VERSION, HELP ->
                List.of();
            default -> Option.FORMAT.choices();
        };
    }

    /** The values that an option may have here; empty when any may be. */
    List<String> choices(Option option) {
        return option == Option.FORMAT ? formats() : option.choices();
    }

    /** What the value of an option is called here. */
    String valueName(Option option) {
        if (option == Option.FORMAT) {
            return String.join("|", formats());
        }
        return isBranchPattern(option) ? "PATTERN" : option.valueName();
    }

    private boolean isBranchPattern(Option option) {
        return this == RENDER && option == Option.BRANCH;
    }

    /** What an option does here. */
    String help(Option option) {
        if (isBranchPattern(option)) {
            return "commit to a branch per environment, such as environment/{environment}";
        }
        if (this == REPORT && (option == Option.OUTPUT || option == Option.FORCE)) {
            return option == Option.OUTPUT ? "folder to write the site to" : "give up edits of pages";
        }
        if (this == CODEOWNERS && option == Option.CHECK) {
            return "write nothing; fail when the file is not up to date";
        }
        return this == HOOK_INSTALL && option == Option.FORCE
                ? "replace a hook that was installed for another root or by another cellc"
                : option.help();
    }

    List<Option> options() {
        return Stream.concat(ownOptions().stream(), sharedOptions().stream()).toList();
    }

    /** Those of every command, but for the format where there is only one. */
    List<Option> sharedOptions() {
        return Option.SHARED.stream()
                .filter(option -> option != Option.FORMAT || !formats().isEmpty())
                .toList();
    }

    Exit run(Session session) throws UsageException, InputException {
        return switch (this) {
            case VALIDATE -> ValidateCommand.run(session);
            case RENDER -> RenderCommand.run(session);
            case PROVE -> ProveCommand.run(session);
            case DIFF -> DiffCommand.run(session);
            case VERIFY -> VerifyCommand.run(session);
            case HISTORY -> HistoryCommand.run(session);
            case STATUS -> StatusCommand.run(session);
            case GRAPH -> GraphCommand.run(session);
            case REPORT -> ReportCommand.run(session);
            case FN -> FnCommand.run(session);
            case WORKLOAD_CREATE -> WorkloadCreateCommand.run(session);
            case BUILD_CREATE -> BuildCreateCommand.run(session);
            case SET_IMAGE -> SetImageCommand.run(session);
            case PROMOTE -> PromotionCommand.run(session, Operation.PROMOTE);
            case DEPLOY -> PromotionCommand.run(session, Operation.DEPLOY);
            case ROLLBACK -> PromotionCommand.run(session, Operation.ROLLBACK);
            case APPROVE -> PromotionCommand.run(session, Operation.APPROVE);
            case SUSPEND -> PromotionCommand.run(session, Operation.SUSPEND);
            case RESUME -> PromotionCommand.run(session, Operation.RESUME);
            case UNDEPLOY -> PromotionCommand.run(session, Operation.UNDEPLOY);
            case CODEOWNERS -> CodeownersCommand.run(session);
            case SCHEMA -> SchemaCommand.run(session);
            case EXPLAIN -> ExplainCommand.run(session);
            case INIT -> InitCommand.run(session);
            case HOOK_INSTALL -> HookCommand.install(session);
            case HOOK_UNINSTALL -> HookCommand.uninstall(session);
            case COMPLETION -> CompletionCommand.run(session);
            case VERSION -> VersionCommand.run(session);
            case HELP -> HelpCommand.run(session);
        };
    }
}
