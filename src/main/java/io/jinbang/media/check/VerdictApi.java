package io.jinbang.media.check;

import io.jinbang.media.Film;
import io.jinbang.media.store.Policies;
import io.jinbang.shared.Id;
import io.jinbang.site.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rules and sentences for the verdict in the entrant's browser, before a byte is sent. */
@RestController
class VerdictApi {
  private final Policies policies;

  VerdictApi(Policies policies) {
    this.policies = policies;
  }

  /** Only for whoever may send a film for the subject now. */
  @GetMapping("/my/films/{subject}/rules")
  ResponseEntity<Held> rules(Page page, @PathVariable Id<Film> subject) {
    policies.admit(page.who(), subject.value(), 1);
    var held = Held.of(policies.rulesFor(subject.value()), page.language());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(held);
  }
}
