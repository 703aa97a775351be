package org.tongyuan.agencies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names of provinces, cities and counties by division code, read when a list from elsewhere first names a region we do not know. */
public final class NationalDivisions {

    private static final String FILE = "/agencies/divisions.csv";

    private NationalDivisions() {}

    /** Null for what is no code of a province, city or county today. */
    public static @Nullable String nameOf(String code) {
        return Holder.NAMES.get(code);
    }

    private static final class Holder {
        private static final Map<String, String> NAMES = read();

        private static Map<String, String> read() {
            var names = new HashMap<String, String>();
            try (var in = Objects.requireNonNull(NationalDivisions.class.getResourceAsStream(FILE), FILE);
                    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().skip(1).map(line -> line.split(",", 2)).forEach(cells -> names.put(cells[0], cells[1]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(names);
        }
    }
}
