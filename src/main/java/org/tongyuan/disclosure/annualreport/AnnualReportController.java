package org.tongyuan.disclosure.annualreport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;

/** The desk of annual reports: who has handed in, one report, and handing in, giving back and publishing it. */
@Controller
@RequestMapping("/desk/disclosure/annual-reports")
@Requires(Permission.DISCLOSURE_REPORT)
class AnnualReportController {

    private final ReportCollection collection;
    private final ReportDesk desk;
    private final SubmitReport submit;
    private final PublishReport publish;
    private final CurrentUser user;

    AnnualReportController(
            ReportCollection collection,
            ReportDesk desk,
            SubmitReport submit,
            PublishReport publish,
            CurrentUser user) {
        this.collection = collection;
        this.desk = desk;
        this.submit = submit;
        this.publish = publish;
        this.user = user;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("years", collection.years());
        model.addAttribute(
                "sheet",
                collection.of(
                        year != null && collection.years().contains(year) ? year : collection.currentYear(),
                        user.officer()));
        return "disclosure/annualreport/desk";
    }

    @GetMapping("/{agency}/{year}")
    String one(@PathVariable String agency, @PathVariable int year, Model model) {
        desk.show(agency, year, model);
        return "disclosure/annualreport/desk-report";
    }

    @PostMapping("/{agency}/{year}/submission")
    String submit(@PathVariable String agency, @PathVariable int year, RedirectAttributes flash) {
        submit.submit(agency, year, user.officer());
        return done(agency, year, "年度报告已提交。", flash);
    }

    @PostMapping("/{agency}/{year}/return")
    ModelAndView giveBack(
            @PathVariable String agency,
            @PathVariable int year,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        String reason = Typed.of(request).getOrDefault("reason", "");
        if (reason.isBlank() || reason.length() > 500) {
            desk.show(agency, year, model);
            return ReportDesk.again(
                    "disclosure/annualreport/desk-report", model, Map.of("reason", "请写明退回的理由，不超过 500 个字"));
        }
        submit.giveBack(agency, year, reason, user.officer());
        return new ModelAndView(done(agency, year, "年度报告已退回。", flash));
    }

    @PostMapping("/{agency}/{year}/publication")
    String publish(@PathVariable String agency, @PathVariable int year, RedirectAttributes flash) {
        publish.publish(agency, year, user.officer());
        return done(agency, year, "年度报告已公布，数字和文字不再变化。", flash);
    }

    private static String done(String agency, int year, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return "redirect:" + ReportDesk.path(agency, year);
    }
}
