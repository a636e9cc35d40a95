package io.github.seminal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.Citation;
import io.github.seminal.ConditionState;
import io.github.seminal.Contribution;
import io.github.seminal.Evidence;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.GroupTotal;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Medicine;
import io.github.seminal.NextQuestion;
import io.github.seminal.NextQuestions;
import io.github.seminal.Plan;
import io.github.seminal.RedFlag;
import io.github.seminal.SilentRule;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.WhyNot;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON nodes. {@code evidence} and {@code citations} hold the short forms of the contract; {@code matched} holds the
 * same evidence in full, and {@code sources}, once for each answer, what is cited.
 */
final class AnswerNodes {

    private AnswerNodes() {}

    static ObjectNode assessment(@Nullable String id, Assessment assessment) {
        ObjectNode json = JsonText.object()
                .put("id", id)
                .put("urgency", assessment.urgency().name())
                .put("outcome", assessment.outcome().name());
        json.set("redFlags", JsonText.list(assessment.redFlags(), AnswerNodes::redFlag));
        json.set("explanations", JsonText.list(assessment.explanations(), AnswerNodes::explanation));
        json.set("advice", JsonText.list(assessment.advice(), one -> idAndText(one.id(), one.text())));
        json.set("avoid", JsonText.list(assessment.avoid(), one -> idAndText(one.id(), one.text())));
        json.set("plan", plan(assessment.plan()));
        json.set("knowledge", knowledge(assessment.knowledge()));
        json.set("medicines", JsonText.list(assessment.medicines(), AnswerNodes::medicine));
        json.set("unrecognisedMedicines", JsonText.list(assessment.unrecognisedMedicines(), AnswerNodes::medicine));
        json.set(
                "remarks",
                JsonText.list(
                        assessment.remarks(),
                        one -> JsonText.object().put("finding", one.finding()).put("text", one.text())));
        json.set("considered", JsonText.texts(assessment.considered(), Explanation::cause));
        Set<String> shown =
                assessment.explanations().stream().map(Explanation::cause).collect(Collectors.toSet());
        List<Explanation> notShown = assessment.considered().stream()
                .filter(one -> !shown.contains(one.cause()))
                .toList();
        json.set("notShown", JsonText.list(notShown, AnswerNodes::explanation));
        json.set("excluded", JsonText.list(assessment.excluded(), AnswerNodes::exclusion));
        json.set("rulesFired", texts(assessment.rulesFired()));
        Map<String, Citation> cited = new LinkedHashMap<>();
        assessment.redFlags().forEach(flag -> note(cited, flag.citations()));
        assessment.explanations().forEach(one -> noteOf(cited, one));
        assessment.considered().forEach(one -> noteOf(cited, one));
        json.set("sources", JsonText.list(cited.values(), AnswerNodes::source));
        return json.put("notice", AnswerWriter.NOTICE);
    }

    static ObjectNode redFlag(RedFlag flag) {
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
        json.set("advice", texts(flag.advice()));
        json.put("rationale", flag.rationale())
                .put("destinationName", flag.destination().name());
        json.set("matched", matched(flag.evidence()));
        return json;
    }

    static ObjectNode explanation(Explanation explanation) {
        ObjectNode json = JsonText.object()
                .put("cause", explanation.cause())
                .put("name", explanation.name())
                .put("likelihood", explanation.likelihood().name())
                .put("points", explanation.points())
                .put("urgency", explanation.urgency().name())
                .put("destination", explanation.destination().code());
        json.set("supporting", JsonText.list(explanation.supporting(), AnswerNodes::contribution));
        json.set("opposing", JsonText.list(explanation.opposing(), AnswerNodes::contribution));
        json.set("advice", texts(explanation.advice()));
        json.put("summary", explanation.summary())
                .put("outlook", explanation.outlook())
                .put("basePoints", explanation.basePoints());
        json.set("groups", JsonText.list(explanation.groups(), AnswerNodes::group));
        Explanation.Group group = explanation.group();
        return json.put("group", group == null ? null : group.name())
                .put("destinationName", explanation.destination().name());
    }

