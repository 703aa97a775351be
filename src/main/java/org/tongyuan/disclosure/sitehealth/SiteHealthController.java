package org.tongyuan.disclosure.sitehealth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.disclosure.column.CheckLimits;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** The page of the site's health, today or as it was or will be on another day. */
@Controller
class SiteHealthController {

    private static final int YEARS_AHEAD = 5;

    private final SiteHealth health;
    private final CheckLimits limits;
    private final LegalTime time;

    SiteHealthController(SiteHealth health, CheckLimits limits, LegalTime time) {
        this.health = health;
        this.limits = limits;
        this.time = time;
    }

    /** A day that is offered to look at. */
    record Offer(String label, LocalDate day) {}

    @GetMapping("/desk/disclosure/site-health")
    @Requires(Permission.DISCLOSURE_READ)
    String health(@RequestParam(defaultValue = "") String asOf, Model model) {
        LocalDate today = time.today();
        LocalDate asked = asOf.isBlank() ? today : FormErrors.day(asOf.strip()).orElse(null);
        boolean right = asked != null && asked.getYear() > 2000 && !asked.isAfter(today.plusYears(YEARS_AHEAD));
        LocalDate day = asked != null && right ? asked : today;
        var vetoes = health.on(day);
        model.addAttribute("vetoes", vetoes);
        model.addAttribute("day", day);
        model.addAttribute("today", today);
        model.addAttribute("typed", asOf);
        model.addAttribute(
                "errors",
                right ? Map.of() : Map.of("asOf", "请填写一个日期，例如 " + today + "，不晚于 " + today.plusYears(YEARS_AHEAD)));
        model.addAttribute(
                "offers",
                List.of(
                        new Offer("今天", today),
                        new Offer("15 天后", today.plusDays(15)),
                        new Offer("3 个月后", today.plusMonths(3)),
                        new Offer("7 个月后", today.plusMonths(7))));
        model.addAttribute(
                "triggered",
                vetoes.stream().filter(v -> v.state() == Veto.State.TRIGGERED).count());
        model.addAttribute(
                "soon",
                vetoes.stream().filter(v -> v.state() == Veto.State.SOON).count());
        model.addAttribute("source", limits.source());
        model.addAttribute("verified", limits.isVerified());
        return "disclosure/sitehealth/health";
    }
}
