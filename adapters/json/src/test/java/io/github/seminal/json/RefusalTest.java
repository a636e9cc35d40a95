package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void a_refusal_has_id_line_and_error_and_the_file_after_them() {
        assertThat(AnswerWriter.onOneLine().writeRefusal("case-1", 3, "Wrong.\nMaybe not.", "a.jsonl"))
                .isEqualTo("{\"id\":\"case-1\",\"line\":3,\"error\":\"Wrong.\\nMaybe not.\",\"file\":\"a.jsonl\"}");
    }

    @Test
    void what_is_not_known_is_null() {
        assertThat(AnswerWriter.indented().writeRefusal(null, null, "Wrong.", null))
                .isEqualTo("""
                {
                  "id": null,
                  "line": null,
                  "error": "Wrong.",
                  "file": null
                }""");
    }
}
