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

    @Test
    void an_elder_makes_everything_larger_and_it_stays_so() {
        page.navigate("/dev/ui");
        press("大字版");
        page.navigate("/dev/ui");
        double size = Double.parseDouble(page.evaluate("getComputedStyle(document.body).fontSize")
                .toString()
                .replace("px", ""));
        assertThat(size).isGreaterThanOrEqualTo(18);
        assertThat(page.locator("main .btn").first().boundingBox().height).isGreaterThanOrEqualTo(60);
        isAccessible();
        shot("parts-elder");
        press("标准版");
    }
}
