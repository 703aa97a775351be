package org.tongyuan.standards.schema;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The message schemas: as XSD and JSON Schema for machines, as a page for people. */
@Controller
class SchemaController {

    /** A version never changes once it is out. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final MediaType XSD = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final Schemas schemas;

    SchemaController(Schemas schemas) {
        this.schemas = schemas;
    }

    @GetMapping("/schemas/{name}/{version}.xsd")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> xsd(@PathVariable String name, @PathVariable String version) {
        return file(name, version, XSD, XsdWriter::write);
    }

    @GetMapping("/schemas/{name}/{version}.json")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> json(@PathVariable String name, @PathVariable String version) {
        return file(name, version, JSON_SCHEMA, s -> new JsonSchemaWriter().write(s));
    }

    private ResponseEntity<byte[]> file(
            String name, String version, MediaType type, Function<MessageSchema, String> writer) {
        byte[] body = writer.apply(schemas.require(name, version)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + DigestUtils.md5DigestAsHex(body) + '"')
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(body);
    }

    @GetMapping("/schemas")
    @Requires(Permission.ANYONE)
    String list(Model model) {
        model.addAttribute("schemas", schemas.all());
        return "standards/element/schemas";
    }

    @GetMapping("/schemas/{name}/{version}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String name, @PathVariable String version, Model model) {
        MessageSchema schema = schemas.require(name, version);
        model.addAttribute("schema", schema);
        model.addAttribute("namespace", schema.namespace());
        model.addAttribute(
                "rows", schema.places().stream().map(SchemaController::row).toList());
        return "standards/element/schema";
    }

    /** A line of the page; {@code elementId} is empty for a group. */
    record Row(String path, String cardinality, String title, String elementId, String format) {}

    private static Row row(MessageSchema.Place place) {
        String often = place.node().cardinality().text();
        return switch (place.node()) {
            case Node.Group group -> new Row(place.path(), often, group.title(), "", "组");
            case Node.Leaf leaf ->
                new Row(
                        place.path(),
                        often,
                        leaf.element().name(),
                        leaf.element().id(),
                        leaf.element().format().text());
            case Node.Entries entries ->
                new Row(
                        place.path(),
                        often,
                        entries.element().name(),
                        entries.element().id(),
                        "任意名称");
        };
    }
}
