package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Presentation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void a_report_keeps_its_order_and_holds_presentations() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("subject", "a \"rule\"");
        report.put("count", 2);
        report.put("hold", true);
        report.put("list", Arrays.asList("x", null));
        report.put("example", Presentation.builder().age(40).present("fever").build());
        assertThat(new JsonReport().write(report)).isEqualTo("""
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
                  }
                }""");
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> new JsonReport().write(Map.of("x", List.of(1.5))))
                .hasMessage("A report cannot hold (java.lang.Double).\nMaybe turn it into a text.");
    }
}
