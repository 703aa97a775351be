package org.tongyuan.standards.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.documents.ApplicationForms;
import org.tongyuan.documents.LetterForms;
import org.tongyuan.documents.Sheets;
import org.tongyuan.standards.clause.ClauseContent;

/** The manual as a reader has it: its text read back from the PDF. */
@TongyuanTest
@Transactional
class ManualPageTest {

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*(\\S.*?)\\s*\\.{3,}\\s*(\\d+)\\s*$");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Manuals manuals;

    @Autowired
    PrintManual print;

    @Autowired
    ManualPress press;

    @Autowired
    ManualSource source;

    @Autowired
    LetterForms forms;

    @Autowired
    Sheets sheets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void contents_entries_point_to_the_pages_on_which_their_chapters_stand() throws Exception {
        try (PDDocument book = Loader.loadPDF(printed())) {
            ManualContent content = source.read();
            List<String> pages = pages(book);
            var entries = new ArrayList<String>();
            for (int page = 1; page < pages.size() && !pages.get(page).contains("编制说明\n本手册"); page++) {
                Matcher entry = ENTRY.matcher(pages.get(page));
                while (entry.find()) {
                    entries.add(entry.group(1));
                    assertThat(squeezed(pages.get(Integer.parseInt(entry.group(2)) - 1)))
                            .as("page %s", entry.group(2))
                            .contains(squeezed(entry.group(1)));
                }
            }
            long wanted = 2
                    + content.parts().size()
                    + content.chapters().count()
                    + content.forms().size()
                    + content.applications().size()
                    + (content.applications().isEmpty() ? 0 : 1)
                    + (content.others().isEmpty() ? 0 : 1);
            assertThat(entries).hasSize((int) wanted).contains("编制说明");
            assertThat(links(book)).isGreaterThanOrEqualTo((int) wanted);
        }
    }

