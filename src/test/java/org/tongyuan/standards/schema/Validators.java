package org.tongyuan.standards.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Validators that are none of ours: Xerces for XSD, networknt for JSON Schema. Both answer {@code place: message}. */
final class Validators {

    private Validators() {}

    static List<String> xsd(String xsd, String xml) throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        ValidatorHandler validator = factory.newSchema(new SAXSource(new InputSource(new StringReader(xsd))))
                .newValidatorHandler();
        var errors = new ArrayList<String>();
        var path = new ArrayList<String>();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                error(e);
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(String.join("/", path) + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        });
        var parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        var reader = parsers.newSAXParser().getXMLReader();
        reader.setContentHandler(new PathFilter(validator, path));
        reader.parse(new InputSource(new StringReader(xml)));
        return errors;
    }

    static List<String> json(String schema, String message) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        message,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }

    /** Keeps where the reader stands, and passes everything on. */
    private static final class PathFilter extends XMLFilterImpl {

        private final List<String> path;

        PathFilter(ValidatorHandler next, List<String> path) {
            setContentHandler(next);
            this.path = path;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            path.add(local);
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            super.endElement(uri, local, name);
            path.removeLast();
        }
    }
}
