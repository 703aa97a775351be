package org.tongyuan.standards.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.NotFound;
import org.tongyuan.standards.element.Elements;
import org.tongyuan.standards.element.Version;

/** The message schemas built in; a version that breaks its forerunner without a new major number keeps the product from starting. */
@Component
class Schemas {

    private static final String FILES = "classpath:standards/schemas/*.txt";

    private final List<MessageSchema> all;

    Schemas(Elements elements) {
        this.all = read(elements);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).name().equals(all.get(i - 1).name())) {
                Compatibility.mustFollow(all.get(i - 1), all.get(i));
            }
        }
    }

    /** Every version, by name, the oldest first. */
    List<MessageSchema> all() {
        return all;
    }

    MessageSchema require(String name, String version) {
        return find(name, version).orElseThrow(() -> new NotFound("schema " + name + " " + version));
    }

    private Optional<MessageSchema> find(String name, String version) {
        return all.stream()
                .filter(s -> s.name().equals(name) && s.version().toString().equals(version))
                .findFirst();
    }

    /** The schemas that use a data element, by its identifier. */
    List<MessageSchema> using(String elementId) {
        return all.stream()
                .filter(s -> s.elements().stream().anyMatch(e -> e.id().equals(elementId)))
                .toList();
    }

    private static List<MessageSchema> read(Elements elements) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return Arrays.stream(files)
                    .map(f -> SchemaText.read(text(f), elements))
                    .sorted(Comparator.comparing(MessageSchema::name)
                            .thenComparing(MessageSchema::version, Comparator.<Version>naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
