package dev.cellc.desugar;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Replaces each place at which a class makes a lambda by a call of the class that is made of it. */
final class LambdaSites extends ClassVisitor {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final SortedMap<String, byte[]> added = new TreeMap<>();
    private int version;
    private String owner = "";
    private String host = "";

    LambdaSites(ClassVisitor writer) {
        super(Desugaring.API, writer);
    }

    /** The classes that were made, by internal name. */
    SortedMap<String, byte[]> added() {
        return added;
    }

    String nestHost() {
        return host;
    }

    @Override
    public void visit(
            int format,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        version = format;
        owner = name;
        host = name;
        super.visit(format, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String name) {
        host = name;
        super.visitNestHost(name);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new MethodVisitor(Desugaring.API, method) {
            @Override
            public void visitInvokeDynamicInsn(String called, String factory, Handle bootstrap, Object... arguments) {
                if (isLambda(bootstrap)) {
                    String made = add(called, factory, arguments);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, made, LambdaClass.MAKE, factory, false);
                } else {
                    super.visitInvokeDynamicInsn(called, factory, bootstrap, arguments);
                }
            }
        };
    }

    /** Those that can be serialized, or are of several types, go another way and are left alone. */
    private static boolean isLambda(Handle bootstrap) {
        return bootstrap.getOwner().equals(FACTORY) && bootstrap.getName().equals("metafactory");
    }

    private String add(String called, String factory, Object[] arguments) {
        String name = owner + "$$Lambda" + added.size();
        added.put(name, new LambdaClass(name, called, factory, arguments).bytes(version, host));
        return name;
    }
}
