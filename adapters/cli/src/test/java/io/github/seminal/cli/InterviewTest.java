package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.json.PresentationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewTest {

    /** Age, and nothing of the safety screens. */
    private static final String BEGIN = "47\nn\nn\nn\n";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("answers.json");
    }

    private Presentation kept() {
        try {
            return new PresentationReader().read(Files.readAllBytes(file())).presentation();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void it_asks_safety_first_and_ends_in_an_assessment() {
        Run run = Run.with(BEGIN + "4\nq\n", "interview");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "How old are you?",
                        "Do any of these apply to you?",
                        "When does it happen?",
                        "Draft for clinical review");
    }

    @Test
    void the_answers_can_be_read_by_their_owner_only() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Run.with(BEGIN + "4\nq\n", "interview", "--file", file().toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("answers.json");
    }

    @Test
    void an_emergency_ends_the_questions_at_once() {
        Run run = Run.with("47\n4, 5\n", "interview");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\nEMERGENCY: NOW").doesNotContain("When does it happen?");
    }

    @Test
    void answers_of_every_kind_are_taken() {
        Run run = Run.with(BEGIN + "4\n2\nflomaxine, tamsulosin\n30\n?\nq\n", "interview", "--file", file().toString());
        assertThat(run.exitCode()).isZero();
        assertThat(kept().age()).isEqualTo(47);
        assertThat(kept().present()).containsExactly("leak-with-urination");
        assertThat(kept().absent()).contains("fever", "leak-during-arousal");
        assertThat(kept().described()).containsEntry("leak-fluid-appearance", "white-milky");
        assertThat(kept().medicines())
                .containsExactly(Medicine.named("flomaxine").startedDaysAgo(30), Medicine.named("tamsulosin"));
    }

    @Test
    void days_that_are_no_number_are_asked_again() {
        Run run = Run.with(BEGIN + "4\n2\ntamsulosin\nlast month\n30\nq\n", "interview", "--file", file().toString());
        assertThat(run.out().split("How many days ago", -1)).hasSize(3);
        assertThat(kept().medicines())
                .containsExactly(Medicine.named("tamsulosin").startedDaysAgo(30));
    }

    @Test
    void dont_know_is_not_no_and_is_not_asked_again() {
        Run run = Run.with("?\nn\nq\n", "interview", "--file", file().toString());
        assertThat(run.out().split("How old are you", -1)).hasSize(2);
        assertThat(kept().age()).isNull();
        assertThat(kept().unknown()).contains("age-years");
    }

    @Test
    void back_takes_the_answer_before_back() {
        Run.with("47\nb\n74\nn\nq\n", "interview", "--file", file().toString());
        assertThat(kept().age()).isEqualTo(74);
        assertThat(kept().absent()).contains("fever");
    }

    @Test
    void back_at_the_start_asks_the_same_again() {
        Run run = Run.with("b\n47\nq\n", "interview");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().split("How old are you", -1)).hasSize(3);
    }

    @Test
    void why_gives_the_reason_and_waits_for_the_answer() {
        Run run = Run.with("47\nw\nn\nq\n", "interview");
        assertThat(run.out()).contains("These may need care at once, so they are asked before anything else.");
        assertThat(run.out().split("Do any of these apply", -1)).hasSize(2);
    }

    @Test
    void what_is_no_answer_is_said_and_asked_again() {
        Run run = Run.with("young\n470\n47\n99\nn\nq\n", "interview", "--file", file().toString());
        assertThat(run.out()).contains("A number (years)", "470", "(99) is not a number from 1 to");
        assertThat(kept().age()).isEqualTo(47);
    }

    @Test
    void an_interrupted_interview_goes_on_where_it_was_left() {
        String file = file().toString();
        Run interrupted = Run.with(BEGIN, "interview", "--file", file);
        assertThat(interrupted.exitCode()).isEqualTo(1);
        assertThat(interrupted.err())
                .isEqualTo(
                        "The interview was interrupted; (" + file + ") holds the answers. Run it again to continue.\n");
        Run resumed = Run.with("4\nq\n", "interview", "--file", file);
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.out()).startsWith("\nWhen does it happen?").contains("\nDraft for clinical review");
        assertThat(kept().present()).containsExactly("leak-with-urination");
    }

    @Test
    void an_interrupted_interview_without_a_file_says_what_is_lost() {
        Run run = Run.with(BEGIN, "interview");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the answers are gone. Maybe keep them next time with (--file).");
        assertThat(run.out()).doesNotContain("Draft for clinical review");
    }

    @Test
    void a_file_that_is_no_presentation_is_refused_and_left_alone() throws IOException {
        Files.writeString(file(), "{\"agee\": 47}");
        Run run = Run.with(BEGIN, "interview", "--file", file().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(file() + ":1:2: agee: ");
        assertThat(file()).hasContent("{\"agee\": 47}");
    }

    @Test
    void a_file_with_an_unknown_finding_is_refused_with_the_nearest_one() throws IOException {
        Files.writeString(file(), "{\"findings\": {\"feverr\": \"present\"}}");
        Run run = Run.with(BEGIN, "interview", "--file", file().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("feverr", "Maybe");
    }

    @Test
    void a_file_that_cannot_be_written_is_2() {
        Run run = Run.with(
                BEGIN,
                "interview",
                "--file",
                folder.resolve("none/answers.json").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written.\nMaybe its folder is missing.");
    }

    @Test
    void it_never_asks_more_questions_than_its_limit() {
        String out = Run.with("?\n".repeat(2 * Interview.MOST_QUESTIONS), "interview")
                .out();
        String questions = out.substring(0, out.indexOf("\nA PLANNED APPOINTMENT"));
        assertThat(questions.split(":\\s\\n", -1)).hasSizeLessThanOrEqualTo(Interview.MOST_QUESTIONS + 1);
    }

    @Test
    void it_writes_no_colour_codes_without_a_colour_terminal() {
        assertThat(Run.with(BEGIN + "q\n", "interview").out()).doesNotContain("\u001b");
    }
}
