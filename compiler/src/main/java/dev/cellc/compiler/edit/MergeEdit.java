package dev.cellc.compiler.edit;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One document of a file that is to say something else. What says the same already stays as it stands, with its
 * comments, its order and its quotes; where that cannot be done the smallest part around it is written anew.
 */
final class MergeEdit {
    private final Patch patch;
    private final Function<Tree.Obj, String> print;

    private MergeEdit(SourceFile file, Function<Tree.Obj, String> print) {
        this.patch = new Patch(file);
        this.print = print;
    }

    static SourceFile of(SourceFile file, Mapping root, Tree.Obj wanted, Function<Tree.Obj, String> print) {
        MergeEdit edit = new MergeEdit(file, print);
        if (edit.mapping(root, wanted)) {
            SourceFile after = edit.patch.applied();
            if (Reading.of(file).with(root, wanted).saysTheSameAs(Reading.of(after))) {
                return after;
            }
        }
        return DocumentEdit.with(file, root.span(), print.apply(wanted));
    }

    /** Brings a value to say what is wanted; false, and nothing is changed, where that cannot be done in its place. */
    private boolean inPlace(YamlNode node, Tree wanted) {
        int mark = patch.mark();
        boolean done = false;
        if (node instanceof Mapping mapping && wanted instanceof Tree.Obj object) {
            done = mapping(mapping, object);
        } else if (node instanceof Sequence sequence && wanted instanceof Tree.Arr array) {
            done = sequence(sequence, array);
        } else if (node instanceof Scalar scalar) {
            done = scalar(scalar, wanted);
        }
        if (!done) {
            patch.undo(mark);
        }
        return done;
    }

    private boolean mapping(Mapping mapping, Tree.Obj wanted) {
        boolean block = patch.at(mapping.span().start()) != '{';
        for (Entry entry : mapping.entries()) {
            Tree value = wanted.get(entry.key().text());
            boolean done = value == null ? isSilent(entry) || (block && remove(entry)) : entry(entry, value, block);
            if (!done) {
                return false;
            }
        }
        return insertMissing(mapping, wanted, block);
    }

    private static boolean isSilent(Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.isNull();
    }

    private boolean remove(Entry entry) {
        int start = entry.key().span().start();
        if (!patch.isFirstInLine(start)) {
            return false;
        }
        patch.removeLines(start, end(entry));
        return true;
    }

    private boolean entry(Entry entry, Tree wanted, boolean block) {
        Tree old = NodeTrees.of(entry.value());
        return (old != null && NodeTrees.sameMeaning(old, wanted))
                || (isWrittenHere(entry) && (inPlace(entry.value(), wanted) || (block && rewrite(entry, wanted))));
    }

    /** Not so for an alias, which is as good as what it stands for. */
    private static boolean isWrittenHere(Entry entry) {
        return entry.value().span().start() >= entry.key().span().end();
    }

    private boolean rewrite(Entry entry, Tree wanted) {
        rewrite(entry.key().span().start(), end(entry), printed(entry.key().text(), wanted));
        return true;
    }

    /** A comment behind what is replaced goes above it when there are several lines now. */
    private void rewrite(int start, int end, String lines) {
        int column = patch.column(start);
        String rest = patch.restOfLine(end);
        boolean comment = lines.contains("\n") && rest.strip().startsWith("#");
        String above = comment ? rest.strip() + '\n' : "";
        patch.replace(start, comment ? end + rest.length() : end, Patch.indented(above + lines, column));
    }

    private boolean insertMissing(Mapping mapping, Tree.Obj wanted, boolean block) {
        @Nullable Entry before = null;
        StringBuilder first = new StringBuilder();
        for (Tree.Field field : wanted.fields()) {
            Entry known = mapping.entry(field.name());
            if (known != null) {
                if (before == null && first.length() > 0) {
                    int start = known.key().span().start();
                    patch.replace(start, start, Patch.indented(first.toString(), patch.column(start)));
                }
                before = known;
            } else if (!block) {
                return false;
            } else if (before == null) {
                first.append(printed(field.name(), field.value())).append('\n');
            } else {
                int column = patch.column(before.key().span().start());
                patch.addBelow(end(before), printed(field.name(), field.value()), column);
            }
        }
        return before != null;
    }

