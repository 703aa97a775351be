package org.tongyuan.cases.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.outside.OutsideSystem;
import org.tongyuan.cases.outside.OutsideSystems;
import org.tongyuan.cases.tables.OutsideImport.Outcome;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.web.Words;

/** Lists of outside cases: hand one in, leave, come back, read what became of each row. */
@Controller
@RequestMapping("/desk/outside-imports")
@Requires(Permission.OUTSIDE_REPORT)
class OutsideImportController {

    private static final int SIZE = 50;

    private final HandInOutsideList handIn;
    private final OutsideImports imports;
    private final OutsideSystems systems;
    private final CurrentUser user;
    private final Words words;

    OutsideImportController(
            HandInOutsideList handIn, OutsideImports imports, OutsideSystems systems, CurrentUser user, Words words) {
        this.handIn = handIn;
        this.imports = imports;
        this.systems = systems;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("imports", imports.latest(SIZE));
        model.addAttribute(
                "systems", systems.all().stream().filter(s -> !s.ended()).toList());
        model.addAttribute(
                "names", systems.all().stream().collect(Collectors.toMap(OutsideSystem::id, OutsideSystem::name)));
        model.addAttribute("required", OutsideTable.REQUIRED);
        model.addAttribute("columns", OutsideTable.COLUMNS);
        return "cases/tables/imports";
    }

    @PostMapping
    String handIn(
            @RequestParam(defaultValue = "") String system,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (system.isEmpty()) {
            return again("system", words.of("outside.list.system"), system, model, response);
        }
        if (file == null || file.isEmpty()) {
            return again("file", words.of("import.file.missing"), system, model, response);
        }
        try {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return "redirect:/desk/outside-imports/" + handIn.handIn(system, name, file.getBytes(), user.require());
        } catch (RuleBroken broken) {
            if (!broken.messageKey().matches("(import\\.file|outside\\.list)\\..*")) {
                throw broken;
            }
            return again("file", words.of(broken), system, model, response);
        }
    }

    private String again(String field, String message, String system, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", Map.of(field, message));
        model.addAttribute("chosen", system);
        return list(model);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int after,
            Model model,
            HttpServletResponse response) {
        OutsideImport list = imports.require(id);
        var rows = imports.rows(id, outcome, after, SIZE);
        model.addAttribute("list", list);
        model.addAttribute("system", systems.require(list.systemId()));
        model.addAttribute("outcomes", imports.outcomes(id));
        model.addAttribute("rows", rows);
        model.addAttribute("outcome", outcome);
        model.addAttribute("next", rows.size() < SIZE ? null : rows.getLast().rowNumber());
        if (!list.over()) {
            // The page looks again by itself, with or without JavaScript.
            response.setHeader("Refresh", "2");
        }
        return "cases/tables/import";
    }

    @GetMapping("/{id}/report.csv")
    void report(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        imports.require(id);
        response.setContentType(TableFormat.CSV.mediaType(1));
        response.setHeader("Content-Disposition", "attachment; filename=\"outside-import-" + id + ".csv\"");
        try (var out = TableWriter.to(response.getOutputStream(), TableFormat.CSV, 1)) {
            out.begin("report", List.of("行", "外部编号", "结果", "问题"));
            int after = 0;
            for (var rows = imports.rows(id, null, after, 500); !rows.isEmpty(); ) {
                for (var row : rows) {
                    out.row(List.of(
                            String.valueOf(row.rowNumber()),
                            row.number(),
                            row.outcome().label(),
                            String.join("；", row.messages())));
                }
                after = rows.getLast().rowNumber();
                rows = imports.rows(id, null, after, 500);
            }
        }
    }
}
