package org.tongyuan.standards.pass;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;

/** Subjects with a number of days. */
final class SampleSubjects implements FactStream {

    static final String KIND = "sample";
    final Map<String, Integer> all = new TreeMap<>();

    void put(String id, int days) {
        all.put(id, days);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "样例";
    }

    @Override
    public Map<String, FactType> types() {
        return new FactTypes().number("days", "天数").done();
    }

    @Override
    public void each(Consumer<SubjectFacts> use) {
        all.keySet().forEach(id -> find(id).ifPresent(use));
    }

    @Override
    public Optional<SubjectFacts> find(String id) {
        return Optional.ofNullable(all.get(id))
                .map(days ->
                        new SubjectFacts(new Subject(KIND, id), "样例 " + id, "", "/", Map.of("days", (Object) days)));
    }
}
