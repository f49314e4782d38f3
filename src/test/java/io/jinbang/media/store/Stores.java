package io.jinbang.media.store;

import io.jinbang.installation.Home;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** The store of an installation on a disk of the test's. */
public final class Stores {
  private Stores() {}

  /** A store as a process that starts now would have it, with the rows of the application. */
  public static Store on(Disk disk, Path home, ApplicationContext application) {
    var films = home.resolve("films");
    var shelf = new FolderShelf(films.resolve("store"), films.resolve("renditions"), disk);
    return new Store(
        new Home(home),
        disk,
        shelf,
        application.getBean(OriginalSql.class),
        application.getBean(PartSql.class),
        application.getBean(Clock.class));
  }
}
