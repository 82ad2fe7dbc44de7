package dev.cellc.cli;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    /** Such as {@code 1 file} or {@code 3 files}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
