package org.tongyuan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * The product's command line: {@code [options] --tongyuan.command=<name> [arguments of the command]}. A command runs in a context
 * without web server and scheduler, and builds only the beans it needs; beside a running product it uses that one's database.
 */
public final class Commands {

    private static final String OPTION = "--tongyuan.command=";
    private static final int UNKNOWN = 2;

    private Commands() {}

    public static boolean isAsked(String... args) {
        return position(args) >= 0;
    }

    /** Gives the exit code: the command's own, 2 when there is no such command. */
    public static int run(Class<?> application, String... args) {
        int at = position(args);
        var options = new ArrayList<>(List.of(args).subList(0, at + 1));
        options.add("--db-scheduler.enabled=false");
        options.add("--logging.level.root=warn");
        options.add("--spring.main.log-startup-info=false");
        String name = args[at].substring(OPTION.length());
        var run = new CommandRun(application, name, List.of(args).subList(at + 1, args.length));
        try (var context = run.run(options.toArray(String[]::new))) {
            throw new IllegalStateException("A command ends its run: " + context);
        } catch (SpringApplication.AbandonedRunException e) {
            return run.code;
        }
    }

    /** The others are not made, since making some of them already opens the database. */
    public static Optional<Command> find(ListableBeanFactory beans, String name) {
        for (String bean : beans.getBeanNamesForType(Command.class, false, false)) {
            if (bean.equals(name + "Command")) {
                return Optional.of(beans.getBean(bean, Command.class));
            }
        }
        return Optional.empty();
    }

    private static int position(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION)) {
                return i;
            }
        }
        return -1;
    }

    /** Ends before the application counts as started, so that nothing which waits for that (seeding, loading) wakes up. */
    private static final class CommandRun extends SpringApplication {

        private final String name;
        private final List<String> arguments;
        private int code = UNKNOWN;

        CommandRun(Class<?> application, String name, List<String> arguments) {
            super(application);
            this.name = name;
            this.arguments = arguments;
            setWebApplicationType(WebApplicationType.NONE);
            addInitializers(context -> {
                context.addBeanFactoryPostProcessor(CommandRun::makeLazy);
                context.getBeanFactory()
                        .registerSingleton(
                                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME,
                                new QuietStart(context.getBeanFactory()));
            });
        }

        /** Boot leaves beans that act at start, and some that open the database, out of lazy initialisation. */
        private static void makeLazy(ConfigurableListableBeanFactory factory) {
            for (String bean : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(bean).setLazyInit(true);
            }
        }

        @Override
        protected void afterRefresh(ConfigurableApplicationContext context, ApplicationArguments args) {
            try (context) {
                code = carryOut(context);
            }
            throw new AbandonedRunException(context);
        }

        private int carryOut(ConfigurableApplicationContext context) {
            Optional<Command> command = find(context, name);
            if (command.isEmpty()) {
                System.err.println("没有此命令 / No such command: " + name + " "
                        + List.of(context.getBeanNamesForType(Command.class, false, false)));
                return UNKNOWN;
            }
            return carryOut(command.get());
        }

        /** Beans are made lazily, so a refusal may come from inside the command; it is shown as at an ordinary start. */
        private int carryOut(Command command) {
            try {
                return command.run(arguments);
            } catch (RuntimeException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof StartRefused refused) {
                        System.err.println(refused.getMessage());
                        System.err.println(refused.action());
                        return 1;
                    }
                }
                throw e;
            }
        }
    }

    /** Nobody is told that the context comes and goes: some would open the database at once, which a restore must not have open yet. */
    private static final class QuietStart extends SimpleApplicationEventMulticaster {

        QuietStart(BeanFactory factory) {
            super(factory);
        }

        @Override
        public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {
            if (!(event instanceof ApplicationContextEvent)) {
                super.multicastEvent(event, type);
            }
        }
    }
}
