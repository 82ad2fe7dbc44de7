package dev.cellc.golden.language;

/** A property that a schema names, where it is named. */
record Property(String name, SchemaPlace place, boolean required) {

    String id() {
        return place.id();
    }

    /** Whether it only holds others together, such as `spec`: what it does is what they do. */
    boolean isFrame() {
        return required && place.target().node().has("properties");
    }
}
