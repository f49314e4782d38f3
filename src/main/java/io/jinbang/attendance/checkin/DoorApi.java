package io.jinbang.attendance.checkin;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page at a door asks and tells, whenever it has a line. */
@RestController
@RequestMapping("/door/{secret:[A-Za-z0-9_-]{43}}")
class DoorApi {
  private final Rosters rosters;
  private final Checkins checkins;

  DoorApi(Rosters rosters, Checkins checkins) {
    this.rosters = rosters;
    this.checkins = checkins;
  }

  @GetMapping("/roster")
  ResponseEntity<Roster> roster(@PathVariable String secret) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(rosters.of(secret));
  }

  @PostMapping("/sync")
  Answered sync(@PathVariable String secret, @RequestBody Reported reported) {
    return checkins.take(secret, reported);
  }

  /** The line was cut while it was answered: the device will ask again, and nobody is at fault. */
  @ExceptionHandler
  void cut(HttpMessageNotWritableException goneAway) {}

  @ExceptionHandler
  ResponseEntity<Void> unreadable(HttpMessageNotReadableException malformed) {
    return ResponseEntity.badRequest().build();
  }
}
