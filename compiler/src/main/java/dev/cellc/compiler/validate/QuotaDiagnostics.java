package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.List;

/** The wording of what Kubernetes would refuse of a quota or of limits. */
final class QuotaDiagnostics {
    private QuotaDiagnostics() {}

    private static Diagnostic of(Span place, String message) {
        return Diagnostic.of(DiagnosticCode.BAD_QUOTA, place, message);
    }

    static Diagnostic unknownResource(Located<String> resource, List<String> known) {
        String near = NearNames.nearest(resource.value(), known);
        return of(resource.span(), "Kubernetes counts no resource `" + resource.value() + "`")
                .help(
                        near != null
                                ? "did you mean `" + near + "`?"
                                : "it counts, among others, `requests.cpu`, `limits.memory`, `pods` and "
                                        + "`count/deployments.apps`");
    }

    static Diagnostic negative(Entries.Entry<Located<String>> total) {
        return of(total.value().span(), "a quota cannot be below zero")
                .help("write how much of `" + total.key().value() + "` a cell may use");
    }

    static Diagnostic limitType(YamlNode place, List<String> types) {
        String known = "`" + String.join("`, `", types) + "`";
        return of(
                        place.span(),
                        place instanceof Scalar scalar
                                ? "`" + scalar.text() + "` is no type of limit"
                                : "limits do not say for what they are")
                .help("write a `type`: one of " + known);
    }

    static Diagnostic repeatedType(Scalar type, YamlNode first) {
        return of(type.span(), "there are limits for type `" + type.text() + "` already")
                .label(first.span(), "the other ones")
                .help("join them: Kubernetes takes one item for each type");
    }

    static Diagnostic defaultOfOther(Scalar field, String type) {
        return of(field.span(), "limits for type `" + type + "` have no `" + field.text() + "`")
                .help("only containers have defaults: write it for type `Container`");
    }

    static Diagnostic outOfOrder(Scalar lower, Scalar small, Scalar upper, Scalar large) {
        return of(
                        small.span(),
                        "`" + lower.text() + "` is " + small.text() + ", above `" + upper.text() + "`, which is "
                                + large.text())
                .label(large.span(), "`" + upper.text() + "`")
                .help("amounts rise from `min` over `defaultRequest` and `default` to `max`");
    }
}
