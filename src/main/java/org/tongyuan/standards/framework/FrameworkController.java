package org.tongyuan.standards.framework;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

/** 标准体系表, 明细表, 统计表 and what is missing, for everybody. */
@Controller
class FrameworkController {

    private final Frameworks frameworks;
    private final FrameworkTables tables;
    private final Agencies agencies;

    FrameworkController(Frameworks frameworks, FrameworkTables tables, Agencies agencies) {
        this.frameworks = frameworks;
        this.tables = tables;
        this.agencies = agencies;
    }

    @GetMapping("/standards/frameworks")
    @Requires(Permission.ANYONE)
    String list(Model model) {
        model.addAttribute("frameworks", frameworks.all());
        return "standards/frameworks";
    }

    @GetMapping("/standards/frameworks/{code}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String code, Model model) {
        var framework = frameworks.find(code).orElseThrow(() -> new NotFound("framework " + code));
        var nodes = frameworks.nodes(code);
        int should = nodes.stream().mapToInt(Frameworks.NodeLine::should).sum();
        int has = nodes.stream().mapToInt(Frameworks.NodeLine::covered).sum();
        model.addAttribute("framework", framework);
        model.addAttribute("nodes", nodes);
        model.addAttribute("places", frameworks.places(code));
        model.addAttribute("should", should);
        model.addAttribute("has", has);
        model.addAttribute("agencies", agencyNames());
        return "standards/framework";
    }

    @GetMapping("/standards/frameworks/{code}/tables.xlsx")
    @Requires(Permission.ANYONE)
    void xlsx(@PathVariable String code, HttpServletResponse response) throws IOException {
        send(code, TableFormat.XLSX, response);
    }

    /** CSV files, one a table. */
    @GetMapping("/standards/frameworks/{code}/tables.zip")
    @Requires(Permission.ANYONE)
    void csv(@PathVariable String code, HttpServletResponse response) throws IOException {
        send(code, TableFormat.CSV, response);
    }

    private void send(String code, TableFormat format, HttpServletResponse response) throws IOException {
        var framework = frameworks.find(code).orElseThrow(() -> new NotFound("framework " + code));
        response.setContentType(format.mediaType(FrameworkTables.TABLES));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                framework.name() + "." + format.extension(FrameworkTables.TABLES),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = TableWriter.to(response.getOutputStream(), format, FrameworkTables.TABLES)) {
            tables.write(code, agencyNames(), out);
        }
    }

    private Map<UUID, String> agencyNames() {
        return agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }
}
