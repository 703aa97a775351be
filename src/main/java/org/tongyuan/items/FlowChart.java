package org.tongyuan.items;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.ItemVersion.Step;

/**
 * The flow chart of an item or a power, drawn from its stages, so that what is shown is what runs: one box a stage from top to bottom,
 * its steps side by side. Colours are presentation attributes because the content policy refuses inline styles.
 */
public final class FlowChart {

    private static final int WIDTH = 640;
    private static final int LEFT = 8;
    private static final int STEP_HEIGHT = 64;
    private static final int STAGE_HEAD = 34;
    private static final int GAP = 34;
    private static final int ROW = 3;

    /** How what is drawn begins and ends. */
    public enum Way {
        ON_APPLICATION("提出申请", "取得结果"),
        OF_ITS_OWN_MOTION("依职权启动", "办理完毕");

        private final String begins;
        private final String ends;

        Way(String begins, String ends) {
            this.begins = begins;
            this.ends = ends;
        }
    }

    private final StringBuilder svg = new StringBuilder();
    private final Way way;
    private final Function<Step, String> below;
    private int y = LEFT;

    private FlowChart(Way way, Function<Step, String> below) {
        this.way = way;
        this.below = below;
    }

    /** The drawing as SVG; {@code below} says what stands below the name of a step, such as its agency and its working days. */
    public static String draw(String name, Way way, List<Stage> stages, Function<Step, String> below) {
        return new FlowChart(way, below).drawAll(name, stages);
    }

    private String drawAll(String name, List<Stage> stages) {
        pill(way.begins);
        for (Stage stage : stages) {
            arrow();
            stage(stage);
        }
        arrow();
        pill(way.ends);
        int height = y + LEFT;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="flow-chart" role="img" viewBox="0 0 %d %d" aria-labelledby="flow-title flow-desc">\
            <title id="flow-title">%s的流程图</title><desc id="flow-desc">%s</desc>\
            """.formatted(WIDTH, height, escape(name), escape(describe(stages))) + svg + "</svg>";
    }

    private String describe(List<Stage> stages) {
        return "依次为：" + way.begins + "、"
                + String.join("、", stages.stream().map(Stage::name).toList()) + "、" + way.ends + "。流程图下方有同样内容的文字列表。";
    }

    private void pill(String text) {
        int width = 160;
        int x = (WIDTH - width) / 2;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"40\" rx=\"20\" fill=\"#0b4a8f\"/>"
                .formatted(x, y, width));
        text(WIDTH / 2, y + 26, 17, "#ffffff", "600", text);
        y += 40;
    }

    private void arrow() {
        int x = WIDTH / 2;
        svg.append("<path d=\"M%d %dV%d\" stroke=\"#45566b\" stroke-width=\"2\" fill=\"none\"/>"
                .formatted(x, y, y + GAP - 8));
        svg.append("<path d=\"M%d %dl6 -9h-12z\" fill=\"#45566b\"/>".formatted(x, y + GAP - 1));
        y += GAP;
    }

    private void stage(Stage stage) {
        List<List<Step>> rows = rows(stage.steps());
        int height = STAGE_HEAD + rows.size() * (STEP_HEIGHT + 10) + 4;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#eef4fb\" stroke=\"#0b4a8f\"/>"
                .formatted(LEFT, y, WIDTH - 2 * LEFT, height));
        text(WIDTH / 2, y + 24, 17, "#0b4a8f", "600", stage.name() + togetherness(stage));
        int top = y + STAGE_HEAD;
        for (List<Step> row : rows) {
            int width = (WIDTH - 2 * LEFT - 12 * (row.size() + 1)) / row.size();
            for (int i = 0; i < row.size(); i++) {
                step(row.get(i), LEFT + 12 + i * (width + 12), top, width);
            }
            top += STEP_HEIGHT + 10;
        }
        y += height;
    }

    /** Said only where there is a choice to make. */
    public static String togetherness(Stage stage) {
        if (stage.steps().size() < 2) {
            return "";
        }
        return stage.all() ? "（同时进行，全部完成）" : "（任一完成即可）";
    }

    private void step(Step step, int x, int top, int width) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#ffffff\" stroke=\"#7a8ca3\"/>"
                .formatted(x, top, width, STEP_HEIGHT));
        int centre = x + width / 2;
        List<String> lines = wrap(step.name(), Math.max(4, (width - 12) / 15));
        int first = top + (lines.size() > 1 ? 22 : 28);
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            text(centre, first + i * 17, 15, "#1b2733", "400", lines.get(i));
        }
        text(centre, top + STEP_HEIGHT - 8, 13, "#45566b", "400", below.apply(step));
    }

    private void text(int x, int baseline, int size, String colour, String weight, String text) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\" font-weight=\"%s\" text-anchor=\"middle\">%s</text>"
                        .formatted(x, baseline, size, colour, weight, escape(text)));
    }

    private static List<List<Step>> rows(List<Step> steps) {
        var rows = new ArrayList<List<Step>>();
        for (int i = 0; i < steps.size(); i += ROW) {
            rows.add(steps.subList(i, Math.min(steps.size(), i + ROW)));
        }
        return rows;
    }

    /** Lines of at most {@code characters}; a third line is cut, the list beneath has the whole. */
    private static List<String> wrap(String text, int characters) {
        var lines = new ArrayList<String>();
        String rest = text;
        while (rest.length() > characters) {
            lines.add(rest.substring(0, characters));
            rest = rest.substring(characters);
        }
        lines.add(rest);
        if (lines.size() > 2) {
            String second = lines.get(1);
            return List.of(lines.getFirst(), second.substring(0, second.length() - 1) + "…");
        }
        return lines;
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
