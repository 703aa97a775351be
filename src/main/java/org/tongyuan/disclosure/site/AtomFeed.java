package org.tongyuan.disclosure.site;

import java.io.Writer;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Site;

/** Writes an Atom feed (RFC 4287). */
record AtomFeed(Site site, DisclosureCatalogue catalogue) {

    /** Looked up once: each look goes through all libraries. */
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    void write(Writer out, RecordFilter filter, List<PublishedLine> lines, Instant now) throws XMLStreamException {
        var xml = WRITERS.createXMLStreamWriter(out);
        String self = site.getPublicUrl() + filter.address("/disclosure/feed.atom", null);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", "zh-CN");
        text(xml, "id", self);
        text(xml, "title", site.getName() + " 政府信息公开");
        text(
                xml,
                "updated",
                lines.stream()
                        .map(PublishedLine::changedAt)
                        .max(Instant::compareTo)
                        .orElse(now)
                        .toString());
        link(xml, "self", self);
        link(xml, "alternate", site.getPublicUrl() + filter.address("/disclosure/catalogue", null));
        for (PublishedLine line : lines) {
            entry(xml, line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, PublishedLine line) throws XMLStreamException {
        String address = site.getPublicUrl() + line.getPath();
        xml.writeStartElement("entry");
        text(xml, "id", address);
        text(xml, "title", line.name());
        text(xml, "updated", line.changedAt().toString());
        text(
                xml,
                "published",
                line.publishedOn().atStartOfDay(LegalTime.ZONE).toInstant().toString());
        xml.writeStartElement("author");
        text(xml, "name", line.agencyName());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", line.category());
        xml.writeAttribute("label", catalogue.categoryName(line.category()));
        text(xml, "summary", line.summary());
        link(xml, "alternate", address);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
