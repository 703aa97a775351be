package org.tongyuan.cases.opinion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.opinion.Opinion.Verdict;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** One request for an opinion: answered by those asked, who see no more of the case than they need, or taken back by those who asked. */
@Controller
class OpinionController {

    private final OpinionPages pages;
    private final AnswerOpinion answer;
    private final Files files;
    private final Once once;

    OpinionController(OpinionPages pages, AnswerOpinion answer, Files files, Once once) {
        this.pages = pages;
        this.answer = answer;
        this.files = files;
        this.once = once;
    }

    @GetMapping("/desk/opinions/{id}")
    @Requires(Permission.CASE_READ)
    String show(@PathVariable UUID id, Model model) {
        return show(id, Map.of(), Map.of(), model);
    }

    private String show(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("open", pages.open(id));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/opinion/opinion";
    }

    @GetMapping("/desk/opinions/{id}/files/{file}")
    @Requires(Permission.CASE_READ)
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        var found = pages.file(id, file).file();
        return Downloads.attachment(found, found.name(), files.open(found.id()));
    }

    @PostMapping("/desk/opinions/{id}/answer")
    @Requires({Permission.CASE_REVIEW, Permission.CASE_DECIDE})
    String answer(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        String said = FormErrors.given(typed.get("verdict"));
        var verdict = Arrays.stream(Verdict.values())
                .filter(v -> v.name().equals(said))
                .findFirst()
                .orElse(null);
        String text = FormErrors.given(typed.get("text"));
        if (verdict == null) {
            errors.put("verdict-AGREED", "请选择同意、不同意或者有意见");
        } else if (verdict != Verdict.AGREED && text.isEmpty()) {
            errors.put("text", "“" + verdict.label() + "”请写明理由或者意见");
        }
        FormErrors.tooLong("text", text, AskOpinion.LONGEST_TEXT, errors);
        if (verdict == null || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, typed, errors, model);
        }
        String view = once.run(request, () -> {
            answer.answer(id, verdict, text.isEmpty() ? null : text, pages.officer());
            return "redirect:/desk/opinions/" + id;
        });
        flash.addFlashAttribute("done", "已答复，对方会收到站内消息。");
        return view;
    }

    @PostMapping("/desk/opinions/{id}/withdrawal")
    @Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE})
    String withdraw(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
        String view = once.run(request, () -> {
            answer.withdraw(id, pages.officer());
            return "redirect:/desk/opinions/" + id;
        });
        flash.addFlashAttribute("done", "已撤回，对方不用再答复。");
        return view;
    }
}
