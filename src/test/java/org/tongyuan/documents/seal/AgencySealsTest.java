package org.tongyuan.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.platform.StartRefused;

class AgencySealsTest {

    private record Provider(String id, boolean isDemonstration) implements SealProvider {

        @Override
        public SealPicture picture(UUID agencyId, String agencyName) {
            return (graphics, side) -> {};
        }

        @Override
        public SealValue seal(UUID agencyId, String agencyName, byte[] sm3) {
            throw new UnsupportedOperationException();
        }
    }

    private static final List<SealProvider> TWO =
            List.of(new Provider("demonstration", true), new Provider("province", false));

    @Test
    void production_refuses_the_demonstration_and_nothing_else() {
        assertThat(problems("demonstration"))
                .hasSize(1)
                .first()
                .asString()
                .contains("tongyuan.seals.provider", "没有法律效力");
        assertThat(problems("province")).isEmpty();
        assertThat(problems("paper")).isEmpty();
    }

    @Test
    void on_paper_there_is_no_picture_and_no_value() {
        var paper = new AgencySeals(TWO, "paper");
        assertThat(paper.areElectronic()).isFalse();
        assertThat(paper.picture(new UUID(0, 0), "机关")).isEmpty();
        assertThat(paper.seal(new UUID(0, 0), "机关", new byte[0])).isEmpty();
    }

    @Test
    void a_provider_nobody_installed_is_refused_at_start() {
        assertThatThrownBy(() -> new AgencySeals(TWO, "nobody"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("nobody");
    }

    private static List<String> problems(String chosen) {
        return new DemonstrationSealCheck(new AgencySeals(TWO, chosen)).problems();
    }
}
