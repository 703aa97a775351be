package org.tongyuan.disclosure.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.lib.ShLib;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.SharedData;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.DisclosureDesk;

/** The whole catalogue as an outside library for linked data sees it. */
@TongyuanTest
@Transactional
class CatalogueGraphModuleTest {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private String page = "";

    @BeforeEach
    void a_record_with_an_attachment_and_difficult_characters() throws Exception {
        time.set(LocalDate.of(2029, 3, 12));
        var desk = new DisclosureDesk(mvc);
        String record = desk.draft("name", "引号\"、反斜杠\\、<尖括号>和 & 号" + mark, "summary", "第一行\n第二行\t有制表符");
        desk.attach(record, "附件.pdf", Samples.pdf());
        var forms = Jsoup.parse(desk.get("hejing", record).getResponse().getContentAsString());
        for (var form : forms.select("form[action$=/retention]")) {
            desk.post("hejing", form.attr("action"), Map.of("reason", "空白页"));
        }
        page = desk.publish(record);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_full_export_conforms_to_the_shapes_of_dcat_ap() throws Exception {
        var shapesFile = SharedData.file("dcat-ap/shapes-3.0.1.ttl");
        var shapes = ModelFactory.createDefaultModel();
        try (var in = Files.newInputStream(shapesFile)) {
            RDFDataMgr.read(shapes, in, Lang.TURTLE);
        }
        Model data = read("ttl", Lang.TURTLE);
        assertThat(datasets(data)).as("a full export").isGreaterThan(10);
        var report = ShaclValidator.get().validate(Shapes.parse(shapes.getGraph()), data.getGraph());
        if (!report.conforms()) {
            ShLib.printReport(report);
        }
        assertThat(report.conforms()).isTrue();
    }

    @Test
    void turtle_rdf_xml_and_json_ld_say_the_same() throws Exception {
        Model turtle = read("ttl", Lang.TURTLE);
        assertThat(turtle.isIsomorphicWith(read("rdf", Lang.RDFXML)))
                .as("RDF/XML")
                .isTrue();
        assertThat(turtle.isIsomorphicWith(read("jsonld", Lang.JSONLD)))
                .as("JSON-LD")
                .isTrue();
        var dataset = turtle.listSubjects()
                .filterKeep(s -> s.isURIResource() && s.getURI().endsWith(page + "#record"))
                .next();
        assertThat(dataset.getProperty(turtle.createProperty("http://purl.org/dc/terms/title"))
                        .getString())
                .isEqualTo("引号\"、反斜杠\\、<尖括号>和 & 号" + mark);
        assertThat(dataset.listProperties(turtle.createProperty(DCAT + "distribution"))
                        .toList())
                .hasSize(2);
    }

    private static int datasets(Model data) {
        return data.listObjectsOfProperty(data.createProperty(DCAT + "dataset"))
                .toList()
                .size();
    }

    private Model read(String format, Lang lang) throws Exception {
        var result = mvc.get().uri("/disclosure/catalogue." + format).exchange();
        assertThat(result).hasStatusOk();
        String text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lang);
        return model;
    }
}
