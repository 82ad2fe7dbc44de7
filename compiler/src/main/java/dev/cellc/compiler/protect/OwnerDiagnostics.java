package dev.cellc.compiler.protect;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import java.util.Objects;

/** The wording of who cannot own anything. */
final class OwnerDiagnostics {
    private OwnerDiagnostics() {}

    static Diagnostic unknown(Located<String> name) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_OWNER,
                        name.span(),
                        "approver `" + name.value() + "` is no owner that a forge knows, and is left out")
                .help("name a person by an e-mail address or `@user`, a group by `@org/team`");
    }

    static Diagnostic nobody(Target target) {
        return Diagnostic.of(
                        DiagnosticCode.NO_OWNER,
                        Objects.requireNonNull(target.approval()),
                        "environment `" + target.name().value()
                                + "` asks for approvals, and no approver is named whom a" + " forge knows")
                .help("name them in `approvers`: `people` by e-mail addresses or `@user`, `groups` by `@org/team`");
    }
}
