package io.github.seminal.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.Choice;
import io.github.seminal.Citation;
import io.github.seminal.ConditionState;
import io.github.seminal.ConditionStatus;
import io.github.seminal.Contribution;
import io.github.seminal.Destination;
import io.github.seminal.Evidence;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.GroupTotal;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Likelihood;
import io.github.seminal.Medicine;
import io.github.seminal.NextQuestion;
import io.github.seminal.NextQuestions;
import io.github.seminal.Outcome;
import io.github.seminal.Plan;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.Remark;
import io.github.seminal.SilentRule;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import io.github.seminal.WhyNot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes records of what {@link AnswerNodes} has written. */
final class AnswerRecords {

    private final Map<String, Citation> sources = new HashMap<>();

    private AnswerRecords(JsonKeys keys) {
        keys.list("sources", AnswerRecords::source).forEach(one -> sources.put(one.id(), one));
    }

    static Answer answer(JsonNode json) {
        return JsonKeys.of(
                json, "", keys -> new Answer(keys.textOrNull("id"), new AnswerRecords(keys).assessment(keys)));
    }

    static NextQuestions questions(JsonNode json) {
        return JsonKeys.of(json, "", keys -> {
            idAndNotice(keys);
            return new NextQuestions(
                    keys.list("questions", AnswerRecords::question),
                    keys.constantOrNull("stop", NextQuestions.Stop.class));
        });
    }

    static WhyNot whyNot(JsonNode json) {
        return JsonKeys.of(json, "", keys -> {
            idAndNotice(keys);
            return new WhyNot(
                    keys.text("cause"),
                    keys.text("name"),
                    keys.constant("standing", WhyNot.Standing.class),
                    keys.text("because"),
                    keys.objectOrNull("explanation", new AnswerRecords(keys)::explanation),
                    keys.list("excludedBy", AnswerRecords::exclusion),
                    keys.list("silent", AnswerRecords::silent),
                    keys.objectOrNull("nearest", AnswerRecords::nearest));
        });
    }

    static List<Change> changes(JsonNode json) {
        return JsonKeys.of(json, "", keys -> {
            idAndNotice(keys);
            return List.copyOf(keys.list("changes", AnswerRecords::change));
        });
    }

    static Change change(JsonKeys keys) {
        return new Change(
                keys.text("finding"),
                keys.text("question"),
                keys.text("answer"),
                keys.constant("urgency", Urgency.class),
                keys.textOrEmpty("first"),
                keys.text("label"),
                keys.objectOrNull("medicine", AnswerRecords::medicine));
    }

    private static void idAndNotice(JsonKeys keys) {
        keys.textOrNull("id");
        keys.text("notice");
    }

    private Assessment assessment(JsonKeys keys) {
        keys.text("notice");
        List<RedFlag> redFlags = keys.list("redFlags", this::redFlag);
        List<Explanation> explanations = keys.list("explanations", this::explanation);
        Map<String, Explanation> byCause = new HashMap<>();
        Stream.concat(explanations.stream(), keys.list("notShown", this::explanation).stream())
                .forEach(one -> byCause.put(one.cause(), one));
        return new Assessment(
                keys.constant("urgency", Urgency.class),
                keys.constant("outcome", Outcome.class),
                redFlags,
                explanations,
                named(keys, "considered", byCause),
                keys.list("excluded", AnswerRecords::exclusion),
                keys.list("advice", AnswerRecords::advice),
                keys.list("avoid", AnswerRecords::prohibition),
                keys.object("plan", plan -> plan(plan, redFlags)),
                keys.list("medicines", AnswerRecords::understoodMedicine),
                keys.list(
                        "unrecognisedMedicines",
                        one -> new UnrecognisedMedicine(one.text("name"), one.textOrEmpty("nearest"))),
                keys.list("remarks", one -> new Remark(one.text("finding"), one.text("text"))),
                keys.texts("rulesFired"),
                keys.object(
                        "knowledge",
                        one -> new KnowledgeId(
                                one.text("id"), one.text("version"), one.text("sha256"), one.texts("changes"))));
    }

    private RedFlag redFlag(JsonKeys keys) {
        return new RedFlag(
                keys.text("rule"),
                keys.text("spec"),
                keys.constant("kind", RedFlag.Kind.class),
                keys.constant("urgency", Urgency.class),
                destination(keys),
                keys.duration("within"),
                keys.text("reason"),
                keys.text("rationale"),
                evidence(keys),
                named(keys, "citations", sources),
                keys.texts("advice"));
    }

    private Explanation explanation(JsonKeys keys) {
        return new Explanation(
                keys.text("cause"),
                keys.text("name"),
                keys.text("summary"),
                keys.text("outlook"),
                keys.constant("likelihood", Likelihood.class),
                keys.constantOrNull("group", Explanation.Group.class),
                keys.wholeNumber("points"),
                keys.wholeNumber("basePoints"),
                keys.list(
                        "groups",
                        one -> new GroupTotal(one.text("group"), one.wholeNumber("sum"), one.wholeNumber("counted"))),
                keys.constant("urgency", Urgency.class),
                destination(keys),
                keys.list("supporting", this::contribution),
                keys.list("opposing", this::contribution),
                keys.texts("advice"));
    }