    private static ObjectNode contribution(Contribution contribution) {
        ObjectNode json = JsonText.object()
                .put("rule", contribution.rule())
                .put("points", contribution.points())
                .put("reason", contribution.reason());
        json.set("evidence", JsonText.texts(contribution.evidence(), Evidence::toString));
        json.set("citations", JsonText.texts(contribution.citations(), Citation::id));
        json.put("group", nullIfEmpty(contribution.group()));
        json.set("matched", matched(contribution.evidence()));
        return json;
    }

    private static ObjectNode group(GroupTotal group) {
        return JsonText.object()
                .put("group", group.group())
                .put("sum", group.sum())
                .put("counted", group.counted());
    }

    private static ObjectNode exclusion(Exclusion exclusion) {
        ObjectNode json = JsonText.object()
                .put("cause", exclusion.cause())
                .put("rule", exclusion.rule())
                .put("reason", exclusion.reason());
        json.set("evidence", JsonText.texts(exclusion.evidence(), Evidence::toString));
        json.set("matched", matched(exclusion.evidence()));
        return json;
    }

    static ObjectNode plan(Plan plan) {
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
        json.set("notAsked", JsonText.list(plan.notAsked(), AnswerNodes::notAsked));
        json.set("alsoNeeded", JsonText.list(plan.alsoNeeded(), AnswerNodes::step));
        json.set("unexplained", JsonText.texts(plan.unexplained(), Evidence::code));
        json.put("destinationName", plan.destination().name());
        json.set("matched", matched(plan.unexplained()));
        return json;
    }

    private static ObjectNode notAsked(Plan.NotAsked open) {
        return JsonText.object()
                .put("finding", open.finding())
                .put("question", open.question())
                .put("couldBecome", open.couldBecome().name())
                .put("name", open.name());
    }

    private static ObjectNode step(Plan.Step step) {
        ObjectNode json = JsonText.object()
                .put("urgency", step.urgency().name())
                .put("destination", step.destination().code())
                .put("within", step.within().toString());
        json.set("because", JsonText.texts(step.because(), RedFlag::rule));
        return json.put("destinationName", step.destination().name());
    }

    private static ObjectNode knowledge(KnowledgeId knowledge) {
        ObjectNode json = JsonText.object()
                .put("id", knowledge.id())
                .put("version", knowledge.version())
                .put("sha256", knowledge.sha256());
        json.set("changes", texts(knowledge.changes()));
        return json;
    }

    private static ObjectNode medicine(UnderstoodMedicine medicine) {
        ObjectNode json = JsonText.object()
                .put("name", medicine.name())
                .put("understoodAs", medicine.understoodAs().orElse(null));
        json.set("ingredients", texts(medicine.ingredients()));
        return json;
    }

    private static ObjectNode medicine(UnrecognisedMedicine medicine) {
        return JsonText.object().put("name", medicine.name()).put("nearest", nullIfEmpty(medicine.nearest()));
    }

    static ObjectNode questions(@Nullable String id, NextQuestions questions) {
        ObjectNode json = JsonText.object().put("id", id);
        json.set("questions", JsonText.list(questions.questions(), AnswerNodes::question));
        NextQuestions.Stop stop = questions.stop();
        return json.put("stop", stop == null ? null : stop.name()).put("notice", AnswerWriter.NOTICE);
    }

    private static ObjectNode question(NextQuestion question) {
        ObjectNode json = JsonText.object().put("step", question.step()).put("text", question.text());
        json.set("items", JsonText.list(question.items(), AnswerNodes::item));
        json.put("value", question.value());
        json.set("reasons", texts(question.reasons()));
        return json;
    }

    private static ObjectNode item(NextQuestion.Item item) {
        ObjectNode json = JsonText.object()
                .put("finding", item.finding())
                .put("name", item.name())
                .put("question", item.question())
                .put("kind", item.kind().name())
                .put("unit", nullIfEmpty(item.unit()));
        json.set(
                "choices",
                JsonText.list(
                        item.choices(),
                        one -> JsonText.object().put("value", one.value()).put("label", one.label())));
        return json.put("min", item.min()).put("max", item.max());
    }

