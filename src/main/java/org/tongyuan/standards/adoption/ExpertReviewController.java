package org.tongyuan.standards.adoption;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.standards.adoption.ExpertReview.Opinion;
import org.tongyuan.standards.adoption.ExpertReview.State;
import org.tongyuan.standards.adoption.ExpertReview.Vote;
import org.tongyuan.standards.register.Standards;

/** The way upward: a draft goes to the province's experts, each says what they think, the province concludes. */
@Controller
@RequestMapping("/desk/standards/register/{code}/expert-review")
@Requires(Permission.STANDARD_EDIT)
class ExpertReviewController {

    /** A review with what the experts said. */
    record Shown(ExpertReview review, List<Opinion> opinions, String result) {

        public long votes(Vote vote) {
            return opinions.stream().filter(o -> o.vote() == vote).count();
        }
    }

    private final Standards standards;
    private final ExpertReviews reviews;
    private final SubmitToExperts submitToExperts;
    private final ConcludeReview concludeReview;
    private final CurrentUser user;
    private final LegalTime time;

    ExpertReviewController(
            Standards standards,
            ExpertReviews reviews,
            SubmitToExperts submitToExperts,
            ConcludeReview concludeReview,
            CurrentUser user,
            LegalTime time) {
        this.standards = standards;
        this.reviews = reviews;
        this.submitToExperts = submitToExperts;
        this.concludeReview = concludeReview;
        this.user = user;
        this.time = time;
    }

    @GetMapping
    String one(@PathVariable String code, Model model) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("day", time.today().toString());
        return fill(code, typed, Map.of(), model);
    }

    @PostMapping
    ModelAndView submit(@PathVariable String code, HttpServletRequest request, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var note = ExpertReviewForms.note(typed);
        if (note.value().isEmpty()) {
            return again(code, typed, note.errors(), model);
        }
        submitToExperts.submit(code, note.value().get(), user.officer());
        return done(code, "已报省专家评审。", flash);
    }

    @PostMapping("/opinions")
    ModelAndView opinion(@PathVariable String code, HttpServletRequest request, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var opinion = ExpertReviewForms.opinion(typed);
        if (opinion.value().isEmpty()) {
            return again(code, typed, opinion.errors(), model);
        }
        submitToExperts.record(code, opinion.value().get(), user.officer());
        return done(code, "专家意见已登记。", flash);
    }

    @PostMapping("/conclusion")
    ModelAndView conclude(
            @PathVariable String code, HttpServletRequest request, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var conclusion = ExpertReviewForms.conclusion(typed);
        if (conclusion.value().isEmpty()) {
            return again(code, typed, conclusion.errors(), model);
        }
        if (!ExpertReviewForms.passed(typed)) {
            concludeReview.sendBack(code, conclusion.value().get(), user.officer());
            return done(code, "已登记退回修改。", flash);
        }
        var made = concludeReview.pass(
                code, conclusion.value().get(), typed.getOrDefault("provincialCode", ""), user.officer());
        return done(code, "评审通过，省级标准 " + made.code() + " 已发布，本标准改为沿用它。", flash);
    }

    private ModelAndView again(String code, Map<String, String> typed, Map<String, String> errors, Model model) {
        fill(code, typed, errors, model);
        return new ModelAndView("standards/expert-review", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String fill(String code, Map<String, String> typed, Map<String, String> errors, Model model) {
        var standard = standards.require(code);
        var all = reviews.of(standard.id());
        model.addAttribute("standard", standard);
        model.addAttribute("reviews", all.stream().map(this::shown).toList());
        model.addAttribute("goingOn", all.stream().anyMatch(r -> r.state() == State.SUBMITTED));
        model.addAttribute("maySubmit", SubmitToExperts.maySubmit(standard, all));
        model.addAttribute("votes", Vote.values());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "standards/expert-review";
    }

    private Shown shown(ExpertReview review) {
        var result = review.result();
        return new Shown(
                review,
                reviews.opinions(review.id()),
                result == null ? "" : standards.require(result).slug());
    }

    private static ModelAndView done(String code, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/desk/standards/register/" + code + "/expert-review");
    }
}
