package dev.cellc.desugar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Classes whose lambdas became classes. Those belong to the nest of the class that they stand in, so that they may call
 * what is private there, as lambdas may.
 */
final class Desugaring {
    static final int API = Opcodes.ASM9;

    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final SortedMap<String, byte[]> added = new TreeMap<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();

    private Desugaring() {}

    /** By internal name, the added ones last; the host of each nest has to be among those given. */
    static Map<String, byte[]> of(Map<String, byte[]> classes) {
        Desugaring desugaring = new Desugaring();
        classes.forEach(desugaring::rewrite);
        desugaring.members.forEach(desugaring::addToNest);
        desugaring.classes.putAll(desugaring.added);
        return desugaring.classes;
    }

    private void rewrite(String name, byte[] bytes) {
        // made anew, so that nothing is left of what only lambdas needed
        ClassWriter writer = new ClassWriter(0);
        LambdaSites sites = new LambdaSites(writer);
        new ClassReader(bytes).accept(sites, 0);
        if (sites.added().isEmpty()) {
            classes.put(name, bytes);
            return;
        }
        classes.put(name, writer.toByteArray());
        added.putAll(sites.added());
        members.computeIfAbsent(sites.nestHost(), host -> new ArrayList<>())
                .addAll(sites.added().keySet());
    }

    private void addToNest(String host, List<String> names) {
        byte[] bytes = classes.get(host);
        if (bytes == null) {
            throw new IllegalArgumentException("the host of a nest is missing: " + host);
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(API, writer) {
                    @Override
                    public void visitEnd() {
                        names.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        classes.put(host, writer.toByteArray());
    }
}
