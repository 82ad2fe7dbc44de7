package dev.cellc.compiler.diagnostic;

import static dev.cellc.compiler.diagnostic.Severity.ERROR;
import static dev.cellc.compiler.diagnostic.Severity.INFO;
import static dev.cellc.compiler.diagnostic.Severity.WARNING;

/**
 * The catalogue. A code never changes its meaning; its page ({@code CELL0105.md} beside this class) says what, why,
 * wrong and right. The first two digits name the pass.
 */
public enum DiagnosticCode {
    // 01: reading
    NOT_UTF8("CELL0101", ERROR),
    FILE_TOO_LARGE("CELL0102", ERROR),
    LINK_OUTSIDE_ROOT("CELL0103", ERROR),
    UNREADABLE_FILE("CELL0104", ERROR),
    YAML_SYNTAX("CELL0105", ERROR),
    TAB_INDENTATION("CELL0106", ERROR),
    DUPLICATE_KEY("CELL0107", ERROR),
    AMBIGUOUS_SCALAR("CELL0108", ERROR),
    TOO_MANY_ALIASES("CELL0109", ERROR),
    NESTED_TOO_DEEP("CELL0110", ERROR),
    COMPLEX_KEY("CELL0111", ERROR),
    UNSUPPORTED_TAG("CELL0112", ERROR),
    MISSING_API_VERSION("CELL0113", ERROR),
    UNSUPPORTED_API_VERSION("CELL0114", ERROR),
    UNKNOWN_KIND("CELL0115", ERROR),
    DERIVED_KIND("CELL0116", ERROR),

    // 02: schemas
    UNKNOWN_FIELD("CELL0201", ERROR),
    MISSING_FIELD("CELL0202", ERROR),
    WRONG_TYPE("CELL0203", ERROR),
    UNKNOWN_WORD("CELL0204", ERROR),
    BAD_FORMAT("CELL0205", ERROR),
    OUT_OF_RANGE("CELL0206", ERROR),
    NOT_EXACTLY_ONE("CELL0207", ERROR),
    MISSING_SPEC("CELL0208", ERROR),
    REPEATED_ITEM("CELL0209", ERROR),
    UNKNOWN_TEMPLATE_FIELD("CELL0210", ERROR),
    WRONG_TEMPLATE_TYPE("CELL0211", ERROR),
    VERSION_TOO_OLD("CELL0212", ERROR),

    // 03: references
    DUPLICATE_DECLARATION("CELL0301", ERROR),
    UNKNOWN_REFERENCE("CELL0302", ERROR),
    UNKNOWN_ENDPOINT("CELL0303", ERROR),
    WRONG_KIND("CELL0304", ERROR),
    OTHER_ORGANIZATION("CELL0305", ERROR),
    MISSING_OWNER("CELL0306", ERROR),
    OWNER_CONFLICT("CELL0307", ERROR),
    TYPE_MISMATCH("CELL0308", ERROR),
    REALISED_TWICE("CELL0309", ERROR),
    NOT_REALISED("CELL0310", WARNING),
    WAITING_FOR_BUILD("CELL0311", WARNING),
    PIPELINE_CYCLE("CELL0312", ERROR),
    REPEATED_PROMOTION("CELL0313", ERROR),
    VISIBILITY_FORBIDS("CELL0314", ERROR),
    UNKNOWN_CONFIGURATION_KEY("CELL0315", ERROR),
    OUT_OF_SCOPE("CELL0316", ERROR),
    REPEATED_CONFIGURATION_VALUE("CELL0317", ERROR),
    API_MISMATCH("CELL0318", ERROR),
    BOUND_TWICE("CELL0319", ERROR),
    ENVIRONMENT_NOT_IN_PIPELINE("CELL0320", ERROR),
    INLINE_CREDENTIALS("CELL0321", ERROR),

    // 04: cells
    MISSING_CONFIGURATION_VALUE("CELL0401", ERROR),
    TARGET_NOT_DEPLOYED("CELL0402", ERROR),
    BAD_CONNECTION_TEMPLATE("CELL0403", ERROR),
    VARIABLE_SET_TWICE("CELL0404", ERROR),
    NOT_DEPLOYED("CELL0405", INFO),

    // 05: rules over the whole program
    ILLEGAL_NAME("CELL0501", ERROR),
    NAME_COLLISION("CELL0502", ERROR),
    ROUTE_COLLISION("CELL0503", ERROR),

    // 06: rendering
    CONTAINER_WITHOUT_IMAGE("CELL0601", ERROR),
    PORTS_COLLAPSE("CELL0602", ERROR),
    SELECTOR_MISMATCH("CELL0603", ERROR),
    BAD_MERGE_DIRECTIVE("CELL0604", ERROR),
    FORBIDDEN_BY_SERVICE_TYPE("CELL0605", ERROR),
    MISSING_SCHEDULE("CELL0606", ERROR),
    INEXACT_RATE("CELL0607", ERROR),
    OUTSIDE_THE_CELL("CELL0608", ERROR),
    IDENTITY_OVERRIDDEN("CELL0609", ERROR),
    BAD_POLICY("CELL0610", ERROR),

    // 07: what this version or the target cannot carry
    NOT_RENDERED("CELL0701", ERROR),
    NO_EFFECT("CELL0702", WARNING),
    TARGET_CANNOT("CELL0703", ERROR),

    // 08: the output folder
    FOREIGN_FILE("CELL0801", ERROR),
    EDITED_FILE("CELL0802", ERROR),
    OUT_OF_DATE("CELL0803", ERROR),
    OUTPUT_UNUSABLE("CELL0804", ERROR),

    // 09: suppressions
    UNUSED_SUPPRESSION("CELL0901", WARNING),
    NOT_SUPPRESSIBLE("CELL0902", ERROR);

    private final String id;
    private final Severity severity;

    DiagnosticCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a suppression with a reason may silence it: anything below an error, and the one error meant for it. */
    public boolean isSuppressible() {
        return severity != ERROR || this == INLINE_CREDENTIALS;
    }
}
