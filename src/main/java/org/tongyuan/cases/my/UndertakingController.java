package org.tongyuan.cases.my;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.UseUndertaking;
import org.tongyuan.cases.application.Unprocessable;
import org.tongyuan.cases.record.Undertaking.Regime;
import org.tongyuan.cases.record.Undertakings;
import org.tongyuan.cases.rules.UndertakingText;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** The applicant reads the notice and undertakes in place of a proof or check, or says what there is to say to a finding. */
@Controller
class UndertakingController {

    private static final int LONGEST = 2000;

    private final MyCaseDesk desk;
    private final UseUndertaking undertaking;
    private final CurrentUser user;
    private final Words words;

    UndertakingController(MyCaseDesk desk, UseUndertaking undertaking, CurrentUser user, Words words) {
        this.desk = desk;
        this.undertaking = undertaking;
        this.user = user;
        this.words = words;
    }

    /** One regime with its text, as the page offers it. */
    record Offer(Regime regime, List<String> paragraphs) {}

    @GetMapping("/my/cases/{number}/undertaking")
    @Requires(Permission.APPLY)
    String page(@PathVariable String number, Model model) {
        return page(desk.page(number), null, Set.of(), Map.of(), model);
    }

    @PostMapping("/my/cases/{number}/undertaking")
    @Requires(Permission.APPLY)
    Object give(
            @PathVariable String number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String regime,
            @RequestParam(required = false) @Nullable Set<String> material,
            @RequestParam(defaultValue = "false") boolean consent,
            Model model,
            RedirectAttributes flash) {
        var page = desk.page(number);
        Set<String> chosen = material == null ? Set.of() : material;
        var as = Undertakings.regimes(page.item()).stream()
                .filter(r -> r.name().equals(regime))
                .findFirst()
                .orElse(null);
        var errors = new LinkedHashMap<String, String>();
        if (as == null) {
            errors.put("regime", words.of("citizen.undertaking.regime"));
        }
        if (as == Regime.PROOF && chosen.isEmpty()) {
            errors.put("materials", words.of("citizen.undertaking.nothing"));
        }
        if (!consent) {
            errors.put("consent", words.of("citizen.undertaking.consent"));
        }
        if (as == null || !errors.isEmpty()) {
            return Unprocessable.view(page(page, as, chosen, errors, model), model);
        }
        undertaking.give(number, seen, as, chosen, user.citizen());
        flash.addFlashAttribute("done", words.of("citizen.undertaking.done"));
        return "redirect:" + page.href();
    }

    @PostMapping("/my/cases/{number}/undertaking/statement")
    @Requires(Permission.APPLY)
    Object state(
            @PathVariable String number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String statement,
            Model model,
            RedirectAttributes flash) {
        var page = desk.page(number);
        if (statement.isBlank() || statement.length() > LONGEST) {
            model.addAttribute("statement", statement);
            var errors = Map.of("statement", words.of("citizen.undertaking.statement", LONGEST));
            return Unprocessable.view(page(page, null, Set.of(), errors, model), model);
        }
        undertaking.state(number, seen, statement, user.citizen());
        flash.addFlashAttribute("done", words.of("citizen.undertaking.stated"));
        return "redirect:" + page.href();
    }

    private String page(
            MyCaseDesk.Page page,
            @Nullable Regime regime,
            Set<String> chosen,
            Map<String, String> errors,
            Model model) {
        var proofs = Undertakings.replaceable(page.item());
        var names = proofs.stream().map(ItemVersion.Material::name).toList();
        model.addAttribute("page", page);
        model.addAttribute("proofs", proofs);
        model.addAttribute(
                "offers",
                Undertakings.regimes(page.item()).stream()
                        .map(r -> new Offer(
                                r,
                                UndertakingText.of(r == Regime.LICENCE, page.item(), names)
                                        .lines()
                                        .toList()))
                        .toList());
        model.addAttribute("chosenRegime", regime == null ? "" : regime.name());
        model.addAttribute("chosen", chosen);
        model.addAttribute("errors", errors);
        return page.mayState() ? "cases/my/undertaking-statement" : "cases/my/undertaking";
    }
}
