package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Check;

/**
 * One problem in a pack.
 *
 * @param check which check it fails; {@link Check#code()} is its name in reports
 * @param file the file in the pack; empty when no file is meant
 * @param line the line, from 1 on; 0 when the whole file is meant
 * @param column the column of the first character at fault, from 1 on; 0 when the whole line is meant
 * @param endColumn the column behind the last character at fault; the same as {@code column} where something is missing
 * @param rule the sentence of the rule it is about; empty when it is about none
 * @param message what is wrong, with the values, without a full stop
 * @param advice what was maybe meant, without a full stop; reports put (Maybe) before it
 * @param source the line at fault as it stands in the file; empty when no line is meant
 */
public record CheckFinding(
        Check check,
        String file,
        int line,
        int column,
        int endColumn,
        String rule,
        String message,
        String advice,
        String source) {

    /** How much it matters. */
    public Check.Severity severity() {
        return check.severity();
    }

    /** The place as compilers write it, as far as it is known: {@code file:line:column}. */
    public String place() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
