package io.github.seminal.testing;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random answers to what is open of a presentation; what is known stays as it is. */
public final class RandomCompletions {

    private final Random random;
    private final RandomPresentations others;

    public RandomCompletions(long seed) {
        random = new Random(seed);
        others = new RandomPresentations(seed);
    }

    /**
     * The presentation with further answers.
     *
     * @param findings findings that are answered as present or absent, about half of those that are open
     */
    public Presentation of(Presentation known, Set<String> findings) {
        Presentation other = others.next(random.nextInt(40));
        Presentation.Builder patient = known.toBuilder();
        if (known.age() == null && other.age() != null) {
            patient.age(other.age());
        }
        for (String code : findings) {
            if (!known.knows(code) && random.nextBoolean()) {
                if (random.nextInt(3) > 0) {
                    patient.present(code);
                } else {
                    patient.absent(code);
                }
            }
        }
        Presentation answered = patient.build();
        other.present().stream().filter(code -> !answered.knows(code)).forEach(patient::present);
        other.absent().stream().filter(code -> !answered.knows(code)).forEach(patient::absent);
        other.measured().forEach((code, value) -> {
            if (!known.knows(code)) {
                patient.measured(code, value);
            }
        });
        other.described().forEach((code, value) -> {
            if (!known.knows(code)) {
                patient.described(code, value);
            }
        });
        List<Medicine> medicines = known.medicines() == null
                ? other.medicines()
                : known.medicines().stream().map(this::dated).toList();
        Presentation then = patient.build();
        return new Presentation(
                then.age(),
                then.present(),
                then.absent(),
                then.unknown(),
                then.measured(),
                then.described(),
                medicines);
    }

    private Medicine dated(Medicine medicine) {
        Medicine dated = medicine;
        if (dated.startedDaysAgo() == null && random.nextBoolean()) {
            dated = dated.startedDaysAgo(random.nextInt(500));
        }
        if (dated.doseIncreasedDaysAgo() == null && random.nextBoolean()) {
            dated = dated.doseIncreasedDaysAgo(random.nextInt(120));
        }
        return dated;
    }
}
