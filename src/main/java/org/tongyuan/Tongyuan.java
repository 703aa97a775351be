package org.tongyuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tongyuan.platform.Commands;

/** Starts the product: one deployable, one module per government noun. */
@SpringBootApplication
public class Tongyuan {

    public static void main(String[] args) {
        if (Commands.isAsked(args)) {
            System.exit(Commands.run(Tongyuan.class, args));
        }
        SpringApplication.run(Tongyuan.class, args);
    }
}
