package org.tongyuan.disclosure.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code disclosure/demo-entries.yaml}: how province, city, county and township refined the catalogue of the demo county. */
@Profile("demo")
@Component
class DemoEntries implements DemoSeed {

    private final CatalogueEntries entries;
    private final Agencies agencies;
    private final LegalTime time;

    DemoEntries(CatalogueEntries entries, Agencies agencies, LegalTime time) {
        this.entries = entries;
        this.agencies = agencies;
        this.time = time;
    }

    @Override
    public int order() {
        return 86;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void seed() {
        var keys = new HashMap<String, UUID>();
        try (var in = DemoEntries.class.getResourceAsStream("/disclosure/demo-entries.yaml")) {
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            ((List<Map<String, Object>>) Objects.requireNonNull(root.get("entries"))).forEach(row -> seed(row, keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seed(Map<String, Object> row, Map<String, UUID> keys) {
        var region = agencies.region(text(row, "region"));
        var entry = new CatalogueEntry(
                Ids.next(),
                text(row, "category"),
                keys.get(text(row, "above")),
                region.code(),
                region.level(),
                null,
                0,
                List.of());
        if (row.containsKey("key")) {
            keys.put(text(row, "key"), entry.id());
        }
        var said = new TermsForm(typed(row))
                .said(text(row, "first"), text(row, "second"), text(row, "content"), text(row, "basis"));
        entries.insert(entry);
        entries.add(
                entry,
                new CatalogueEntry.Version(
                        1,
                        time.today().withDayOfYear(1),
                        said,
                        text(row, "words"),
                        list(row, "agencies").stream().map(this::agency).toList()),
                Actor.system("demo"),
                time.now());
    }

    private static Map<String, String> typed(Map<String, Object> row) {
        var typed = new LinkedHashMap<String, String>();
        List.of("limit", "days", "way", "period", "month").forEach(name -> typed.put(name, text(row, name)));
        list(row, "audience").forEach(code -> typed.put("audience-" + code, "yes"));
        list(row, "carriers").forEach(code -> typed.put("carrier-" + code, "yes"));
        return typed;
    }

    private UUID agency(String name) {
        return agencies.all().stream()
                .filter(a -> a.name().equals(name))
                .map(Agency::id)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> row, String name) {
        return (List<String>) row.getOrDefault(name, List.of());
    }
}
