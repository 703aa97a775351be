package org.tongyuan.standards.schema;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Site;
import org.tongyuan.standards.element.EditedElements;
import org.tongyuan.standards.element.EditedElements.Change;

/** Changes of data elements for those whose systems use them: to read on from where one stopped, or as an Atom feed (RFC 4287). */
@RestController
class ElementChangesApi {

    private static final int PAGE = 100;

    private final EditedElements edited;
    private final Site site;

    ElementChangesApi(EditedElements edited, Site site) {
        this.edited = edited;
        this.site = site;
    }

    /** Changes in order; {@code cursor} is where to go on next time, also when nothing has come since. */
    record Changes(List<ChangeJson> changes, long cursor) {}

    /** A change; kind REVISED, BROKEN (a new major version) or DEPRECATED. */
    record ChangeJson(
            long number, String id, String version, String kind, String summary, Instant at, String element) {}

    @GetMapping("/api/v1/data-elements/changes")
    @Requires(Permission.ANYONE)
    Changes changes(@RequestParam(defaultValue = "0") long cursor) {
        List<Change> found = edited.changesAfter(cursor, PAGE);
        return new Changes(
                found.stream()
                        .map(c -> new ChangeJson(
                                c.number(),
                                c.id(),
                                c.version(),
                                c.kind().name(),
                                c.summary(),
                                c.at(),
                                "/api/v1/data-elements/" + c.id()))
                        .toList(),
                found.isEmpty() ? cursor : found.getLast().number());
    }

    @GetMapping("/standards/elements/changes.atom")
    @Requires(Permission.ANYONE)
    ResponseEntity<String> atom() throws XMLStreamException {
        List<Change> newest = edited.newestChanges(PAGE);
        var text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", site.getPublicUrl() + "/standards/elements/changes.atom");
        element(xml, "title", site.getName() + "：数据元变更");
        element(
                xml,
                "updated",
                (newest.isEmpty() ? Instant.EPOCH : newest.getFirst().at()).toString());
        xml.writeStartElement("author");
        element(xml, "name", site.getName());
        xml.writeEndElement();
        for (Change change : newest) {
            entry(xml, change);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(text.toString());
    }

    private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", site.getPublicUrl() + "/api/v1/data-elements/changes#" + change.number());
        element(xml, "title", change.kind().label() + "：" + change.id() + " " + change.version());
        element(xml, "updated", change.at().toString());
        element(xml, "summary", change.summary());
        xml.writeStartElement("link");
        xml.writeAttribute("href", site.getPublicUrl() + "/standards/elements/" + change.id());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
