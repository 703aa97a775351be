package org.tongyuan.disclosure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.tongyuan.agencies.RegionLevel;

class IndexNumberTest {

    @Test
    void is_written_as_organization_month_and_five_digits() {
        var number = new IndexNumber("003110926", YearMonth.of(2015, 10), 216);
        assertThat(number).hasToString("003110926/201510-00216");
        assertThat(number.number()).isEqualTo("201510-00216");
    }

    @Test
    void is_read_back_also_when_an_address_cannot_hold_the_slash() {
        var number = new IndexNumber("79010001X", YearMonth.of(2026, 3), 1);
        assertThat(IndexNumber.parse("79010001X/202603-00001")).contains(number);
        assertThat(IndexNumber.parse("79010001X-202603-00001")).contains(number);
        assertThat(IndexNumber.parse("79010001X_202603-00001")).contains(number);
    }

    @Test
    void what_is_none_is_not_read_as_one() {
        for (String text : new String[] {
            "",
            "79010001X/202613-00001",
            "79010001X/202600-00001",
            "79010001X/202603-00000",
            "7901000/202603-00001",
            "79010001X/202603-000001",
            "79010001x/202603-00001",
            "79010001X 202603-00001"
        }) {
            assertThat(IndexNumber.parse(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> new IndexNumber("79010001X", YearMonth.of(2026, 3), 100_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_catalogue_has_the_fifteen_of_article_20_and_what_article_21_adds_for_counties_and_townships() {
        var catalogue = new DisclosureCatalogue();
        assertThat(catalogue.categories().stream().map(Category::code).filter(c -> c.matches("0[1-9]|1[0-5]")))
                .hasSize(15);
        assertThat(catalogue.categoriesOf(RegionLevel.COUNTY).stream().map(Category::code))
                .contains("01", "C1", "C7")
                .doesNotContain("T1", "T8");
        assertThat(catalogue.categoriesOf(RegionLevel.TOWNSHIP).stream().map(Category::code))
                .contains("15", "T1", "T8")
                .doesNotContain("C1");
        assertThat(catalogue.categoriesOf(RegionLevel.PROVINCE).stream().map(Category::code))
                .as("a province has no list of its own")
                .noneMatch(c -> c.startsWith("C") || c.startsWith("T"));
        for (Facet facet : Facet.values()) {
            assertThat(catalogue.choices(facet)).as(facet.label()).isNotEmpty();
        }
    }
}
