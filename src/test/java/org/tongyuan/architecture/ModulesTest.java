package org.tongyuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.tongyuan.GeneratedDoc;
import org.tongyuan.Tongyuan;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(
            Tongyuan.class, location -> !location.contains("/test/org/") && !location.contains("/test-classes/org/"));

    @Test
    void keep_their_boundaries() {
        MODULES.verify();
    }

    /** The table in docs/architecture.md and the annotation in the code say the same. */
    @Test
    void are_allowed_what_the_architecture_table_says() throws IOException {
        Map<String, TreeSet<String>> table = tableInTheDocs();
        var coded = new TreeMap<String, TreeSet<String>>();
        MODULES.forEach(module -> coded.put(
                module.getIdentifier().toString(),
                new TreeSet<>(Arrays.asList(
                        annotationOf(module.getBasePackage().getName()).allowedDependencies()))));
        assertThat(table).isEqualTo(coded);
    }

    @Test
    @Tag("docs")
    void are_drawn_in_the_docs() throws IOException {
        var text = new StringBuilder(
                "# Modules\n\nGenerated from the code by `bin/docs`; do not edit.\n\n```mermaid\ngraph BT\n");
        MODULES.stream().sorted().forEach(module -> {
            var used = new TreeSet<String>();
            module.getDirectDependencies(MODULES).stream()
                    .map(d -> d.getTargetModule().getIdentifier().toString())
                    .filter(name -> !name.equals("platform"))
                    .forEach(used::add);
            text.append("  ").append(module.getIdentifier()).append('\n');
            used.forEach(name -> text.append("  ")
                    .append(module.getIdentifier())
                    .append(" --> ")
                    .append(name)
                    .append('\n'));
        });
        text.append("```\n\nEvery module may use `platform`, which is left out.\n");
        GeneratedDoc.isFresh("modules.md", text.toString());
    }

    private static ApplicationModule annotationOf(String basePackage) {
        try {
            return Class.forName(basePackage + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(basePackage + " has no package-info", e);
        }
    }

    private static Map<String, TreeSet<String>> tableInTheDocs() throws IOException {
        var table = new TreeMap<String, TreeSet<String>>();
        for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|")));
            if (cells.size() >= 5 && cells.get(2).strip().startsWith("`")) {
                var allowed = new TreeSet<String>();
                for (String name : cells.get(4).split(",")) {
                    if (!name.isBlank() && !name.strip().equals("–")) {
                        allowed.add(name.strip());
                    }
                }
                table.put(cells.get(2).strip().replace("`", ""), allowed);
            }
        }
        return table;
    }
}
