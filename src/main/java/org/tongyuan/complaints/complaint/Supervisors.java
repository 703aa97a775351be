package org.tongyuan.complaints.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Who handles a complaint: never the agency that it is about. Read from {@code complaints/supervisors.yaml}. */
@Component
class Supervisors {

    private static final String FILE = "/complaints/supervisors.yaml";

    private final Agencies agencies;
    private final SingletonSupplier<Map<String, Map<String, Object>>> file = SingletonSupplier.of(Supervisors::read);

    Supervisors(Agencies agencies) {
        this.agencies = agencies;
    }

    private static Map<String, Map<String, Object>> read() {
        try (var in = Supervisors.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The supervising agency here; refused with the name of the government above when nobody here may handle it. */
    @LegalBasis("政府信息公开条例, art. 51")
    UUID of(ComplaintField field, UUID about) {
        Agency complainedOf = agencies.require(about);
        var region = agencies.region(complainedOf.regionCode());
        for (String name : names(field)) {
            var found = agencies.byName(region.code(), region.name() + name);
            if (found.isPresent() && !found.get().id().equals(about)) {
                return found.get().id();
            }
        }
        String above = region.parentCode();
        throw new RuleBroken(
                "complaint.nobody", complainedOf.name(), above == null ? "上一级人民政府" : agencies.governmentOf(above));
    }

    private List<String> names(ComplaintField field) {
        var entry = Objects.requireNonNull(file.obtain().get(field.name()), field.name());
        return ((List<?>) Objects.requireNonNull(entry.get("agencies")))
                .stream().map(Object::toString).toList();
    }
}
