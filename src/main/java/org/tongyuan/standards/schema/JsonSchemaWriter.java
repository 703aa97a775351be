package org.tongyuan.standards.schema;

import java.math.BigDecimal;
import java.util.List;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.ElementFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a schema as JSON Schema 2020-12. Formats of dates are meant to be asserted; a place that may be left out may also be null. */
final class JsonSchemaWriter {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private static final String LOCAL =
            "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$";

    private final JsonMapper json = JsonMapper.shared();

    String write(MessageSchema schema) {
        ObjectNode root = json.createObjectNode();
        root.put("$schema", DIALECT);
        root.put("$id", "urn:tongyuan:schema:" + schema.name() + ":" + schema.version());
        root.put("title", schema.title());
        object(root, schema.children());
        ObjectNode definitions = root.putObject("$defs");
        schema.elements().forEach(e -> definitions.set(e.english(), value(e)));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private void object(ObjectNode into, List<Node> children) {
        into.put("type", "object");
        ObjectNode properties = into.putObject("properties");
        ArrayNode required = json.createArrayNode();
        for (Node child : children) {
            properties.set(child.name(), place(child));
            if (child.cardinality().required()) {
                required.add(child.name());
            }
        }
        if (!required.isEmpty()) {
            into.set("required", required);
        }
        into.put("additionalProperties", false);
    }

    private ObjectNode place(Node node) {
        ObjectNode one = single(node);
        if (node.cardinality().many()) {
            ObjectNode list = json.createObjectNode();
            list.put("type", "array");
            list.set("items", one);
            if (node.cardinality().required()) {
                list.put("minItems", 1);
            }
            return list;
        }
        if (node.cardinality().required()) {
            return one;
        }
        ObjectNode optional = json.createObjectNode();
        ArrayNode either = optional.putArray("anyOf");
        either.add(one);
        either.addObject().put("type", "null");
        return optional;
    }

    private ObjectNode single(Node node) {
        ObjectNode one = json.createObjectNode();
        switch (node) {
            case Node.Leaf leaf -> one.put("$ref", "#/$defs/" + leaf.element().english());
            case Node.Group group -> {
                one.put("title", group.title());
                object(one, group.children());
            }
            case Node.Entries entries -> {
                one.put("type", "object");
                one.putObject("additionalProperties")
                        .put("$ref", "#/$defs/" + entries.element().english());
            }
        }
        return one;
    }

    private ObjectNode value(DataElement element) {
        ObjectNode value = json.createObjectNode();
        value.put("title", element.name());
        value.put("description", description(element));
        type(value, element.format());
        if (element.pattern() != null) {
            value.put("pattern", "^(?:" + element.pattern() + ")$");
        }
        if (!element.codes().isEmpty()) {
            ArrayNode codes = value.putArray("enum");
            element.codes().keySet().forEach(codes::add);
        }
        return value;
    }

    static String description(DataElement element) {
        return element.definition() + "（" + element.id() + " " + element.version() + "，"
                + element.format().words()
                + (element.unit() == null ? "" : "，单位：" + element.unit())
                + "，来源：" + element.source() + "）"
                + (element.codes().isEmpty() ? "" : "代码：" + element.codeWords());
    }

    private static void type(ObjectNode value, ElementFormat format) {
        switch (format.kind()) {
            case TEXT ->
                value.put("type", "string").put("minLength", format.least()).put("maxLength", format.most());
            case INTEGER -> value.put("type", "integer").put("minimum", 0).put("maximum", tenTo(format.most()) - 1);
            case DECIMAL ->
                value.put("type", "number")
                        .put("minimum", 0)
                        .put("exclusiveMaximum", tenTo(format.most() - format.fraction()))
                        .put("multipleOf", BigDecimal.ONE.movePointLeft(format.fraction()));
            case DATE -> value.put("type", "string").put("format", "date").put("pattern", DAY);
            case TIME -> value.put("type", "string").put("format", "date-time");
            case LOCAL_TIME -> value.put("type", "string").put("pattern", LOCAL);
            case BOOLEAN -> value.put("type", "boolean");
        }
    }

    private static long tenTo(int digits) {
        return Math.round(Math.pow(10, digits));
    }
}
