package org.tongyuan.cases.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Words;

/** The archive desk: finished cases to be filed, filed ones, their packages and the check of a package. */
@Controller
class CaseArchiveController {

    private final FileCase filing;
    private final TakePackage taking;
    private final CheckPackage checking;
    private final ArchivePages pages;
    private final CurrentUser user;
    private final Doing doing;

    CaseArchiveController(
            FileCase filing,
            TakePackage taking,
            CheckPackage checking,
            ArchivePages pages,
            CurrentUser user,
            Doing doing) {
        this.filing = filing;
        this.taking = taking;
        this.checking = checking;
        this.pages = pages;
        this.user = user;
        this.doing = doing;
    }

    /** Forms sent once, and words for what was refused. */
    @Component("caseArchiveDoing")
    record Doing(Once once, Words words) {}

    @GetMapping("/desk/archives")
    @Requires(Permission.CASE_READ)
    String list(Model model) {
        return list(model, Map.of());
    }

    private String list(Model model, Map<String, String> errors) {
        model.addAttribute("page", pages.of(user.officer()));
        model.addAttribute("errors", errors);
        return "cases/archive/list";
    }

    /** One or several; what cannot be filed is named with its reason and keeps none of the others back. */
    @PostMapping("/desk/archives")
    @Requires(Permission.CASE_ARCHIVE)
    String file(
            @RequestParam(required = false) @Nullable List<String> number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (number == null || number.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(model, Map.of("number", "请勾选要归档的办件"));
        }
        var officer = user.officer();
        if (number.size() == 1) {
            filing.prepare(number.getFirst(), officer);
            String view = doing.once().run(request, () -> {
                filing.file(number.getFirst(), officer);
                return "redirect:/desk/archives";
            });
            flash.addFlashAttribute("done", "已归档 1 件。");
            return view;
        }
        var refused = new ArrayList<String>();
        for (String one : number) {
            try {
                filing.prepare(one, officer);
                filing.file(one, officer);
            } catch (RuleBroken e) {
                refused.add(doing.words().of(e));
            }
        }
        flash.addFlashAttribute("done", "已归档 " + (number.size() - refused.size()) + " 件。" + String.join("", refused));
        return "redirect:/desk/archives";
    }

    @GetMapping("/desk/archives/{number}/package.zip")
    @Requires(Permission.CASE_ARCHIVE)
    void take(@PathVariable String number, HttpServletResponse response) throws IOException {
        var taken = taking.take(number, user.officer());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(number + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        PackageZip.write(taken, part -> taking.open(taken.of(), part), response.getOutputStream());
    }

    /** What is kept here, against the digests of its filing. */
    @PostMapping("/desk/archives/{number}/checks")
    @Requires(Permission.CASE_ARCHIVE)
    String checkKept(@PathVariable String number, Model model) {
        model.addAttribute("findings", taking.checkKept(number, user.officer()));
        return "cases/archive/findings";
    }

    /** A package that somebody brings. */
    @PostMapping("/desk/archives/checks")
    @Requires(Permission.CASE_ARCHIVE)
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(model, Map.of("file", "请选择归档信息包（ZIP）"));
        }
        try (var in = file.getInputStream()) {
            model.addAttribute("findings", checking.check(in, user.officer()));
        }
        return "cases/archive/findings";
    }
}
