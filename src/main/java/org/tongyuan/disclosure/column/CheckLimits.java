package org.tongyuan.disclosure.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code disclosure/site-health.yaml}: the numbers of the national checks of government sites (单项否决). */
@Component
public class CheckLimits {

    private final SingletonSupplier<Map<String, Object>> all = SingletonSupplier.of(CheckLimits::read);

    /** The document they stand in. */
    public String source() {
        return String.valueOf(all.obtain().get("source"));
    }

    /** Whether the numbers were compared with the document. */
    public boolean isVerified() {
        return Boolean.TRUE.equals(all.obtain().get("verified"));
    }

    /** A number by its name, e.g. {@code home.days}. */
    public int number(String name) {
        Object value = all.obtain();
        for (String part : name.split("\\.", -1)) {
            value = ((Map<?, ?>) Objects.requireNonNull(value, name)).get(part);
        }
        return (Integer) Objects.requireNonNull(value, name);
    }

    /** The first day on which a column of this kind counts as not updated; STANDING ones have limits of their own. */
    public LocalDate staleOn(ColumnKind kind, LocalDate latest, int ownDays) {
        return switch (kind) {
            case NEWS -> latest.plusDays(number("news.days"));
            case NOTICES, POLICY -> latest.plusMonths(number("notices.months"));
            case STANDING -> latest.plusDays(ownDays);
        };
    }

    /** The most natural days that a column of this kind may promise. */
    int most(ColumnKind kind) {
        return switch (kind) {
            case NEWS -> number("news.days");
            case NOTICES, POLICY -> number("notices.months") * 30;
            case STANDING -> 1830;
        };
    }

    private static Map<String, Object> read() {
        try (var in = CheckLimits.class.getResourceAsStream("/disclosure/site-health.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
