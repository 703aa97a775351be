package org.tongyuan.items.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Exports;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.web.Once;

/** Orders the national item tables, by page or by API; the export itself is watched on its own page. */
@Controller
@Requires(Permission.ITEM_IMPORT)
class ItemExportController {

    private final Exports exports;
    private final Items items;
    private final Agencies agencies;
    private final CurrentUser user;
    private final Once once;
    private final LegalTime time;

    ItemExportController(Exports exports, Items items, Agencies agencies, CurrentUser user, Once once, LegalTime time) {
        this.exports = exports;
        this.items = items;
        this.agencies = agencies;
        this.user = user;
        this.once = once;
        this.time = time;
    }

    /** An export that was ordered by API. */
    record Ordered(UUID id, String url) {}

    @GetMapping("/admin/items/exports")
    String form(Model model) {
        model.addAttribute("agencies", items.agenciesWithItems());
        model.addAttribute("tables", NationalTable.values());
        model.addAttribute("formats", TableFormat.values());
        return "items/tables/export";
    }

    @PostMapping("/admin/items/exports")
    String order(
            @RequestParam(defaultValue = "XLSX") TableFormat format,
            @RequestParam(required = false) @Nullable UUID agency,
            HttpServletRequest request) {
        return once.run(request, () -> "redirect:" + Exports.page(start(format, agency, user.require())));
    }

    @PostMapping("/api/v1/items/exports")
    @ResponseBody
    ResponseEntity<Ordered> orderByApi(
            @RequestParam(defaultValue = "XLSX") TableFormat format,
            @RequestParam(required = false) @Nullable UUID agency) {
        UUID id = start(format, agency, user.require());
        String url = "/api/v1/exports/" + id;
        return ResponseEntity.accepted().location(URI.create(url)).body(new Ordered(id, url));
    }

    private UUID start(TableFormat format, @Nullable UUID agency, SignedIn who) {
        var parameters = new TreeMap<String, String>();
        String of = "";
        if (agency != null) {
            parameters.put(ItemExport.AGENCY, agency.toString());
            of = agencies.require(agency).name() + " ";
        }
        String title = "事项表 " + of + time.today();
        return exports.start(new Exports.Order(ItemExport.KIND, title, format, parameters), who);
    }
}
