package org.tongyuan.cases.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.documents.Sheets;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Site;

/** A score sheet as PDF, and a round as table. Nothing here runs inside a transaction. */
@Component
class ReviewPapers {

    private static final List<String> COLUMNS =
            List.of("序号", "办件编号", "事项", "机关", "评查人", "得分", "等次", "项目", "分值", "数据提出的结果", "评查结果", "得分", "理由");

    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Dates dates;
    private final Site site;

    ReviewPapers(Sheets sheets, SpringTemplateEngine engine, Dates dates, Site site) {
        this.sheets = sheets;
        this.engine = engine;
        this.dates = dates;
        this.site = site;
    }

    byte[] pdf(ReviewPages.SheetPage page) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("page", page);
        context.setVariable("dates", dates);
        context.setVariable("demo", site.isDemo());
        var signed = page.of().signed();
        return sheets.print(
                engine.process("cases/review/print", context),
                new Sheets.About(
                        page.of().head().id(),
                        fileName(page),
                        site.getName(),
                        signed == null ? page.today() : LegalTime.dateOf(signed.at()),
                        new TreeMap<>()));
    }

    static String fileName(ReviewPages.SheetPage page) {
        return "案卷评查表 " + page.of().head().roundNumber() + "-"
                + page.of().head().place();
    }

    /** One row a criterion; what is not scored yet is empty. */
    void csv(ReviewPages.RoundPage page, OutputStream out) throws IOException {
        try (var table = TableWriter.to(out, TableFormat.CSV, 1)) {
            table.begin("案卷评查", COLUMNS);
            for (var sheet : page.sheets()) {
                for (var line : sheet.lines()) {
                    table.row(cells(page, sheet, line));
                }
            }
        }
    }

    private static List<String> cells(ReviewPages.RoundPage page, ReviewSheet sheet, SheetLine line) {
        var head = sheet.head();
        var signed = sheet.signed();
        var mark = line.mark();
        var proposed = line.proposed().outcome();
        return List.of(
                String.valueOf(head.place()),
                head.caseNumber(),
                head.itemName(),
                page.names().getOrDefault(head.agencyId(), ""),
                sheet.scored() == null ? "" : sheet.scored().by(),
                signed == null ? "" : signed.score().toPlainString(),
                signed == null ? "" : signed.grade(),
                line.of().words(),
                String.valueOf(line.of().weight()),
                proposed == null ? "" : proposed.label(),
                mark == null ? "" : mark.outcome().label(),
                mark == null ? "" : String.valueOf(mark.points()),
                mark == null || mark.why() == null ? "" : mark.why());
    }
}
