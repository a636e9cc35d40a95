package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

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
        return JsonText.INDENTED.of(json -> {
            json.writeStartArray();
            for (Rule rule : rulebook.rules()) {
                rule(rule, json);
            }
            json.writeEndArray();
        });
    }

    private static void rule(Rule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("sentence", rule.sentence());
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeStringField("says", rule.verb().name().toLowerCase(Locale.ROOT));
        json.writeStringField("target", rule.target());
        if (rule.points() != 0) {
            json.writeNumberField("points", rule.points());
        }
        Urgency urgency = rule.urgency();
        if (urgency != null) {
            json.writeStringField("urgency", urgency.name());
        }
        json.writeObjectFieldStart("annotations");
        for (var annotation : new TreeMap<>(rule.annotations()).entrySet()) {
            json.writeStringField(annotation.getKey(), annotation.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("when");
        condition(rule.condition(), json);
        json.writeEndObject();
    }

    private static void condition(Condition condition, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (condition instanceof Condition.AllOf all) {
            conditions("allOf", all.conditions(), json);
        } else if (condition instanceof Condition.AnyOf any) {
            conditions("anyOf", any.conditions(), json);
        } else if (condition instanceof Condition.Not not) {
            json.writeFieldName("not");
            condition(not.pattern(), json);
        } else if (condition instanceof Condition.Pattern pattern) {
            json.writeStringField("fact", pattern.type().word());
            if (!pattern.binding().isEmpty()) {
                json.writeStringField("binding", pattern.binding());
            }
            json.writeNumberField("line", pattern.line());
            constraints("where", pattern.constraints(), json);
        }
        json.writeEndObject();
    }

    private static void conditions(String key, List<Condition> conditions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (Condition condition : conditions) {
            condition(condition, json);
        }
        json.writeEndArray();
    }

    private static void constraints(String key, List<Constraint> constraints, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (Constraint constraint : constraints) {
            json.writeStartObject();
            if (constraint instanceof Constraint.Membership membership) {
                json.writeStringField("field", membership.field());
                json.writeArrayFieldStart("in");
                for (String value : membership.values()) {
                    json.writeString(value);
                }
                json.writeEndArray();
            } else if (constraint instanceof Constraint.Comparison comparison) {
                json.writeStringField("field", comparison.field());
                json.writeStringField("is", comparison.operator().sign());
                json.writeNumberField("limit", comparison.limit());
            } else if (constraint instanceof Constraint.Flag flag) {
                json.writeStringField("field", flag.field());
            } else if (constraint instanceof Constraint.DiffersFrom other) {
                json.writeStringField("differsFrom", other.binding());
            } else if (constraint instanceof Constraint.Either either) {
                constraints("anyOf", either.constraints(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
