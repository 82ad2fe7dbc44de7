package dev.cellc.compiler.template;

/** A part of a template, as it stands in the text from {@code start} to {@code end}. */
sealed interface Piece {

    int start();

    int end();

    /** Text that comes out as it is. */
    record Text(int start, int end) implements Piece {}

    /** A variable. */
    record Variable(String name, int start, int end) implements Piece {}

    /** The start of a section, which an inverted one is where the other is not. */
    record Open(String name, boolean inverted, int start, int end) implements Piece {}

    /** The end of the section that the piece {@code opened} starts. */
    record Close(int opened, int start, int end) implements Piece {}

    /** A comment. */
    record Comment(int start, int end) implements Piece {}

    /** Whether a line that holds nothing else is no line of the result. */
    default boolean mayStandAlone() {
        return !(this instanceof Text || this instanceof Variable);
    }
}
