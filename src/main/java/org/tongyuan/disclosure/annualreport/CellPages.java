package org.tongyuan.disclosure.annualreport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.annualreport.CellPage.Line;
import org.tongyuan.disclosure.annualreport.CellPage.Remedy;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.platform.NotFound;

/** Opens a figure: what was counted, what was written, and the records one by one. */
@Component
class CellPages {

    static final int SIZE = 50;

    private final RequestsOfYear requests;
    private final RemedyCases remedies;
    private final ReportEdits edits;
    private final Persons persons;
    private final Agencies agencies;
    private final Proactive proactive;

    CellPages(
            RequestsOfYear requests,
            RemedyCases remedies,
            ReportEdits edits,
            Persons persons,
            Agencies agencies,
            Proactive proactive) {
        this.requests = requests;
        this.remedies = remedies;
        this.edits = edits;
        this.persons = persons;
        this.agencies = agencies;
        this.proactive = proactive;
    }

    /** The second table: its figures, and whose records are in them. */
    @Component("proactiveCells")
    record Proactive(ProactiveFigures figures, CountFigures count) {

        List<ProactiveFigures.Source> behind(Reading read, Cell cell, @Nullable UUID after, int most) {
            return cell.table() == 2
                    ? figures.behind(cell, count.counted(cell, read.reporter(), read.year()), read.year(), after, most)
                    : List.of();
        }
    }

    @Transactional(readOnly = true)
    public CellPage of(Reading read, Cell cell, @Nullable UUID after) {
        if (!read.format().cells().contains(cell)) {
            throw new NotFound("cell " + cell.key());
        }
        List<Line> lines = lines(read, cell, after);
        var sources = proactive.behind(read, cell, after, SIZE + 1);
        boolean more = lines.size() > SIZE || sources.size() > SIZE;
        var report = read.report();
        return new CellPage(
                cell.key(),
                RowNames.of(read.format(), cell),
                read.values().text(cell),
                Values.text(read.now().computed(cell)),
                how(cell, read),
                decimals(cell) > 0,
                report == null ? List.of() : edits.history(report.id(), cell),
                read.now().reason(cell) != null,
                lines.stream().limit(SIZE).toList(),
                cell.table() == 4 ? remedies(read, cell) : List.of(),
                sources(sources),
                more ? last(lines, sources).toString() : null,
                cell.equals(Cell.LICENCES) ? statistics(read) : null);
    }

    private static UUID last(List<Line> lines, List<ProactiveFigures.Source> sources) {
        return lines.isEmpty()
                ? sources.get(SIZE - 1).id()
                : lines.get(SIZE - 1).id();
    }

    private List<CellPage.Source> sources(List<ProactiveFigures.Source> found) {
        var names = agencyNames();
        return found.stream()
                .limit(SIZE)
                .map(s -> new CellPage.Source(
                        s.label(), s.link(), names.getOrDefault(s.agencyId(), ""), s.day(), s.note()))
                .toList();
    }

    /** How many decimals a figure of this cell may have: money has some, things have none. */
    static int decimals(Cell cell) {
        return switch (cell.table()) {
            case 2 -> cell.row().equals("CHARGES") ? 4 : 0;
            case 6 -> 2;
            default -> 0;
        };
    }

    private static String how(Cell cell, Reading read) {
        return switch (cell.table()) {
            case 3 -> requestsHow(cell, read.year().year());
            case 4 -> "登记在“复议诉讼”中、本年度审结的案件；“尚未审结”是年底（本年尚未结束的，到今天）没有审结的案件。";
            case 6 -> "本年度实际收到的信息处理费（元）之和。";
            default -> proactiveHow(cell, read);
        };
    }

    private static String proactiveHow(Cell cell, Reading read) {
        if (cell.equals(Cell.LICENCES)) {
            return "办件系统中本年度作出决定的行政许可办件。外部系统办理的许可不在内，有的请更正并写明来源。";
        }
        if (read.now().computed(cell) == null) {
            return "系统没有这一项的记录，请填写数字并写明来源。";
        }
        String records = switch (cell.row()) {
            case "PENALTY" -> "本年度作出的行政处罚决定，包括没有公开的和后来失去效力的。";
            case "COERCION" -> "各机关年度报告中填写的数。";
            case "CHARGES" -> "收费系统中本年度入账的行政事业性收费，减去退款。";
            default -> "信息发布系统中本年度的文件。";
        };
        return read.reporter().government() ? "各机关年度报告中填写的数，加上没有填写的机关的记录：" + records : records;
    }

    private static String requestsHow(Cell cell, int year) {
        return switch (cell.row()) {
            case Cell.NEW -> "收到日期在 " + year + " 年内的申请。还没有确认收到的不计。";
            case Cell.CARRIED_IN -> year + " 年以前收到、到 1 月 1 日还没有办结的申请。";
            case Cell.CARRIED_OUT -> "到 " + year + " 年底（本年尚未结束的，到今天）没有办结的申请。";
            default -> "在 " + year + " 年内办结、归入这一行的申请；每件只计一次。";
        };
    }

    /** One more than a page, to know whether it goes on. */
    private List<Line> lines(Reading read, Cell cell, @Nullable UUID after) {
        var of = read.reporter().agencies();
        if (cell.table() == 6) {
            var paid = requests.paid(of, read.year(), after, SIZE + 1);
            var people = persons.byIds(
                    paid.stream().map(RequestsOfYear.Paid::applicantPersonId).toList());
            var names = agencyNames();
            return paid.stream()
                    .map(p -> new Line(
                            p.id(),
                            p.number(),
                            names.getOrDefault(p.agencyId(), ""),
                            masked(people, p.applicantPersonId()),
                            "",
                            p.paidOn(),
                            null,
                            Values.text(p.yuan()) + " 元"))
                    .toList();
        }
        return cell.table() == 3 ? requests(requests.behind(cell, of, read.year(), after, SIZE + 1)) : List.of();
    }

    private List<Line> requests(List<RequestsOfYear.Found> found) {
        var people = persons.byIds(
                found.stream().map(RequestsOfYear.Found::applicantPersonId).toList());
        var names = agencyNames();
        return found.stream()
                .map(f -> new Line(
                        f.id(),
                        f.number(),
                        names.getOrDefault(f.agencyId(), ""),
                        masked(people, f.applicantPersonId()),
                        ApplicantKind.valueOf(f.applicantKind()).label(),
                        f.receivedOn(),
                        f.endedOn(),
                        row(f.reportRow())))
                .toList();
    }

    private static String row(@Nullable String row) {
        return row == null ? "办理中" : RowNames.row(ReportRow.valueOf(row).name());
    }

    private static String masked(Map<UUID, Person> people, UUID id) {
        Person person = people.get(id);
        return person == null ? "" : person.nameMasked();
    }

    private List<Remedy> remedies(Reading read, Cell cell) {
        var names = agencyNames();
        return remedies.behind(cell, read.reporter().agencies(), read.year()).stream()
                .map(c -> new Remedy(
                        c.reference(),
                        names.getOrDefault(c.agencyId(), ""),
                        c.openedOn(),
                        c.endedOn(),
                        c.result() == null ? "尚未审结" : c.result().label()))
                .toList();
    }

    /** Where the statistics of cases list them. */
    private static String statistics(Reading read) {
        return "/reports/cases?unit=year&on=" + read.year().from() + "&profile=licence&figure=decided"
                + (read.reporter().government()
                        ? ""
                        : "&agency=" + read.reporter().agency().id());
    }

    private Map<UUID, String> agencyNames() {
        return agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name, (one, same) -> one));
    }
}
