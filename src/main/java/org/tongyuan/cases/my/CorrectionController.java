package org.tongyuan.cases.my;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.application.FillTray;
import org.tongyuan.cases.application.Unprocessable;
import org.tongyuan.cases.rules.CorrectionItem;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** Everything the one correction notice asks for: what is wrong, how to mend it, and a place for the new files. */
@Controller
class CorrectionController {

    private final MyCaseDesk desk;
    private final FillTray fillTray;
    private final SendCorrection sendCorrection;
    private final Words words;

    CorrectionController(MyCaseDesk desk, FillTray fillTray, SendCorrection sendCorrection, Words words) {
        this.desk = desk;
        this.fillTray = fillTray;
        this.sendCorrection = sendCorrection;
        this.words = words;
    }

    @GetMapping("/my/cases/{number}/correction")
    @Requires(Permission.APPLY)
    String page(@PathVariable String number, Model model) {
        return page(require(number), Map.of(), model);
    }

    @PostMapping("/my/cases/{number}/correction/materials/{key}")
    @Requires(Permission.APPLY)
    Object upload(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            Model model,
            RedirectAttributes flash) {
        var page = require(number);
        CorrectionItem item = itemsOf(page).stream()
                .filter(i -> i.material().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("material " + key));
        List<String> refused = fillTray.add(page.file().head().id(), key, item.name(), sent == null ? List.of() : sent);
        if (!refused.isEmpty()) {
            return Unprocessable.view(page(page, Map.of("file-" + key, String.join(" ", refused)), model), model);
        }
        flash.addFlashAttribute("done", words.of("citizen.file.added"));
        return "redirect:" + page.href() + "/correction";
    }

    @PostMapping("/my/cases/{number}/correction/files/{fileId}/removal")
    @Requires(Permission.APPLY)
    String remove(@PathVariable String number, @PathVariable UUID fileId, RedirectAttributes flash) {
        var page = require(number);
        sendCorrection.remove(page.file().head().id(), fileId);
        flash.addFlashAttribute("done", words.of("citizen.file.gone"));
        return "redirect:" + page.href() + "/correction";
    }

    /** A second notice is not possible, so whatever is still missing is said before it is sent. */
    @PostMapping("/my/cases/{number}/correction")
    @Requires(Permission.APPLY)
    Object send(
            @PathVariable String number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean incomplete,
            Model model,
            RedirectAttributes flash) {
        var page = require(number);
        var files = sendCorrection.filesOf(page.file().head().id());
        var errors = new LinkedHashMap<String, String>();
        for (CorrectionItem item : itemsOf(page)) {
            if (!incomplete && files.stream().noneMatch(f -> f.material().equals(item.material()))) {
                errors.put("file-" + item.material(), words.of("citizen.correction.lacking", item.name()));
            }
        }
        if (!errors.isEmpty()) {
            return Unprocessable.view(page(page, errors, model), model);
        }
        sendCorrection.send(number, page.file().head().id(), seen);
        flash.addFlashAttribute("done", words.of("citizen.correction.sent"));
        return "redirect:" + page.href();
    }

    private MyCaseDesk.Page require(String number) {
        var page = desk.page(number);
        if (!page.mayCorrect()) {
            throw new RuleBroken("citizen.correction.not-now", page.standing().label());
        }
        return page;
    }

    private static List<CorrectionItem> itemsOf(MyCaseDesk.Page page) {
        var correction = page.file().correction();
        return correction == null ? List.of() : correction.items();
    }

    private String page(MyCaseDesk.Page page, Map<String, String> errors, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("items", itemsOf(page));
        model.addAttribute("files", sendCorrection.filesOf(page.file().head().id()));
        model.addAttribute("errors", errors);
        return "cases/my/correction";
    }
}
