package org.tongyuan.cases.joint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongyuan.Tongyuan;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.bench.CasesItems;
import org.tongyuan.cases.act.AcceptCase;
import org.tongyuan.cases.act.CompleteStep;
import org.tongyuan.cases.act.DecideCase;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.security.Permission;

/**
 * Steps and decisions in the branches of joint cases over 12 items beside the same steps and decisions of cases that stand alone, in
 * turn, one after another. Demand: a branch costs at most 1.3 times as much. Arguments: data folder, rounds.
 */
public final class JointBench {

    private static final int BRANCHES = 12;
    private static final double DEMAND = 1.3;
    private static final String STEP = "review step";
    private static final String DECISION = "decision of a branch";
    private static final String LAST = "decision of the last branch, with the joint decision";

    private final CompleteStep step;
    private final DecideCase decide;
    private final AcceptCase accept;
    private final SubmitApplication submitAlone;
    private final SubmitJoint submitJoint;
    private final JointCases joints;
    private final NewCase.Who applicant;
    private final List<CasesItems.Item> items;
    private final List<ItemVersion> versions;
    private final SignedIn hall = new SignedIn.Application("bench", "测试系统", null, EnumSet.allOf(Permission.class));
    private final Map<String, List<Long>> branches = new LinkedHashMap<>();
    private final Map<String, List<Long>> alone = new LinkedHashMap<>();

    private JointBench(ConfigurableApplicationContext context) {
        step = context.getBean(CompleteStep.class);
        decide = context.getBean(DecideCase.class);
        accept = context.getBean(AcceptCase.class);
        submitAlone = context.getBean(SubmitApplication.class);
        submitJoint = context.getBean(SubmitJoint.class);
        joints = context.getBean(JointCases.class);
        UUID person = context.getBean(Persons.class)
                .findOrRegister(DemoPeople.LI_XIUYING)
                .id();
        applicant = new NewCase.Who.Known(person);
        items = new CasesItems(context).make(BRANCHES, BRANCHES);
        var all = context.getBean(Items.class);
        versions = items.stream().map(i -> all.require(i.versionId())).toList();
    }

    public static void main(String[] args) {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        boolean passed;
        try (var context = SpringApplication.run(
                Tongyuan.class,
                "--server.port=0",
                "--management.server.port=0",
                "--tongyuan.data-dir=" + args[0],
                "--tongyuan.letters.print-after=1h",
                "--logging.level.root=warn",
                "--logging.level.org.tongyuan=warn")) {
            var bench = new JointBench(context);
            for (int warm = 0; warm < Math.max(3, rounds / 4); warm++) {
                bench.round();
            }
            bench.branches.clear();
            bench.alone.clear();
            for (int i = 0; i < rounds; i++) {
                bench.round();
            }
            passed = bench.report();
        }
        System.exit(passed ? 0 : 1);
    }

    /** One joint case over all items and a case of each item that stands alone, through all steps to the last decision. */
    private void round() {
        var single = new ArrayList<String>();
        for (CasesItems.Item item : items) {
            single.add(submitAlone
                    .submit(
                            new NewCase(item.code(), applicant, null, Channel.API, Map.of(), List.of(), List.of()),
                            hall)
                    .number());
        }
        var journey = new Journeys.Journey("bench", "十二部门联办", "测试", "测试", 20, "测试", List.of());
        String number = submitJoint.submit(
                new Journeys.Open(journey, versions, List.of()),
                new SubmitJoint.Application(applicant, Channel.API, Map.of(), List.of()),
                hall);
        var joint =
                joints.require(number).branches().stream().map(Branch::number).toList();
        for (int i = 0; i < BRANCHES; i++) {
            var findings = items.get(i).materials().stream()
                    .map(key -> Finding.of(key, MaterialState.HAS))
                    .toList();
            accept.accept(single.get(i), null, findings, hall);
            accept.accept(joint.get(i), null, findings, hall);
        }
        for (String key : CasesItems.STEPS) {
            for (int i = 0; i < BRANCHES; i++) {
                String one = single.get(i);
                String branch = joint.get(i);
                inTurn(STEP, () -> review(branch, key), () -> review(one, key), i);
            }
        }
        for (int i = 0; i < BRANCHES; i++) {
            String one = single.get(i);
            String branch = joint.get(i);
            inTurn(i == BRANCHES - 1 ? LAST : DECISION, () -> grant(branch), () -> grant(one), i);
        }
    }

    /** Now one first and now the other, so that neither always finds what the other has warmed. */
    private void inTurn(String what, Runnable branch, Runnable single, int turn) {
        if (turn % 2 == 0) {
            timed(branches, what, branch);
            timed(alone, what, single);
        } else {
            timed(alone, what, single);
            timed(branches, what, branch);
        }
    }

    private static void timed(Map<String, List<Long>> into, String what, Runnable act) {
        long begin = System.nanoTime();
        act.run();
        into.computeIfAbsent(what, name -> new ArrayList<>()).add(System.nanoTime() - begin);
    }

    private void review(String number, String key) {
        step.complete(number, null, key, true, "材料齐全，符合法定条件", hall);
    }

    private void grant(String number) {
        decide.decide(number, null, new DecideCase.Draft(DecisionKind.GRANT, List.of(), List.of(), null), hall);
    }

    private boolean report() {
        boolean passed = true;
        for (String what : branches.keySet()) {
            double ours = median(branches.getOrDefault(what, List.of()));
            double others = median(alone.getOrDefault(what, List.of()));
            boolean demanded = !what.equals(LAST);
            boolean met = ours <= DEMAND * others;
            passed &= met || !demanded;
            System.out.printf(
                    "%-54s %6.2f ms, alone %6.2f ms, %.2f times%s%n",
                    what,
                    ours / 1e6,
                    others / 1e6,
                    ours / others,
                    demanded ? met ? " (at most 1.3) ok" : " (at most 1.3) MISSED" : "");
        }
        return passed;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