    private boolean sequence(Sequence sequence, Tree.Arr wanted) {
        List<YamlNode> items = sequence.items();
        boolean block = patch.at(sequence.span().start()) == '-';
        Alignment alignment = Alignment.of(items, wanted.items());
        if (alignment == null || (!block && alignment.isChanged())) {
            return false;
        }
        return alignment.removed().stream().allMatch(this::remove)
                && alignment.kept().stream().allMatch(pair -> item(pair.old(), pair.wanted(), block))
                && alignment.added().stream().allMatch(this::add);
    }

    private boolean remove(YamlNode item) {
        int dash = dash(item);
        if (dash < 0 || !patch.isFirstInLine(dash)) {
            return false;
        }
        patch.removeLines(dash, end(item));
        return true;
    }

    private boolean add(Alignment.Added added) {
        int dash = dash(added.beside());
        if (dash < 0) {
            return false;
        }
        int column = patch.column(dash);
        if (added.below()) {
            patch.addBelow(end(added.beside()), printed(added.item()), column);
        } else {
            patch.replace(dash, dash, Patch.indented(printed(added.item()) + '\n', column));
        }
        return true;
    }

    private boolean item(YamlNode node, Tree wanted, boolean block) {
        Tree old = NodeTrees.of(node);
        if ((old != null && NodeTrees.sameMeaning(old, wanted)) || inPlace(node, wanted)) {
            return true;
        }
        int dash = dash(node);
        if (!block || dash < 0) {
            return false;
        }
        rewrite(dash, end(node), printed(wanted));
        return true;
    }

    /** Where the item starts; -1 if it is not written in a list of lines. */
    private int dash(YamlNode item) {
        int before = patch.previous(item.span().start());
        return before >= 0 && patch.at(before) == '-' ? before : -1;
    }

    private boolean scalar(Scalar scalar, Tree wanted) {
        int start = scalar.span().start();
        int end = end(scalar);
        String written = patch.between(start, end);
        String form = printed("k", wanted);
        boolean single = wanted instanceof Tree.Text || wanted instanceof Tree.Num || wanted instanceof Tree.Bool;
        if (written.isEmpty() || !single || "|>".indexOf(written.charAt(0)) >= 0 || (written + form).contains("\n")) {
            return false;
        }
        patch.replace(start, end, inStyle(written, form.substring("k: ".length()), wanted));
        return true;
    }

    /** In the quotes that were there; text that means something inside brackets is quoted in any case. */
    private static String inStyle(String written, String form, Tree wanted) {
        if (!(wanted instanceof Tree.Text text)) {
            return form;
        }
        boolean printable = text.value().chars().allMatch(c -> c >= ' ');
        if (written.startsWith("'") && printable) {
            return "'" + text.value().replace("'", "''") + "'";
        }
        boolean bracketed = text.value().chars().anyMatch(c -> ",[]{}".indexOf(c) >= 0);
        return written.startsWith("\"") || bracketed ? YamlReader.quoted(text.value()) : form;
    }

    private int end(Entry entry) {
        return isSilent(entry) || !isWrittenHere(entry)
                ? patch.trimmed(
                        entry.key().span().start(),
                        Math.max(
                                entry.key().span().end() + 1,
                                entry.value().span().end()))
                : end(entry.value());
    }

    private int end(YamlNode node) {
        if (node instanceof Mapping mapping && patch.at(mapping.span().start()) != '{') {
            return end(mapping.entries().get(mapping.entries().size() - 1));
        }
        if (node instanceof Sequence sequence && patch.at(sequence.span().start()) == '-') {
            return end(sequence.items().get(sequence.items().size() - 1));
        }
        return patch.trimmed(node.span().start(), node.span().end());
    }

    private String printed(String key, Tree value) {
        return print.apply(Tree.object().put(key, value).build()).stripTrailing();
    }

    /** As an item of a list that is not indented. */
    private String printed(Tree item) {
        String lines = printed("k", Tree.list(List.of(item)));
        String below = lines.substring(lines.indexOf('\n') + 1);
        int indentation = below.length() - below.stripLeading().length();
        return below.substring(indentation).replace('\n' + " ".repeat(indentation), "\n");
    }
}
