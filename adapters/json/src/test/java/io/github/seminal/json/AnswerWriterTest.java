package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Citation;
import io.github.seminal.Contribution;
import io.github.seminal.Destination;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.GroupTotal;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Plan;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.Remark;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {

    private static final Citation SOURCE = new Citation("SRC-01", "Name", "Title", "Publisher", "2020", "", "READ");

    private static final RedFlag FLAG = new RedFlag(
            "red-flag.x",
            "RF-01",
            RedFlag.Kind.RED_FLAG,
            Urgency.SAME_DAY,
            new Destination("same-day-gp-or-ed", "Today"),
            Duration.ofHours(4),
            "A \"reason\"",
            "Because",
            List.of(new Evidence("fever", "present", "Fever"), new Evidence("age", "61", "Age: 61")),
            List.of(SOURCE),
            List.of("adv-a"));

    private static final Plan PLAN = new Plan(
            Urgency.SAME_DAY,
            new Destination("same-day-gp-or-ed", "Today"),
            Duration.ofHours(4),
            List.of(FLAG),
            List.of(new Evidence("weight-loss", "present", "Weight loss")),
            List.of(new Plan.Step(
                    Urgency.SAME_DAY, new Destination("sarc", "Centre"), Duration.ofHours(24), List.of(FLAG))),
            List.of(FLAG),
            List.of(new Advice("do-a", "Examine")),
            List.of(new Advice("adv-a", "Do this")),
            List.of(new Prohibition("mnh-a", "Not that")),
            List.of(new Plan.NotAsked("bone-pain", "Bone pain", "Do your bones hurt?", Urgency.EMERGENCY_NOW)));

    private static final Plan NO_PLAN = new Plan(
            Urgency.ROUTINE,
            new Destination("gp", "GP"),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static final Assessment FULL = new Assessment(
            Urgency.SAME_DAY,
            Outcome.EXPLAINED,
            List.of(FLAG),
            List.of(new Explanation(
                    "cause-x",
                    "Cause X",
                    "What it is",
                    "What comes",
                    Likelihood.POSSIBLE,
                    Explanation.Group.POSSIBLE,
                    4,
                    -1,
                    List.of(new GroupTotal("luts", 5, 3)),
                    Urgency.SELF_CARE,
                    new Destination("self", "Self-care"),
                    List.of(new Contribution(
                            "cause-x.a",
                            5,
                            "luts",
                            "Speaks for it",
                            List.of(new Evidence("psa-ng-ml", "5.2", "PSA: 5.2")),
                            List.of(SOURCE))),
                    List.of(new Contribution(
                            "cause-x.b",
                            -2,
                            "",
                            "Speaks against it",
                            List.of(new Evidence("dysuria", "absent", "Dysuria: no")),
                            List.of())),
                    List.of("adv-a"))),
            List.of(),
            List.of(),
            List.of(new Advice("adv-a", "Do this")),
            List.of(new Prohibition("mnh-a", "Not that")),
            PLAN,
            List.of(
                    new UnderstoodMedicine("Duodart", List.of("dutasteride", "tamsulosin")),
                    new UnderstoodMedicine("sertaline", List.of()),
                    new UnderstoodMedicine("zzz", List.of())),
            List.of(new UnrecognisedMedicine("sertaline", "sertraline"), new UnrecognisedMedicine("zzz", "")),
            List.of(new Remark("fever", "The number counts.")),
            List.of(),
            new KnowledgeId("seminal-standard", "1.2.3", "abc"));

    private static final Assessment EMPTY = new Assessment(
            Urgency.ROUTINE,
            Outcome.INSUFFICIENT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NO_PLAN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new KnowledgeId("k", "1", "abc"));

    @Test
    void an_assessment_has_the_keys_of_the_contract_in_its_order_and_further_ones_after_them() {
        assertThat(AnswerWriter.indented().write("case-1", FULL)).isEqualTo("""
                {
                  "id": "case-1",
                  "urgency": "SAME_DAY",
                  "outcome": "EXPLAINED",
                  "redFlags": [ {
                    "rule": "red-flag.x",
                    "spec": "RF-01",
                    "kind": "red-flag",
                    "urgency": "SAME_DAY",
                    "destination": "same-day-gp-or-ed",
                    "reason": "A \\"reason\\"",
                    "evidence": [ "fever", "age 61" ],
                    "citations": [ "SRC-01" ],
                    "within": "PT4H",
                    "advice": [ "adv-a" ],
                    "rationale": "Because",
                    "destinationName": "Today",
                    "matched": [ {
                      "code": "fever",
                      "value": "present",
                      "label": "Fever"
                    }, {
                      "code": "age",
                      "value": "61",
                      "label": "Age: 61"
                    } ]
                  } ],
                  "explanations": [ {
                    "cause": "cause-x",
                    "name": "Cause X",
                    "likelihood": "POSSIBLE",
                    "points": 4,
                    "urgency": "SELF_CARE",
                    "destination": "self",
                    "supporting": [ {
                      "rule": "cause-x.a",
                      "points": 5,
                      "reason": "Speaks for it",
                      "evidence": [ "psa-ng-ml 5.2" ],
                      "citations": [ "SRC-01" ],
                      "group": "luts",
                      "matched": [ {
                        "code": "psa-ng-ml",
                        "value": "5.2",
                        "label": "PSA: 5.2"
                      } ]
                    } ],
                    "opposing": [ {
                      "rule": "cause-x.b",
                      "points": -2,
                      "reason": "Speaks against it",
                      "evidence": [ "dysuria absent" ],
                      "citations": [ ],
                      "group": null,
                      "matched": [ {
                        "code": "dysuria",
                        "value": "absent",
                        "label": "Dysuria: no"
                      } ]
                    } ],
                    "advice": [ "adv-a" ],
                    "summary": "What it is",
                    "outlook": "What comes",
                    "basePoints": -1,
                    "groups": [ {
                      "group": "luts",
                      "sum": 5,
                      "counted": 3
                    } ],
                    "group": "POSSIBLE",
                    "destinationName": "Self-care"
                  } ],
                  "advice": [ {
                    "id": "adv-a",
                    "text": "Do this"
                  } ],
                  "avoid": [ {
                    "id": "mnh-a",
                    "text": "Not that"
                  } ],
                  "plan": {
                    "urgency": "SAME_DAY",
                    "destination": "same-day-gp-or-ed",
                    "within": "PT4H",
                    "because": [ "red-flag.x" ],
                    "alsoCovered": [ "red-flag.x" ],
                    "doNow": [ {
                      "id": "do-a",
                      "text": "Examine"
                    } ],
                    "tell": [ {
                      "id": "adv-a",
                      "text": "Do this"
                    } ],
                    "doNotSay": [ {
                      "id": "mnh-a",
                      "text": "Not that"
                    } ],
                    "notAsked": [ {
                      "finding": "bone-pain",
                      "question": "Do your bones hurt?",
                      "couldBecome": "EMERGENCY_NOW",
                      "name": "Bone pain"
                    } ],
                    "alsoNeeded": [ {
                      "urgency": "SAME_DAY",
                      "destination": "sarc",
                      "within": "PT24H",
                      "because": [ "red-flag.x" ],
                      "destinationName": "Centre"
                    } ],
                    "unexplained": [ "weight-loss" ],
                    "destinationName": "Today",
                    "matched": [ {
                      "code": "weight-loss",
                      "value": "present",
                      "label": "Weight loss"
                    } ]
                  },
                  "knowledge": {
                    "id": "seminal-standard",
                    "version": "1.2.3",
                    "sha256": "abc",
                    "changes": [ ]
                  },
                  "medicines": [ {
                    "name": "Duodart",
                    "understoodAs": "dutasteride + tamsulosin",
                    "ingredients": [ "dutasteride", "tamsulosin" ]
                  }, {
                    "name": "sertaline",
                    "understoodAs": null,
                    "ingredients": [ ]
                  }, {
                    "name": "zzz",
                    "understoodAs": null,
                    "ingredients": [ ]
                  } ],
                  "unrecognisedMedicines": [ {
                    "name": "sertaline",
                    "nearest": "sertraline"
                  }, {
                    "name": "zzz",
                    "nearest": null
                  } ],
                  "remarks": [ {
                    "finding": "fever",
                    "text": "The number counts."
                  } ],
                  "considered": [ ],
                  "notShown": [ ],
                  "excluded": [ ],
                  "rulesFired": [ ],
                  "sources": [ {
                    "id": "SRC-01",
                    "name": "Name",
                    "title": "Title",
                    "publisher": "Publisher",
                    "date": "2020",
                    "address": "",
                    "status": "READ"
                  } ],
                  "notice": "Draft for clinical review, not validated on patients, not a medical device: \
                it informs a clinician and does not replace one."
                }""");
    }

    @Test
    void on_one_line_there_is_one_line() {
        assertThat(AnswerWriter.onOneLine().write("a\nb", EMPTY)).isEqualTo("""
                {"id":"a\\nb","urgency":"ROUTINE","outcome":"INSUFFICIENT","redFlags":[],"explanations":[],"advice":[],\
                "avoid":[],"plan":{"urgency":"ROUTINE","destination":"gp","within":null,"because":[],"alsoCovered":[],\
                "doNow":[],"tell":[],"doNotSay":[],"notAsked":[],"alsoNeeded":[],"unexplained":[],\
                "destinationName":"GP","matched":[]},"knowledge":{"id":"k","version":"1","sha256":"abc","changes":[]},"medicines":[],"unrecognisedMedicines":[],\
                "remarks":[],"considered":[],"notShown":[],"excluded":[],"rulesFired":[],"sources":[],"notice":"Draft for clinical review, not validated on patients, not a medical device: \
                it informs a clinician and does not replace one."}""");
    }

    @Test
    void without_an_id_the_id_is_null() {
        assertThat(AnswerWriter.onOneLine().write(null, EMPTY)).startsWith("{\"id\":null,\"urgency\":");
    }

    @Test
    void pathways_and_cautions_are_called_so() {
        assertThat(AnswerWriter.onOneLine().write(null, with(RedFlag.Kind.PATHWAY)))
                .contains("\"kind\":\"pathway\"");
        assertThat(AnswerWriter.onOneLine().write(null, with(RedFlag.Kind.CAUTION)))
                .contains("\"kind\":\"caution\"");
    }

    private static Assessment with(RedFlag.Kind kind) {
        RedFlag flag = FULL.redFlags().get(0);
        return new Assessment(
                FULL.urgency(),
                FULL.outcome(),
                List.of(new RedFlag(
                        flag.rule(),
                        flag.spec(),
                        kind,
                        flag.urgency(),
                        flag.destination(),
                        flag.within(),
                        flag.reason(),
                        flag.rationale(),
                        flag.evidence(),
                        flag.citations(),
                        flag.advice())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NO_PLAN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                FULL.knowledge());
    }
}
