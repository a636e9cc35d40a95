package io.github.seminal.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Urgency;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.Submission;
import io.github.seminal.test.Fakes;
import io.github.seminal.test.StubDecisionSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** As hosts test a controller: a slice of the application, with made-up answers. */
@WebMvcTest
class WebMvcSliceTest {

    private static final Assessment EMERGENCY =
            Fakes.assessment().urgency(Urgency.EMERGENCY_NOW).build();

    @Autowired
    private MockMvcTester mvc;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    static class Clinic {

        @Bean
        DecisionSupport support() {
            return StubDecisionSupport.answering(EMERGENCY);
        }

        @PostMapping("/assess")
        Assessment assess(@RequestBody Submission submission) {
            return submission.assess(support());
        }
    }

    /** As the extension of JUnit does, which Spring has for JUnit 6. */
    @BeforeEach
    void inject() throws Exception {
        new TestContextManager(WebMvcSliceTest.class).prepareTestInstance(this);
    }

    @Test
    void a_slice_reads_submissions_and_writes_answers() {
        assertThat(mvc.post()
                        .uri("/assess")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"findings\": {\"fever\": \"present\"}}"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(AnswerWriter.onOneLine().write(null, EMERGENCY));
    }

    @Test
    void a_slice_refuses() {
        assertThat(mvc.post()
                        .uri("/assess")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fidnings\": {}}"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("it is (findings)");
    }
}
