package io.github.seminal.rulebook;

/** A rule file does not keep to the form of a rule: the profile of DRL that this library takes. */
public final class RuleSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    RuleSyntaxException(String file, int line, int column, String message) {
        super(file + ":" + line + ":" + column + ": " + message);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** The file in the pack. */
    public String file() {
        return file;
    }

    /** The line, from 1 on. */
    public int line() {
        return line;
    }

    /** The column, from 1 on. */
    public int column() {
        return column;
    }
}
