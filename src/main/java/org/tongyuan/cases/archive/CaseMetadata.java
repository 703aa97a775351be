package org.tongyuan.cases.archive;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.LegalTime;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a package says about itself: {@code metadata.xml} with the names that the scheme gives, and the excerpt of the journal. */
@Component
class CaseMetadata {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FilingRules rules;
    private final Persons persons;
    private final Agencies agencies;
    private final Cases cases;

    CaseMetadata(FilingRules rules, Persons persons, Agencies agencies, Cases cases) {
        this.rules = rules;
        this.persons = persons;
        this.agencies = agencies;
        this.cases = cases;
    }

    String xml(CaseSnapshot c, ArchivedCase as, FilingRules.Retention retention, List<PackedPart> parts) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(rules.element("package"));
            xml.writeCharacters("\n");
            xml.writeStartElement(rules.element("scheme"));
            for (var entry : rules.scheme().entrySet()) {
                xml.writeAttribute(entry.getKey(), String.valueOf(entry.getValue()));
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            for (var field : fields(c, as, retention).entrySet()) {
                element(xml, field.getKey(), field.getValue());
            }
            acts(xml, c);
            files(xml, parts);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private Map<String, @Nullable Object> fields(CaseSnapshot c, ArchivedCase as, FilingRules.Retention retention) {
        var head = c.head();
        var agency = agencies.require(head.agencyId());
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("archiveNumber", as.archiveNumber());
        fields.put("fonds", as.fonds());
        fields.put("year", as.year());
        fields.put(
                "retention", retention.name() + "（" + retention.source() + (retention.verified() ? "" : "；未经核对") + "）");
        fields.put("keepUntil", as.keepUntil());
        fields.put("caseNumber", head.number());
        fields.put("itemCode", head.itemCode());
        fields.put("itemName", head.itemName());
        fields.put("profile", head.profile().label());
        fields.put("agency", agency.name());
        fields.put("agencyCode", agency.code());
        fields.put("applicant", persons.require(head.applicantId()).name());
        fields.put("channel", head.channel().label());
        var decision = c.decision();
        fields.put(
                "state", decision == null ? c.state().label() : decision.kind().label(c.isLicence()));
        fields.put("receivedOn", c.dates().receivedOn());
        fields.put("acceptedOn", c.dates().acceptedOn());
        fields.put("decidedOn", c.dates().decidedOn());
        fields.put("deliveredOn", c.dates().deliveredOn());
        fields.put("endedOn", c.dates().endedOn());
        fields.put("filedOn", LegalTime.dateOf(as.filedAt()));
        fields.put("filedBy", as.filedBy());
        return fields;
    }

    private void acts(XMLStreamWriter xml, CaseSnapshot c) throws XMLStreamException {
        xml.writeStartElement(rules.element("acts"));
        xml.writeCharacters("\n");
        for (ActRow row : cases.history(c.head().id())) {
            xml.writeStartElement(rules.element("act"));
            attribute(xml, "actName", row.act().label());
            attribute(xml, "actState", row.to().label());
            attribute(xml, "actor", row.actorName() == null ? row.actor().kind().name() : row.actorName());
            attribute(xml, "inPlaceOf", row.inPlaceOf());
            attribute(xml, "actAt", row.occurred().toString());
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void files(XMLStreamWriter xml, List<PackedPart> parts) throws XMLStreamException {
        xml.writeStartElement(rules.element("files"));
        xml.writeCharacters("\n");
        for (PackedPart part : parts) {
            xml.writeStartElement(rules.element("file"));
            attribute(xml, "path", part.path());
            attribute(xml, "title", part.title());
            attribute(xml, "stage", part.stage().label());
            attribute(xml, "maker", part.maker());
            attribute(xml, "madeAt", part.madeAt());
            attribute(xml, "format", part.mediaType());
            attribute(xml, "size", String.valueOf(part.size()));
            attribute(xml, "sha256", part.sha256());
            attribute(xml, "sm3", part.sm3());
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void element(XMLStreamWriter xml, String key, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(rules.element(key));
            xml.writeCharacters(plain(value.toString()));
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
    }

    private void attribute(XMLStreamWriter xml, String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(rules.element(key), plain(value));
        }
    }

    /** XML has no control characters. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }

    /** The chain of the case's entries as it stood at filing, with the hash of each. */
    static String journal(List<Recorded> chain) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                chain.stream().map(CaseMetadata::line).toList())
                + "\n";
    }

    private static Map<String, @Nullable Object> line(Recorded r) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("position", r.position());
        line.put("chainIndex", r.chainIndex());
        line.put("act", r.entry().act());
        line.put("actorKind", r.entry().actor().kind().name());
        line.put("actorId", r.entry().actor().id());
        line.put("occurred", r.entry().occurred().toString());
        line.put("recorded", r.recorded().toString());
        line.put("details", r.entry().details());
        line.put("seal", r.entry().seal());
        line.put("hash", r.hash());
        return line;
    }
}
