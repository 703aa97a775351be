package org.tongyuan.items.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.platform.Ids;

/** The same list sent again before the first is worked through. */
@TongyuanTest
class ImportsAtOnceModuleTest {

    private static final int ROWS = 300;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportReport report;

    @Autowired
    RunImport run;

    @Autowired
    JdbcClient jdbc;

    private static byte[] list() {
        var list = new StringBuilder("department,main_item,item_name,item_code,task_type,dept_code,region_code\n");
        for (int i = 0; i < ROWS; i++) {
            list.append("同传测试局,未分类,同时导入的事项").append(i);
            list.append(",991Z%08d-511603000000-000-115116030100000010-1-00,1,,511603000000\n".formatted(i));
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Put beside the queue, so that this test alone begins them. */
    private UUID waiting(byte[] list) {
        return jobs.add(
                new UploadedList("list.csv", list, Ids.next().toString(), false),
                ROWS,
                java.time.Instant.now(),
                "SYSTEM:test");
    }

    @Test
    void two_imports_of_one_list_at_once_take_every_item_once() throws Exception {
        byte[] list = list();
        var ids = java.util.List.of(waiting(list), waiting(list));
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var works = ids.stream()
                    .map(id -> threads.submit((Callable<Void>) () -> {
                        together.await();
                        run.toTheEnd(id);
                        return null;
                    }))
                    .toList();
            for (var work : works) {
                work.get();
            }
        }
        for (UUID id : ids) {
            assertThat(jobs.require(id).over()).isTrue();
            assertThat(jobs.require(id).failure()).isNull();
            assertThat(report.outcomes(id).get(Outcome.REFUSED)).isZero();
        }
        assertThat(ids.stream()
                        .mapToInt(id -> report.effects(id).get(Effect.NEW))
                        .sum())
                .isEqualTo(ROWS);
        assertThat(ids.stream()
                        .mapToInt(id -> report.effects(id).get(Effect.UNCHANGED))
                        .sum())
                .isEqualTo(ROWS);
        assertThat(jdbc.sql("SELECT count(*) FROM items.item WHERE code LIKE '991Z%-511603000000-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROWS);
    }
}
