package io.github.seminal.spring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import io.github.seminal.json.Answer;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.PresentationReader;
import io.github.seminal.json.Submission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A real application, asked over HTTP. */
class SeminalOverHttpTest {

    private static final String PATIENT = """
            {"id": "canary-1", "age": 61, "findings": {"blood-in-semen": "present", "erectile-dysfunction": "present",
             "psa-ng-ml": 3.14159}, "medicines": [{"name": "canarycillin", "startedDaysAgo": 40}]}
            """;

    @TempDir
    private static Path directory;

    private static OwnRules rules;
    private static ConfigurableApplicationContext application;

    private final HttpClient client = HttpClient.newHttpClient();

    // snippet: spring-boot
    @RestController
    static class Clinic {

        private final DecisionSupport support;

        Clinic(DecisionSupport support) {
            this.support = support;
        }

        @PostMapping("/assess")
        Assessment assess(@RequestBody Submission submission) {
            return submission.assess(support);
        }
    }
    // end

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Clinic.class)
    @RestController
    static class Application {

        private final DecisionSupport support;

        Application(DecisionSupport support) {
            this.support = support;
        }

        @PostMapping("/answer")
        Answer answer(@RequestBody Submission submission) {
            return new Answer(submission.id(), submission.assess(support));
        }

        @PostMapping("/questions")
        NextQuestions questions(@RequestBody Submission submission) {
            return support.questionsFor(submission.presentation());
        }

        @PostMapping("/why-not")
        WhyNot whyNot(@RequestBody Submission submission) {
            return support.whyNot(submission.presentation(), "prostate-cancer");
        }

        @PostMapping("/form")
        Assessment form(@RequestParam("finding") String finding) {
            return support.assess(Presentation.builder().present(finding).build());
        }
    }

    @BeforeAll
    static void start() throws IOException {
        rules = OwnRules.in(directory, "Our urology");
        application = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--management.endpoints.web.exposure.include=health,metrics",
                "--management.endpoint.health.show-details=always",
                "--seminal.rules.directory=" + directory,
                "--seminal.rules.live=true",
                "--seminal.rules.interval=100ms");
    }

    @AfterAll
    static void end() throws InterruptedException {
        application.close();
        for (int i = 0; i < 100 && isWatching(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(isWatching()).isFalse();
    }

    private static boolean isWatching() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("seminal-rules-watching"));
    }

    private static Submission submission() {
        return new PresentationReader().read(PATIENT);
    }

    @Test
    void an_answer_is_exactly_the_json_of_the_command_line() throws Exception {
        Assessment assessment = submission().assess(application.getBean(DecisionSupport.class));
        HttpResponse<String> response = post("/assess", PATIENT);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).isEqualTo("application/json");
        assertThat(response.body()).isEqualTo(AnswerWriter.onOneLine().write(null, assessment));
        assertThat(post("/answer", PATIENT).body())
                .isEqualTo(AnswerWriter.onOneLine().write("canary-1", assessment));
    }

    @Test
    void questions_and_reasons_are_that_json_too() throws Exception {
        DecisionSupport support = application.getBean(DecisionSupport.class);
        Presentation presentation = submission().presentation();
        assertThat(post("/questions", PATIENT).body())
                .isEqualTo(AnswerWriter.onOneLine().write(null, support.questionsFor(presentation)));
        assertThat(post("/why-not", PATIENT).body())
                .isEqualTo(AnswerWriter.onOneLine().write(null, support.whyNot(presentation, "prostate-cancer")));
    }

    @Test
    void a_misspelt_finding_is_a_bad_request_that_names_the_place_and_what_was_meant() throws Exception {
        HttpResponse<String> response = post("/assess", """
                {"age": 61,
                 "findings": {"blood-in-sperm": "present"}}
                """);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(contentType(response)).isEqualTo("application/problem+json");
        assertThat(response.body()).containsIgnoringWhitespaces("""
                {"type": "about:blank", "title": "Bad Request", "status": 400,
                 "detail": "The input was refused: 1 problem (unknown-finding).",
                 "problems": [{"check": "unknown-finding", "subject": "blood-in-sperm",
                """, """
                 "maybe": "it is (blood-in-semen)", "path": "findings.blood-in-sperm", "line": 2, "column": 15}]}
                """);
    }

    @Test
    void what_is_not_json_is_a_bad_request_with_its_place() throws Exception {
        HttpResponse<String> response = post("/assess", "{\"age\": ");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(contentType(response)).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("\"malformed-input\"").containsIgnoringWhitespaces("\"line\": 1");
    }

    @Test
    void a_presentation_that_the_host_built_is_refused_alike() throws Exception {
        HttpResponse<String> response = post("/form?finding=blood-in-sperm", "");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(contentType(response)).isEqualTo("application/problem+json");
        assertThat(response.body())
                .containsIgnoringWhitespaces("\"subject\": \"blood-in-sperm\"")
                .contains("it is (blood-in-semen)")
                .doesNotContain("\"line\"");
    }

    @Test
    void no_other_json_is_read_under_another_media_type() throws Exception {
        String ofTheRecord = "{\"presentation\": {}, \"document\": null, \"places\": {}}";
        HttpResponse<String> response = client.send(
                request("/assess")
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(ofTheRecord))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("(presentation)");
    }

    @Test
    void a_document_that_is_too_long_is_a_bad_request() throws Exception {
        HttpResponse<String> response = post("/assess", " ".repeat(PresentationReader.MOST_BYTES + 1));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The document is longer than");
    }

    @Test
    void answers_and_refusals_are_measured() throws Exception {
        post("/assess", PATIENT);
        post("/form?finding=blood-in-sperm", "");
        assertThat(get("/actuator/metrics/seminal.assessments?tag=urgency:URGENT")
                        .body())
                .contains("\"COUNT\"", "\"TOTAL_TIME\"")
                .doesNotContain("canary");
        assertThat(get("/actuator/metrics/seminal.refusals.problems").body()).contains("unknown-finding");
        assertThat(get("/actuator/metrics/seminal.knowledge.rules").statusCode())
                .isEqualTo(200);
    }

    @Test
    void edited_rules_answer_and_broken_ones_are_told_by_the_health() throws Exception {
        assertThat(post("/assess", PATIENT).body()).contains("Our urology");
        rules.name("Our new urology");
        awaitIn("/assess", "Our new urology");
        rules.name("<b>Our urology</b>");
        awaitIn("/actuator/health", "texts/destinations.properties");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(post("/assess", PATIENT).body()).contains("Our new urology");
        rules.name("Our urology");
        awaitIn("/assess", "Our urology");
        assertThat(get("/actuator/health").body())
                .contains("\"seminal\":{", "\"status\":\"UP\"", "\"sha256\"", "\"loaded\"", "\"watched\":true")
                .doesNotContain("\"problem\"");
    }

    private void awaitIn(String path, String text) throws Exception {
        for (int i = 0; i < 300; i++) {
            String body = (path.startsWith("/actuator") ? get(path) : post(path, PATIENT)).body();
            if (body.contains(text)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(path + " does not say: " + text);
    }

    /**
     * At every level of every logger but two, as docs/EMBEDDING.md says: at TRACE, Drools prints facts, and Tomcat the bytes
     * that it receives.
     */
    @Test
    void nothing_of_the_patient_is_logged() throws Exception {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = root.getLevel();
        logs.getLogger("org.apache").setLevel(Level.INFO);
        logs.getLogger("org.drools").setLevel(Level.DEBUG);
        var console = root.getAppender("CONSOLE");
        root.detachAppender(console);
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            assertThat(post("/assess", PATIENT).body()).contains("canarycillin");
            assertThat(post("/answer", PATIENT).body()).contains("canary-1");
            post("/questions", PATIENT);
            post("/why-not", PATIENT);
            assertThat(post("/assess", PATIENT.replace("blood-in-semen", "canary-in-semen"))
                            .body())
                    .contains("canary-in-semen");
            assertThat(post("/assess", "{\"canary\": }").statusCode()).isEqualTo(400);
            assertThat(post("/form?finding=c-a-n-a-r-y", "").statusCode()).isEqualTo(400);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
            root.addAppender(console);
        }
        String logged = log.list.stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(logged)
                .contains("Read \"application/json;charset=UTF-8\" to [Submission[line 1, column 1]]")
                .contains("Writing [Assessment]", "Writing [RefusalProblem]", "Arguments: [Submission[");
        assertThat(logged.lines().filter(line -> line.contains("canary") || line.contains("3.14159")))
                .isEmpty();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
