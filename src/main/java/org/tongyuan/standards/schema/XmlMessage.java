package org.tongyuan.standards.schema;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/**
 * Writes a JSON message as XML in the order of its schema: a list becomes the repeated element, what is null is left out. What the
 * schema does not know is written after the rest, so that a validator names it.
 */
final class XmlMessage {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String namespace;

    private XmlMessage(String namespace) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        this.namespace = namespace;
    }

    static String of(MessageSchema schema, JsonNode message) {
        try {
            var writer = new XmlMessage(schema.namespace());
            writer.xml.writeStartDocument("UTF-8", "1.0");
            writer.xml.setDefaultNamespace(schema.namespace());
            writer.xml.writeStartElement(schema.namespace(), schema.name());
            writer.xml.writeDefaultNamespace(schema.namespace());
            writer.children(schema.children(), message);
            writer.xml.writeEndDocument();
            writer.xml.flush();
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void children(List<Node> nodes, JsonNode object) throws XMLStreamException {
        for (Node node : nodes) {
            write(node, object.path(node.name()));
        }
        for (Map.Entry<String, JsonNode> given : object.properties()) {
            if (nodes.stream().noneMatch(n -> n.name().equals(given.getKey()))) {
                value(given.getKey(), given.getValue());
            }
        }
    }

    private void write(Node node, JsonNode value) throws XMLStreamException {
        if (value.isArray()) {
            for (JsonNode one : value) {
                single(node, one);
            }
        } else if (!value.isNull() && !value.isMissingNode()) {
            single(node, value);
        }
    }

    private void single(Node node, JsonNode value) throws XMLStreamException {
        switch (node) {
            case Node.Leaf leaf -> value(node.name(), value);
            case Node.Group group -> {
                xml.writeStartElement(namespace, node.name());
                children(group.children(), value);
                xml.writeEndElement();
            }
            case Node.Entries entries -> {
                xml.writeStartElement(namespace, node.name());
                for (Map.Entry<String, JsonNode> entry : value.properties()) {
                    xml.writeStartElement(namespace, "entry");
                    xml.writeAttribute("name", entry.getKey());
                    xml.writeCharacters(entry.getValue().asString());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
        }
    }

    private void value(String name, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        xml.writeCharacters(value.isContainer() ? value.toString() : value.asString());
        xml.writeEndElement();
    }
}
