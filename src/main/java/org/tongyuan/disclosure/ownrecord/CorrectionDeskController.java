package org.tongyuan.disclosure.ownrecord;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk for corrections: what falls due first, one with all that belongs to it, and a form for each act. */
@Controller
class CorrectionDeskController {

    private static final String LIST = "/desk/disclosure/corrections";
    private static final String ONE = LIST + "/{number}";

    private final CorrectionPages pages;
    private final HandleCorrection handle;
    private final EndCorrection end;
    private final Once once;
    private final Words words;

    CorrectionDeskController(
            CorrectionPages pages, HandleCorrection handle, EndCorrection end, Once once, Words words) {
        this.pages = pages;
        this.handle = handle;
        this.end = end;
        this.once = once;
        this.words = words;
    }

    @GetMapping(LIST)
    @Requires(Permission.DISCLOSURE_READ)
    String list(
            @RequestParam(defaultValue = "OPEN") CorrectionList.View view,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int from = Math.clamp(page, 0, 10_000);
        model.addAttribute("list", pages.list(view, from));
        model.addAttribute("view", view);
        model.addAttribute("views", CorrectionList.View.values());
        model.addAttribute("pageNumber", from);
        return "disclosure/ownrecord/list";
    }

    @GetMapping(ONE)
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable String number, Model model) {
        model.addAttribute("page", pages.desk(number));
        return "disclosure/ownrecord/desk";
    }

    @GetMapping(ONE + "/letters/{id}.pdf")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        return pages.letter(number, id);
    }

    @GetMapping(ONE + "/files/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable UUID id) {
        return pages.file(number, id);
    }

    @GetMapping(ONE + "/acts/{act}")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String form(@PathVariable String number, @PathVariable String act, HttpServletRequest request, Model model) {
        return form(pages.desk(number), act(act), Typed.of(request), Map.of(), model);
    }

    private static String form(
            CorrectionPages.DeskPage page,
            CorrectionForm act,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model) {
        if (!page.handles()) {
            throw new NotAllowed(act.name());
        }
        model.addAttribute("page", page);
        model.addAttribute("act", act);
        model.addAttribute("fields", page.fields(act));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/ownrecord/act";
    }

    @PostMapping(ONE + "/acts/{act}")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String act(
            @PathVariable String number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var form = act(act);
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        try {
            // Checked inside, so that a form that was sent twice is answered as the first time, even when the matter
            // has left the agency.
            String view = once.run(request, () -> {
                errors.putAll(CorrectionForm.check(pages.desk(number).fields(form), typed));
                if (!errors.isEmpty()) {
                    return "";
                }
                run(form, number, typed);
                return "redirect:" + LIST + "/" + number;
            });
            if (errors.isEmpty()) {
                flash.addFlashAttribute("done", form.label() + "：已办理。");
                return view;
            }
        } catch (RuleBroken broken) {
            errors.put(pages.desk(number).fields(form).getFirst().name(), words.of(broken));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(pages.desk(number), form, typed, errors, model);
    }

    private void run(CorrectionForm act, String number, Map<String, String> typed) {
        var who = pages.officer();
        switch (act) {
            case CHECK ->
                handle.check(
                        number,
                        Check.Finding.valueOf(typed.getOrDefault("finding", "")),
                        typed.get("how"),
                        CorrectionForm.day(typed),
                        who);
            case TRANSFER ->
                handle.transfer(number, UUID.fromString(typed.getOrDefault("to", "")), typed.get("reason"), who);
            case CORRECTION -> end.correct(number, typed.get("changed"), typed.get("rest"), who);
            case REFUSAL -> end.refuse(number, typed.get("reason"), who);
            case REFERRAL -> end.refer(number, typed.get("competent"), typed.get("reason"), who);
            case NOTICE ->
                end.tell(
                        number,
                        TellWay.valueOf(typed.getOrDefault("way", "")),
                        typed.get("proof"),
                        CorrectionForm.day(typed),
                        who);
            case WITHDRAWAL -> end.withdraw(number, CorrectionForm.day(typed), who);
        }
    }

    private static CorrectionForm act(String path) {
        var act = CorrectionForm.of(path);
        if (act == null) {
            throw new NotFound("act " + path);
        }
        return act;
    }
}
