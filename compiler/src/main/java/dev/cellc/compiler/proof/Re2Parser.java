package dev.cellc.compiler.proof;

import dev.cellc.compiler.proof.Re2Node.Characters;
import dev.cellc.compiler.proof.Re2Node.Choice;
import dev.cellc.compiler.proof.Re2Node.Group;
import dev.cellc.compiler.proof.Re2Node.Nothing;
import dev.cellc.compiler.proof.Re2Node.Range;
import dev.cellc.compiler.proof.Re2Node.Repeat;
import dev.cellc.compiler.proof.Re2Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of RE2, which has neither references back nor a look around. */
final class Re2Parser {
    private static final int MOST_REPETITIONS = 1000;

    /** Deeper nesting is no expression that anybody means. */
    private static final int DEEPEST = 250;

    private static final Pattern COUNTS = Pattern.compile("\\{([0-9]{1,4})(,([0-9]{0,4}))?\\}");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?([imsU]*(-[imsU]+)?)([:)])");
    private static final Pattern NAMED = Pattern.compile("\\(\\?P?<[A-Za-z0-9_]+>");

    private final String text;
    private int at;
    private int depth;
    private boolean folds;

    private Re2Parser(String text) {
        this.text = text;
    }

    /** Says that a text is no expression. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    static Re2Node parse(String text) throws Refused {
        Re2Parser parser = new Re2Parser(text);
        Re2Node node = parser.choice();
        if (parser.at < text.length()) {
            throw new Refused("a `)` too many");
        }
        return node;
    }

    /** Flags that a group sets hold to its end. */
    private Re2Node choice() throws Refused {
        boolean outer = folds;
        List<Re2Node> items = new ArrayList<>();
        items.add(sequence());
        while (sees("|")) {
            at++;
            items.add(sequence());
        }
        folds = outer;
        return items.size() == 1 ? items.get(0) : new Choice(items);
    }

    private Re2Node sequence() throws Refused {
        List<Re2Node> items = new ArrayList<>();
        while (at < text.length() && !sees("|") && !sees(")")) {
            Matcher flags = FLAGS.matcher(text).region(at, text.length());
            if (flags.lookingAt() && flags.group(3).equals(")")) {
                setFlags(flags);
            } else {
                items.add(repeated(atom()));
            }
        }
        return items.size() == 1 ? items.get(0) : new Sequence(items);
    }

    private void setFlags(Matcher flags) {
        String[] sides = flags.group(1).split("-", 2);
        folds = sides[0].contains("i") || (folds && !(sides.length == 2 && sides[1].contains("i")));
        at = flags.end();
    }

    private Re2Node repeated(Re2Node item) throws Refused {
        int start = at;
        Re2Node result = item;
        Matcher counts = COUNTS.matcher(text).region(at, text.length());
        if (sees("*") || sees("+") || sees("?")) {
            char sign = text.charAt(at++);
            result = new Repeat(item, sign == '+' ? 1 : 0, sign == '?' ? 1 : -1);
        } else if (counts.lookingAt()) {
            at = counts.end();
            result = counted(item, counts);
        }
        if (at > start && sees("?")) {
            at++;
        }
        boolean twice = at > start
                && (sees("*")
                        || sees("+")
                        || sees("?")
                        || COUNTS.matcher(text).region(at, text.length()).lookingAt());
        if (twice) {
            throw new Refused("`" + text.substring(start, at + 1) + "` repeats what repeats");
        }
        return result;
    }

    private static Re2Node counted(Re2Node item, Matcher counts) throws Refused {
        int least = Integer.parseInt(counts.group(1));
        boolean exact = counts.group(2) == null;
        String most = exact ? counts.group(1) : counts.group(3);
        int limit = most.isEmpty() ? -1 : Integer.parseInt(most);
        if (least > MOST_REPETITIONS || limit > MOST_REPETITIONS || (limit >= 0 && limit < least)) {
            throw new Refused("`" + counts.group() + "` is no number of repetitions");
        }
        return new Repeat(item, least, limit);
    }

    private Re2Node atom() throws Refused {
        char c = text.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters(new Re2Class(text, at));
            case '\\' -> escape();
            case '*', '+', '?' -> throw new Refused("there is nothing for `" + c + "` to repeat");
            case '.' -> {
                at++;
                yield new Characters(List.of(new Range(0, '\n' - 1), new Range('\n' + 1, Character.MAX_CODE_POINT)));
            }
            case '^', '$' -> {
                at++;
                yield new Nothing(true);
            }
            default -> literal(text.codePointAt(at));
        };
    }

    private Re2Node literal(int codePoint) {
        at += Character.charCount(codePoint);
        return Re2Class.characters(List.of(new Range(codePoint, codePoint)), folds && Re2Class.foldsFar(codePoint));
    }

    private Re2Node characters(Re2Class set) throws Refused {
        Re2Node node = set.read(folds);
        at = set.end();
        return node;
    }

    private Re2Node group() throws Refused {
        boolean outer = folds;
        Matcher flags = FLAGS.matcher(text).region(at, text.length());
        Matcher named = NAMED.matcher(text).region(at, text.length());
        boolean remembers = true;
        if (flags.lookingAt()) {
            setFlags(flags);
            remembers = false;
        } else if (named.lookingAt()) {
            at = named.end();
        } else if (sees("(?")) {
            throw new Refused("RE2 has no `" + text.substring(at, Math.min(text.length(), at + 3)) + "`");
        } else {
            at++;
        }
        if (++depth > DEEPEST) {
            throw new Refused("it is nested too deeply");
        }
        Re2Node inner = choice();
        depth--;
        if (!sees(")")) {
            throw new Refused("a `)` is missing");
        }
        at++;
        folds = outer;
        return remembers ? new Group(inner) : inner;
    }

    private Re2Node escape() throws Refused {
        String rest = text.substring(at + 1);
        if (rest.startsWith("Q")) {
            return quoted();
        }
        if (!rest.isEmpty() && "AzbB".indexOf(rest.charAt(0)) >= 0) {
            at += 2;
            return new Nothing(true);
        }
        return characters(new Re2Class(text, at));
    }

    private Re2Node quoted() {
        int end = text.indexOf("\\E", at);
        String literal = text.substring(at + 2, end < 0 ? text.length() : end);
        List<Re2Node> items = new ArrayList<>();
        literal.codePoints().forEach(c -> items.add(new Characters(List.of(new Range(c, c)))));
        at = end < 0 ? text.length() : end + 2;
        return new Sequence(items);
    }

    private boolean sees(String sign) {
        return text.startsWith(sign, at);
    }
}
