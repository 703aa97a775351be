package org.tongyuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tongyuan.platform.Commands;
import org.tongyuan.platform.database.EarlyDatabase;

/** Starts the product: one deployable, one module per government noun. */
@SpringBootApplication
public class Tongyuan {

    public static void main(String[] args) {
        if (Commands.isAsked(args)) {
            System.exit(Commands.run(Tongyuan.class, args));
        }
        var application = new SpringApplication(Tongyuan.class);
        application.addInitializers(new EarlyDatabase());
        application.run(args);
    }
}