    private Contribution contribution(JsonKeys keys) {
        return new Contribution(
                keys.text("rule"),
                keys.wholeNumber("points"),
                keys.textOrEmpty("group"),
                keys.text("reason"),
                evidence(keys),
                named(keys, "citations", sources));
    }

    private static Exclusion exclusion(JsonKeys keys) {
        return new Exclusion(keys.text("cause"), keys.text("rule"), keys.text("reason"), evidence(keys));
    }

    private static Plan plan(JsonKeys keys, List<RedFlag> redFlags) {
        Map<String, RedFlag> flags = new HashMap<>();
        redFlags.forEach(one -> flags.put(one.rule(), one));
        List<Evidence> unexplained = keys.list("matched", AnswerRecords::oneEvidence);
        keys.same("unexplained", unexplained.stream().map(Evidence::code).toList());
        return new Plan(
                keys.constant("urgency", Urgency.class),
                destination(keys),
                keys.durationOrNull("within"),
                named(keys, "because", flags),
                unexplained,
                keys.list(
                        "alsoNeeded",
                        step -> new Plan.Step(
                                step.constant("urgency", Urgency.class),
                                destination(step),
                                step.duration("within"),
                                named(step, "because", flags))),
                named(keys, "alsoCovered", flags),
                keys.list("doNow", AnswerRecords::advice),
                keys.list("tell", AnswerRecords::advice),
                keys.list("doNotSay", AnswerRecords::prohibition),
                keys.list(
                        "notAsked",
                        one -> new Plan.NotAsked(
                                one.text("finding"),
                                one.text("name"),
                                one.text("question"),
                                one.constant("couldBecome", Urgency.class))));
    }

    private static NextQuestion question(JsonKeys keys) {
        return new NextQuestion(
                keys.text("step"),
                keys.text("text"),
                keys.list("items", AnswerRecords::item),
                keys.number("value"),
                keys.texts("reasons"));
    }

    private static NextQuestion.Item item(JsonKeys keys) {
        return new NextQuestion.Item(
                keys.text("finding"),
                keys.text("name"),
                keys.text("question"),
                keys.constant("kind", NextQuestion.Kind.class),
                keys.textOrEmpty("unit"),
                keys.list("choices", one -> new Choice(one.text("value"), one.text("label"))),
                keys.numberOrNull("min"),
                keys.numberOrNull("max"));
    }

    private static SilentRule silent(JsonKeys keys) {
        return new SilentRule(
                keys.text("rule"),
                keys.text("effect"),
                keys.wholeNumber("points"),
                keys.text("reason"),
                keys.list(
                        "conditions",
                        one -> new ConditionState(
                                one.text("text"),
                                one.constant("status", ConditionStatus.class),
                                one.list("values", AnswerRecords::oneEvidence))));
    }

    private static WhyNot.NearestChange nearest(JsonKeys keys) {
        return new WhyNot.NearestChange(
                keys.texts("findings"), keys.wholeNumber("points"), keys.constant("likelihood", Likelihood.class));
    }

    private static UnderstoodMedicine understoodMedicine(JsonKeys keys) {
        UnderstoodMedicine medicine = new UnderstoodMedicine(keys.text("name"), keys.texts("ingredients"));
        keys.textOrNull("understoodAs");
        return medicine;
    }

    private static Destination destination(JsonKeys keys) {
        return new Destination(keys.text("destination"), keys.text("destinationName"));
    }

    private static Advice advice(JsonKeys keys) {
        return new Advice(keys.text("id"), keys.text("text"));
    }

    private static Prohibition prohibition(JsonKeys keys) {
        return new Prohibition(keys.text("id"), keys.text("text"));
    }

    private static List<Evidence> evidence(JsonKeys keys) {
        List<Evidence> evidence = keys.list("matched", AnswerRecords::oneEvidence);
        keys.same("evidence", evidence.stream().map(Evidence::toString).toList());
        return evidence;
    }

    private static Evidence oneEvidence(JsonKeys keys) {
        return new Evidence(
                keys.text("code"),
                keys.text("value"),
                keys.text("label"),
                keys.objectIfGiven("medicine", AnswerRecords::medicine));
    }

    private static Medicine medicine(JsonKeys keys) {
        return new Medicine(
                keys.text("name"),
                keys.wholeNumberIfGiven("startedDaysAgo"),
                keys.wholeNumberIfGiven("doseIncreasedDaysAgo"),
                keys.wholeNumberIfGiven("stoppedDaysAgo"));
    }

    private static Citation source(JsonKeys keys) {
        return new Citation(
                keys.text("id"),
                keys.text("name"),
                keys.text("title"),
                keys.text("publisher"),
                keys.text("date"),
                keys.text("address"),
                keys.text("status"));
    }

    /** What the names in this list stand for. */
    private static <T> List<T> named(JsonKeys keys, String key, Map<String, T> known) {
        List<T> list = new ArrayList<>();
        for (String name : keys.texts(key)) {
            T one = known.get(name);
            if (one == null) {
                throw keys.missing(key, name);
            }
            list.add(one);
        }
        return list;
    }
}
