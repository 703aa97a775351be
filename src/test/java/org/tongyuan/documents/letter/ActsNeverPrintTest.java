package org.tongyuan.documents.letter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.UseCase;

/** Setting a letter costs as much as fifty acts: no act does it while it holds its rows. */
@AnalyzeClasses(packages = "org.tongyuan", importOptions = ImportOption.DoNotIncludeTests.class)
class ActsNeverPrintTest {

    /** 归档 packs what is there already; it issues nothing. */
    private static final String ARCHIVES = "KeepArchive";

    @ArchTest
    static final ArchRule use_cases_never_ask_for_a_file = noClasses()
            .that()
            .areAnnotatedWith(UseCase.class)
            .and()
            .doNotHaveSimpleName(ARCHIVES)
            .should()
            .callMethod(Letters.class, "pdf", java.util.UUID.class)
            .orShould()
            .callMethod(Letters.class, "ofd", java.util.UUID.class)
            .because("ADR 0011 and 0017: letters are set after the act, outside its transaction");

    @ArchTest
    static final ArchRule issuing_knows_no_press = noClasses()
            .that()
            .haveNameMatching(".*documents\\.letter\\.(LetterRegister|ManyLetters|LetterJournal)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*documents\\.letter\\.(LetterPrinter|LetterPress|LetterArchive|SealDrawer)")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*documents\\.seal\\.(AgencySeals|SealProvider)")
            .because("the statement that issues a letter neither sets nor seals it");
}
