package org.tongyuan.items.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.items.ProcedureProfile;

@TongyuanTest
class DemoItemsModuleTest {

    @Autowired
    Items items;

    @Autowired
    ItemVersions versions;

    @Autowired
    Agencies agencies;

    @Autowired
    Forms forms;

    private List<StoredVersion> demo() {
        return agencies.all().stream()
                .filter(a -> a.regionCode().equals(agencies.home().code()))
                .flatMap(a -> versions.inForceOf(a.id()).stream())
                .filter(v -> v.createdBy().equals("SYSTEM:demo-writer"))
                .toList();
    }

    @Test
    void there_are_at_least_twelve_complete_items_of_different_profiles() {
        assertThat(demo()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(demo()).allSatisfy(v -> {
            assertThat(v.missing()).as(v.content().name()).isEmpty();
            assertThat(PublicationRules.check(v.content(), forms))
                    .as(v.content().name())
                    .isEmpty();
            assertThat(v.content().questions()).hasSizeGreaterThanOrEqualTo(3);
        });
        var profiles = new HashSet<ProcedureProfile>();
        demo().forEach(v -> profiles.add(v.content().profile()));
        assertThat(profiles)
                .contains(
                        ProcedureProfile.LICENCE,
                        ProcedureProfile.CONFIRMATION,
                        ProcedureProfile.BENEFIT,
                        ProcedureProfile.PUBLIC_SERVICE,
                        ProcedureProfile.ENQUIRY);
    }

    @Test
    void their_codes_follow_the_code_rule() {
        assertThat(demo()).allSatisfy(v -> {
            assertThat(ItemCode.parse(v.code())).isInstanceOf(ItemCode.Parsed.Parts.class);
            var code = ((ItemCode.Parsed.Parts) ItemCode.parse(v.code())).code();
            assertThat(code.checkCharacterValid()).isTrue();
            assertThat(code.implementationCode()).hasSize(31);
        });
    }

    @Test
    void the_door_gives_the_version_in_force_with_its_form() {
        StoredVersion any = demo().stream()
                .filter(v -> v.content().formSchema() != null)
                .findFirst()
                .orElseThrow();
        ItemVersion item = items.inForce(any.code()).orElseThrow();
        assertThat(item.id()).isEqualTo(any.id());
        assertThat(item.form()).isNotNull();
        assertThat(items.require(any.id())).isEqualTo(item);
    }

    @Test
    void items_handled_elsewhere_are_not_offered_for_cases() {
        var police = agencies.byName(agencies.home().code(), "清和县公安局").orElseThrow();
        assertThat(items.inForceOf(police.id())).allMatch(ItemVersion::handledHere);
        assertThat(demo()).anyMatch(v -> v.content().handling() == ItemVersion.Handling.ELSEWHERE);
        assertThat(demo()).anyMatch(v -> v.content().handling() == ItemVersion.Handling.BOTH);
    }

    @Test
    void the_stored_hash_is_that_of_the_content() {
        assertThat(demo())
                .allSatisfy(v -> assertThat(ContentJson.hash(v.content())).isEqualTo(v.contentHash()));
    }
}
