package org.tongyuan.platform.profiles;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.StartRefused;

/** Keeps production from serving as long as any module objects, and lists all objections at once. */
@Component
@Profile("production")
class ProductionGate implements SmartInitializingSingleton {

    private final List<StartCheck> checks;

    ProductionGate(List<StartCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> problems =
                checks.stream().flatMap(check -> check.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new StartRefused(
                    "生产模式拒绝启动,原因如下: / Production refuses to start because:\n" + numbered(problems),
                    "请逐条改正后再启动,说明见 docs/operations.md。 / Mend each of them and start again; docs/operations.md"
                            + " explains them.");
        }
    }

    private static String numbered(List<String> problems) {
        return String.join(
                "\n",
                IntStream.range(0, problems.size())
                        .mapToObj(i -> "  %d. %s".formatted(i + 1, problems.get(i)))
                        .toList());
    }
}
