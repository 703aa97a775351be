package org.tongyuan.standards.reconciliation;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;
import org.tongyuan.standards.reconciliation.Contradiction.Kind;
import org.tongyuan.standards.reconciliation.Contradiction.Outcome;
import org.tongyuan.standards.reconciliation.Contradictions.Kept;

/** Contradictions between sources for whoever owns the master data: by kind, one with all its records, the decision, the journal of decisions. */
@Controller
@RequestMapping("/desk/master-data")
class MasterDataController {

    private static final int PAGE = 50;
    private static final String ONE = "standards/reconciliation/one";

    private final MasterDataBoard board;
    private final CompareSources compare;
    private final SettleContradiction settle;
    private final CurrentUser user;
    private final Words words;

    MasterDataController(
            MasterDataBoard board, CompareSources compare, SettleContradiction settle, CurrentUser user, Words words) {
        this.board = board;
        this.compare = compare;
        this.settle = settle;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.MASTER_DATA_READ)
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model model) {
        List<Kept> found = board.find(kind, state, cursor, PAGE + 1);
        List<Kept> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("found", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        model.addAttribute("kind", kind);
        model.addAttribute("state", state);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("open", board.openByKind());
        model.addAttribute("newest", board.newest());
        return "standards/reconciliation/list";
    }

    @PostMapping("/comparisons")
    @Requires(Permission.MASTER_DATA_SETTLE)
    String compare(RedirectAttributes after) {
        Comparisons.Made made = compare.compare(user.actor());
        after.addFlashAttribute("done", "比对完成：" + made.records() + " 条记录，新发现 " + made.opened() + " 处矛盾。");
        return "redirect:/desk/master-data";
    }

    @GetMapping("/bodies")
    @Requires(Permission.MASTER_DATA_READ)
    String bodies(Model model) {
        model.addAttribute("bodies", board.matched());
        return "standards/reconciliation/bodies";
    }

    @GetMapping("/decisions")
    @Requires(Permission.MASTER_DATA_READ)
    String decisions(Model model) {
        model.addAttribute("decisions", board.decisions());
        return "standards/reconciliation/decisions";
    }

    @GetMapping("/{id}")
    @Requires(Permission.MASTER_DATA_READ)
    ModelAndView one(@PathVariable UUID id) {
        Kept about = board.require(id);
        return fill(new ModelAndView(ONE, "form", SettlementForm.empty(about.fingerprint())), about);
    }

    @PostMapping("/{id}/decisions")
    @Requires(Permission.MASTER_DATA_SETTLE)
    ModelAndView settle(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SettlementForm form,
            BindingResult errors,
            RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        if (form.outcome() == null) {
            errors.rejectValue("outcome", "none", "请选择怎样处理");
        }
        Kept about = board.require(id);
        if (form.outcome() == Outcome.VALUE) {
            SettleContradiction.wrong(about.kind(), form.right())
                    .ifPresent(e -> errors.rejectValue(form.rightField(), "wrong", words.of(e)));
        }
        Outcome outcome = form.outcome();
        if (errors.hasErrors() || outcome == null) {
            return fill(FormErrors.redisplay(ONE, errors), about);
        }
        settle.settle(id, outcome, form, user.officer());
        after.addFlashAttribute("done", "决定已记录。来源的值不变时，下次比对不会再列出。");
        return new ModelAndView("redirect:/desk/master-data/" + id);
    }

    private ModelAndView fill(ModelAndView page, Kept about) {
        List<MasterRecords.Line> lines = board.records(about.id());
        Stream<String> values = about.kind().aboutCode()
                ? lines.stream().map(MasterRecords.Line::code)
                : about.kind().aboutDivision() ? Stream.empty() : lines.stream().map(MasterRecords.Line::name);
        return page.addObject("about", about)
                .addObject("lines", lines)
                .addObject("decisions", board.decisionsOn(about.id()))
                .addObject(
                        "values",
                        values.filter(v -> !given(v).isEmpty())
                                .distinct()
                                .map(v -> Map.of("value", v, "label", v))
                                .toList())
                .addObject(
                        "outcomes",
                        Stream.of(Outcome.values())
                                .filter(about.kind().outcomes()::contains)
                                .toList());
    }
}
