package io.github.seminal.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A pack that stands alone: a handful of rules over the standard tables, with tests that the caller writes. */
public final class SmallPack {

    /** Rules of one cause: a gate, and points. */
    private static final String CAUSE = """
            package io.github.seminal.rules

            import io.github.seminal.facts.*

            global Conclusions conclude

            rule "Fluid on straining brings prostatorrhoea into consideration"
                @id( "prostatorrhoea.considered" )
                @base( "0-12:-4 13-17:0 18-39:1 40-69:0 70+:-1 unknown:0" )
                @caps( "fl:1" )
                @urgency( "SELF_CARE" )
                @destination( "self" )
                @advice( "adv-reassure-prostatorrhoea adv-constipation adv-safety-net" )
                @avoid( "mnh-no-treat-physio mnh-no-shame" )
                @icd10( "N42.8" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
            when
                Present( code in ( "leak-with-defecation", "leak-with-urination" ) )
            then
                conclude.considers();
            end

            rule "Fluid on straining at stool supports prostatorrhoea"
                @id( "prostatorrhoea.leak-with-defecation" )
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
                @base( "0-12:-2 13-39:1 40+:0 unknown:0" )
                @urgency( "SELF_CARE" )
                @destination( "self" )
                @advice( "adv-reassure-arousal adv-condom-preejac adv-safety-net" )
                @avoid( "mnh-no-treat-physio" )
                @cite( "CONSENSUS" )
                @reviewed( "2026-11-22" )
            when
                Present( code == "leak-during-arousal" )
            then
                conclude.considers();
            end

            rule "Before puberty, pre-ejaculate is ruled out"
                @id( "pre-ejaculate.before-puberty" )
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
            if (!path.endsWith(".drl")
                    && path.matches("(vocabulary|texts)/.*|[^/]+|causes/(prostatorrhoea|pre-ejaculate).*")) {
                pack.with(path, cut(path, text));
            }
        });
        Map.of(
                        "causes/prostatorrhoea.drl",
                        CAUSE,
                        "causes/pre-ejaculate.drl",
                        OTHER_CAUSE,
                        "redflags/general.drl",
                        FLAGS,
                        "redflags/general.properties",
                        "red-flag.old-fever.rationale=So.\n",
                        "inference/fever.drl",
                        INFERENCE)
                .forEach(pack::with);
        return pack;
    }

    /** No table names a rule that is not there. */
    private static String cut(String path, String text) {
        return switch (path) {
            case "vocabulary/advice.csv", "vocabulary/prohibitions.csv" -> text.replaceAll("red-flag\\.[a-z-]+", "");
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
        return with("tests/vignettes.yaml", "vignettes:\n" + yaml);
    }

    /** The same pack with these cases. */
    public SmallPack cases(String yaml) {
        return with("tests/cases.yaml", "cases:\n" + yaml);
    }

    /** The pack as read. */
    public Pack read() {
        return Pack.alone(directory);
    }
}
