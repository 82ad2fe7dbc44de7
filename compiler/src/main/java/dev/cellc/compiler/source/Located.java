package dev.cellc.compiler.source;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value and the place where an author wrote it. */
public record Located<T>(T value, Span span) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Located<?> located && Objects.equals(value, located.value) && span.equals(located.span);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value) * 31 + span.hashCode();
    }

    public <R> Located<R> map(Function<? super T, ? extends R> function) {
        return new Located<>(function.apply(value), span);
    }
}
