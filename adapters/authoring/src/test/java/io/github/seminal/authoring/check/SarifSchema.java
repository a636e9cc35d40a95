package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published schema of SARIF 2.1.0: it refuses every property that it does not know. */
final class SarifSchema {

    private static final String RESOURCE = "/schema/sarif-schema-2.1.0.json";
    private static final JsonSchema SCHEMA = read();

    private SarifSchema() {}

    private static JsonSchema read() {
        try (InputStream in = SarifSchema.class.getResourceAsStream(RESOURCE)) {
            assertThat(in).as(RESOURCE).isNotNull();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema finds wrong with the report. */
    static List<String> problems(String report) {
        return SCHEMA.validate(report, InputFormat.JSON).stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
