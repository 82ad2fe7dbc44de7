package dev.cellc.compiler.render;

import dev.cellc.compiler.kubernetes.ApiType;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What templates of classes and the patches over them give, before a workload is laid over it: the same for all
 * deployments of a class, whichever processor comes to it first.
 */
final class ClassBases {
    private final IdentityHashMap<YamlNode.Mapping, List<Base>> byLast = new IdentityHashMap<>();

    private record Base(List<YamlNode.Mapping> templates, ApiType type, Tree.Obj merged) {

        /** Templates are known by where they are held: to compare what they say takes longer than to merge them. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<YamlNode.Mapping> others, ApiType other) {
            boolean is = templates.size() == others.size() && type.model() == other.model();
            for (int i = 0; is && i < templates.size(); i++) {
                is = templates.get(i) == others.get(i);
            }
            return is;
        }
    }

    synchronized Tree.Obj of(List<YamlNode.Mapping> templates, ApiType type) {
        if (templates.isEmpty()) {
            return Tree.Obj.EMPTY;
        }
        List<Base> known = byLast.computeIfAbsent(templates.get(templates.size() - 1), last -> new ArrayList<>(1));
        for (Base base : known) {
            if (base.isOf(templates, type)) {
                return base.merged();
            }
        }
        Tree.Obj merged = Tree.Obj.EMPTY;
        for (YamlNode.Mapping template : templates) {
            merged = StrategicMerge.merge(merged, Trees.patch(template, type), type);
        }
        known.add(new Base(templates, type, merged));
        return merged;
    }
}
