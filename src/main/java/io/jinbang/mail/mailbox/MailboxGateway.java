package io.jinbang.mail.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way into an IMAP mailbox. */
@Component
class MailboxGateway implements RemoteMailbox {
  private static final Logger log = LoggerFactory.getLogger(MailboxGateway.class);
  private static final String TIMEOUT_MILLIS = "30000";

  private final String host;
  private final int port;
  private final String user;
  private final String password;
  private final String folder;
  private final boolean tls;

  MailboxGateway(
      @Value("${jinbang.mailbox.host:}") String host,
      @Value("${jinbang.mailbox.port:993}") int port,
      @Value("${jinbang.mailbox.user:}") String user,
      @Value("${jinbang.mailbox.password:}") String password,
      @Value("${jinbang.mailbox.folder:INBOX}") String folder,
      @Value("${jinbang.mailbox.tls:true}") boolean tls) {
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
    this.folder = folder;
    this.tls = tls;
  }

  @Override
  public String address() {
    return host.isBlank() ? "" : user + "@" + host + ":" + port + "/" + folder;
  }

  @Override
  public RemoteFolder open() {
    if (host.isBlank()) {
      throw MailboxTrouble.refusal(MailboxTrouble.notConfigured());
    }
    Store store = null;
    try {
      store = Session.getInstance(properties()).getStore(tls ? "imaps" : "imap");
      store.connect(host, port, user, password);
      var opened = store.getFolder(folder);
      opened.open(Folder.READ_WRITE);
      return new Opened(address(), store, opened);
    } catch (MessagingException trouble) {
      close(store);
      log.warn("the mailbox could not be opened: {}", trouble.getClass().getSimpleName());
      throw MailboxTrouble.refusal(problem(trouble));
    }
  }

  private Properties properties() {
    var properties = new Properties();
    for (var protocol : List.of("mail.imap.", "mail.imaps.")) {
      properties.put(protocol + "connectiontimeout", TIMEOUT_MILLIS);
      properties.put(protocol + "timeout", TIMEOUT_MILLIS);
      properties.put(protocol + "writetimeout", TIMEOUT_MILLIS);
      properties.put(protocol + "fetchsize", "1048576");
      properties.put(protocol + "ssl.checkserveridentity", "true");
    }
    return properties;
  }

  private static void close(@Nullable Store store) {
    try {
      if (store != null) {
        store.close();
      }
    } catch (MessagingException alreadyGone) {
      log.debug("connection ended untidily", alreadyGone);
    }
  }

  private Problem problem(MessagingException trouble) {
    for (Throwable each = trouble; each != null; each = each.getCause()) {
      switch (each) {
        case AuthenticationFailedException _ -> {
          return MailboxTrouble.password();
        }
        case FolderNotFoundException _ -> {
          return MailboxTrouble.folder(folder);
        }
        case UnknownHostException _ -> {
          return MailboxTrouble.unknownHost();
        }
        case SSLException _ -> {
          return MailboxTrouble.tls();
        }
        case SocketTimeoutException _ -> {
          return MailboxTrouble.silent();
        }
        case ConnectException _ -> {
          return MailboxTrouble.refused();
        }
        default -> {}
      }
    }
    return MailboxTrouble.other();
  }

  private static Refusal broken(MessagingException trouble) {
    log.warn("the mailbox broke off: {}", trouble.getClass().getSimpleName());
    return MailboxTrouble.refusal(MailboxTrouble.other());
  }

  /** One connection, used by one reading. */
  private static final class Opened implements RemoteFolder {
    private final String name;
    private final Store store;
    private final Folder folder;
    private final Map<Long, Message> messages = new HashMap<>();

    Opened(String name, Store store, Folder folder) {
      this.name = name;
      this.store = store;
      this.folder = folder;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long validity() {
      try {
        return ((UIDFolder) folder).getUIDValidity();
      } catch (MessagingException trouble) {
        throw broken(trouble);
      }
    }

    @Override
    public List<Remote> list() {
      try {
        var all = folder.getMessages();
        var wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.SIZE);
        wanted.add(FetchProfile.Item.ENVELOPE); // brings INTERNALDATE
        folder.fetch(all, wanted);
        var list = new ArrayList<Remote>();
        for (var message : all) {
          var uid = ((UIDFolder) folder).getUID(message);
          messages.put(uid, message);
          list.add(
              new Remote(
                  uid, received(message), message.getSize(), message.isSet(Flags.Flag.SEEN)));
        }
        return list;
      } catch (MessagingException trouble) {
        throw broken(trouble);
      }
    }

    private static Instant received(Message message) throws MessagingException {
      Date date = message.getReceivedDate();
      if (date == null) {
        throw new MessagingException("no INTERNALDATE");
      }
      return date.toInstant();
    }

    private IMAPMessage message(long uid) {
      var message = (IMAPMessage) messages.get(uid);
      if (message == null) {
        throw new IllegalArgumentException("not listed: " + uid);
      }
      message.setPeek(true);
      return message;
    }

    @Override
    public void fetch(long uid, OutputStream to) throws IOException {
      try (var in = message(uid).getMimeStream()) {
        in.transferTo(to);
      } catch (MessagingException trouble) {
        throw broken(trouble);
      }
    }

    @Override
    public void fetchHeader(long uid, OutputStream to) throws IOException {
      try {
        for (var lines = message(uid).getAllHeaderLines(); lines.hasMoreElements(); ) {
          var line = lines.nextElement() + "\r\n";
          to.write(line.getBytes(ISO_8859_1));
        }
        to.write("\r\n".getBytes(ISO_8859_1));
      } catch (MessagingException trouble) {
        throw broken(trouble);
      }
    }

    @Override
    public void mark(long uid) {
      try {
        message(uid).setFlag(Flags.Flag.SEEN, true);
      } catch (MessagingException trouble) {
        throw broken(trouble);
      }
    }

    @Override
    public void close() {
      try {
        if (folder.isOpen()) {
          folder.close(false);
        }
      } catch (MessagingException alreadyGone) {
        log.debug("folder ended untidily", alreadyGone);
      } finally {
        MailboxGateway.close(store);
      }
    }
  }
}
