package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Presentation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void a_report_keeps_its_order_and_holds_presentations() {
        JsonReport report = new JsonReport()
                .with("subject", "a \"rule\"")
                .with("count", 2)
                .with("hold", true)
                .with("list", Arrays.asList("x", null))
                .with("example", Presentation.builder().age(40).present("fever").build())
                .with("part", new JsonReport().with("a", null));
        assertThat(report.write()).isEqualTo("""
                {
                  "subject": "a \\"rule\\"",
                  "count": 2,
                  "hold": true,
                  "list": [ "x", null ],
                  "example": {
                    "age": 40,
                    "findings": {
                      "fever": "present"
                    }
                  },
                  "part": {
                    "a": null
                  }
                }
                """);
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> new JsonReport().with("x", List.of(1.5)))
                .hasMessage("A report cannot hold (java.lang.Double).\nMaybe turn it into a text.");
    }
}
