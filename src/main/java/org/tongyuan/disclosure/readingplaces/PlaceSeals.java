package org.tongyuan.disclosure.readingplaces;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every place with its deliveries. */
@Component
class PlaceSeals implements SealSource {

    private static final String KIND = "reading-place";

    private final JdbcClient jdbc;

    PlaceSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seal(UUID id, String digest) {}

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
        jdbc.sql("SELECT id, disclosure.reading_place_seal(id) AS digest FROM disclosure.reading_place ORDER BY id")
                .query((row, n) -> new Seal(row.getObject("id", UUID.class), row.getString("digest")))
                .list()
                .forEach(seal -> idAndDigest.accept(seal.id().toString(), seal.digest()));
    }
}
