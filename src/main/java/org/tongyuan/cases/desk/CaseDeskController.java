package org.tongyuan.cases.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The case page and what is read from it: letters, files, the applicant's full details. */
@Controller
class CaseDeskController {

    private final CasePages pages;
    private final CaseView view;
    private final Applications applications;
    private final Files files;
    private final Persons persons;
    private final CurrentUser user;

    CaseDeskController(
            CasePages pages, CaseView view, Applications applications, Files files, Persons persons, CurrentUser user) {
        this.pages = pages;
        this.view = view;
        this.applications = applications;
        this.files = files;
        this.persons = persons;
        this.user = user;
    }

    @GetMapping("/desk/cases/{number}")
    @Requires(Permission.CASE_READ)
    String show(@PathVariable String number, @RequestParam(defaultValue = "false") boolean late, Model model) {
        model.addAttribute("late", late);
        model.addAttribute("page", pages.of(number, user.officer()));
        model.addAttribute("typed", Map.of());
        model.addAttribute("errors", Map.of());
        return "cases/desk/case";
    }

    /** Shows the applicant's number and phone whole; who looked, and why, is in the journal. */
    @PostMapping("/desk/cases/{number}/applicant")
    @Requires(Permission.PERSONAL_DATA_REVEAL)
    String reveal(@PathVariable String number, @RequestParam String why, Model model) {
        var officer = user.officer();
        var c = view.seen(number, officer);
        model.addAttribute("revealed", persons.reveal(c.head().applicantId(), officer, why));
        return show(number, false, model);
    }

    @GetMapping("/desk/cases/{number}/letters/{id}.pdf")
    @Requires(Permission.CASE_READ)
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        var pdf = view.pdf(view.seen(number, user.officer()), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    @GetMapping("/desk/cases/{number}/letters/{id}.ofd")
    @Requires(Permission.CASE_READ)
    ResponseEntity<Resource> letterAsOfd(@PathVariable String number, @PathVariable UUID id) {
        var c = view.seen(number, user.officer());
        return Downloads.ofd(view.letter(c, id).fileName(), view.ofd(c, id));
    }

    @GetMapping("/desk/cases/{number}/files/{id}")
    @Requires(Permission.CASE_READ)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable UUID id) {
        var c = view.seen(number, user.officer());
        var file = applications.files(c.head().id()).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + id))
                .file();
        var name = ContentDisposition.inline()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new InputStreamResource(files.open(file.id())));
    }
}
