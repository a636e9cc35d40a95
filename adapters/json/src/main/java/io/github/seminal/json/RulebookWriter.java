package io.github.seminal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes a rulebook as JSON, for tools that list, search or draw the rules: an array with an object for each rule.
 *
 * <p>A condition is {@code {"allOf": [..]}}, {@code {"anyOf": [..]}}, {@code {"not": {..}}}, or a pattern with {@code
 * fact}, {@code line}, and {@code where}: an array of {@code {"field", "in"}}, {@code {"field", "is", "limit"}}, {@code
 * {"field"}} for one that is true, {@code {"differsFrom"}}, and {@code {"anyOf": [..]}}.
 */
public final class RulebookWriter {

    /** The whole rulebook, indented, file by file. */
    public String write(Rulebook rulebook) {
        return JsonText.INDENTED.of(JsonText.list(rulebook.rules(), RulebookWriter::rule));
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode json = JsonText.object()
                .put("id", rule.id())
                .put("sentence", rule.sentence())
                .put("file", rule.file())
                .put("line", rule.line())
                .put("says", rule.verb().word())
                .put("target", rule.target());
        if (rule.points() != 0) {
            json.put("points", rule.points());
        }
        Urgency urgency = rule.urgency();
        if (urgency != null) {
            json.put("urgency", urgency.name());
        }
        new TreeMap<>(rule.annotations()).forEach(json.putObject("annotations")::put);
        json.set("when", condition(rule.condition()));
        return json;
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode json = JsonText.object();
        if (condition instanceof Condition.AllOf all) {
            json.set("allOf", JsonText.list(all.conditions(), RulebookWriter::condition));
        } else if (condition instanceof Condition.AnyOf any) {
            json.set("anyOf", JsonText.list(any.conditions(), RulebookWriter::condition));
        } else if (condition instanceof Condition.Not not) {
            json.set("not", condition(not.pattern()));
        } else if (condition instanceof Condition.Pattern pattern) {
            json.put("fact", pattern.type().word());
            if (!pattern.binding().isEmpty()) {
                json.put("binding", pattern.binding());
            }
            json.put("line", pattern.line());
            json.set("where", JsonText.list(pattern.constraints(), RulebookWriter::constraint));
        }
        return json;
    }

    private static ObjectNode constraint(Constraint constraint) {
        ObjectNode json = JsonText.object();
        if (constraint instanceof Constraint.Membership membership) {
            json.put("field", membership.field());
            json.set("in", JsonText.texts(membership.values(), Function.identity()));
        } else if (constraint instanceof Constraint.Comparison comparison) {
            json.put("field", comparison.field());
            json.put("is", comparison.operator().sign());
            json.put("limit", comparison.limit());
        } else if (constraint instanceof Constraint.Flag flag) {
            json.put("field", flag.field());
        } else if (constraint instanceof Constraint.DiffersFrom other) {
            json.put("differsFrom", other.binding());
        } else if (constraint instanceof Constraint.Either either) {
            json.set("anyOf", JsonText.list(either.constraints(), RulebookWriter::constraint));
        }
        return json;
    }
}
