package io.jinbang.demo;

import io.jinbang.desk.Panel;
import io.jinbang.shared.Actor;
import io.jinbang.site.Page;
import io.jinbang.work.ProgressLog;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the demonstration has been played, on everybody's home page until it is done. */
@Component
@Profile("demo")
class ProgressPages implements Panel {
  private final ProgressLog progress;

  ProgressPages(ProgressLog progress) {
    this.progress = progress;
  }

  @Override
  public List<Part> partsFor(Actor actor, Page page) {
    return progress.find(Demonstration.PROGRESS).filter(p -> !p.finished()).stream()
        .map(p -> new Part(Place.TOP, 0, page.part("demo/progress", Map.of("progress", p))))
        .toList();
  }
}
