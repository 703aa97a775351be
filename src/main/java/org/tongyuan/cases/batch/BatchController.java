package org.tongyuan.cases.batch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** One act on the cases ticked at the desk: shown first, done once, and what became of each. */
@Controller
@Requires({Permission.CASE_ACCEPT, Permission.CASE_REVIEW})
class BatchController {

    private static final int LONGEST = 500;

    private final BatchPages pages;
    private final OrderBatch order;
    private final RunBatch run;
    private final Batches batches;
    private final CurrentUser user;
    private final Once once;

    BatchController(BatchPages pages, OrderBatch order, RunBatch run, Batches batches, CurrentUser user, Once once) {
        this.pages = pages;
        this.order = order;
        this.run = run;
        this.batches = batches;
        this.user = user;
        this.once = once;
    }

    @GetMapping("/desk/batches/new")
    String show(
            @RequestParam(name = "act", required = false) @Nullable String act,
            @RequestParam(name = "number", required = false) @Nullable List<String> numbers,
            Model model) {
        return show(BatchAct.named(act), numbers, Map.of(), Map.of(), model);
    }

    private String show(
            @Nullable BatchAct act,
            @Nullable List<String> numbers,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model) {
        var cases = numbers == null ? new LinkedHashSet<String>() : new LinkedHashSet<>(numbers);
        model.addAttribute("tooMany", cases.size() > BatchAct.MOST);
        model.addAttribute("most", BatchAct.MOST);
        model.addAttribute("asked", cases.size());
        model.addAttribute(
                "page",
                act == null || cases.isEmpty() || cases.size() > BatchAct.MOST
                        ? null
                        : pages.of(act, cases, user.officer()));
        model.addAttribute("act", act);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/batch/new";
    }

    @PostMapping("/desk/batches")
    String act(HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request);
        var act = BatchAct.named(typed.get("act"));
        var numbers = request.getParameterValues("number");
        var cases = new LinkedHashMap<String, @Nullable Integer>();
        for (String number : numbers == null ? new String[0] : numbers) {
            cases.put(number, Typed.number(typed, "version." + number));
        }
        var errors = errors(act, cases, typed);
        if (act == null || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(act, new ArrayList<>(cases.keySet()), typed, errors, model);
        }
        String opinion = FormErrors.given(typed.get("opinion"));
        var officer = user.officer();
        String view = once.run(
                request,
                () -> "redirect:/desk/batches/" + order.order(act, cases, opinion.isEmpty() ? null : opinion, officer));
        run.run(UUID.fromString(view.substring(view.lastIndexOf('/') + 1)), officer);
        return view;
    }

    private static Map<String, String> errors(
            @Nullable BatchAct act, Map<String, @Nullable Integer> cases, Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        if (act == null || cases.isEmpty()) {
            errors.put("cases", "请先在办件列表里勾选办件，再选择要一起办理的内容");
        } else if (cases.size() > BatchAct.MOST) {
            errors.put("cases", "一次勾选了 " + cases.size() + " 件，最多 " + BatchAct.MOST + " 件，请分几次办理");
        } else if (act == BatchAct.ACCEPT && typed.get("checked") == null) {
            errors.put("checked", "请确认已经逐件核对过材料");
        }
        FormErrors.tooLong("opinion", FormErrors.given(typed.get("opinion")), LONGEST, errors);
        return errors;
    }

    @GetMapping("/desk/batches/{id}")
    String outcome(@PathVariable UUID id, Model model) {
        model.addAttribute("batch", batches.require(id, user.officer().actor()));
        return "cases/batch/outcome";
    }

    /** Goes on where a stopped process left off. */
    @PostMapping("/desk/batches/{id}/continuation")
    String goOn(@PathVariable UUID id) {
        run.run(id, user.officer());
        return "redirect:/desk/batches/" + id;
    }
}
