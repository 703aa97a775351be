package org.tongyuan.disclosure.annualreport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Typed;

/** A figure with what stands behind it and its correction, and the texts. */
@Controller
@RequestMapping("/desk/disclosure/annual-reports/{agency}/{year}")
@Requires(Permission.DISCLOSURE_REPORT)
class ReportEditController {

    private static final String CELL = "disclosure/annualreport/desk-cell";
    private static final String TEXTS = "disclosure/annualreport/desk-texts";
    private static final int LONGEST_TEXT = 10_000;

    private final ReportDesk desk;
    private final CellPages cells;
    private final WriteReport write;
    private final CurrentUser user;
    private final Dates dates;

    ReportEditController(ReportDesk desk, CellPages cells, WriteReport write, CurrentUser user, Dates dates) {
        this.desk = desk;
        this.cells = cells;
        this.write = write;
        this.user = user;
        this.dates = dates;
    }

    @GetMapping("/cells/{cell}")
    String cell(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        show(agency, year, Cell.of(cell), after, model);
        model.addAttribute("typed", Map.of());
        return CELL;
    }

    @PostMapping("/cells/{cell}")
    ModelAndView write(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String cell,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Cell of = Cell.of(cell);
        var typed = Typed.of(request);
        var form = FigureForm.of(typed, of);
        if (!form.errors().isEmpty()) {
            show(agency, year, of, null, model);
            model.addAttribute("typed", typed);
            return ReportDesk.again(CELL, model, form.errors());
        }
        write.figure(desk.read(agency, year).reporter(), year, of, form.value(), form.reason(), user.officer());
        flash.addFlashAttribute("done", "数字已保存，系统计算的数和理由一并留存。");
        return new ModelAndView("redirect:" + ReportDesk.path(agency, year) + "/cells/" + cell);
    }

    /** Takes a correction back: the counted figure counts again. */
    @PostMapping("/cells/{cell}/restoration")
    String restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable String cell, RedirectAttributes flash) {
        write.figure(desk.read(agency, year).reporter(), year, Cell.of(cell), null, "恢复系统计算的数", user.officer());
        flash.addFlashAttribute("done", "已恢复系统计算的数。");
        return "redirect:" + ReportDesk.path(agency, year) + "/cells/" + cell;
    }

    private void show(String agency, int year, Cell cell, @Nullable UUID after, Model model) {
        Reading read = desk.show(agency, year, model);
        model.addAttribute("cell", cells.of(read, cell, after));
        model.addAttribute("first", after == null);
    }

    @GetMapping("/texts")
    String texts(@PathVariable String agency, @PathVariable int year, Model model) {
        Reading read = desk.show(agency, year, model);
        var typed = new LinkedHashMap<String, String>();
        read.format().parts().forEach(part -> typed.put(part.id(), read.text(part.id())));
        return fillTexts(read, typed, model);
    }

    @PostMapping("/texts")
    ModelAndView writeTexts(
            @PathVariable String agency,
            @PathVariable int year,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Reading read = desk.show(agency, year, model);
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        read.format()
                .parts()
                .forEach(part -> FormErrors.tooLong(part.id(), typed.get(part.id()), LONGEST_TEXT, errors));
        if (!errors.isEmpty()) {
            fillTexts(read, typed, model);
            return ReportDesk.again(TEXTS, model, errors);
        }
        read.format().parts().forEach(part -> change(read, part.id(), typed.getOrDefault(part.id(), "")));
        flash.addFlashAttribute("done", "文字已保存。");
        return new ModelAndView("redirect:" + ReportDesk.path(agency, year) + "/texts");
    }

    /** What equals the draft is the draft, and goes on following the figures. */
    private void change(Reading read, String part, String typed) {
        String body = typed.replace("\r\n", "\n").strip();
        if (body.equals(read.text(part).strip())) {
            return;
        }
        boolean draft = body.equals(read.drafted(part));
        write.text(read.reporter(), read.year().year(), part, draft ? "" : body, user.officer());
    }

    private String fillTexts(Reading read, Map<String, String> typed, Model model) {
        var drafts = new LinkedHashMap<String, String>();
        var hints = new LinkedHashMap<String, String>();
        read.format().parts().forEach(part -> {
            drafts.put(part.id(), read.drafted(part.id()));
            hints.put(part.id(), hint(read, part.id()));
        });
        model.addAttribute("hints", hints);
        model.addAttribute("typed", typed);
        model.addAttribute("drafts", drafts);
        model.addAttribute("written", read.written());
        return TEXTS;
    }

    /** Who wrote a part, or that nobody did. */
    private String hint(Reading read, String part) {
        var written = read.written().get(part);
        if (written != null) {
            return written.byName() + " 于 " + dates.time(written.at()) + " 修改";
        }
        return read.drafted(part).isEmpty() ? "请填写" : "由数字自动起草";
    }
}
