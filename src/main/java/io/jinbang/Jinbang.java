package io.jinbang;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/**
 * The one program: every command of {@code ./jinbang} begins here. The engines (check, rank, …)
 * start neither Spring nor a database; {@code serve} and {@code demo} start this class as the
 * application.
 */
@SpringBootApplication
public class Jinbang {
  static void main(String[] arguments) {
    var code = new CommandLine(new JinbangCommand()).execute(arguments);
    if (code != JinbangCommand.RUNNING) {
      System.exit(code);
    }
  }
}
