package org.tongyuan.standards.schema;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.ElementFormat;

/** Writes a schema as XSD 1.0, with the Chinese names and definitions as documentation. */
final class XsdWriter {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XsdWriter() throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String write(MessageSchema schema) {
        try {
            var writer = new XsdWriter();
            writer.schema(schema);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void schema(MessageSchema schema) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        start("schema");
        xml.writeNamespace("xs", XS);
        xml.writeNamespace("t", schema.namespace());
        attribute("targetNamespace", schema.namespace());
        attribute("elementFormDefault", "qualified");
        attribute("version", schema.version().toString());
        start("element");
        attribute("name", schema.name());
        documentation(schema.title());
        complex(schema.children());
        xml.writeEndElement();
        for (DataElement element : schema.elements()) {
            simpleType(element);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void complex(List<Node> children) throws XMLStreamException {
        start("complexType");
        start("sequence");
        for (Node child : children) {
            place(child);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void place(Node node) throws XMLStreamException {
        start("element");
        attribute("name", node.name());
        if (node instanceof Node.Leaf leaf) {
            attribute("type", "t:" + leaf.element().english());
        }
        if (!node.cardinality().required()) {
            attribute("minOccurs", "0");
        }
        if (node.cardinality().many()) {
            attribute("maxOccurs", "unbounded");
        }
        switch (node) {
            case Node.Leaf leaf -> documentation(leaf.element().name());
            case Node.Group group -> {
                documentation(group.title());
                complex(group.children());
            }
            case Node.Entries entries -> entries(entries.element());
        }
        xml.writeEndElement();
    }

    /** {@code <entry name="…">value</entry>}, as often as there are names. */
    private void entries(DataElement element) throws XMLStreamException {
        documentation(element.name());
        start("complexType");
        start("sequence");
        start("element");
        attribute("name", "entry");
        attribute("minOccurs", "0");
        attribute("maxOccurs", "unbounded");
        start("complexType");
        start("simpleContent");
        start("extension");
        attribute("base", "t:" + element.english());
        empty("attribute");
        attribute("name", "name");
        attribute("type", "xs:string");
        attribute("use", "required");
        for (int i = 0; i < 6; i++) {
            xml.writeEndElement();
        }
    }

    private void simpleType(DataElement element) throws XMLStreamException {
        start("simpleType");
        attribute("name", element.english());
        documentation(element.name() + "：" + JsonSchemaWriter.description(element));
        start("restriction");
        attribute("base", "xs:" + base(element.format()));
        facets(element);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String base(ElementFormat format) {
        return switch (format.kind()) {
            case TEXT -> "string";
            case INTEGER -> "nonNegativeInteger";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case TIME, LOCAL_TIME -> "dateTime";
            case BOOLEAN -> "boolean";
        };
    }

    private void facets(DataElement element) throws XMLStreamException {
        ElementFormat format = element.format();
        switch (format.kind()) {
            case TEXT -> {
                facet("minLength", format.least());
                facet("maxLength", format.most());
            }
            case INTEGER -> facet("totalDigits", format.most());
            case DECIMAL -> {
                facet("totalDigits", format.most());
                facet("fractionDigits", format.fraction());
                facet("minInclusive", 0);
            }
            // XSD would take a day with a time zone, JSON would not.
            case DATE -> facet("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case TIME -> facet("pattern", ".+(Z|[+\\-][0-9]{2}:[0-9]{2})");
            case LOCAL_TIME -> facet("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+");
            case BOOLEAN -> facet("pattern", "true|false");
        }
        if (element.pattern() != null) {
            facet("pattern", element.pattern());
        }
        for (Map.Entry<String, String> code : element.codes().entrySet()) {
            start("enumeration");
            attribute("value", code.getKey());
            documentation(code.getValue());
            xml.writeEndElement();
        }
    }

    private void facet(String name, Object value) throws XMLStreamException {
        empty(name);
        attribute("value", value.toString());
    }

    private void documentation(String words) throws XMLStreamException {
        start("annotation");
        start("documentation");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "zh-CN");
        xml.writeCharacters(words);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("xs", name, XS);
    }

    private void empty(String name) throws XMLStreamException {
        xml.writeEmptyElement("xs", name, XS);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }
}
