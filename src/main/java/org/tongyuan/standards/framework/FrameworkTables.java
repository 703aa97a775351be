package org.tongyuan.standards.framework;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.web.Words;
import org.tongyuan.standards.framework.Frameworks.NodeLine;
import org.tongyuan.standards.framework.Frameworks.PlaceLine;

/** The tables of a framework to take away: 体系表, 明细表, 统计表 and what is missing, one after the other. */
@Component
class FrameworkTables {

    static final int TABLES = 4;

    private final Frameworks frameworks;
    private final Words words;

    FrameworkTables(Frameworks frameworks, Words words) {
        this.frameworks = frameworks;
        this.words = words;
    }

    @LegalBasis("GB/T 13016-2018（标准体系表、明细表、统计表的栏目）")
    void write(String framework, Map<UUID, String> agencies, TableWriter out) throws IOException {
        var nodes = frameworks.nodes(framework);
        var places = frameworks.places(framework);
        tree(nodes, out);
        list(places, agencies, out);
        statistics(nodes, out);
        gaps(nodes, places, out);
    }

    private void tree(List<NodeLine> nodes, TableWriter out) throws IOException {
        out.begin("标准体系表", List.of("体系编号", "上级编号", "类别", "应有数", "放入标准数"));
        for (NodeLine n : nodes) {
            String parent = n.parent();
            out.row(List.of(n.number(), parent == null ? "" : parent, n.title(), text(n.should()), text(n.placed())));
        }
    }

    private void list(List<PlaceLine> places, Map<UUID, String> agencies, TableWriter out) throws IOException {
        out.begin(
                "标准明细表", List.of("序号", "体系编号", "标准编号", "标准名称", "发布日期", "实施日期", "级别", "性质", "采用关系", "状态", "责任部门", "备注"));
        int count = 0;
        for (PlaceLine p : places) {
            count++;
            UUID agency = p.responsibleAgency();
            out.row(List.of(
                    text(count),
                    p.node(),
                    p.code(),
                    p.title(),
                    day(p.publishedOn()),
                    day(p.inForceFrom()),
                    words.of("standard.level." + p.level()),
                    words.of("standard.binding." + p.binding()),
                    p.relation().equals("ADOPTED") ? "有标采标" : "无标制标",
                    words.of("standard.state." + p.state()),
                    agency == null ? "" : agencies.getOrDefault(agency, ""),
                    p.note()));
        }
    }

    private void statistics(List<NodeLine> nodes, TableWriter out) throws IOException {
        out.begin("标准统计表", List.of("类别", "应有数", "现有数", "现有/应有（%）"));
        int should = 0;
        int has = 0;
        for (NodeLine n : nodes) {
            if (n.should() > 0) {
                should += n.should();
                has += n.covered();
                out.row(List.of(n.title(), text(n.should()), text(n.inForce()), text(n.covered() * 100 / n.should())));
            }
        }
        out.row(List.of("合计", text(should), text(has), should == 0 ? "" : text(has * 100 / should)));
    }

    private void gaps(List<NodeLine> nodes, List<PlaceLine> places, TableWriter out) throws IOException {
        out.begin("缺标清单", List.of("体系编号", "类别", "应有数", "现有数", "还缺", "办法", "正在制定的标准"));
        for (NodeLine n : nodes) {
            if (n.missing()) {
                String underWay = String.join(
                        "；",
                        places.stream()
                                .filter(p -> p.node().equals(n.number()) && p.underWay())
                                .map(p -> p.code() + " " + p.title())
                                .toList());
                out.row(List.of(
                        n.number(),
                        n.title(),
                        text(n.should()),
                        text(n.inForce()),
                        text(n.should() - n.inForce()),
                        n.remedy(),
                        underWay));
            }
        }
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
