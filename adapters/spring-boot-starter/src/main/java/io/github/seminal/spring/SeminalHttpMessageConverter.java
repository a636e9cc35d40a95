package io.github.seminal.spring;

import io.github.seminal.Assessment;
import io.github.seminal.NextQuestions;
import io.github.seminal.WhyNot;
import io.github.seminal.json.Answer;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.PresentationReader;
import io.github.seminal.json.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/** Reads submissions, and writes answers and refusals, as the command line does. */
final class SeminalHttpMessageConverter extends AbstractHttpMessageConverter<Object> {

    private final PresentationReader reader = new PresentationReader();
    private final AnswerWriter writer = AnswerWriter.onOneLine();

    SeminalHttpMessageConverter() {
        // As wide as the converters of JSON libraries, which would read and write another JSON.
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        throw new UnsupportedOperationException("What is read is not what is written.");
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type == Submission.class && canRead(mediaType);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        if (type == RefusalProblem.class) {
            return mediaType == null || mediaType.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        }
        return isAnswer(type) && canWrite(mediaType);
    }

    private static boolean isAnswer(Class<?> type) {
        return type == Assessment.class
                || type == Answer.class
                || type == NextQuestions.class
                || type == WhyNot.class
                || type == Unlogged.class;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        if (type == RefusalProblem.class) {
            return List.of(MediaType.APPLICATION_PROBLEM_JSON);
        }
        return type == Submission.class || isAnswer(type) ? getSupportedMediaTypes() : List.of();
    }

    /** A refusal passes through Spring to {@link RefusalAdvice}. */
    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage request) throws IOException {
        // One byte more than is allowed, so that a longer document is refused and not cut off.
        return reader.read(request.getBody().readNBytes(PresentationReader.MOST_BYTES + 1));
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage response) throws IOException {
        response.getBody().write(json(answer).getBytes(StandardCharsets.UTF_8));
    }

    private String json(Object answer) {
        if (answer instanceof Unlogged unlogged) {
            return json(unlogged.answer());
        } else if (answer instanceof Assessment assessment) {
            return writer.write(null, assessment);
        } else if (answer instanceof Answer withId) {
            return writer.write(withId.id(), withId.assessment());
        } else if (answer instanceof NextQuestions questions) {
            return writer.write(null, questions);
        } else if (answer instanceof WhyNot whyNot) {
            return writer.write(null, whyNot);
        } else if (answer instanceof RefusalProblem problem) {
            return problem.json();
        }
        throw new HttpMessageNotWritableException(
                "The type (" + answer.getClass().getName() + ") is not an answer.\nMaybe return an Assessment.");
    }
}
