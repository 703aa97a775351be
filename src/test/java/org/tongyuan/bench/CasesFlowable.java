package org.tongyuan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Stock Flowable in a process of its own, on the product's PostgreSQL in a schema of its own. */
final class CasesFlowable implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;

    CasesFlowable(CasesProduct product, String classPath) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        "bench/flowable/FlowableTasks.java",
                        product.url(),
                        product.user(),
                        product.password())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader();
        commands = new PrintStream(process.getOutputStream(), true);
        String first = answers.readLine();
        if (!"ready".equals(first)) {
            throw new IOException("Flowable did not start: " + first);
        }
    }

    double perSecond(double seconds) throws IOException {
        commands.println("run " + seconds);
        String[] answer = answers.readLine().split(" ");
        return Long.parseLong(answer[0]) * 1e9 / Long.parseLong(answer[1]);
    }

    @Override
    public void close() throws InterruptedException {
        commands.close();
        process.waitFor();
    }
}
