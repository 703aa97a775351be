package org.tongyuan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.UseCase;

@AnalyzeClasses(packages = "org.tongyuan", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseStyleTest {

    @ArchTest
    static final ArchRule legal_days_come_from_legal_time = noClasses()
            .that()
            .doNotHaveSimpleName("LegalTime")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("ADR 0002: a legal day is read in Asia/Shanghai from LegalTime, never from the machine's zone");

    @ArchTest
    static final ArchRule controllers_stay_inside_their_module = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("ADR 0001: only a module's doors are seen by others");

    @ArchTest
    static final ArchRule use_cases_stay_inside_their_module = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should()
            .bePackagePrivate()
            // A module whose pages stand in several slices shares its use cases from a slice; other modules cannot see
            // those.
            .orShould()
            .resideInAPackage("org.tongyuan.*.*")
            .allowEmptyShould(true)
            .because("ADR 0001: only a module's doors are seen by others");

    @Test
    void folders_are_nouns_of_the_field_not_layers() throws IOException {
        List<String> layers =
                List.of("service", "services", "impl", "dto", "mapper", "util", "utils", "common", "helper", "manager");
        try (var paths = Files.walk(Path.of("src/main/java"))) {
            assertThat(paths.filter(Files::isDirectory).map(p -> p.getFileName().toString()))
                    .doesNotContainAnyElementsOf(layers);
        }
    }

    /** Thymeleaf puts the fragment in first and forgets the condition on the same tag: it belongs on a th:block around it. */
    @Test
    void conditions_do_not_stand_on_a_tag_that_is_replaced() throws IOException {
        var both = Pattern.compile("<[a-z]+[^<]*\\sth:(if|unless|each)=\"[^\"]*\"[^<]*\\sth:replace=|"
                + "<[a-z]+[^<]*\\sth:replace=\"[^\"]*\"[^<]*\\sth:(if|unless|each)=");
        try (var paths = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(paths.filter(p -> p.toString().endsWith(".html"))
                            .filter(p -> both.matcher(text(p)).find()))
                    .isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void files_have_one_subject() throws IOException {
        try (var paths = Files.walk(Path.of("src/main/java"))) {
            List<String> tooLong = paths.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> lines(p) > 250)
                    .map(Path::toString)
                    .toList();
            assertThat(tooLong).as("files over 250 lines").isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
