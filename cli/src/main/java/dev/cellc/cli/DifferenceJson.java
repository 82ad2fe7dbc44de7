package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.difference.FieldChange;
import dev.cellc.compiler.difference.Group;
import dev.cellc.compiler.difference.ObjectChange;
import dev.cellc.compiler.difference.PartDifference;
import dev.cellc.compiler.relation.Edge;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a change does, for programs. */
final class DifferenceJson {
    private final StringBuilder out = new StringBuilder();

    private DifferenceJson() {}

    static String of(Difference difference) {
        DifferenceJson json = new DifferenceJson();
        json.out.append("{\"parts\": ");
        json.list(difference.parts(), json::part);
        return json.out.append("}\n").toString();
    }

    private void part(PartDifference part) {
        member("{\"name\": ", part.name());
        out.append(", \"environment\": ").append(part.isEnvironment()).append(", \"opened\": ");
        list(part.flows().opened(), this::edge);
        out.append(", \"closed\": ");
        list(part.flows().closed(), this::edge);
        out.append(", \"publicExposure\": ").append(part.newPublicExposure().size());
        out.append(", \"groups\": ");
        list(part.groups(), this::group);
        out.append('}');
    }

    private void edge(Edge edge) {
        member("{\"from\": ", edge.from().name());
        member(", \"to\": ", edge.to().name());
        member(", \"protocol\": ", edge.protocol());
        out.append(", \"port\": ").append(edge.port() == 0 ? "null" : Integer.toString(edge.port()));
        member(", \"direction\": ", edge.direction());
        out.append(", \"because\": ");
        list(edge.because(), reason -> member("", reason));
        out.append('}');
    }

    private void group(Group group) {
        out.append("{\"direct\": ").append(group.isDirect()).append(", \"causes\": ");
        list(group.causes(), cause -> {
            member("{\"change\": ", cause.change().text());
            member(", \"kind\": ", cause.kind());
            member(", \"name\": ", cause.name());
            member(", \"place\": ", cause.place());
            out.append(", \"fields\": ");
            list(cause.fields(), this::field);
            out.append('}');
        });
        out.append(", \"objects\": ");
        list(group.objects(), this::object);
        out.append('}');
    }

    private void object(ObjectChange object) {
        member("{\"change\": ", object.change().text());
        member(", \"kind\": ", object.kind());
        member(", \"namespace\": ", object.namespace());
        member(", \"name\": ", object.name());
        member(", \"path\": ", object.path());
        out.append(", \"fields\": ");
        list(object.fields(), this::field);
        out.append('}');
    }

    private void field(FieldChange field) {
        member("{\"path\": ", field.path());
        member(", \"before\": ", field.before());
        member(", \"after\": ", field.after());
        out.append('}');
    }

    private void member(String before, @Nullable String text) {
        out.append(before);
        if (text == null) {
            out.append("null");
        } else {
            Json.string(out, text);
        }
    }

    private <T> void list(List<T> items, Consumer<T> writer) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            writer.accept(items.get(i));
        }
        out.append(']');
    }
}
