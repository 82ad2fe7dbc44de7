package dev.cellc.compiler.git;

import dev.cellc.compiler.git.RenderedBranches.Rendering;
import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** A pattern such as {@code environment/{environment}} → the branch of each environment. */
final class BranchNames {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final List<String> KNOWN = List.of("{environment}", "{organization}");

    private BranchNames() {}

    /** By ref; {@code dry} are the branches that hold the declarations. */
    static SortedMap<String, Rendering> of(String pattern, List<Rendering> renderings, List<String> dry)
            throws InputException {
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        while (placeholder.find()) {
            if (!KNOWN.contains(placeholder.group())) {
                throw new InputException(
                        "`" + placeholder.group() + "` in `" + pattern + "` stands for nothing",
                        "there are " + String.join(" and ", KNOWN));
            }
        }
        SortedMap<String, Rendering> branches = new TreeMap<>();
        for (Rendering rendering : renderings) {
            String name = pattern.replace("{environment}", rendering.environment())
                    .replace("{organization}", rendering.organization());
            String ref = name.startsWith(Constants.R_HEADS) ? name : Constants.R_HEADS + name;
            checkLegal(ref, pattern);
            if (branches.put(ref, rendering) != null) {
                throw new InputException(
                        "two environments would have the branch `" + name + "`",
                        "`{environment}` in the pattern keeps them apart, and `{organization}` those of one name");
            }
        }
        checkApart(branches, dry);
        return branches;
    }

    private static void checkLegal(String ref, String pattern) throws InputException {
        String name = Repository.shortenRefName(ref);
        if (!Repository.isValidRefName(ref) || name.startsWith("-") || name.equals(Constants.HEAD)) {
            throw new InputException(
                    "`" + name + "`, from `" + pattern + "`, is no name of a branch",
                    "a pattern such as `environment/{environment}` gives good ones");
        }
    }

    /** Git keeps branches as paths, so that none can lie below another. */
    private static void checkApart(SortedMap<String, Rendering> branches, List<String> dry) throws InputException {
        List<String> all = new ArrayList<>(branches.keySet());
        for (String ref : all) {
            for (String source : dry) {
                if (ref.equals(source) || isBelow(ref, source) || isBelow(source, ref)) {
                    throw new InputException(
                            "the branch `" + Repository.shortenRefName(ref) + "` of an environment is in the way of `"
                                    + Repository.shortenRefName(source) + "`, which holds the declarations",
                            "choose a pattern such as `environment/{environment}`");
                }
            }
            for (String other : all) {
                if (isBelow(ref, other)) {
                    throw new InputException(
                            "the branches `" + Repository.shortenRefName(other) + "` and `"
                                    + Repository.shortenRefName(ref) + "` cannot both be: one lies below the other",
                            "choose a pattern such as `environment/{environment}`");
                }
            }
        }
    }

    private static boolean isBelow(String ref, String other) {
        return ref.startsWith(other + '/');
    }
}
