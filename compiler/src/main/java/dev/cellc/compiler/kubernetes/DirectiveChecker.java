package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the merge directives of a patch. */
final class DirectiveChecker {
    private static final Shape.ListOf NAMES = new Shape.ListOf(Shape.Scalar.STRING, ListMerge.Whole.REPLACED);

    private final DiagnosticSink sink;

    DirectiveChecker(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** Reports what is wrong with a directive of {@code owner}; the result is the shape that its value must have. */
    Shape check(YamlNode.Entry directive, YamlNode.Mapping owner, Shape shape) {
        YamlNode.Scalar key = directive.key();
        String list = Directives.listOf(key.text());
        if (list != null) {
            return checkList(directive, list, owner, shape.child(list));
        }
        if (key.text().equals(Directives.RETAIN_KEYS)) {
            checkRetained(directive.value(), owner);
            return NAMES;
        }
        if (!key.text().equals(Directives.PATCH)) {
            sink.report(TemplateDiagnostics.unknownDirective(key, known(shape)));
        } else if (!Directives.PATCH_VALUES.contains(textOf(directive.value()))) {
            sink.report(TemplateDiagnostics.badPatchWord(directive.value()));
        }
        return Shape.Anything.ANYTHING;
    }

    private Shape checkList(YamlNode.Entry directive, String name, YamlNode.Mapping owner, Shape shape) {
        if (!(shape instanceof Shape.ListOf list) || list.merge() == ListMerge.Whole.REPLACED) {
            sink.report(TemplateDiagnostics.notMerged(directive.key(), name));
            return Shape.Anything.ANYTHING;
        }
        if (directive.key().text().startsWith(Directives.SET_ELEMENT_ORDER)) {
            checkOrder(directive, owner.get(name), list);
        } else if (list.merge() != ListMerge.Whole.UNITED) {
            sink.report(TemplateDiagnostics.notAScalarList(directive.key(), name));
            return Shape.Anything.ANYTHING;
        }
        return list;
    }

    /** The items of the patch must come in the order that the directive sets. */
    private void checkOrder(YamlNode.Entry directive, @Nullable YamlNode items, Shape.ListOf list) {
        if (!(items instanceof YamlNode.Sequence patched) || !(directive.value() instanceof YamlNode.Sequence order)) {
            return;
        }
        List<String> keys =
                order.items().stream().map(item -> keyOf(item, list)).toList();
        int from = 0;
        for (YamlNode item : patched.items()) {
            if (item instanceof YamlNode.Mapping mapping && mapping.get(Directives.PATCH) != null) {
                continue;
            }
            int at = keys.subList(from, keys.size()).indexOf(keyOf(item, list));
            if (at < 0) {
                sink.report(TemplateDiagnostics.againstElementOrder(item, directive.key()));
                return;
            }
            from += at + 1;
        }
    }

    private static String keyOf(YamlNode item, Shape.ListOf list) {
        boolean keyed = list.merge() instanceof ListMerge.ByKey && item instanceof YamlNode.Mapping;
        YamlNode key = keyed ? ((YamlNode.Mapping) item).get(((ListMerge.ByKey) list.merge()).key()) : item;
        return textOf(key);
    }

    private void checkRetained(YamlNode value, YamlNode.Mapping owner) {
        if (!(value instanceof YamlNode.Sequence names)) {
            return;
        }
        List<String> retained =
                names.items().stream().map(DirectiveChecker::textOf).toList();
        for (YamlNode.Entry entry : owner.entries()) {
            String name = entry.key().text();
            boolean deletes = entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull();
            if (!Directives.isDirective(name) && !deletes && !retained.contains(name)) {
                sink.report(TemplateDiagnostics.notRetained(entry.key()));
            }
        }
    }

    private static String textOf(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    /** The directives that this mapping could carry. */
    private static List<String> known(Shape shape) {
        List<String> known = new ArrayList<>(List.of(Directives.PATCH, Directives.RETAIN_KEYS));
        if (shape instanceof Shape.ObjectOf object) {
            for (String name : object.type().fieldNames()) {
                if (shape.child(name) instanceof Shape.ListOf list && list.merge() != ListMerge.Whole.REPLACED) {
                    known.add(Directives.SET_ELEMENT_ORDER + name);
                }
            }
        }
        return known;
    }
}
