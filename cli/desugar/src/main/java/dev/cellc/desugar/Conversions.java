package dev.cellc.desugar;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** From the value on the stack to one of another type, as between a lambda and the interface that it stands for. */
final class Conversions {
    private Conversions() {}

    static void convert(Type from, Type to, GeneratorAdapter body) {
        if (isReference(from) && isReference(to)) {
            if (!from.equals(to)) {
                body.checkCast(to);
            }
        } else if (isReference(from)) {
            body.unbox(to);
        } else if (isReference(to)) {
            body.valueOf(from);
        } else {
            body.cast(from, to);
        }
    }

    static void drop(Type value, GeneratorAdapter body) {
        if (value.getSize() == 2) {
            body.pop2();
        } else if (value.getSize() == 1) {
            body.pop();
        }
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }
}
