package org.tongyuan.cases.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.items.ProcedureProfile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code cases/archives.yaml}: fonds of the agencies, retention by kind of procedure, names of the elements of metadata. */
@Component
class FilingRules {

    private final Map<String, Object> root = read();

    /** 全宗 of an agency and the code of its organ or subject in archive numbers. */
    record Fonds(String code, String organ) {}

    /**
     * How long a case is kept, from the first of January after it ended.
     *
     * @param years null when it is kept for good
     */
    record Retention(String code, String name, @Nullable Integer years, String source, boolean verified) {

        @Nullable
        LocalDate until(LocalDate endedOn) {
            return years == null
                    ? null
                    : LocalDate.of(endedOn.getYear() + 1, 1, 1).plusYears(years).minusDays(1);
        }
    }

    Fonds fondsOf(String agency) {
        var fonds = map(root, "fonds");
        var agencies = map(fonds, "agencies");
        var found = agencies.containsKey(agency) ? map(agencies, agency) : map(fonds, "default");
        return new Fonds(text(found, "code"), text(found, "organ"));
    }

    Retention retentionOf(ProcedureProfile profile) {
        var all = map(root, "retention");
        var found = map(all, all.containsKey(profile.name()) ? profile.name() : "default");
        return new Retention(
                text(found, "code"),
                text(found, "name"),
                (Integer) found.get("years"),
                text(root, "retention-source"),
                Boolean.TRUE.equals(root.get("retention-verified")));
    }

    String element(String key) {
        return text(map(root, "elements"), key);
    }

    Map<String, Object> scheme() {
        return map(root, "scheme");
    }

    private static Map<String, Object> read() {
        try (var in = FilingRules.class.getResourceAsStream("/cases/archives.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return (Map<String, Object>) Objects.requireNonNull(of.get(key), key);
    }

    private static String text(Map<String, Object> of, String key) {
        return String.valueOf(Objects.requireNonNull(of.get(key), key));
    }
}
