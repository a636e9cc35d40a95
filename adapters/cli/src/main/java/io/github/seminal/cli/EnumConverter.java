package io.github.seminal.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an argument to a constant by its name in lower case, and only in lower case. */
final class EnumConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final List<E> values;

    EnumConverter(Class<E> type) {
        this.values = List.of(type.getEnumConstants());
    }

    private static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convert(String name) {
        return values.stream()
                .filter(value -> nameOf(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("(" + name + ") is neither "
                        + values.stream()
                                .map(value -> "(" + nameOf(value) + ")")
                                .collect(Collectors.joining(" nor "))));
    }
}
