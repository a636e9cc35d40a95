package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.support.SupportFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookWriterTest {

    @Test
    void every_form_of_condition_is_written() {
        Rulebook rulebook = Rulebook.parse(Map.of("causes/nerve-injury.drl", """
                package io.github.seminal.rules

                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "A sentence"
                    @id( "nerve-injury.all" )
                    @cite( "SRC-01" )
                when
                    Patient( ageUnknown || age >= 40 )
                    $one : Present( code in ( "a", "b" ) )
                    Present( code in ( "a", "b" ), code != $one.code )
                    ( Described( code == "c", value == "d" ) or not Absent( code == "e" ) )
                then
                    conclude.supports( 3 );
                end
                """));
        assertThat(new RulebookWriter().write(rulebook)).isEqualTo("""
                [ {
                  "id": "nerve-injury.all",
                  "sentence": "A sentence",
                  "file": "causes/nerve-injury.drl",
                  "line": 7,
                  "says": "supports",
                  "target": "nerve-injury",
                  "points": 3,
                  "annotations": {
                    "cite": "SRC-01",
                    "id": "nerve-injury.all"
                  },
                  "when": {
                    "allOf": [ {
                      "fact": "Patient",
                      "line": 11,
                      "where": [ {
                        "anyOf": [ {
                          "field": "ageUnknown"
                        }, {
                          "field": "age",
                          "is": ">=",
                          "limit": 40.0
                        } ]
                      } ]
                    }, {
                      "fact": "Present",
                      "binding": "$one",
                      "line": 12,
                      "where": [ {
                        "field": "code",
                        "in": [ "a", "b" ]
                      } ]
                    }, {
                      "fact": "Present",
                      "line": 13,
                      "where": [ {
                        "field": "code",
                        "in": [ "a", "b" ]
                      }, {
                        "differsFrom": "$one"
                      } ]
                    }, {
                      "anyOf": [ {
                        "fact": "Described",
                        "line": 14,
                        "where": [ {
                          "field": "code",
                          "in": [ "c" ]
                        }, {
                          "field": "value",
                          "in": [ "d" ]
                        } ]
                      }, {
                        "not": {
                          "fact": "Absent",
                          "line": 14,
                          "where": [ {
                            "field": "code",
                            "in": [ "e" ]
                          } ]
                        }
                      } ]
                    } ]
                  }
                } ]""");
    }

    @Test
    void every_rule_of_the_standard_knowledge_is_written_once() throws IOException {
        KnowledgeBase knowledge = KnowledgeBase.standard();
        List<String> ids = new ArrayList<>();
        try (JsonParser parser = new JsonFactory()
                .createParser(new RulebookWriter()
                        .write(SupportFactory.knowledge(knowledge).rulebook()))) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
                if (depth == 1
                        && token == JsonToken.VALUE_STRING
                        && parser.currentName().equals("id")) {
                    ids.add(parser.getText());
                }
            }
        }
        assertThat(ids).hasSize(knowledge.ruleCount()).doesNotHaveDuplicates().contains("red-flag.ascending-weakness");
    }
}
