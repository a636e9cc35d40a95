package io.github.seminal.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionChangesTest {

    @Test
    void a_code_that_is_dropped_or_added_is_named() {
        assertThat(changes("Present( code in ( \"fever\", \"rigors-chills\" ) )", "Present( code == \"fever\" )"))
                .containsExactly("dropped: rigors-chills");
        assertThat(changes("Present( code == \"fever\" )", "Present( code in ( \"dysuria\", \"rigors-chills\" ) )"))
                .containsExactly("dropped: fever", "added: dysuria, rigors-chills");
    }

    @Test
    void a_limit_that_is_moved_is_named_with_what_it_limits() {
        assertThat(changes("Patient( age >= 60 )", "Patient( age > 60 )")).containsExactly("moved: age >= 60 -> > 60");
        assertThat(changes("Patient( ageUnknown || age >= 40 )", "Patient( ageUnknown || age >= 41 )"))
                .containsExactly("moved: age >= 40 -> >= 41");
        assertThat(changes(
                        "Measured( code == \"temperature-c\", value >= 38 )",
                        "Measured( code == \"temperature-c\", value >= 39.5 )"))
                .containsExactly("moved: temperature-c >= 38 -> >= 39.5");
    }

    @Test
    void a_pattern_that_means_something_else_is_shown_as_it_was_and_is() {
        assertThat(changes("Present( code == \"fever\" )", "Absent( code == \"fever\" )"))
                .containsExactly("was Present( code == \"fever\" ), is Absent( code == \"fever\" )");
        assertThat(changes("not Absent( code == \"fever\" )", "Absent( code == \"fever\" )"))
                .containsExactly("was not Absent( code == \"fever\" ), is Absent( code == \"fever\" )");
    }

    @Test
    void conditions_that_are_built_otherwise_are_shown_in_full() {
        assertThat(changes(
                        "( Present( code == \"fever\" ) or Patient( age >= 60 ) )",
                        "( Present( code == \"fever\" ) and Patient( age >= 60 ) )"))
                .containsExactly(
                        "- ( Present( code == \"fever\" ) or Patient( age >= 60 ) )",
                        "+ ( Present( code == \"fever\" ) and Patient( age >= 60 ) )");
    }

    @Test
    void nothing_is_said_of_what_is_the_same() {
        assertThat(changes("Patient( age >= 60 )", "Patient( age >= 60.0 )")).isEmpty();
    }

    private static List<String> changes(String old, String now) {
        return ConditionChanges.between(condition(old), condition(now));
    }

    private static Condition condition(String text) {
        return Rulebook.parse(Map.of("redflags/test.drl", """
                        package io.github.seminal.rules

                        import io.github.seminal.Urgency
                        import io.github.seminal.facts.*

                        global Conclusions conclude

                        rule "A test"
                            @id( "red-flag.test" )
                        when
                            %s
                        then
                            conclude.refer( Urgency.URGENT, "gp" );
                        end
                        """.formatted(text)))
                .rules()
                .get(0)
                .condition();
    }
}
