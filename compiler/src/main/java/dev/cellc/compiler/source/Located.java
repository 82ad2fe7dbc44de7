package dev.cellc.compiler.source;

import java.util.function.Function;

/** A value and the place where an author wrote it. */
public record Located<T>(T value, Span span) {

    public <R> Located<R> map(Function<? super T, ? extends R> function) {
        return new Located<>(function.apply(value), span);
    }
}
