package org.tongyuan.cases.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code cases/reviews.yaml}: the criteria in their order, and from how many points which grade is given. */
@Component
class ReviewCriteria {

    private final List<Grade> grades = new ArrayList<>();
    private final List<Criterion> all = new ArrayList<>();
    private final String gradesSource;

    ReviewCriteria() {
        var root = read();
        list(root, "grades")
                .forEach(g -> grades.add(new Grade(text(g, "name"), new BigDecimal(String.valueOf(g.get("from"))))));
        gradesSource =
                text(root, "grades-source") + (Boolean.TRUE.equals(root.get("grades-verified")) ? "" : "，设定值，待核对");
        for (var section : list(root, "sections")) {
            for (var c : list(section, "criteria")) {
                all.add(new Criterion(
                        text(c, "key"),
                        text(section, "name"),
                        text(c, "words"),
                        (Integer) Objects.requireNonNull(c.get("weight")),
                        Boolean.TRUE.equals(c.get("veto")),
                        text(c, "basis"),
                        Boolean.TRUE.equals(c.get("verified"))));
            }
        }
    }

    /** A grade and the fewest points of a hundred for it. */
    record Grade(String name, BigDecimal from) {}

    List<Criterion> all() {
        return List.copyOf(all);
    }

    /** From best to worst. */
    List<Grade> grades() {
        return List.copyOf(grades);
    }

    /** Where the thresholds come from, in words. */
    String gradesSource() {
        return gradesSource;
    }

    /** A veto gives the worst. */
    String gradeOf(Score score) {
        return score.vetoed()
                ? grades.getLast().name()
                : grades.stream()
                        .filter(g -> score.points().compareTo(g.from()) >= 0)
                        .findFirst()
                        .orElse(grades.getLast())
                        .name();
    }

    private static Map<String, Object> read() {
        try (var in = ReviewCriteria.class.getResourceAsStream("/cases/reviews.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(of.get(key), key);
    }

    private static String text(Map<String, Object> of, String key) {
        return String.valueOf(Objects.requireNonNull(of.get(key), key));
    }
}
