package org.tongyuan.cases.my;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.DeferMaterials;
import org.tongyuan.cases.act.Laws;
import org.tongyuan.cases.application.FillTray;
import org.tongyuan.cases.application.Unprocessable;
import org.tongyuan.cases.record.Deferral;
import org.tongyuan.cases.rules.DeferralText;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** The applicant undertakes to hand in materials later, reads what that means, and later hands them in. */
@Controller
class DeferralController {

    private final MyCaseDesk desk;
    private final FillTray fillTray;
    private final SupplyDeferred supply;
    private final DeferMaterials defer;
    private final Outside outside;

    DeferralController(
            MyCaseDesk desk, FillTray fillTray, SupplyDeferred supply, DeferMaterials defer, Outside outside) {
        this.desk = desk;
        this.fillTray = fillTray;
        this.supply = supply;
        this.defer = defer;
        this.outside = outside;
    }

    /** What the pages ask beside the case. */
    @org.springframework.stereotype.Component("deferralOutside")
    record Outside(Laws laws, CurrentUser user, Words words) {}

    @GetMapping("/my/cases/{number}/deferral")
    @Requires(Permission.APPLY)
    String page(@PathVariable String number, Model model) {
        return page(desk.page(number), Set.of(), "", Map.of(), model);
    }

    @PostMapping("/my/cases/{number}/deferral")
    @Requires(Permission.APPLY)
    Object sign(
            @PathVariable String number,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable Set<String> material,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "false") boolean consent,
            Model model,
            RedirectAttributes flash) {
        var page = require(number);
        Set<String> chosen = material == null ? Set.of() : material;
        var errors = new LinkedHashMap<String, String>();
        if (chosen.isEmpty()) {
            errors.put("materials", outside.words().of("citizen.defer.nothing"));
        }
        String text = days.strip();
        if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > most()) {
            errors.put("days", outside.words().of("citizen.defer.days", most()));
        }
        if (!consent) {
            errors.put("consent", outside.words().of("citizen.defer.consent"));
        }
        if (!errors.isEmpty()) {
            return Unprocessable.view(page(page, chosen, days, errors, model), model);
        }
        defer.sign(number, seen, chosen, Integer.parseInt(text), outside.user().citizen());
        flash.addFlashAttribute("done", outside.words().of("citizen.defer.done"));
        return "redirect:" + page.href();
    }

    @PostMapping("/my/cases/{number}/deferral/materials/{key}")
    @Requires(Permission.APPLY)
    Object upload(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            Model model,
            RedirectAttributes flash) {
        var page = require(number);
        var later = page.owed().stream()
                .filter(l -> l.material().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("material " + key));
        var refused = fillTray.add(page.file().head().id(), key, later.name(), sent == null ? List.of() : sent);
        if (!refused.isEmpty()) {
            return Unprocessable.view(
                    page(page, Set.of(), "", Map.of("file-" + key, String.join(" ", refused)), model), model);
        }
        flash.addFlashAttribute("done", outside.words().of("citizen.file.added"));
        return "redirect:" + page.href() + "/deferral";
    }

    @PostMapping("/my/cases/{number}/deferral/files/{fileId}/removal")
    @Requires(Permission.APPLY)
    String remove(@PathVariable String number, @PathVariable UUID fileId, RedirectAttributes flash) {
        var page = require(number);
        supply.remove(page.file().head().id(), fileId);
        flash.addFlashAttribute("done", outside.words().of("citizen.file.gone"));
        return "redirect:" + page.href() + "/deferral";
    }

    @PostMapping("/my/cases/{number}/deferral/materials")
    @Requires(Permission.APPLY)
    String send(@PathVariable String number, @RequestParam int seen, RedirectAttributes flash) {
        var page = require(number);
        var owed = page.owed().stream().map(Deferral.Later::material).collect(Collectors.toSet());
        supply.send(number, page.file().head().id(), seen, owed);
        flash.addFlashAttribute("done", outside.words().of("citizen.defer.sent"));
        return "redirect:" + page.href();
    }

    private MyCaseDesk.Page require(String number) {
        var page = desk.page(number);
        if (!page.mayDefer() && page.owed().isEmpty()) {
            throw new RuleBroken("citizen.defer.not-now");
        }
        return page;
    }

    private int most() {
        return outside.laws().limits().require("DEFER_SUPPLY").length();
    }

    private String page(
            MyCaseDesk.Page page, Set<String> chosen, String days, Map<String, String> errors, Model model) {
        var materials = page.item().deferrable();
        model.addAttribute("page", page);
        model.addAttribute("materials", materials);
        model.addAttribute("most", most());
        model.addAttribute("text", DeferralText.template(page.item().name()));
        model.addAttribute("chosen", chosen);
        model.addAttribute("days", days);
        model.addAttribute("files", supply.filesOf(page.file().head().id()));
        model.addAttribute("errors", errors);
        return page.mayDefer() ? "cases/my/deferral-sign" : "cases/my/deferral";
    }
}
