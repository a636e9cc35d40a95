package io.github.seminal.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A pack that stands alone: a handful of rules over the standard tables, with tests that the caller writes. */
public final class SmallPack {

    /** Rules of one cause: a gate, and points. */
    private static final String CAUSE = """
            package io.github.seminal.rules

            import io.github.seminal.facts.*

            global Conclusions conclude

            rule "Fluid on straining brings prostatorrhoea into consideration"
                @id( "prostatorrhoea.considered" )
                @spec( "X GATE" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
            when
                Present( code in ( "leak-with-defecation", "leak-with-urination" ) )
            then
                conclude.considers();
            end

            rule "Fluid on straining at stool supports prostatorrhoea"
                @id( "prostatorrhoea.leak-with-defecation" )
                @spec( "X STOOL" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
            when
                Present( code == "leak-with-defecation" )
            then
                conclude.supports( 5 );
            end
            """;

    /** Another cause, with a gate and an exclusion. */
    private static final String OTHER_CAUSE = """
            package io.github.seminal.rules

            import io.github.seminal.facts.*

            global Conclusions conclude

            rule "Fluid during arousal brings pre-ejaculate into consideration"
                @id( "pre-ejaculate.considered" )
                @spec( "Y GATE" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
            when
                Present( code == "leak-during-arousal" )
            then
                conclude.considers();
            end

            rule "Before puberty, pre-ejaculate is ruled out"
                @id( "pre-ejaculate.before-puberty" )
                @spec( "Y EXCLUSION" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
            when
                Absent( code == "puberty-started" )
            then
                conclude.excludes();
            end
            """;

    /** A red flag with a limit, and one that rests on a derived finding. */
    private static final String FLAGS = """
            package io.github.seminal.rules

            import io.github.seminal.Urgency
            import io.github.seminal.facts.*

            global Conclusions conclude

            rule "Fever at 60 or over is seen on the same day"
                @id( "red-flag.old-fever" )
                @spec( "X-01" )
                @cite( "CONSENSUS" )
                @within( "PT24H" )
                @advice( "adv-seek-same-day" )
                @reviewed( "2026-11-22" )
            when
                Patient( age >= 60 )
                Present( code == "febrile" )
            then
                conclude.refer( Urgency.SAME_DAY, "ed" );
            end
            """;

    private static final String INFERENCE = """
            package io.github.seminal.rules

            import io.github.seminal.facts.*

            global Conclusions conclude

            rule "Fever, or a temperature of 38 or more, is febrile"
                @id( "inference.febrile" )
                @spec( "X FEBRILE" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
                salience 100
            when
                ( Present( code == "fever" )
                  or Measured( code == "temperature-c", value >= 38 ) )
            then
                conclude.infer( "febrile" );
            end
            """;

    private final Path directory;

    private SmallPack(Path directory) {
        this.directory = directory;
    }

    /** Writes tables and rules into the directory. */
    public static SmallPack in(Path directory) {
        SmallPack pack = new SmallPack(directory);
        StandardKnowledge.get().files().contents().forEach((path, text) -> {
            if (!path.startsWith("rules/")) {
                pack.with(path, cut(path, text));
            }
        });
        Map.of(
                        "rules/causes/prostatorrhoea.drl",
                        CAUSE,
                        "rules/causes/pre-ejaculate.drl",
                        OTHER_CAUSE,
                        "rules/redflags/general.drl",
                        FLAGS,
                        "rules/inference/fever.drl",
                        INFERENCE)
                .forEach(pack::with);
        return pack;
    }

    /** Only the two causes, and no table that names a rule which is not there. */
    private static String cut(String path, String text) {
        return switch (path) {
            case "vocabulary/causes.csv" ->
                text.lines()
                        .filter(line -> line.startsWith("code,") || line.matches("(prostatorrhoea|pre-ejaculate),.*"))
                        .collect(Collectors.joining("\n", "", "\n"));
            case "vocabulary/advice.csv", "vocabulary/prohibitions.csv" -> text.replaceAll("red-flag\\.[a-z-]+", "");
            case "texts/rationale.properties" -> text + "\nred-flag.old-fever=So.\n";
            default -> text;
        };
    }

    /** The same pack with this file. */
    public SmallPack with(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same pack with these vignettes. */
    public SmallPack vignettes(String yaml) {
        return with("vignettes/small.yaml", yaml);
    }

    /** The same pack with these cases. */
    public SmallPack cases(String yaml) {
        return with("cases/small.yaml", yaml);
    }

    /** The pack as read. */
    public Pack read() {
        return Pack.alone(directory);
    }
}
