package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;

/** The wording of what concerns organizations and their bounds. */
final class TenancyDiagnostics {
    private TenancyDiagnostics() {}

    static Diagnostic quotaAboveOrganization(Entries.Entry<Located<String>> total, Located<String> most) {
        return Diagnostic.of(
                        DiagnosticCode.QUOTA_ABOVE_ORGANIZATION,
                        total.value().span(),
                        "the project asks for " + total.value().value() + " of `"
                                + total.key().value() + "`, the organization allows " + most.value())
                .label(most.span(), "the organization's quota")
                .help("ask for less, or raise the quota of the organization");
    }

    static Diagnostic builtInGroup(Located<String> group) {
        return Diagnostic.of(
                        DiagnosticCode.BUILT_IN_GROUP,
                        group.span(),
                        "`" + group.value() + "` is a group of Kubernetes itself, and not of one organization")
                .help("name a group that the identity provider of the cluster knows");
    }
}
