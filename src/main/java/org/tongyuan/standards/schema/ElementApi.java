package org.tongyuan.standards.schema;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.Elements;

/** The catalogue of data elements for other systems. */
@RestController
@RequestMapping("/api/v1/data-elements")
class ElementApi {

    private static final int SIZE = 50;

    private final Elements elements;
    private final Schemas schemas;

    ElementApi(Elements elements, Schemas schemas) {
        this.elements = elements;
        this.schemas = schemas;
    }

    /** A list; {@code next} is the cursor of the page after it, absent at the end. */
    record ElementList(List<ElementJson> elements, @Nullable String next) {}

    /** An element with all its versions, the newest first, and the schemas that use it. */
    record Detail(ElementJson element, List<ElementJson> versions, List<String> usedBy) {}

    /** One version of an element. */
    record ElementJson(
            String id,
            String name,
            String shortName,
            String version,
            String status,
            @Nullable String until,
            String definition,
            String type,
            String format,
            @Nullable String pattern,
            @Nullable String unit,
            Map<String, String> codes,
            String source,
            String registrar) {}

    /** The newest versions; {@code cursor} is the identifier after which to go on. */
    @GetMapping
    @Requires(Permission.ANYONE)
    ResponseEntity<ElementList> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String cursor) {
        List<DataElement> rest = elements.search(query, ElementController.status(status)).stream()
                .filter(e -> e.id().compareTo(cursor) > 0)
                .toList();
        List<DataElement> page = rest.stream().limit(SIZE).toList();
        return answer(new ElementList(
                page.stream().map(ElementApi::json).toList(),
                rest.size() > SIZE ? page.getLast().id() : null));
    }

    @GetMapping("/{id}")
    @Requires(Permission.ANYONE)
    ResponseEntity<Detail> get(@PathVariable String id) {
        List<ElementJson> versions =
                elements.versions(id).stream().map(ElementApi::json).toList();
        if (versions.isEmpty()) {
            throw new NotFound("data element " + id);
        }
        List<String> users = schemas.using(id).stream()
                .map(s -> "/schemas/" + s.name() + "/" + s.version() + ".json")
                .toList();
        return answer(new Detail(versions.getFirst(), versions, users));
    }

    private static <T extends Record> ResponseEntity<T> answer(T body) {
        // Records of strings: what they say is what their text says.
        String digest = DigestUtils.md5DigestAsHex(body.toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .eTag('"' + digest + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic())
                .body(body);
    }

    private static ElementJson json(DataElement e) {
        return new ElementJson(
                e.id(),
                e.name(),
                e.english(),
                e.version(),
                e.status().name(),
                e.until(),
                e.definition(),
                e.format().kind().name(),
                e.format().text(),
                e.pattern(),
                e.unit(),
                e.codes(),
                e.source(),
                e.registrar());
    }
}
