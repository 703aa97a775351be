import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Stock Flowable with its default history, driven line by line from its standard input: "run 5" starts and completes process instances of
 * five user tasks on 8 threads for five seconds and answers with their number and the nanoseconds it took. Arguments: JDBC URL, user, password.
 */
public class FlowableTasks {

    private static final int THREADS = 8;
    private static final int TASKS = 5;

    public static void main(String[] args) throws Exception {
        var pool = new HikariConfig();
        pool.setJdbcUrl(args[0]);
        pool.setUsername(args[1]);
        pool.setPassword(args[2]);
        pool.setMaximumPoolSize(THREADS);
        try (var source = new HikariDataSource(pool)) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS flowable");
            }
            var configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(source);
            configuration.setDatabaseSchema("flowable");
            configuration.setDatabaseSchemaUpdate("true");
            ProcessEngine engine = configuration.buildProcessEngine();
            engine.getRepositoryService().createDeployment().addString("tasks.bpmn20.xml", process()).deploy();
            System.out.println("ready");
            serve(engine);
            engine.close();
        }
    }

    private static void serve(ProcessEngine engine) throws Exception {
        var commands = new BufferedReader(new InputStreamReader(System.in));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            long length = (long) (Double.parseDouble(line.substring("run ".length())) * 1e9);
            long begin = System.nanoTime();
            var done = new LongAdder();
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                for (int i = 0; i < THREADS; i++) {
                    threads.submit(() -> {
                        while (System.nanoTime() - begin < length) {
                            one(engine);
                            done.increment();
                        }
                        return null;
                    });
                }
            }
            System.out.println(done.sum() + " " + (System.nanoTime() - begin));
        }
    }

    private static void one(ProcessEngine engine) {
        String id = engine.getRuntimeService().startProcessInstanceByKey("tasks", java.util.UUID.randomUUID().toString()).getId();
        for (int i = 0; i < TASKS; i++) {
            var tasks = engine.getTaskService();
            tasks.complete(tasks.createTaskQuery().processInstanceId(id).singleResult().getId());
        }
    }

    private static String process() {
        var text = new StringBuilder("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"bench\">"
                + "<process id=\"tasks\" isExecutable=\"true\"><startEvent id=\"start\"/>");
        String before = "start";
        for (int i = 1; i <= TASKS; i++) {
            text.append("<sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"t%d\"/><userTask id=\"t%d\" name=\"Task %d\"/>".formatted(i, before, i, i, i));
            before = "t" + i;
        }
        return text.append("<sequenceFlow id=\"end\" sourceRef=\"%s\" targetRef=\"e\"/><endEvent id=\"e\"/></process></definitions>".formatted(before)).toString();
    }
}
