package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.Submission;

/** What is answered about a presentation, for scripts and for people. */
interface AnswerForm {

    /** One JSON document, without a line end after it. */
    String json(AnswerWriter writer, Submission submission, Assessment assessment, DecisionSupport support);

    /** A text, with a line end after it. */
    String text(Submission submission, Assessment assessment, DecisionSupport support, boolean isColourful);
}
