package dev.cellc.desugar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;

class DesugaringTest {
    private static final List<Class<?>> NEST = List.of(Forms.class.getNestMembers());

    /** Knows nothing but what it is given, and Java. */
    private static final class Given extends ClassLoader {
        private final Map<String, byte[]> classes;

        Given(Map<String, byte[]> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/'));
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    @Test
    void everyFormDoesWhatItDid() throws Exception {
        Class<?> desugared = new Given(Desugaring.of(bytes(NEST))).loadClass(Forms.class.getName());
        Supplier<?> forms = (Supplier<?>) desugared.getDeclaredConstructor().newInstance();

        assertThat(forms.get()).isEqualTo(new Forms().get());
    }

    @Test
    void nothingIsLeftForJavaToMakeButWhatIsOfSeveralTypes() throws IOException {
        assertThat(bootstraps(bytes(NEST))).contains("metafactory", "altMetafactory");
        assertThat(bootstraps(Desugaring.of(bytes(NEST)))).containsOnly("altMetafactory");
    }

    @Test
    void theSameClassesGiveTheSameBytes() throws IOException {
        assertThat(Desugaring.of(bytes(NEST))).usingRecursiveComparison().isEqualTo(Desugaring.of(bytes(NEST)));
    }

    @Test
    void aNestWithoutItsHostIsRefused() throws IOException {
        Map<String, byte[]> inner = bytes(NEST.subList(1, NEST.size()));

        assertThatThrownBy(() -> Desugaring.of(inner))
                .hasMessage("the host of a nest is missing: dev/cellc/desugar/Forms");
    }

    private static Map<String, byte[]> bytes(List<Class<?>> types) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/');
            try (InputStream in = DesugaringTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
                bytes.put(name, Objects.requireNonNull(in).readAllBytes());
            }
        }
        return bytes;
    }

    /** The methods that are asked to make what `invokedynamic` stands for; those of records aside. */
    private static List<String> bootstraps(Map<String, byte[]> classes) {
        List<String> names = new ArrayList<>();
        for (byte[] bytes : classes.values()) {
            new ClassReader(bytes)
                    .accept(
                            new ClassVisitor(Desugaring.API) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String type, String generic, String[] thrown) {
                                    return new MethodVisitor(Desugaring.API) {
                                        @Override
                                        public void visitInvokeDynamicInsn(
                                                String called, String factory, Handle bootstrap, Object... arguments) {
                                            if (!bootstrap.getOwner().endsWith("ObjectMethods")) {
                                                names.add(bootstrap.getName());
                                            }
                                        }
                                    };
                                }
                            },
                            0);
        }
        return names;
    }
}
