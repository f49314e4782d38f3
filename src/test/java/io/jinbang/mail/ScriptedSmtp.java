package io.jinbang.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mail server that says what its script says, for what a well-behaved one never would. */
final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile Function<String, String> script = recipient -> "250 fine";

  ScriptedSmtp() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  /** What is said to each RCPT, given the address. */
  void says(Function<String, String> script) {
    this.script = script;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Whom letters were taken for, in order. */
  List<String> taken() {
    return taken;
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller;
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8))) {
      var out = caller.getOutputStream();
      say(out, "220 scripted");
      var to = "";
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(out, script.apply(to));
        } else if (command.equals("DATA")) {
          say(out, "354 go on");
          while (!".".equals(in.readLine())) {
            // its words do not matter
          }
          taken.add(to);
          say(out, "250 taken");
        } else {
          say(out, command.equals("QUIT") ? "221 bye" : "250 fine");
        }
      }
    } catch (IOException gone) {
      // whoever called has hung up
    }
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
