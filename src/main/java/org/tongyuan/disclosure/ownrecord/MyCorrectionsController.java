package org.tongyuan.disclosure.ownrecord;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Words;

/** An applicant's own wishes for correction: each step, its day and why. */
@Controller
class MyCorrectionsController {

    private static final String ONE = "/disclosure/corrections/my/{number}";

    private final CorrectionPages pages;
    private final EndCorrection end;
    private final Once once;
    private final Words words;

    MyCorrectionsController(CorrectionPages pages, EndCorrection end, Once once, Words words) {
        this.pages = pages;
        this.end = end;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/disclosure/corrections/my")
    @Requires(Permission.APPLY)
    String list(Model model) {
        var mine = pages.mine();
        model.addAttribute("corrections", mine);
        model.addAttribute("agencies", pages.agenciesOf(mine));
        return "disclosure/ownrecord/my-list";
    }

    @GetMapping(ONE)
    @Requires(Permission.APPLY)
    String one(@PathVariable String number, Model model) {
        return show(number, Map.of(), model);
    }

    private String show(String number, Map<String, String> errors, Model model) {
        model.addAttribute("view", pages.mine(number));
        model.addAttribute("errors", errors);
        return "disclosure/ownrecord/my";
    }

    @GetMapping(ONE + "/letters/{id}.pdf")
    @Requires(Permission.APPLY)
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        return pages.letter(number, id);
    }

    @GetMapping(ONE + "/files/{id}")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable UUID id) {
        return pages.file(number, id);
    }

    @PostMapping(ONE + "/withdrawal")
    @Requires(Permission.APPLY)
    String withdraw(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            String view = once.run(request, () -> {
                end.withdraw(number, null, pages.citizen());
                return "redirect:/disclosure/corrections/my/" + number;
            });
            flash.addFlashAttribute("done", "更正要求已撤回。");
            return view;
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, Map.of("withdrawal", words.of(broken)), model);
        }
    }
}
