package io.github.seminal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Assessment;
import io.github.seminal.Citation;
import io.github.seminal.Contribution;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.GroupTotal;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Plan;
import io.github.seminal.RedFlag;
import io.github.seminal.Remark;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes assessments and refusals as JSON, with the keys of the command line's contract in their order, and further keys
 * after them. Thread-safe.
 */
public final class AssessmentWriter {

    /** What every answer says about itself. */
    public static final String NOTICE = "Draft for clinical review, not validated on patients, not a medical device:"
            + " it informs a clinician and does not replace one.";

    private final JsonText layout;

    private AssessmentWriter(JsonText layout) {
        this.layout = layout;
    }

    /** Writes each answer on one line. */
    public static AssessmentWriter onOneLine() {
        return new AssessmentWriter(JsonText.ON_ONE_LINE);
    }

    /** Writes answers for reading, indented. */
    public static AssessmentWriter indented() {
        return new AssessmentWriter(JsonText.INDENTED);
    }

    /**
     * Writes one assessment, without a line end after it.
     *
     * @param id the presentation's id; null when it has none
     * @param assessment the answer
     */
    public String write(@Nullable String id, Assessment assessment) {
        ObjectNode json = JsonText.object()
                .put("id", id)
                .put("urgency", assessment.urgency().name())
                .put("outcome", assessment.outcome().name());
        json.set("redFlags", JsonText.list(assessment.redFlags(), AssessmentWriter::redFlag));
        json.set("explanations", JsonText.list(assessment.explanations(), AssessmentWriter::explanation));
        json.set("advice", JsonText.list(assessment.advice(), one -> idAndText(one.id(), one.text())));
        json.set("avoid", JsonText.list(assessment.avoid(), one -> idAndText(one.id(), one.text())));
        json.set("plan", plan(assessment.plan()));
        json.set("knowledge", knowledge(assessment.knowledge()));
        json.set("medicines", JsonText.list(assessment.medicines(), AssessmentWriter::medicine));
        json.set(
                "unrecognisedMedicines", JsonText.list(assessment.unrecognisedMedicines(), AssessmentWriter::medicine));
        json.set("remarks", JsonText.list(assessment.remarks(), AssessmentWriter::remark));
        return layout.of(json.put("notice", NOTICE));
    }

    /**
     * Writes the refusal of one input, without a line end after it.
     *
     * @param id the presentation's id; null when it is not known
     * @param line the line at fault, from 1; null when the input could not be read at all
     * @param error what is wrong, and what was maybe meant
     * @param file the name of the input; null when it has none
     */
    public String writeRefusal(@Nullable String id, @Nullable Integer line, String error, @Nullable String file) {
        return layout.of(JsonText.object()
                .put("id", id)
                .put("line", line)
                .put("error", error)
                .put("file", file));
    }

    private static ObjectNode redFlag(RedFlag flag) {
        ObjectNode json = JsonText.object()
                .put("rule", flag.rule())
                .put("spec", flag.spec())
                .put("kind", flag.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("urgency", flag.urgency().name())
                .put("destination", flag.destination().code())
                .put("reason", flag.reason());
        json.set("evidence", JsonText.texts(flag.evidence(), Evidence::toString));
        json.set("citations", JsonText.texts(flag.citations(), Citation::id));
        json.put("within", flag.within().toString());
        json.set("advice", JsonText.texts(flag.advice(), Function.identity()));
        return json.put("rationale", flag.rationale());
    }

    private static ObjectNode plan(Plan plan) {
        Duration within = plan.within();
        ObjectNode json = JsonText.object()
                .put("urgency", plan.urgency().name())
                .put("destination", plan.destination().code())
                .put("within", within == null ? null : within.toString());
        json.set("because", JsonText.texts(plan.because(), RedFlag::rule));
        json.set("alsoCovered", JsonText.texts(plan.alsoCovered(), RedFlag::rule));
        json.set("doNow", JsonText.list(plan.doNow(), one -> idAndText(one.id(), one.text())));
        json.set("tell", JsonText.list(plan.tell(), one -> idAndText(one.id(), one.text())));
        json.set("doNotSay", JsonText.list(plan.doNotSay(), one -> idAndText(one.id(), one.text())));
        json.set("notAsked", JsonText.list(plan.notAsked(), AssessmentWriter::notAsked));
        json.set("alsoNeeded", JsonText.list(plan.alsoNeeded(), AssessmentWriter::step));
        json.set("unexplained", JsonText.texts(plan.unexplained(), Evidence::code));
        return json.put("destinationName", plan.destination().name());
    }

    private static ObjectNode notAsked(Plan.NotAsked open) {
        return JsonText.object()
                .put("finding", open.finding())
                .put("question", open.question())
                .put("couldBecome", open.couldBecome().name());
    }

    private static ObjectNode step(Plan.Step step) {
        ObjectNode json = JsonText.object()
                .put("urgency", step.urgency().name())
                .put("destination", step.destination().code())
                .put("within", step.within().toString());
        json.set("because", JsonText.texts(step.because(), RedFlag::rule));
        return json.put("destinationName", step.destination().name());
    }

    private static ObjectNode explanation(Explanation explanation) {
        ObjectNode json = JsonText.object()
                .put("cause", explanation.cause())
                .put("name", explanation.name())
                .put("likelihood", explanation.likelihood().name())
                .put("points", explanation.points())
                .put("urgency", explanation.urgency().name())
                .put("destination", explanation.destination().code());
        json.set("supporting", JsonText.list(explanation.supporting(), AssessmentWriter::contribution));
        json.set("opposing", JsonText.list(explanation.opposing(), AssessmentWriter::contribution));
        json.set("advice", JsonText.texts(explanation.advice(), Function.identity()));
        json.put("summary", explanation.summary())
                .put("outlook", explanation.outlook())
                .put("basePoints", explanation.basePoints());
        json.set("groups", JsonText.list(explanation.groups(), AssessmentWriter::group));
        Explanation.Group group = explanation.group();
        return json.put("group", group == null ? null : group.name());
    }

    private static ObjectNode contribution(Contribution contribution) {
        ObjectNode json = JsonText.object()
                .put("rule", contribution.rule())
                .put("points", contribution.points())
                .put("reason", contribution.reason());
        json.set("evidence", JsonText.texts(contribution.evidence(), Evidence::toString));
        json.set("citations", JsonText.texts(contribution.citations(), Citation::id));
        return json.put("group", nullIfEmpty(contribution.group()));
    }

    private static ObjectNode group(GroupTotal group) {
        return JsonText.object()
                .put("group", group.group())
                .put("sum", group.sum())
                .put("counted", group.counted());
    }

    private static ObjectNode idAndText(String id, String text) {
        return JsonText.object().put("id", id).put("text", text);
    }

    private static ObjectNode knowledge(KnowledgeId knowledge) {
        return JsonText.object()
                .put("id", knowledge.id())
                .put("version", knowledge.version())
                .put("sha256", knowledge.sha256());
    }

    private static ObjectNode remark(Remark remark) {
        return JsonText.object().put("finding", remark.finding()).put("text", remark.text());
    }

    private static ObjectNode medicine(UnderstoodMedicine medicine) {
        return JsonText.object()
                .put("name", medicine.name())
                .put("understoodAs", medicine.understoodAs().orElse(null));
    }

    private static ObjectNode medicine(UnrecognisedMedicine medicine) {
        return JsonText.object().put("name", medicine.name()).put("nearest", nullIfEmpty(medicine.nearest()));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
