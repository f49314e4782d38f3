package io.jinbang.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a server on this machine that can be cut at any byte, in the middle of an answer too.
 */
public final class CutLineGateway implements Closeable {
  private final ServerSocket listening;
  private final int to;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /**
   * @param to port of the server
   */
  public CutLineGateway(int to) throws IOException {
    this.to = to;
    listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Cuts whatever is under way, and lets nothing through until it is mended. */
  public void cut() {
    cut = true;
    open.forEach(CutLineGateway::end);
    open.clear();
  }

  public void mend() {
    cut = false;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        join(listening.accept());
      } catch (IOException ended) {
        // closed, or the server did not take the connection: the next may come
      }
    }
  }

  private void join(Socket from) throws IOException {
    open.add(from);
    if (cut) {
      end(from);
      return;
    }
    var server = new Socket(InetAddress.getLoopbackAddress(), to);
    open.add(server);
    Thread.ofVirtual().start(() -> pass(from, server));
    Thread.ofVirtual().start(() -> pass(server, from));
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException isCut) {
      // as it should be
    }
    end(from);
    end(to);
  }

  private static void end(Socket socket) {
    try {
      socket.setSoLinger(true, 0); // a reset, as a lost line gives
      socket.close();
    } catch (IOException gone) {
      // all the better
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    listening.close();
  }
}
