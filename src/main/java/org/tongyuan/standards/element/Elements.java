package org.tongyuan.standards.element;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The catalogue: the built-in elements, the same in every profile, and what was written to them since. */
@Component
public class Elements {

    private static final String FILE = "/standards/elements.csv";
    private static final Comparator<DataElement> ORDER =
            Comparator.comparing(DataElement::id).thenComparing(e -> Version.read(e.version()));

    /** What was written here: versions, and the last days of elements that go out of use. */
    record Edited(List<DataElement> versions, Map<String, String> until) {

        static final Edited NOTHING = new Edited(List.of(), Map.of());
    }

    private final List<DataElement> builtIn;
    private final Supplier<Edited> edited;

    @Autowired
    Elements(EditedElements edited) {
        this(edited::read);
    }

    private Elements(Supplier<Edited> edited) {
        this.builtIn = List.copyOf(builtIn());
        this.edited = edited;
    }

    /** The catalogue of the data file, for whoever needs it without the application. */
    public static Elements ofFile() {
        return new Elements(() -> Edited.NOTHING);
    }

    /** Every version of every element, by identifier, the oldest version first. */
    public List<DataElement> all() {
        Edited now = edited.get();
        return Stream.concat(builtIn.stream(), now.versions().stream())
                .map(e -> {
                    String until = now.until().get(e.id());
                    return until == null ? e : e.deprecatedUntil(until);
                })
                .sorted(ORDER)
                .toList();
    }

    /** The newest version of every element. */
    public List<DataElement> newest() {
        var newest = new LinkedHashMap<String, DataElement>();
        all().forEach(e -> newest.put(e.id(), e));
        return List.copyOf(newest.values());
    }

    /** All versions of one element, the newest first; empty when there is none of the identifier. */
    public List<DataElement> versions(String id) {
        return all().stream().filter(e -> e.id().equals(id)).toList().reversed();
    }

    /** One version by the short name. */
    public Optional<DataElement> find(String english, String version) {
        return Stream.concat(builtIn.stream(), Stream.of(edited).flatMap(e -> e.get().versions().stream()))
                .filter(e -> e.english().equals(english) && e.version().equals(version))
                .findFirst();
    }

    /** The newest versions whose identifier, names or definition contain the words, of one status or of all. */
    public List<DataElement> search(String words, DataElement.@Nullable Status status) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return newest().stream()
                .filter(e -> status == null || e.status() == status)
                .filter(e -> (e.id() + ' ' + e.name() + ' ' + e.english() + ' ' + e.definition() + ' ' + e.source())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private static List<DataElement> builtIn() {
        try (InputStream in = Elements.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            var found = new ArrayList<DataElement>();
            try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                reader.stream().map(Elements::element).forEach(found::add);
            }
            found.sort(ORDER);
            mustBeUnique(found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataElement element(NamedCsvRecord row) {
        return new DataElement(
                row.getField("id"),
                row.getField("name"),
                row.getField("english"),
                row.getField("version"),
                DataElement.Status.valueOf(row.getField("status")),
                given(row, "until"),
                ElementFormat.read(row.getField("format")),
                given(row, "pattern"),
                given(row, "unit"),
                codes(row.getField("codes")),
                row.getField("source"),
                row.getField("registrar"),
                row.getField("definition"));
    }

    private static @Nullable String given(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? null : value;
    }

    private static SequencedMap<String, String> codes(String text) {
        var codes = new LinkedHashMap<String, String>();
        if (!text.isEmpty()) {
            for (String code : text.split(";", -1)) {
                int equals = code.indexOf('=');
                codes.put(code.substring(0, equals), code.substring(equals + 1));
            }
        }
        return codes;
    }

    private static void mustBeUnique(List<DataElement> found) {
        var seen = new HashSet<String>();
        for (DataElement e : found) {
            if (!seen.add(e.id() + '@' + e.version()) || !seen.add(e.english() + '@' + e.version())) {
                throw new IllegalStateException("data element twice: " + e.id() + ' ' + e.english());
            }
        }
    }
}
