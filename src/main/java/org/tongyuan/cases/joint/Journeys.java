package org.tongyuan.cases.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code cases/journeys.yaml} and finds the items of each journey as they are in force. */
@Component
public class Journeys {

    /**
     * A topic journey 一件事.
     *
     * @param promisedDays working days from joint acceptance to the joint decision, the authority's promise
     * @param items names of service items
     */
    public record Journey(
            String code, String name, String about, String topic, int promisedDays, String basis, List<String> items) {}

    /** A journey with its items in force; {@code lacking} says why it cannot be offered, empty when it can. */
    public record Open(Journey journey, List<ItemVersion> items, List<String> lacking) {

        public boolean isOffered() {
            return lacking.isEmpty();
        }
    }

    private final SingletonSupplier<List<Journey>> all = SingletonSupplier.of(Journeys::read);
    private final Items items;
    private final Agencies agencies;

    Journeys(Items items, Agencies agencies) {
        this.items = items;
        this.agencies = agencies;
    }

    public List<Open> all() {
        return all.obtain().stream().map(this::open).toList();
    }

    public Optional<Open> find(String code) {
        return all.obtain().stream()
                .filter(j -> j.code().equals(code))
                .findFirst()
                .map(this::open);
    }

    private Open open(Journey journey) {
        var found = new ArrayList<ItemVersion>();
        var lacking = new ArrayList<String>();
        for (String name : journey.items()) {
            var named = ofThisRegion(name);
            if (named.size() != 1) {
                lacking.add(name + (named.isEmpty() ? "：没有这个名称的事项" : "：有 " + named.size() + " 个同名事项"));
            } else if (named.getFirst().handledHere()) {
                found.add(named.getFirst());
            } else {
                lacking.add(name + "：不在本平台办理");
            }
        }
        if (lacking.isEmpty()) {
            lacking.addAll(JointForm.contradictions(found));
        }
        return new Open(journey, List.copyOf(found), List.copyOf(lacking));
    }

    /** Lists of other regions may be here too, with items of the same names. */
    private List<ItemVersion> ofThisRegion(String name) {
        String home = agencies.home().code();
        return items.codesNamed(name).stream()
                .flatMap(code -> items.inForce(code).stream())
                .filter(item -> item.regionCode().equals(home))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Journey> read() {
        try (var in = Journeys.class.getResourceAsStream("/cases/journeys.yaml")) {
            Map<String, List<Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            var byCode = new LinkedHashMap<String, Journey>();
            for (var row : Objects.requireNonNull(root.get("journeys"))) {
                var journey = new Journey(
                        text(row, "code"),
                        text(row, "name"),
                        text(row, "about"),
                        text(row, "topic"),
                        (Integer) Objects.requireNonNull(row.get("promised")),
                        text(row, "basis"),
                        List.copyOf((List<String>) Objects.requireNonNull(row.get("items"))));
                byCode.put(journey.code(), journey);
            }
            return List.copyOf(byCode.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key));
    }
}
