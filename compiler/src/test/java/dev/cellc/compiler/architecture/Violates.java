package dev.cellc.compiler.architecture;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The rules that a planted class breaks, by id. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Violates {
    String[] value();
}
