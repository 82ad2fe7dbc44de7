package dev.cellc.cli;

import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.Request;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command line says about a promotion. */
final class PromotionOptions {
    private final Session session;
    private final List<String> operands;

    PromotionOptions(Session session) {
        this.session = session;
        this.operands = session.arguments().operands();
    }

    Path root() throws UsageException {
        return session.path(operands.size() > 1 ? operands.get(0) : ".");
    }

    Request request(Operation operation) throws UsageException {
        String operand = operands.get(operands.size() - 1);
        String[] names = operand.split("/", -1);
        boolean isProject = names.length == 1 && operation == Operation.PROMOTE;
        if ((names.length != 2 && !isProject) || List.of(names).contains("")) {
            throw new UsageException(
                    "`" + operand + "` is no component", "name it as PROJECT/COMPONENT, such as `shop/orders`");
        }
        return new Request(
                operation,
                names[0],
                isProject ? null : names[1],
                value(Option.TRACK),
                value(Option.SOURCE),
                operation == Operation.PROMOTE ? value(Option.TARGET) : value(Option.PLACE),
                emergency());
    }

    private @Nullable String value(Option option) {
        return session.arguments().value(option).orElse(null);
    }

    private @Nullable String emergency() throws UsageException {
        boolean isEmergency = session.arguments().has(Option.EMERGENCY);
        String reason = value(Option.REASON);
        if (isEmergency != (reason != null)) {
            throw new UsageException(
                    isEmergency ? "`--emergency` needs a reason" : "`--reason` is for an emergency",
                    "`--emergency --reason TEXT` waives approvals, and the text stays in the history");
        }
        if (reason != null && reason.isBlank()) {
            throw new UsageException("the reason is empty", "say what has happened");
        }
        return reason;
    }

    Promotions.Limits limits() throws UsageException {
        return new Promotions.Limits(
                session.arguments().has(Option.WITH_DEPENDENCIES),
                number(Option.ALLOW_DELETE),
                number(Option.ALLOW_EXPOSURE));
    }

    private int number(Option option) throws UsageException {
        String text = session.arguments().value(option).orElse("0");
        if (!text.matches("[0-9]{1,9}")) {
            throw new UsageException(
                    "`" + text + "` is no number for `" + option.flag() + "`", "give a whole number from 0 on");
        }
        return Integer.parseInt(text);
    }
}
