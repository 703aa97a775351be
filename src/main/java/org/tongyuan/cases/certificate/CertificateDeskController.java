package org.tongyuan.cases.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** The agency's certificates: where they stand, which end soon, and suspending one. */
@Controller
class CertificateDeskController {

    private static final int PAGE = 50;

    private final CertificateDesk desk;
    private final SuspendCertificate suspend;
    private final Once once;

    CertificateDeskController(CertificateDesk desk, SuspendCertificate suspend, Once once) {
        this.desk = desk;
        this.suspend = suspend;
        this.once = once;
    }

    @GetMapping("/desk/certificates")
    @Requires(Permission.CASE_READ)
    String list(
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        SignedIn.Officer officer = desk.officer();
        UUID agency = CaseRights.seesWholeHall(officer) ? null : officer.agencyId();
        Integer days = within == null ? null : Math.clamp(within, 0, 3660);
        int first = Math.clamp(page, 0, 10_000);
        var filter = new CertificateFilter(standing, days, number.strip());
        var lines = desk.list(agency, filter, PAGE + 1, first * PAGE);
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("standings", Standing.values());
        model.addAttribute("page", first);
        model.addAttribute("more", lines.size() > PAGE);
        model.addAttribute("whole", agency == null);
        return "cases/certificate/desk-list";
    }

    @GetMapping("/desk/certificates/{number}")
    @Requires(Permission.CASE_READ)
    String show(@PathVariable String number, Model model) {
        return desk.page(number, Map.of(), Map.of(), model);
    }

    @PostMapping("/desk/certificates/{number}/suspension")
    @Requires(Permission.CASE_REVOKE)
    String suspend(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = SuspensionForm.read(typed);
        var plan = form.plan();
        if (plan == null) {
            return desk.again(number, typed, form.errors(), response, model);
        }
        String view = once.run(request, () -> {
            suspend.suspend(number, plan, desk.officer());
            return "redirect:/desk/certificates/" + number;
        });
        flash.addFlashAttribute("done", "已记录暂扣。");
        return view;
    }

    @PostMapping("/desk/certificates/{number}/suspension/lifting")
    @Requires(Permission.CASE_REVOKE)
    String lift(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        String why = SuspensionForm.text(typed, "why", "请写明解除的原因", errors);
        if (!errors.isEmpty()) {
            return desk.again(number, typed, errors, response, model);
        }
        String view = once.run(request, () -> {
            suspend.lift(number, why, desk.officer());
            return "redirect:/desk/certificates/" + number;
        });
        flash.addFlashAttribute("done", "已解除暂扣。");
        return view;
    }
}
