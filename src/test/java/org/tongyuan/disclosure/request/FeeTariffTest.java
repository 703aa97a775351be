package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongyuan.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tariff of 国办函〔2020〕109号 on its own examples. */
class FeeTariffTest {

    @Test
    void by_case_ten_a_month_are_free_and_every_ten_from_the_thirty_first_cost_a_hundred_more() {
        Map.of(10, 0, 11, 100, 30, 2000, 31, 2200, 40, 4000, 41, 4300, 50, 7000)
                .forEach((cases, yuan) -> assertThat(FeeTariff.BY_CASE.total(cases))
                        .as("%d cases", cases)
                        .isEqualTo(yuan));
        assertThat(FeeTariff.BY_CASE.due(10)).isZero();
        assertThat(FeeTariff.BY_CASE.due(11)).isEqualTo(100);
        assertThat(FeeTariff.BY_CASE.due(45)).isEqualTo(300);
        assertThat(IntStream.rangeClosed(1, 50).map(FeeTariff.BY_CASE::due).sum())
                .as("what each costs adds up to what all cost")
                .isEqualTo(7000);
    }

    @Test
    void by_page_thirty_are_free_and_the_price_rises_in_steps() {
        Map.of(30, 0, 31, 10, 100, 700, 101, 720, 200, 2700, 201, 2740, 300, 6700)
                .forEach((pages, yuan) -> assertThat(FeeTariff.BY_PAGE.total(pages))
                        .as("%d pages", pages)
                        .isEqualTo(yuan));
    }

    @Test
    void agrees_with_the_vectors() throws Exception {
        JsonNode vectors = new JsonMapper()
                .readTree(SharedData.file("deadline-vectors.json").toFile());
        JsonNode f01 = vectors.valueStream()
                .filter(v -> v.get("id").asString().equals("F01"))
                .findFirst()
                .orElseThrow();
        assertThat(f01.get("cases").size()).isPositive();
        f01.get("cases")
                .properties()
                .forEach(e -> assertThat(FeeTariff.BY_CASE.total(Integer.parseInt(e.getKey())))
                        .isEqualTo(e.getValue().asInt()));
    }
}
