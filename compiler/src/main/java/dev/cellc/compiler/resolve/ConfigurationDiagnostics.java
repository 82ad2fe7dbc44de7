package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.KeyRef;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ConfigurationGroup;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.Collection;
import java.util.List;

/** The wording of what is wrong with configuration groups and with what takes values from them. */
final class ConfigurationDiagnostics {
    private ConfigurationDiagnostics() {}

    static Diagnostic unknownKey(KeyRef reference, ConfigurationGroup group) {
        List<String> names =
                group.keys().stream().map(key -> key.name().value()).toList();
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_CONFIGURATION_KEY,
                        reference.key().span(),
                        "ConfigurationGroup `" + group.name().value() + "` has no key `"
                                + reference.key().value() + "`")
                .label(group.name().span(), "the group")
                .help(ResolveDiagnostics.candidates(reference.key().value(), names, "the group has no keys"));
    }

    static Diagnostic outOfScope(Located<String> reference, Entries.Entry<Located<String>> limit) {
        return Diagnostic.of(
                        DiagnosticCode.OUT_OF_SCOPE,
                        reference.span(),
                        "ConfigurationGroup `" + reference.value() + "` is only for "
                                + limit.key().value() + " `" + limit.value().value() + "`")
                .label(limit.key().span(), "its scope")
                .help("use a group whose scope covers this component, or widen the scope");
    }

    static Diagnostic scopeOfOtherOrganization(Located<String> name, String organization) {
        return Diagnostic.of(
                        DiagnosticCode.OTHER_ORGANIZATION,
                        name.span(),
                        "a ConfigurationGroup of organization `" + organization + "` is for nobody in `" + name.value()
                                + "`")
                .help("organizations are kept apart: write `" + organization + "`, or leave it out");
    }

    static Diagnostic unknownScope(Located<String> key, List<String> scopes) {
        return Diagnostic.of(DiagnosticCode.UNKNOWN_WORD, key.span(), "there is no scope `" + key.value() + "`")
                .help(ResolveDiagnostics.candidates(key.value(), scopes, ""));
    }

    static Diagnostic repeatedKey(Located<String> key, Span first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_CONFIGURATION_VALUE,
                        key.span(),
                        "key `" + key.value() + "` is declared twice in this group")
                .label(first, "first declared here")
                .help("the first counts: merge the two lists of values");
    }

    static Diagnostic repeatedValue(
            Located<String> key, String environment, Located<String> text, ConfigurationGroup.Entry first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_CONFIGURATION_VALUE,
                        text.span(),
                        "key `" + key.value() + "` has two values for environment `" + environment + "`")
                .label(first.text().span(), "the first one")
                .help("the first counts: keep one value for each environment");
    }

    static Diagnostic unknownEnvironmentGroup(Located<String> reference, Collection<String> names) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        reference.span(),
                        "there is no environment group `" + reference.value() + "` in this ConfigurationGroup")
                .help(ResolveDiagnostics.candidates(
                        reference.value(), names, "the group declares no `environmentGroups`"));
    }
}
