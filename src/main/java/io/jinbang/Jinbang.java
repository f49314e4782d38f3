package io.jinbang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application and its commands. */
@SpringBootApplication
public class Jinbang {
  static void main(String[] arguments) {
    SpringApplication.run(Jinbang.class, arguments);
  }
}
