package org.tongyuan.cases.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Pace;
import org.tongyuan.platform.web.Words;

/** 证照核验: where a certificate stands today, for whoever holds its code. */
@Controller
@RequestMapping("/certificates")
class CertificateController {

    private final Certificates certificates;
    private final CertificatePages pages;
    private final Pace pace;
    private final Words words;

    CertificateController(Certificates certificates, CertificatePages pages, Pace pace, Words words) {
        this.certificates = certificates;
        this.pages = pages;
        this.pace = pace;
        this.words = words;
    }

    @ModelAttribute
    void slowDown(HttpServletRequest request, HttpServletResponse response) {
        pace.slowDown(request, response);
    }

    /** {@code number}: of the certificate, when the asker wants to know that the code belongs to it. */
    @GetMapping
    @Requires(Permission.ANYONE)
    String ask(
            @RequestParam(name = "code", required = false) @Nullable String typed,
            @RequestParam(defaultValue = "") String number,
            Model model,
            HttpServletResponse response) {
        if (typed != null) {
            Optional<String> code = VerifyCode.read(typed);
            boolean other = code.flatMap(certificates::byCode)
                    .filter(c -> !number.isBlank() && !c.number().equals(number.strip()))
                    .isPresent();
            if (code.isPresent() && !other) {
                return "redirect:/certificates/" + code.get();
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("field", other ? "number" : "code");
            model.addAttribute("error", words.of(other ? "certificate.number.other" : "certificate.code.invalid"));
        }
        model.addAttribute("typed", typed);
        model.addAttribute("number", number);
        return "cases/certificate/ask";
    }

    @GetMapping("/{code}")
    @Requires(Permission.ANYONE)
    String show(@PathVariable String code, Model model, HttpServletResponse response) {
        var page = found(code);
        if (page.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "cases/certificate/unknown";
        }
        model.addAttribute("certificate", page.get());
        return "cases/certificate/certificate";
    }

    /** The same for programs. */
    @GetMapping(path = "/{code}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.ANYONE)
    @ResponseBody
    PublicCertificate status(@PathVariable String code) {
        return found(code).orElseThrow(() -> new NotFound("certificate"));
    }

    private Optional<PublicCertificate> found(String typed) {
        return VerifyCode.read(typed).flatMap(certificates::byCode).map(pages::asPublic);
    }
}
