package dev.cellc.compiler.protect;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Approvers;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Approvers as a forge knows them. */
final class Owners {
    /** {@code @user}, {@code @org/team}, and the deeper groups of GitLab; or an address. */
    private static final Pattern KNOWN =
            Pattern.compile("@[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*|[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private Owners() {}

    /** Those of a target; names that no forge knows are reported and left out. */
    static SortedSet<String> of(Target target, DiagnosticSink sink) {
        SortedSet<String> owners = new TreeSet<>();
        @Nullable Approvers approvers = target.approvers();
        if (approvers != null) {
            Stream.concat(approvers.people().stream(), approvers.groups().stream())
                    .filter(name -> isKnown(name, sink))
                    .forEach(name -> owners.add(name.value()));
        }
        return owners;
    }

    private static boolean isKnown(Located<String> name, DiagnosticSink sink) {
        boolean isKnown = KNOWN.matcher(name.value()).matches();
        if (!isKnown) {
            sink.report(OwnerDiagnostics.unknown(name));
        }
        return isKnown;
    }
}
