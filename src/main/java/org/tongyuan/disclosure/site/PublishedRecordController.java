package org.tongyuan.disclosure.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.clarification.ClarificationLinks;
import org.tongyuan.disclosure.publication.RecordFiles.Attachment;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Site;

/** The page of one piece of public information, the same as PDF, and its attachments. */
@Controller
@LegalBasis("政府信息公开条例, art. 24")
class PublishedRecordController {

    private final PublishedSearch search;
    private final Held held;
    private final DisclosureCatalogue catalogue;
    private final Files files;
    private final ClarificationLinks clarifications;
    private final Site site;

    PublishedRecordController(
            PublishedSearch search,
            Held held,
            DisclosureCatalogue catalogue,
            Files files,
            ClarificationLinks clarifications,
            Site site) {
        this.search = search;
        this.held = held;
        this.catalogue = catalogue;
        this.files = files;
        this.clarifications = clarifications;
        this.site = site;
    }

    /** What a record says, and how it is set on paper. */
    @Component("heldRecords")
    record Held(PublishedTexts texts, RecordPress press) {}

    @GetMapping("/disclosure/records/{org}/{number}")
    @Requires(Permission.ANYONE)
    String record(@PathVariable String org, @PathVariable String number, Model model, HttpServletResponse response) {
        var line = require(org, number);
        model.addAttribute("record", line);
        // Nobody may go on seeing from a cache what was withdrawn.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        if (line.isWithdrawn()) {
            return "disclosure/site/withdrawn";
        }
        var text = held.texts().textOf(line);
        var attachments = held.texts().filesOf(line);
        model.addAttribute("text", text);
        model.addAttribute("labels", labels(line, text, attachments));
        model.addAttribute("files", attachments);
        model.addAttribute("versions", held.texts().versionsOf(line));
        model.addAttribute("clarifications", clarifications.of(line.indexNo()));
        model.addAttribute("corrected", clarifications.correctedBy(line.recordId()));
        model.addAttribute("interpretations", search.interpretationsOf(line.indexNo()));
        model.addAttribute(
                "interpreted",
                line.interprets().isEmpty()
                        ? null
                        : search.byIndex(line.interprets()).orElse(null));
        model.addAttribute("pageMeta", meta(line, text));
        return "disclosure/site/record";
    }

    /** As the guideline for government sites names them (政府网站发展指引, 附件), so that other sites and search engines can read them. */
    private Map<String, String> meta(PublishedLine line, PublishedTexts.Text text) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("ColumnName", catalogue.categoryName(line.category()));
        meta.put("ColumnType", "政府信息公开");
        meta.put("ArticleTitle", line.name());
        meta.put("PubDate", line.publishedOn().toString());
        meta.put("ContentSource", line.agencyName());
        meta.put("Keywords", text.keywords());
        meta.put("Author", line.agencyName());
        meta.put("Description", line.summary());
        meta.put("Url", site.getPublicUrl() + line.getPath());
        return meta;
    }

    /** The version that is public now, to take away; of what is withdrawn none. Its attachments are files of their own. */
    @GetMapping("/disclosure/records/{org}/{number}.pdf")
    @Requires(Permission.ANYONE)
    ResponseEntity<Resource> pdf(@PathVariable String org, @PathVariable String number) {
        var line = require(org, number);
        if (line.isWithdrawn()) {
            throw new NotFound("text of " + line.indexNo());
        }
        var text = held.texts().textOf(line);
        var attachments = held.texts().filesOf(line);
        return Downloads.letter(
                line.name(), held.press().pdf(line, text, labels(line, text, attachments), attachments));
    }

    /** Of the version that is public now; of what is withdrawn none. */
    @GetMapping("/disclosure/records/{org}/{number}/files/{sha256}")
    @Requires(Permission.ANYONE)
    ResponseEntity<Resource> file(@PathVariable String org, @PathVariable String number, @PathVariable String sha256) {
        var line = require(org, number);
        Attachment found = line.isWithdrawn()
                ? null
                : held.texts().filesOf(line).stream()
                        .filter(f -> f.sha256().equals(sha256))
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            throw new NotFound("attachment of " + line.indexNo());
        }
        var id = new FileId(found.sha256());
        return Downloads.attachment(files.require(id), found.name(), files.open(id));
    }

    private PublishedLine require(String org, String number) {
        return search.byIndex(org + "/" + number)
                .orElseThrow(() -> new NotFound("public record " + org + "/" + number));
    }

    private Map<String, String> labels(PublishedLine line, PublishedTexts.Text text, List<Attachment> attachments) {
        var category = catalogue.category(line.category());
        return Map.of(
                "category", category.map(c -> c.name()).orElse(line.category()),
                "article", category.map(c -> "条例" + c.article()).orElse(""),
                "topic", catalogue.nameOf(Facet.TOPIC, line.topic()),
                "genre", catalogue.nameOf(Facet.GENRE, line.genre()),
                "audience", catalogue.nameOf(Facet.AUDIENCE, line.audience()),
                "lifecycle", catalogue.nameOf(Facet.LIFECYCLE, text.lifecycle()),
                "format", formats(attachments) + "；中文");
    }

    private static String formats(List<Attachment> attachments) {
        var formats = attachments.stream().map(Attachment::format).distinct().toList();
        return formats.isEmpty() ? "HTML" : "HTML、" + String.join("、", formats);
    }
}
