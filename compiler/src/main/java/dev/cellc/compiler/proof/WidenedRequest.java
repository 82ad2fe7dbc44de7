package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cell.Request.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules may say instead of a request whose expression would be too long for Envoy: the path up to a slash, and
 * anything behind it. A warning tells authors so.
 */
final class WidenedRequest {
    /** Up to so many instructions of RE2 an expression is kept as it is, counted from above. */
    private static final int MOST = 90;

    /** Beside the parts of the path, and for the query that may follow where the path has an end. */
    private static final int FRAME = 6;

    private static final int QUERY = 9;
    private static final int VARYING = 8;
    private static final int CHOICE = 4;

    private WidenedRequest() {}

    /** From the longest path to the shortest; none for a request that fits. */
    static List<Request> of(Request request) {
        List<Request> widened = new ArrayList<>();
        Request longer = request;
        for (List<Part> prefix : prefixes(request.path())) {
            if (weight(longer.path()) <= MOST) {
                break;
            }
            longer = new Request(request.method(), prefix);
            widened.add(longer);
        }
        return widened;
    }

    private static List<List<Part>> prefixes(List<Part> path) {
        List<List<Part>> prefixes = new ArrayList<>();
        for (int last = path.size() - 1; last >= 0; last--) {
            String text = path.get(last) instanceof Request.Text literal ? literal.text() : "";
            for (int slash = text.lastIndexOf('/'); slash >= 0; slash = text.lastIndexOf('/', slash - 1)) {
                // not all that begins with the first slash
                if (last > 0 || slash > 0) {
                    List<Part> prefix = new ArrayList<>(path.subList(0, last));
                    prefix.add(new Request.Text(text.substring(0, slash + 1)));
                    prefix.add(new Request.Rest());
                    prefixes.add(prefix);
                }
            }
        }
        return prefixes;
    }

    private static int weight(List<Part> path) {
        boolean isOpen = !path.isEmpty() && path.get(path.size() - 1) instanceof Request.Rest;
        int weight = isOpen ? FRAME : FRAME + QUERY;
        for (Part part : path) {
            if (part instanceof Request.Text text) {
                weight += text.text().length();
            } else {
                weight += part instanceof Request.Choice choice
                        ? CHOICE + String.join("|", choice.values()).length()
                        : VARYING;
            }
        }
        return weight;
    }
}
