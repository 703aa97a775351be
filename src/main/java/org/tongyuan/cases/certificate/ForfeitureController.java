package org.tongyuan.cases.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** Records a penalty that took a certificate away, and strikes the record. */
@Controller
class ForfeitureController {

    private final CertificateDesk desk;
    private final ForfeitCertificate forfeit;
    private final Once once;

    ForfeitureController(CertificateDesk desk, ForfeitCertificate forfeit, Once once) {
        this.desk = desk;
        this.forfeit = forfeit;
        this.once = once;
    }

    @PostMapping("/desk/certificates/{number}/forfeiture")
    @Requires(Permission.CASE_REVOKE)
    String forfeit(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = ForfeitureForm.read(typed);
        var plan = form.plan();
        if (plan == null) {
            return desk.again(number, typed, form.errors(), response, model);
        }
        String view = once.run(request, () -> {
            forfeit.forfeit(number, plan, desk.officer());
            return "redirect:/desk/certificates/" + number;
        });
        flash.addFlashAttribute("done", "已记录吊销。请接着到办件页面办理注销。");
        return view;
    }

    @PostMapping("/desk/certificates/{number}/forfeiture/annulment")
    @Requires(Permission.CASE_REVOKE)
    String annul(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        String why = SuspensionForm.text(typed, "annulledWhy", "请写明撤销吊销记录的原因", errors);
        if (!errors.isEmpty()) {
            return desk.again(number, typed, errors, response, model);
        }
        String view = once.run(request, () -> {
            forfeit.annul(number, why, desk.officer());
            return "redirect:/desk/certificates/" + number;
        });
        flash.addFlashAttribute("done", "已撤销吊销记录。");
        return view;
    }
}
