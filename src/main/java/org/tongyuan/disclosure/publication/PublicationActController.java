package org.tongyuan.disclosure.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** The desk's page of one record, and the acts of those who examine and approve it. */
@Controller
@RequestMapping("/desk/disclosure/records/{id}")
class PublicationActController {

    private static final String VIEW = "disclosure/publication/record";
    private static final int LONGEST = 1000;

    private final RecordPages pages;
    private final ReviewSecrecy reviewSecrecy;
    private final ApproveRecord approveRecord;
    private final EndPublication endPublication;
    private final CurrentUser user;
    private final Words words;

    PublicationActController(
            RecordPages pages,
            ReviewSecrecy reviewSecrecy,
            ApproveRecord approveRecord,
            EndPublication endPublication,
            CurrentUser user,
            Words words) {
        this.pages = pages;
        this.reviewSecrecy = reviewSecrecy;
        this.approveRecord = approveRecord;
        this.endPublication = endPublication;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID id, Model model) {
        pages.fill(id, Map.of(), user.officer(), model);
        return VIEW;
    }

    @PostMapping("/review")
    @Requires(Permission.DISCLOSURE_REVIEW)
    String review(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Conclusion conclusion,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", Map.of("basis", basis, "conclusion", conclusion == null ? "" : conclusion.name()));
        if (conclusion == null) {
            return again(id, "conclusion", "请选择审查结论", response, model);
        }
        if (basis.isBlank() || basis.length() > LONGEST) {
            return again(id, "basis", "请写明审查依据，不超过 " + LONGEST + " 字", response, model);
        }
        try {
            reviewSecrecy.conclude(id, conclusion, basis.strip(), user.officer());
        } catch (RuleBroken broken) {
            return refused(id, "conclusion", broken, response, model);
        }
        return done(id, "审查结论已记录：" + conclusion.label() + "。", flash);
    }

    @PostMapping("/referral")
    @Requires(Permission.DISCLOSURE_REVIEW)
    String refer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String question,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", Map.of("to", to, "question", question));
        if (to.isBlank() || to.length() > 100) {
            return again(id, "to", "请填写报请哪个主管部门或者保密行政管理部门", response, model);
        }
        if (question.isBlank() || question.length() > LONGEST) {
            return again(id, "question", "请写明不能确定的问题，不超过 " + LONGEST + " 字", response, model);
        }
        try {
            reviewSecrecy.referUp(id, to.strip(), question.strip(), user.officer());
        } catch (RuleBroken broken) {
            return refused(id, "to", broken, response, model);
        }
        return done(id, "已经报请" + to.strip() + "确定。", flash);
    }

    @PostMapping("/approval")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String at,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        Instant time = at.isBlank() ? null : ContentForm.instant(at.strip());
        model.addAttribute("typed", Map.of("at", at));
        if (!at.isBlank() && time == null) {
            return again(id, "at", "请填写日期和时间，例如 2026-12-01T09:00；马上公开的不用填", response, model);
        }
        try {
            var index = approveRecord.approve(id, time, user.officer());
            return done(id, index.map(i -> "已经公开，索引号 " + i + "。").orElse("已经批准，到时自动公开。"), flash);
        } catch (RuleBroken broken) {
            return refused(id, "at", broken, response, model);
        }
    }

    @PostMapping("/withdrawal")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        if (tooLong(reason)) {
            return again(id, "withdrawal", "请写明撤回的理由，会公开", response, model);
        }
        endPublication.withdraw(id, reason.strip(), user.officer());
        return done(id, "已经撤回；索引号、日期和理由仍然公开。", flash);
    }

    @PostMapping("/abolition")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String abolish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        if (tooLong(reason)) {
            return again(id, "abolition", "请写明失效的依据，会公开", response, model);
        }
        endPublication.abolish(id, reason.strip(), user.officer());
        return done(id, "已经标明失效。", flash);
    }

    private static boolean tooLong(String reason) {
        return FormErrors.given(reason).isEmpty() || reason.length() > LONGEST;
    }

    private String refused(UUID id, String field, RuleBroken broken, HttpServletResponse response, Model model) {
        String view = again(id, field, words.of(broken), response, model);
        response.setStatus(HttpStatus.CONFLICT.value());
        return view;
    }

    private String again(UUID id, String field, String text, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.fill(id, Map.of(field, text), user.officer(), model);
        return VIEW;
    }

    private static String done(UUID id, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return "redirect:/desk/disclosure/records/" + id;
    }
}