    static ObjectNode whyNot(@Nullable String id, WhyNot whyNot) {
        Explanation explanation = whyNot.explanation();
        WhyNot.NearestChange nearest = whyNot.nearest();
        ObjectNode json = JsonText.object()
                .put("id", id)
                .put("cause", whyNot.cause())
                .put("name", whyNot.name())
                .put("standing", whyNot.standing().name())
                .put("because", whyNot.because());
        json.set("explanation", explanation == null ? null : explanation(explanation));
        json.set("excludedBy", JsonText.list(whyNot.excludedBy(), AnswerNodes::exclusion));
        json.set("silent", JsonText.list(whyNot.silent(), AnswerNodes::silent));
        json.set("nearest", nearest == null ? null : nearest(nearest));
        Map<String, Citation> cited = new LinkedHashMap<>();
        if (explanation != null) {
            noteOf(cited, explanation);
        }
        json.set("sources", JsonText.list(cited.values(), AnswerNodes::source));
        return json.put("notice", AnswerWriter.NOTICE);
    }

    private static ObjectNode nearest(WhyNot.NearestChange nearest) {
        ObjectNode json = JsonText.object();
        json.set("findings", texts(nearest.findings()));
        return json.put("points", nearest.points())
                .put("likelihood", nearest.likelihood().name());
    }

    private static ObjectNode silent(SilentRule rule) {
        ObjectNode json = JsonText.object()
                .put("rule", rule.rule())
                .put("effect", rule.effect())
                .put("points", rule.points())
                .put("reason", rule.reason());
        json.set("conditions", JsonText.list(rule.conditions(), AnswerNodes::condition));
        return json;
    }

    private static ObjectNode condition(ConditionState condition) {
        ObjectNode json = JsonText.object()
                .put("text", condition.text())
                .put("status", condition.status().name());
        json.set("values", matched(condition.values()));
        return json;
    }

    static ObjectNode changes(@Nullable String id, List<Change> changes) {
        ObjectNode json = JsonText.object().put("id", id);
        json.set("changes", JsonText.list(changes, AnswerNodes::change));
        return json.put("notice", AnswerWriter.NOTICE);
    }

    static ObjectNode change(Change change) {
        Medicine medicine = change.medicine();
        ObjectNode json = JsonText.object()
                .put("finding", change.finding())
                .put("question", change.question())
                .put("answer", change.answer())
                .put("label", change.label())
                .put("urgency", change.urgency().name())
                .put("first", nullIfEmpty(change.first()));
        json.set("medicine", medicine == null ? null : PresentationWriter.medicine(medicine));
        return json;
    }

    private static ArrayNode matched(List<Evidence> evidence) {
        return JsonText.list(evidence, AnswerNodes::evidence);
    }

    private static JsonNode evidence(Evidence evidence) {
        ObjectNode json = JsonText.object()
                .put("code", evidence.code())
                .put("value", evidence.value())
                .put("label", evidence.label());
        Medicine medicine = evidence.medicine();
        if (medicine != null) {
            json.set("medicine", PresentationWriter.medicine(medicine));
        }
        return json;
    }

    private static ObjectNode source(Citation source) {
        return JsonText.object()
                .put("id", source.id())
                .put("name", source.name())
                .put("title", source.title())
                .put("publisher", source.publisher())
                .put("date", source.date())
                .put("address", source.address())
                .put("status", source.status());
    }

    private static void noteOf(Map<String, Citation> cited, Explanation explanation) {
        explanation.supporting().forEach(one -> note(cited, one.citations()));
        explanation.opposing().forEach(one -> note(cited, one.citations()));
    }

    private static void note(Map<String, Citation> cited, List<Citation> citations) {
        citations.forEach(one -> cited.putIfAbsent(one.id(), one));
    }

    private static ObjectNode idAndText(String id, String text) {
        return JsonText.object().put("id", id).put("text", text);
    }

    private static ArrayNode texts(Collection<String> texts) {
        return JsonText.texts(texts, Function.identity());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
