package org.tongyuan.disclosure.readingplaces;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every place with its deliveries. */
@Component
class PlaceSeals implements SealSource {

    private static final String KIND = "reading-place";

    private final JdbcClient jdbc;

    PlaceSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Subject subject(UUID place) {
        return new Subject(KIND, place.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    String of(UUID place) {
        return jdbc.sql("SELECT disclosure.reading_place_seal(?)")
                .param(place)
                .query(String.class)
                .single();
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "disclosure.reading_place", "disclosure.reading_place_seal(id)", idAndDigest);
    }
}
