package org.tongyuan.disclosure.conversion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.tongyuan.disclosure.request.AnsweredRequests;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Words;

/** An applicant suggests that what they were given be public to all, and sees what became of it. */
@Controller
@RequestMapping("/disclosure/my/{number}/suggestion")
class MySuggestionController {

    private final AnsweredRequests requests;
    private final Suggestions suggestions;
    private final SuggestPublication suggest;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    MySuggestionController(
            AnsweredRequests requests,
            Suggestions suggestions,
            SuggestPublication suggest,
            CurrentUser user,
            Once once,
            Words words) {
        this.requests = requests;
        this.suggestions = suggestions;
        this.suggest = suggest;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.APPLY)
    String form(@PathVariable String number, Model model) {
        return form(number, "", Map.of(), model);
    }

    private String form(String number, String reason, Map<String, String> errors, Model model) {
        var request = requests.require(number, user.citizen());
        model.addAttribute("request", request);
        model.addAttribute("suggestion", suggestions.ofRequest(request.id()).orElse(null));
        model.addAttribute("typed", Map.of("reason", reason));
        model.addAttribute("errors", errors);
        return "disclosure/conversion/my";
    }

    @PostMapping
    @Requires(Permission.APPLY)
    String suggest(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            String view = once.run(request, () -> {
                suggest.suggest(number, reason, user.citizen());
                return "redirect:/disclosure/my/" + number + "/suggestion";
            });
            flash.addFlashAttribute("done", "建议已提交，处理后会通知您。");
            return view;
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(number, reason, Map.of("reason", words.of(broken)), model);
        }
    }
}
