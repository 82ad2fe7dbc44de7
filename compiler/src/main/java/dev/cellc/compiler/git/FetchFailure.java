package dev.cellc.compiler.git;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A repository did not give what was asked for. */
final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The configuration of a user may put credentials into addresses that are shown nowhere else. */
    private static final Pattern CREDENTIALS = Pattern.compile("://[^/@\\s]*@");

    private static final String NO_PROGRAM = "the program `git` is not installed";

    private final String reason;
    private final String advice;

    FetchFailure(String reason, String advice) {
        super(reason);
        this.reason = CREDENTIALS.matcher(reason).replaceAll("://");
        this.advice = advice;
    }

    static FetchFailure of(Exception e) {
        @Nullable String message = e.getMessage();
        FetchFailure failure = new FetchFailure(
                message == null ? e.getClass().getSimpleName() : message, "check the address and the connection");
        failure.initCause(e);
        return failure;
    }

    /** There is no {@code git} program to try with. */
    static FetchFailure withoutProgram(IOException e) {
        FetchFailure failure = new FetchFailure(
                NO_PROGRAM, "install `git`: it has the keys and the credentials that cellc does not ask for");
        failure.initCause(e);
        return failure;
    }

    boolean isWithoutProgram() {
        return reason.equals(NO_PROGRAM);
    }

    String reason() {
        return reason;
    }

    String advice() {
        return advice;
    }
}
