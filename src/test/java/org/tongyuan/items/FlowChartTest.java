package org.tongyuan.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.ItemVersion.Step;
import org.tongyuan.items.ItemVersion.StepKind;
import org.xml.sax.InputSource;

class FlowChartTest {

    private static final Stage REVIEW = new Stage(
            "review",
            "审查",
            true,
            List.of(
                    new Step("paper", "书面<审查>&", StepKind.REVIEW, null, 3),
                    new Step("site", "现场核查（不少于两名核查人员）现场核查（不少于两名核查人员）", StepKind.REVIEW, null, 5)));

    @Test
    void is_well_formed_whatever_the_names_are() throws Exception {
        String svg = FlowChart.draw("某<事项>\"&", FlowChart.Way.ON_APPLICATION, List.of(REVIEW), step -> "");
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(6);
    }

    @Test
    void says_what_it_shows_to_those_who_do_not_see_it() {
        String svg = FlowChart.draw("食品经营许可", FlowChart.Way.ON_APPLICATION, List.of(REVIEW), step -> "");
        assertThat(svg).contains("role=\"img\"", "aria-labelledby=\"flow-title flow-desc\"", "食品经营许可的流程图");
        assertThat(svg).contains("（同时进行，全部完成）");
    }

    @Test
    void carries_no_inline_style() {
        assertThat(FlowChart.draw("某事项", FlowChart.Way.ON_APPLICATION, List.of(REVIEW), step -> "某局"))
                .doesNotContain("style=");
    }

    @Test
    void begins_and_ends_as_the_power_is_exercised_and_draws_stages_that_have_no_steps() {
        String svg = FlowChart.draw(
                "行政处罚",
                FlowChart.Way.OF_ITS_OWN_MOTION,
                List.of(new Stage("1", "立案", true, List.of()), new Stage("2", "调查取证", true, List.of())),
                step -> "");
        assertThat(svg).contains("依职权启动", "立案", "调查取证", "办理完毕").doesNotContain("提出申请", "取得结果");
    }
}
