package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GalleryStory extends Story {

    @Test
    void the_parts_are_accessible_and_fit_a_phone() {
        page.navigate("/dev/ui");
        assertThat(heading()).isEqualTo("页面部件");
        isAccessible();
        shot("parts");
    }
}
