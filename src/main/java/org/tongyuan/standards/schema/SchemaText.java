package org.tongyuan.standards.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.Elements;
import org.tongyuan.standards.element.Version;

/**
 * Reads a schema from its short notation: first {@code schema name version title}, then a line for each place, two blanks deeper inside
 * a group: {@code name cardinality element}, {@code name cardinality : title} for a group, {@code name cardinality * element} for freely
 * named values. An element is named by its short name, and {@code @2.0} for another version than 1.0.
 */
final class SchemaText {

    private final Elements elements;
    private final Deque<String> lines = new ArrayDeque<>();

    private SchemaText(Elements elements) {
        this.elements = elements;
    }

    static MessageSchema read(String text, Elements elements) {
        List<String> given =
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        String[] head = given.getFirst().split(" ", 4);
        if (head.length < 4 || !head[0].equals("schema")) {
            throw new IllegalArgumentException("first line: schema name version title");
        }
        var reader = new SchemaText(elements);
        given.stream().skip(1).forEach(l -> reader.lines.add(l));
        List<Node> children = reader.children(0);
        if (!reader.lines.isEmpty()) {
            throw new IllegalArgumentException("wrong indentation: " + reader.lines.peekFirst());
        }
        return new MessageSchema(head[1], Version.read(head[2]), head[3], children);
    }

    private List<Node> children(int depth) {
        var children = new ArrayList<Node>();
        while (!lines.isEmpty() && depthOf(lines.getFirst()) == depth) {
            children.add(node(lines.removeFirst().strip(), depth));
        }
        return List.copyOf(children);
    }

    private static int depthOf(String line) {
        return (line.length() - line.stripLeading().length()) / 2;
    }

    private Node node(String line, int depth) {
        String[] parts = line.split(" ", 4);
        if (parts.length < 3) {
            throw new IllegalArgumentException("not a place: " + line);
        }
        var cardinality = Node.Cardinality.read(parts[1]);
        return switch (parts[2]) {
            case ":" -> new Node.Group(parts[0], cardinality, parts[3], children(depth + 1));
            case "*" -> new Node.Entries(parts[0], cardinality, element(parts[3]));
            default -> new Node.Leaf(parts[0], cardinality, element(parts[2]));
        };
    }

    private DataElement element(String reference) {
        int at = reference.indexOf('@');
        String english = at < 0 ? reference : reference.substring(0, at);
        String version = at < 0 ? "1.0" : reference.substring(at + 1);
        return elements.find(english, version)
                .orElseThrow(() -> new IllegalArgumentException("no data element " + reference));
    }
}
