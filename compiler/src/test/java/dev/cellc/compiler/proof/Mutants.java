package dev.cellc.compiler.proof;

import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every small mistake that an emitter could make in one object: something left out, something else written. */
final class Mutants {
    /** A changed object, and what was changed in it. */
    record Mutant(String change, Printed printed) {}

    private static final Tree.Obj WORLD =
            Tree.object().put("fromEntities", Tree.texts(List.of("world"))).build();
    private static final Tree.Obj CLUSTER =
            Tree.object().put("toEntities", Tree.texts(List.of("cluster"))).build();

    private final Printed original;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Printed original) {
        this.original = original;
    }

    /** Of the part of an object below {@code spec}. */
    static List<Mutant> of(Printed object) {
        Mutants mutants = new Mutants(object);
        Tree spec = object.resource().body().get("spec");
        if (spec instanceof Tree.Obj rules) {
            mutants.visit(rules, "spec", List.of());
            if (object.resource().id().kind().endsWith("NetworkPolicy")) {
                mutants.widen(rules, "ingress", WORLD);
                mutants.widen(rules, "egress", CLUSTER);
            }
        }
        return mutants.mutants;
    }

    /** A step from an object or list to one of its parts. */
    private record Step(Tree parent, int index) {}

    private void visit(Tree tree, String path, List<Step> way) {
        if (tree instanceof Tree.Obj object) {
            for (int i = 0; i < object.fields().size(); i++) {
                Tree.Field field = object.fields().get(i);
                List<Step> below = below(way, object, i);
                change(path + '.' + field.name() + " left out", below, null);
                visit(field.value(), path + '.' + field.name(), below);
            }
            if (!object.fields().isEmpty() && way.size() > 1) {
                change(path + " emptied", way, Tree.object().build());
            }
        } else if (tree instanceof Tree.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                List<Step> below = below(way, list, i);
                change(path + '[' + i + "] left out", below, null);
                visit(list.items().get(i), path + '[' + i + ']', below);
            }
        } else if (tree instanceof Tree.Text text) {
            for (String other : others(text.value())) {
                change(path + " = " + other, way, Tree.text(other));
            }
        } else if (tree instanceof Tree.Num number && number.text().matches("[0-9]{1,4}")) {
            change(path + " + 1", way, Tree.number(Integer.parseInt(number.text()) + 1));
        }
    }

    private static List<Step> below(List<Step> way, Tree parent, int index) {
        List<Step> below = new ArrayList<>(way);
        below.add(new Step(parent, index));
        return below;
    }

    private static List<String> others(String text) {
        return switch (text) {
            case "TCP" -> List.of("UDP", "ANY");
            case "UDP" -> List.of("TCP", "ANY");
            case "DoesNotExist" -> List.of("Exists");
            case "world" -> List.of("all", "cluster");
            default ->
                text.matches("[0-9]{1,4}")
                        ? List.of(Integer.toString(Integer.parseInt(text) + 1))
                        : List.of(text + "x");
        };
    }

    private void widen(Tree.Obj spec, String section, Tree.Obj rule) {
        List<Tree> rules = new ArrayList<>();
        if (spec.get(section) instanceof Tree.Arr known) {
            rules.addAll(known.items());
        }
        rules.add(rule);
        add(section + " widened", spec.with(section, Tree.list(rules)));
    }

    /** Puts {@code other} where the way leads, or nothing. */
    private void change(String what, List<Step> way, @Nullable Tree other) {
        Tree changed = other;
        for (int i = way.size() - 1; i >= 0; i--) {
            changed = with(way.get(i), changed);
        }
        if (changed instanceof Tree.Obj spec) {
            add(what, spec);
        }
    }

    private static Tree with(Step step, @Nullable Tree part) {
        if (step.parent() instanceof Tree.Obj object) {
            List<Tree.Field> fields = new ArrayList<>(object.fields());
            Tree.Field old = fields.remove(step.index());
            if (part != null) {
                fields.add(step.index(), new Tree.Field(old.name(), part));
            }
            return new Tree.Obj(fields);
        }
        List<Tree> items = new ArrayList<>(((Tree.Arr) step.parent()).items());
        items.remove(step.index());
        if (part != null) {
            items.add(step.index(), part);
        }
        return Tree.list(items);
    }

    private void add(String change, Tree.Obj spec) {
        Resource resource = original.resource();
        Resource changed =
                new Resource(resource.id(), resource.home(), resource.body().with("spec", spec), resource.origin());
        String id = resource.id().kind()
                + ' '
                + resource.id().namespace()
                + '/'
                + resource.id().name();
        mutants.add(new Mutant(id + ": " + change, new Printed(changed, Emitter.text(changed.body()))));
    }
}
