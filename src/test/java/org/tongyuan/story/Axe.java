package org.tongyuan.story;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Accessibility by WCAG 2.2 A and AA and good practice, as axe sees it. Run in the page itself and asked for violations only: the
 * library's own way reads every passed rule too and takes several times as long.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const done = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
          return done.violations.map(v => ({id: v.id, help: v.help, where: v.nodes.slice(0, 3).map(n => n.html)}));
        }\
        """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        var found = (List<Map<String, Object>>) page.evaluate(RUN);
        return found.stream().map(Axe::describe).toList();
    }

    private static String describe(Map<String, Object> violation) {
        var where = (List<?>) violation.getOrDefault("where", List.of());
        return violation.get("id") + ": " + violation.get("help") + " "
                + where.stream().map(n -> PageInspection.shorten(n.toString())).toList();
    }

    private static String script() {
        try (var in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not in the axe library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
