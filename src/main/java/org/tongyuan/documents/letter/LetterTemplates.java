package org.tongyuan.documents.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.documents.seal.AgencySeals;
import org.tongyuan.documents.wording.WordingPaper;
import org.tongyuan.documents.wording.Wordings;
import org.tongyuan.platform.RuleBroken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns a template and the facts kept with a letter into XHTML. A template's version is the hash of its text and its layout's. */
@Component
class LetterTemplates {

    private static final String LAYOUT = "templates/letters/layout.html";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final SpringTemplateEngine engine;
    private final JsonMapper json;
    private final LetterFonts fonts;
    private final AgencySeals seals;
    private final Wordings wordings;
    private final String publicUrl;
    private final boolean demo;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    LetterTemplates(
            SpringTemplateEngine engine,
            JsonMapper json,
            LetterFonts fonts,
            AgencySeals seals,
            Wordings wordings,
            Environment environment,
            @Value("${tongyuan.public-url:http://localhost:8080}") String publicUrl) {
        this.engine = engine;
        this.json = json;
        this.fonts = fonts;
        this.seals = seals;
        this.wordings = wordings;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    String json(Map<String, Object> facts) {
        return json.writeValueAsString(facts);
    }

    String version(String template) {
        return versions.computeIfAbsent(template, LetterTemplates::ofRelease);
    }

    /** The version with which a letter is set now: of its own words with the present frame, or of the release's template. */
    String setWith(LetterRow row) {
        return words(row)
                .map(body -> hash(body + read(new ClassPathResource(LAYOUT))))
                .orElseGet(() -> version(row.template()));
    }

    private Optional<String> words(LetterRow row) {
        return row.templateVersion().equals(version(row.template()))
                ? Optional.empty()
                : wordings.body(row.templateVersion());
    }

    String html(LetterRow row) {
        return html(row, words(row).orElse(null), seals.areElectronic());
    }

    /** {@code body}: words of the county's own, null for those of the release. */
    String html(LetterRow row, @Nullable String body, boolean sealed) {
        Map<String, Object> facts = json.readValue(row.facts(), new TypeReference<Map<String, Object>>() {});
        var text = new LetterText(fonts);
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        var fit = new LetterFacts(text, facts);
        context.setVariable("f", fit);
        context.setVariable("title", text.of(row.title()));
        context.setVariable("number", text.of(row.number()));
        context.setVariable("agency", text.of(row.agencyName()));
        context.setVariable("addressee", text.of(row.addressee()));
        context.setVariable("signedOn", LetterFacts.day(row.signedOn().toString()));
        context.setVariable("verifyCode", VerifyCode.grouped(row.verifyCode()));
        context.setVariable("verifyUrl", publicUrl + "/verify/" + row.verifyCode());
        context.setVariable("verifySite", publicUrl + "/verify");
        context.setVariable("demo", demo);
        context.setVariable("sealed", sealed);
        context.setVariable("agencyId", row.agencyId());
        context.setVariable("rare", text);
        version(row.template());
        if (body != null) {
            context.setVariable("words", WordingPaper.xhtml(row.template(), body, fit));
            return engine.process("documents/wording/written", context);
        }
        return engine.process("letters/" + row.template(), context);
    }

    private static String hash(String text) {
        return FileId.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static String ofRelease(String template) {
        if (!NAME.matcher(template).matches()) {
            throw new RuleBroken("letter.template.unknown", template);
        }
        var layout = new ClassPathResource(LAYOUT);
        var own = new ClassPathResource("templates/letters/" + template + ".html");
        if (!own.exists()) {
            throw new RuleBroken("letter.template.unknown", template);
        }
        return hash(read(layout) + read(own));
    }

    private static String read(ClassPathResource resource) {
        try (InputStream in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
