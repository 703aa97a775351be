package org.tongyuan.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongyuan.GeneratedDoc;
import org.tongyuan.platform.LegalBasis;

class LawToCodeTest {

    @Test
    @Tag("docs")
    void every_article_points_to_its_code() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(
                        location -> !location.contains("/test/org/") && !location.contains("/test-classes/org/"))
                .importPackages("org.tongyuan");
        var places = new TreeMap<String, TreeSet<String>>();
        for (JavaClass type : classes) {
            String name = type.getName().replace("org.tongyuan.", "");
            collect(
                    type.tryGetAnnotationOfType(LegalBasis.class),
                    type.tryGetAnnotationOfType(LegalBasis.All.class),
                    name,
                    places);
            for (JavaMember member : type.getMembers()) {
                collect(
                        member.tryGetAnnotationOfType(LegalBasis.class),
                        member.tryGetAnnotationOfType(LegalBasis.All.class),
                        name + "." + member.getName(),
                        places);
            }
        }
        var text = new StringBuilder("# Law to code\n\n"
                + "Generated from `@LegalBasis` by `bin/docs`; do not edit. Limits with their articles are data:"
                + " `src/main/resources/calendar/time-limits.yaml`.\n\n"
                + "| basis | code |\n"
                + "|---|---|\n");
        for (Map.Entry<String, TreeSet<String>> place : places.entrySet()) {
            text.append("| ")
                    .append(place.getKey())
                    .append(" | `")
                    .append(String.join("`, `", place.getValue()))
                    .append("` |\n");
        }
        GeneratedDoc.isFresh("law-to-code.md", text.toString());
    }

    private static void collect(
            Optional<LegalBasis> one,
            Optional<LegalBasis.All> several,
            String place,
            Map<String, TreeSet<String>> places) {
        one.ifPresent(
                b -> places.computeIfAbsent(b.value(), k -> new TreeSet<>()).add(place));
        several.ifPresent(all -> {
            for (LegalBasis b : all.value()) {
                places.computeIfAbsent(b.value(), k -> new TreeSet<>()).add(place);
            }
        });
    }
}
