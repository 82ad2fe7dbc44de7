package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.policy.Ports.HttpMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether peers may ask for exactly what declarations say. The decision is exact, over every method and every path
 * that starts with a slash, and made once for each pair of rules and declared requests.
 */
final class RequestComparison {
    private static final List<Re2Node> EVERYTHING = RequestLanguage.ANY;

    /** What policies let a peer ask for, and what declarations do; anything, where it is open. */
    private record Question(boolean isOpen, List<HttpMatch> matches, boolean isDeclaredOpen, List<Request> requests) {}

    /** A request that differs, and whether it is the policies that let it through. */
    record Answer(String request, boolean isPermitted) {}

    /** The answer for one of the peers. */
    record Found(int peer, Answer answer) {}

    private final Map<Question, Optional<Answer>> answers = new ConcurrentHashMap<>();

    /** Compares for those peers that may connect and are declared to. */
    Optional<Found> compare(List<Verdicts.Grant> grants, List<Allowance> declared, PartySet peers) {
        List<PartySet> restricted = new ArrayList<>();
        for (Verdicts.Grant grant : grants) {
            if (!grant.isOpen()) {
                restricted.add(grant.peers());
            }
        }
        for (Allowance allowance : declared) {
            if (!allowance.requests().isEmpty()) {
                restricted.add(allowance.peers());
            }
        }
        for (int peer : PartySet.union(restricted).and(peers).toArray()) {
            Optional<Answer> answer = answers.computeIfAbsent(question(peer, grants, declared), this::decide);
            if (answer.isPresent()) {
                return Optional.of(new Found(peer, answer.get()));
            }
        }
        return Optional.empty();
    }

    private static Question question(int peer, List<Verdicts.Grant> grants, List<Allowance> declared) {
        Set<HttpMatch> matches = new LinkedHashSet<>();
        Set<Request> requests = new LinkedHashSet<>();
        boolean isOpen = false;
        boolean isDeclaredOpen = false;
        for (Verdicts.Grant grant : grants) {
            if (grant.peers().contains(peer)) {
                isOpen |= grant.isOpen();
                matches.addAll(grant.matches());
            }
        }
        for (Allowance allowance : declared) {
            if (allowance.peers().contains(peer)) {
                isDeclaredOpen |= allowance.requests().isEmpty();
                requests.addAll(allowance.requests());
            }
        }
        return new Question(
                isOpen,
                isOpen ? List.of() : List.copyOf(matches),
                isDeclaredOpen,
                isDeclaredOpen ? List.of() : List.copyOf(requests));
    }

    private Optional<Answer> decide(Question question) {
        if (question.isOpen() && question.isDeclaredOpen()) {
            return Optional.empty();
        }
        List<Re2Node> possible = question.isOpen() ? EVERYTHING : nodes(question.matches());
        List<HttpMatch> sure =
                question.matches().stream().filter(RequestLanguage::isCertain).toList();
        List<Re2Node> certain = question.isOpen() ? EVERYTHING : nodes(sure);
        List<Re2Node> declared = question.isDeclaredOpen() ? EVERYTHING : declared(question.requests(), possible);
        List<List<Re2Node>> kinds = new ArrayList<>(List.of(RequestLanguage.USUAL));
        if (question.isOpen() || question.isDeclaredOpen() || !haveUsualMethods(question.matches())) {
            kinds.add(RequestLanguage.ANY);
        }
        for (List<Re2Node> kind : kinds) {
            Optional<Texts.Difference> difference = Texts.difference(kind, certain, declared);
            if (difference.isEmpty() && sure.size() < question.matches().size()) {
                difference = Texts.difference(kind, possible, declared);
            }
            if (difference.isPresent()) {
                return difference.map(found -> new Answer('`' + found.text() + '`', found.isLeft()));
            }
        }
        // the proxy takes no other protocol
        return question.isOpen() == question.isDeclaredOpen()
                ? Optional.empty()
                : Optional.of(new Answer("what is no HTTP", question.isOpen()));
    }

    private static boolean haveUsualMethods(List<HttpMatch> matches) {
        return matches.stream().allMatch(match -> RequestLanguage.METHODS.contains(match.method()));
    }

    private static List<Re2Node> nodes(List<HttpMatch> matches) {
        return matches.stream().map(RequestLanguage::possible).toList();
    }

    private static List<Re2Node> declared(List<Request> requests, List<Re2Node> possible) {
        List<Re2Node> declared = new ArrayList<>();
        for (Request request : requests) {
            Re2Node node = RequestLanguage.of(request);
            for (Request wider : WidenedRequest.of(request)) {
                Re2Node widened = RequestLanguage.of(wider);
                if (!isWithin(widened, possible)) {
                    break;
                }
                node = widened;
            }
            declared.add(node);
        }
        return declared;
    }

    private static boolean isWithin(Re2Node node, List<Re2Node> all) {
        List<Re2Node> both = new ArrayList<>(all);
        both.add(node);
        return Texts.difference(RequestLanguage.USUAL, both, all).isEmpty();
    }
}
