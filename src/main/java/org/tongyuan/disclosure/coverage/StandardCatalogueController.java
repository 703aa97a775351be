package org.tongyuan.disclosure.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

/** The standard catalogue for everybody, as a page and as a table to take away. */
@Controller
@Requires(Permission.ANYONE)
class StandardCatalogueController {

    private static final String NAME = "基层政务公开标准目录";

    private final StandardCatalogue catalogue;

    StandardCatalogueController(StandardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code publisher}: only what this agency publishes. */
    @GetMapping("/disclosure/standard-catalogue")
    String page(@RequestParam(defaultValue = "") String publisher, Model model) {
        var all = catalogue.rows();
        model.addAttribute("publisher", publisher);
        model.addAttribute(
                "publishers",
                all.stream()
                        .map(StandardCatalogue.Row::publisher)
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("rows", publisher.isEmpty() ? all : of(all, publisher));
        return "disclosure/coverage/standard-catalogue";
    }

    private static List<StandardCatalogue.Row> of(List<StandardCatalogue.Row> rows, String publisher) {
        return rows.stream().filter(row -> row.publisher().equals(publisher)).toList();
    }

    @GetMapping("/disclosure/standard-catalogue.xlsx")
    void xlsx(HttpServletResponse response) throws IOException {
        response.setContentType(TableFormat.XLSX.mediaType(1));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(NAME + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = TableWriter.to(response.getOutputStream(), TableFormat.XLSX, 1)) {
            out.begin(NAME, catalogue.columns());
            for (var row : catalogue.rows()) {
                out.row(catalogue.cells(row));
            }
        }
    }
}
