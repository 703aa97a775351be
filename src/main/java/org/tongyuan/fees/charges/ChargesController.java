package org.tongyuan.fees.charges;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.items.Items;
import org.tongyuan.items.Items.Charging;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The public list of charges (收费公示): what items in force charge, by agency. What is not here costs nothing. */
@Controller
@LegalBasis("行政许可法, art. 59")
class ChargesController {

    private static final int MOST = 500;

    private final Items items;

    ChargesController(Items items) {
        this.items = items;
    }

    /** An agency of the choice. */
    record Choice(String value, String label) {}

    @GetMapping("/fees")
    @Requires(Permission.ANYONE)
    String list(@RequestParam(required = false) @Nullable UUID agency, Model model) {
        List<Charging> all = items.charging(null, MOST);
        List<Charging> shown = agency == null ? all : items.charging(agency, MOST);
        model.addAttribute("items", shown);
        model.addAttribute(
                "agencies",
                all.stream()
                        .map(i -> new Choice(i.agencyId().toString(), i.agencyName()))
                        .distinct()
                        .toList());
        model.addAttribute("agency", agency == null ? "" : agency.toString());
        model.addAttribute("cut", shown.size() == MOST);
        return "fees/charges";
    }
}
