package io.jinbang.attendance.checkin;

import io.jinbang.programme.Programmes;
import io.jinbang.site.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The page that makes a device a door; it goes on without a line. */
@Controller
class DoorPages {
  private final Doors doors;
  private final Programmes programmes;

  DoorPages(Doors doors, Programmes programmes) {
    this.doors = doors;
    this.programmes = programmes;
  }

  @GetMapping("/door/{secret:[A-Za-z0-9_-]{43}}")
  View door(Page page, @PathVariable String secret, HttpServletResponse response) {
    var door = doors.enter(secret);
    // the only page that may ask for the camera: it reads the codes on badges
    response.setHeader(
        "Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
    return page.view(
        "attendance/door",
        Map.of("door", door, "gathering", programmes.get(door.gathering()), "secret", secret));
  }

  /** Keeps the page for when there is no line; below the doors, as it serves nothing else. */
  @GetMapping("/door/worker.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript"))
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource("static/js/door-worker.js"));
  }
}
