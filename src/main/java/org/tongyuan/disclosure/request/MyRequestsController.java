package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Words;

/** An applicant's own requests: each step, its day and why; and what they can do. */
@Controller
class MyRequestsController {

    private static final String ONE = "/disclosure/my/{number}";

    private final RequestPages pages;
    private final RequestUses uses;
    private final EndRequest end;
    private final FilePages files;
    private final Once once;
    private final Words words;

    MyRequestsController(
            RequestPages pages, RequestUses uses, EndRequest end, FilePages files, Once once, Words words) {
        this.pages = pages;
        this.uses = uses;
        this.end = end;
        this.files = files;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/disclosure/my")
    @Requires(Permission.APPLY)
    String list(Model model) {
        var mine = pages.mine();
        model.addAttribute("requests", mine);
        model.addAttribute("agencies", pages.agenciesOf(mine));
        return "disclosure/request/my-list";
    }

    @GetMapping(ONE)
    @Requires(Permission.APPLY)
    String one(@PathVariable String number, Model model) {
        return show(number, Map.of(), Map.of(), model);
    }

    private String show(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("view", pages.mine(number));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/request/my";
    }

    @GetMapping(ONE + "/letters/{id}.pdf")
    @Requires(Permission.APPLY)
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        return pages.letter(number, id);
    }

    @GetMapping(ONE + "/letters/{id}.ofd")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> letterAsOfd(@PathVariable String number, @PathVariable UUID id) {
        return pages.letterAsOfd(number, id);
    }

    @GetMapping(ONE + "/files/{place}")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable int place) {
        return files.download(files.given(number, place));
    }

    @PostMapping(ONE + "/correction")
    @Requires(Permission.APPLY)
    String correct(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        flash.addFlashAttribute("done", "补正已提交，现在的答复期限见下。");
        return act(
                number, text, request, response, model, t -> uses.correct().correct(number, t, null, pages.citizen()));
    }

    @PostMapping(ONE + "/reasons")
    @Requires(Permission.APPLY)
    String reasons(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        flash.addFlashAttribute("done", "理由已提交。");
        return act(number, text, request, response, model, t -> uses.volume().state(number, t, pages.citizen()));
    }

    @PostMapping(ONE + "/withdrawal")
    @Requires(Permission.APPLY)
    String withdraw(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        flash.addFlashAttribute("done", "申请已撤回。");
        return act(number, "", request, response, model, t -> end.withdraw(number, null, pages.citizen()));
    }

    private String act(
            String number,
            String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Consumer<String> act) {
        try {
            return once.run(request, () -> {
                act.accept(text);
                return "redirect:/disclosure/my/" + number;
            });
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, Map.of("text", text), Map.of("text", words.of(broken)), model);
        }
    }
}
