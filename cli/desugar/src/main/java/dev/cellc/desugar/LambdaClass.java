package dev.cellc.desugar;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The class of one lambda: it keeps what the lambda takes along, and its method calls the code of the lambda. One that
 * takes nothing along is made once.
 */
final class LambdaClass {
    /** The method that gives an instance for what the lambda takes along. */
    static final String MAKE = "make";

    private static final Type OBJECT = Type.getType(Object.class);
    private static final String INSTANCE = "INSTANCE";

    private final Type self;
    private final String called;
    private final String factory;
    private final Type[] taken;
    private final Type erased;
    private final Handle code;
    private final Type actual;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /** {@code arguments} are those of {@link java.lang.invoke.LambdaMetafactory#metafactory} that a class gives itself. */
    LambdaClass(String name, String called, String factory, Object[] arguments) {
        this.self = Type.getObjectType(name);
        this.called = called;
        this.factory = factory;
        this.taken = Type.getArgumentTypes(factory);
        this.erased = (Type) arguments[0];
        this.code = (Handle) arguments[1];
        this.actual = (Type) arguments[2];
    }

    byte[] bytes(int version, String host) {
        String[] interfaces = {Type.getReturnType(factory).getInternalName()};
        int access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
        writer.visit(version, access, self.getInternalName(), null, OBJECT.getInternalName(), interfaces);
        writer.visitNestHost(host);
        constructor();
        if (taken.length == 0) {
            initializer();
        }
        make();
        method();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private GeneratorAdapter adapter(int access, Method method) {
        return new GeneratorAdapter(access, method, null, null, writer);
    }

    private Method own(String name) {
        return new Method(name, Type.getMethodDescriptor(Type.VOID_TYPE, taken));
    }

    private static String field(int number) {
        return "taken" + number;
    }

    private void constructor() {
        GeneratorAdapter body = adapter(ACC_PRIVATE, own("<init>"));
        body.loadThis();
        body.invokeConstructor(OBJECT, new Method("<init>", "()V"));
        for (int i = 0; i < taken.length; i++) {
            writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), taken[i].getDescriptor(), null, null);
            body.loadThis();
            body.loadArg(i);
            body.putField(self, field(i), taken[i]);
        }
        body.returnValue();
        body.endMethod();
    }

    private void initializer() {
        int access = ACC_PRIVATE | ACC_STATIC | ACC_FINAL;
        writer.visitField(access, INSTANCE, self.getDescriptor(), null, null);
        GeneratorAdapter body = adapter(ACC_STATIC, new Method("<clinit>", "()V"));
        body.newInstance(self);
        body.dup();
        body.invokeConstructor(self, own("<init>"));
        body.putStatic(self, INSTANCE, self);
        body.returnValue();
        body.endMethod();
    }

    private void make() {
        GeneratorAdapter body = adapter(ACC_STATIC, new Method(MAKE, factory));
        if (taken.length == 0) {
            body.getStatic(self, INSTANCE, self);
        } else {
            body.newInstance(self);
            body.dup();
            body.loadArgs();
            body.invokeConstructor(self, own("<init>"));
        }
        body.returnValue();
        body.endMethod();
    }

    /** That of the interface: the code gets what was taken along, and then the arguments. */
    private void method() {
        GeneratorAdapter body = adapter(ACC_PUBLIC, new Method(called, erased.getDescriptor()));
        if (code.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            body.newInstance(Type.getObjectType(code.getOwner()));
            body.dup();
        }
        List<Type> wanted = wanted();
        for (int i = 0; i < taken.length; i++) {
            body.loadThis();
            body.getField(self, field(i), taken[i]);
            Conversions.convert(taken[i], wanted.get(i), body);
        }
        Type[] given = erased.getArgumentTypes();
        Type[] known = actual.getArgumentTypes();
        for (int i = 0; i < given.length; i++) {
            body.loadArg(i);
            Conversions.convert(given[i], known[i], body);
            Conversions.convert(known[i], wanted.get(taken.length + i), body);
        }
        body.visitMethodInsn(call(), code.getOwner(), code.getName(), code.getDesc(), code.isInterface());
        leave(body);
    }

    /** What the code is called with: its receiver, where it has one, and its arguments. */
    private List<Type> wanted() {
        List<Type> wanted = new ArrayList<>();
        if (code.getTag() != Opcodes.H_INVOKESTATIC && code.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            wanted.add(Type.getObjectType(code.getOwner()));
        }
        wanted.addAll(List.of(Type.getArgumentTypes(code.getDesc())));
        return wanted;
    }

    private int call() {
        return switch (code.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            // what is private is called like anything else within a nest
            default -> code.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private void leave(GeneratorAdapter body) {
        Type result = code.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(code.getOwner())
                : Type.getReturnType(code.getDesc());
        if (erased.getReturnType().equals(Type.VOID_TYPE)) {
            Conversions.drop(result, body);
        } else {
            Conversions.convert(result, actual.getReturnType(), body);
            Conversions.convert(actual.getReturnType(), erased.getReturnType(), body);
        }
        body.returnValue();
        body.endMethod();
    }
}
