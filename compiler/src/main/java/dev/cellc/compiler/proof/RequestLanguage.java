package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.policy.Ports.HttpMatch;
import dev.cellc.compiler.proof.Re2Node.Characters;
import dev.cellc.compiler.proof.Re2Node.Choice;
import dev.cellc.compiler.proof.Re2Node.Group;
import dev.cellc.compiler.proof.Re2Node.Nothing;
import dev.cellc.compiler.proof.Re2Node.Range;
import dev.cellc.compiler.proof.Re2Node.Repeat;
import dev.cellc.compiler.proof.Re2Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Requests as texts such as {@code GET /v1/orders?all=1}: those that declarations describe, by what the parts of a path
 * mean, and those that rules of policies match.
 */
final class RequestLanguage {
    static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    private static final Re2Node ANYTHING = again(0, new Range('!', '~'));
    private static final Re2Node TOKEN = again(1, new Range('!', '~'));
    private static final Re2Node DIGITS = again(1, new Range('0', '9'));
    private static final Re2Node SEGMENT = again(1, new Range('!', '.'), new Range('0', '>'), new Range('@', '~'));

    /** What ends where a query begins. */
    private static final Re2Node SEGMENTS = again(0, new Range('!', '>'), new Range('@', '~'));

    private static final Re2Node QUERY = new Repeat(new Sequence(List.of(literal("?"), ANYTHING)), 0, 1);
    private static final Re2Node FROM_ROOT = new Sequence(List.of(literal("/"), ANYTHING));

    /** What has no exact meaning here: letters whose case does not matter, and classes of Unicode. */
    private static final Pattern STRANGE = Pattern.compile("\\(\\?[msU]*i|\\\\[pP]");

    /** Requests with one of the usual methods. */
    static final List<Re2Node> USUAL = List.of(line(choice(METHODS), FROM_ROOT));

    /** Requests with any method. */
    static final List<Re2Node> ANY = List.of(line(TOKEN, FROM_ROOT));

    private RequestLanguage() {}

    private static Re2Node line(Re2Node method, Re2Node path) {
        return new Sequence(List.of(method, literal(" "), path));
    }

    private static Re2Node again(int least, Range... ranges) {
        return new Repeat(new Characters(List.of(ranges)), least, -1);
    }

    private static Re2Node literal(String text) {
        return new Sequence(text.codePoints()
                .<Re2Node>mapToObj(c -> new Characters(List.of(new Range(c, c))))
                .toList());
    }

    private static Re2Node choice(List<String> values) {
        return new Choice(values.stream().map(RequestLanguage::literal).toList());
    }

    /** A declared request, with or without a query. */
    static Re2Node of(Request request) {
        List<Re2Node> path = new ArrayList<>();
        for (Request.Part part : request.path()) {
            path.add(of(part));
        }
        int last = path.size() - 1;
        boolean isOpen = last >= 0 && request.path().get(last) instanceof Request.Rest;
        path.add(isOpen ? ANYTHING : QUERY);
        return line(literal(request.method()), new Sequence(path));
    }

    private static Re2Node of(Request.Part part) {
        if (part instanceof Request.Text text) {
            return literal(text.text());
        }
        if (part instanceof Request.Choice choice) {
            return choice(choice.values());
        }
        return part instanceof Request.Digits ? DIGITS : part instanceof Request.Rest ? SEGMENTS : SEGMENT;
    }

    /** All that a rule may match; conditions on something else than method and path are taken to be met. */
    static Re2Node possible(HttpMatch match) {
        return line(
                parsed(match.method()).orElse(ANYTHING), parsed(match.path()).orElse(ANYTHING));
    }

    /** Whether a rule matches all of this for sure. */
    static boolean isCertain(HttpMatch match) {
        return !match.hasConditions()
                && match.host().isEmpty()
                && parsed(match.method()).isPresent()
                && parsed(match.path()).isPresent();
    }

    /** An expression that has to match the whole of a text; nothing where its meaning is not known exactly. */
    private static Optional<Re2Node> parsed(String text) {
        if (text.isEmpty()) {
            return Optional.of(ANYTHING);
        }
        int from = text.startsWith("^") ? 1 : 0;
        boolean hasEnd = text.endsWith("$") && !text.endsWith("\\$");
        try {
            Re2Node node = Re2Parser.parse(text.substring(from, text.length() - (hasEnd ? 1 : 0)));
            return STRANGE.matcher(text).find() || dependsOnPlace(node) ? Optional.empty() : Optional.of(node);
        } catch (Re2Parser.Refused e) {
            return Optional.empty();
        }
    }

    private static boolean dependsOnPlace(Re2Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().anyMatch(RequestLanguage::dependsOnPlace);
        }
        if (node instanceof Choice choice) {
            return choice.items().stream().anyMatch(RequestLanguage::dependsOnPlace);
        }
        if (node instanceof Repeat repeat) {
            return dependsOnPlace(repeat.item());
        }
        return node instanceof Group group
                ? dependsOnPlace(group.item())
                : node instanceof Nothing nothing && nothing.atCertainPlaces();
    }
}
