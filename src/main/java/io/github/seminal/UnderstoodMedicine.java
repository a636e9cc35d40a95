package io.github.seminal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the written name of a medicine was understood as.
 *
 * @param name the name as given, for instance {@code Prozac 20 mg}
 * @param ingredients the generic names that it stands for, in alphabetical order, for instance {@code fluoxetine}; empty when
 *     the tables do not know it
 */
public record UnderstoodMedicine(String name, List<String> ingredients) {

    public UnderstoodMedicine {
        ingredients = List.copyOf(ingredients);
    }

    /** True when it was given under another name than its generic one: a brand, a combination, or with strength, salt or form. */
    public boolean isRenamed() {
        return !ingredients.isEmpty()
                && !ingredients.equals(List.of(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** The generic names as text, for instance {@code carbidopa + levodopa}; empty when the tables do not know the medicine. */
    public Optional<String> understoodAs() {
        return ingredients.isEmpty() ? Optional.empty() : Optional.of(String.join(" + ", ingredients));
    }
}
