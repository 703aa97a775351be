package org.tongyuan.disclosure.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.documents.Sheets;
import org.tongyuan.platform.web.Dates;
import tools.jackson.databind.json.JsonMapper;

/** Writes the papers that an archive package has beside what was there already: the application sheet, the course of events, the list of parts. */
@Component
class ArchivePapers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Dates dates;

    ArchivePapers(Sheets sheets, SpringTemplateEngine engine, Dates dates) {
        this.sheets = sheets;
        this.engine = engine;
        this.dates = dates;
    }

    byte[] sheet(RequestView view, Retention retention) {
        String name = "政府信息公开申请登记表";
        return sheets.print(
                page("disclosure/request/archive-sheet", view, retention),
                new Sheets.About(
                        view.of().head().id(),
                        name,
                        view.agency().name(),
                        view.of().head().arrivedOn(),
                        new TreeMap<>()));
    }

    /** Of an application that was spoken, for signature. */
    byte[] oralSheet(RequestView view) {
        return sheets.print(
                page("disclosure/request/oral-sheet", view, null),
                new Sheets.About(
                        view.of().head().id(),
                        "政府信息公开申请表（口头申请，代为填写）",
                        view.agency().name(),
                        view.of().head().arrivedOn(),
                        new TreeMap<>()));
    }

    byte[] course(RequestView view, Retention retention) {
        return page("disclosure/request/archive-course", view, retention).getBytes(StandardCharsets.UTF_8);
    }

    private String page(String template, RequestView view, @Nullable Retention retention) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("view", view);
        context.setVariable("r", view.of());
        context.setVariable("retention", retention);
        context.setVariable("dates", dates);
        return engine.process(template, context);
    }

    /** The same as data. */
    static byte[] courseJson(RequestView view) {
        return json(RequestJson.of(view));
    }

    static byte[] manifest(RequestView view, Retention retention, List<ArchivePart> parts, String by, Instant at) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("number", view.of().head().number());
        manifest.put("agency", view.agency().name());
        manifest.put("agencyCode", String.valueOf(view.agency().code()));
        var outcome = view.of().outcome();
        manifest.put("endedOn", outcome == null ? "" : String.valueOf(outcome.endedOn()));
        manifest.put(
                "retention",
                Map.of(
                        "period", retention.words(),
                        "from", retention.from().toString(),
                        "until", retention.until().toString(),
                        "basis", retention.basis()));
        manifest.put("exportedBy", by);
        manifest.put("exportedAt", at.toString());
        manifest.put("digest", "SHA-256");
        manifest.put(
                "parts",
                parts.stream()
                        .map(p -> {
                            var part = new LinkedHashMap<String, Object>();
                            part.put("path", p.path());
                            part.put("what", p.what());
                            part.put("publicity", p.publicity());
                            part.put("size", p.size());
                            part.put("sha256", p.sha256());
                            return part;
                        })
                        .toList());
        return json(manifest);
    }

    private static byte[] json(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }
}
