package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The disclosure office's desk: what falls due first, one request with all that belongs to it, and a form for each act. */
@Controller
class RequestDeskController {

    private static final String ONE = "/desk/disclosure/requests/{number}";

    private final RequestPages pages;
    private final DeskActs acts;
    private final Once once;
    private final Words words;

    RequestDeskController(RequestPages pages, DeskActs acts, Once once, Words words) {
        this.pages = pages;
        this.acts = acts;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/desk/disclosure/requests")
    @Requires(Permission.DISCLOSURE_READ)
    String list(
            @RequestParam(defaultValue = "OPEN") RequestList.View view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("list", pages.list(view, RequestList.After.parse(after)));
        model.addAttribute("view", view);
        model.addAttribute("views", RequestList.View.values());
        return "disclosure/request/list";
    }

    @GetMapping(ONE)
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable String number, Model model) {
        model.addAttribute("page", pages.desk(number));
        return "disclosure/request/desk";
    }

    @GetMapping(ONE + "/letters/{id}.pdf")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        return pages.letter(number, id);
    }

    @GetMapping(ONE + "/letters/{id}.ofd")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Resource> letterAsOfd(@PathVariable String number, @PathVariable UUID id) {
        return pages.letterAsOfd(number, id);
    }

    @GetMapping(ONE + "/acts/{act}")
    @Requires({Permission.DISCLOSURE_HANDLE, Permission.DISCLOSURE_EXTEND})
    String form(@PathVariable String number, @PathVariable String act, HttpServletRequest request, Model model) {
        var form = act(act);
        var examined = form == ActForm.REPLY || form == ActForm.EXAMINATION
                ? ExaminedFields.of(pages.desk(number).examination())
                : ExaminedFields.NONE;
        var typed = new LinkedHashMap<>(examined.typed());
        typed.putAll(Typed.of(request));
        return form(number, form, typed, examined.many(), Map.of(), model);
    }

    private String form(
            String number,
            ActForm act,
            Map<String, String> typed,
            Map<String, List<String>> many,
            Map<String, String> errors,
            Model model) {
        var page = pages.desk(number);
        if (!page.may(act)) {
            throw new NotAllowed(act.name());
        }
        model.addAttribute("page", page);
        model.addAttribute("act", act);
        model.addAttribute("fields", page.fields(act));
        model.addAttribute("typed", typed);
        model.addAttribute("many", many);
        model.addAttribute("errors", errors);
        return "disclosure/request/act";
    }

    @PostMapping(ONE + "/acts/{act}")
    @Requires({Permission.DISCLOSURE_HANDLE, Permission.DISCLOSURE_EXTEND})
    String act(
            @PathVariable String number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var form = act(act);
        var sent = new DeskActs.Sent(Typed.of(request), many(request));
        var errors = new LinkedHashMap<>(acts.check(form, sent));
        if (errors.isEmpty()) {
            try {
                String view = once.run(request, () -> {
                    acts.run(form, number, sent, pages.officer());
                    return "redirect:/desk/disclosure/requests/" + number;
                });
                flash.addFlashAttribute("done", form.label() + "：已办理。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(form.fields().getFirst().name(), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(number, form, sent.typed(), sent.many(), errors, model);
    }

    private static Map<String, List<String>> many(HttpServletRequest request) {
        var many = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> many.put(name, List.of(values)));
        return many;
    }

    private static ActForm act(String path) {
        var act = ActForm.of(path);
        if (act == null) {
            throw new NotFound("act " + path);
        }
        return act;
    }
}