    @Test
    void every_clause_and_every_form_is_in_the_manual() throws Exception {
        try (PDDocument book = Loader.loadPDF(printed())) {
            String text = squeezed(String.join("\n", pages(book)));
            List<ClauseContent> clauses =
                    source.read().chapters().flatMap(c -> c.clauses().stream()).toList();
            assertThat(clauses).hasSizeGreaterThanOrEqualTo(120);
            for (ClauseContent clause : clauses) {
                assertThat(text)
                        .contains(
                                squeezed(clause.number()),
                                squeezed(sheets.fit(clause.text())),
                                squeezed(sheets.fit(clause.basis())));
            }
            assertThat(text).contains("GB/T36114-2018", "缺标补标", "系统核对事项", "准予行政许可决定书", "（不符合属严重问题）");
            assertThat(book.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(book.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(book.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("目录");
            assertThat(book.getPage(0)).isNotNull();
            assertThat(pages(book).getFirst())
                    .contains("政务服务标准化手册", "年第", "演示手册")
                    .doesNotContain("— 1 —");
        }
    }

    @Test
    void every_question_of_the_application_forms_in_use_is_in_the_manual() throws Exception {
        List<ApplicationForms.Blank> forms = source.read().applications();
        var food = forms.stream()
                .filter(f -> f.items().contains("食品经营许可（新办）"))
                .findFirst()
                .orElseThrow();
        assertThat(food.questions())
                .anySatisfy(q -> {
                    assertThat(q.label()).isEqualTo("统一社会信用代码");
                    assertThat(q.answer()).contains("统一社会信用代码");
                })
                .anySatisfy(q -> assertThat(q.answer()).contains("热食类食品制售"));
        try (PDDocument book = Loader.loadPDF(printed())) {
            String text = squeezed(String.join("\n", pages(book)));
            assertThat(text).contains("附录二申请表", "食品经营许可（新办）");
            for (ApplicationForms.Blank form : forms) {
                assertThat(text).contains(squeezed(sheets.fit(form.title())));
                for (ApplicationForms.Question question : form.questions()) {
                    assertThat(text).contains(squeezed(sheets.fit(question.label())));
                }
            }
            assertThat(tables(book))
                    .as("each form is a table for whoever reads by ear")
                    .isGreaterThanOrEqualTo(forms.size());
        }
    }

    @Test
    void every_letter_there_is_a_template_for_is_among_the_forms() throws Exception {
        try (var files = java.nio.file.Files.list(Path.of("src/main/resources/templates/letters"))) {
            List<String> templates = files.map(f -> f.getFileName().toString().replace(".html", ""))
                    .filter(name -> !name.equals("layout"))
                    .toList();
            assertThat(forms.all())
                    .extracting(LetterForms.Blank::template)
                    .containsExactlyInAnyOrderElementsOf(templates);
        }
        assertThat(forms.all()).allSatisfy(form -> assertThat(form.xhtml()).containsAnyOf("〔事项名称〕", "〔告知内容〕"));
    }

    @Test
    void the_same_content_gives_the_same_bytes_and_no_second_edition() throws Exception {
        UUID id = add();
        byte[] first = press.print(manuals.require(id)).pdf();
        assertThat(press.print(manuals.require(id)).pdf()).isEqualTo(first);
        print.print(id);
        post();
        assertThat(manuals.newest().orElseThrow().id()).isEqualTo(id);
        jdbc.sql("UPDATE standards.node SET title = '服务制度（改）' WHERE framework = 'county-11' AND number = '1'")
                .update();
        post();
        assertThat(manuals.newest().orElseThrow().waiting()).isTrue();
        assertThat(mvc.get().uri("/desk/standards/manual").with(As.user("fengxue")))
                .hasHeader("Refresh", "2")
                .bodyText()
                .contains("正在编印", "已编印");
    }

    @Test
    void everybody_downloads_the_newest_edition_and_only_the_office_prints_one() throws Exception {
        int number = manuals.require(done()).number();
        assertThat(mvc.get().uri("/standards/manual"))
                .hasStatusOk()
                .bodyText()
                .contains("/standards/manual/files/" + number);
        var file = mvc.get().uri("/standards/manual/files/" + number).exchange();
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file.getResponse().getContentAsByteArray())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(mvc.get().uri("/standards/manual/files/99999")).hasStatus(404);
        assertThat(mvc.get().uri("/desk/standards/manual").with(As.user("wangfang")))
                .hasStatus(403);
        assertThat(mvc.post().uri("/desk/standards/manual").with(As.user("wangfang")))
                .hasStatus(403);
    }

    private void post() {
        var result = mvc.post()
                .uri("/desk/standards/manual")
                .with(As.user("fengxue"))
                .exchange();
        assertThat(result).hasStatus(303);
    }

    private UUID add() {
        jdbc.sql("UPDATE standards.manual SET state = 'FAILED', file_sha256 = NULL WHERE state = 'WAITING'")
                .update();
        return manuals.add("", java.time.LocalDate.of(2026, 3, 16), java.time.Instant.EPOCH, "SYSTEM:test");
    }

    private UUID done() {
        UUID id = add();
        print.print(id);
        assertThat(manuals.require(id).done()).isTrue();
        return id;
    }

    private byte[] printed() {
        return press.print(manuals.require(add())).pdf();
    }

    private static List<String> pages(PDDocument book) throws IOException {
        var pages = new ArrayList<String>();
        for (int n = 1; n <= book.getNumberOfPages(); n++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(n);
            stripper.setEndPage(n);
            pages.add(stripper.getText(book));
        }
        return pages;
    }

    /** Links that lead to a page of the book itself. */
    private static int links(PDDocument book) throws IOException {
        int found = 0;
        for (var page : book.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && (link.getDestination() instanceof PDPageDestination
                                || link.getAction() instanceof PDActionGoTo)) {
                    found++;
                }
            }
        }
        return found;
    }

    /** Tables in the book's structure, which screen readers follow. */
    private static long tables(PDDocument book) {
        return elements(book.getDocumentCatalog().getStructureTreeRoot())
                .filter(e -> "Table".equals(e.getStandardStructureType()))
                .count();
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(e -> Stream.concat(Stream.of(e), elements(e)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }
}
