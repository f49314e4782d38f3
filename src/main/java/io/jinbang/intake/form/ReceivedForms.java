package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.documents.GridDocument;
import io.jinbang.intake.arrival.Work;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Forms that come otherwise than through their page: with films in a message or a folder. */
@Service
public class ReceivedForms {
  private final GridDocument grids;
  private final Bodies bodies;

  ReceivedForms(GridDocument grids, Bodies bodies) {
    this.grids = grids;
    this.bodies = bodies;
  }

  /**
   * Reads a form in the name of any body of the tree.
   *
   * @param chosen recommends where the form names none, or none we know; null where it has to
   * @throws io.jinbang.shared.Refusal where the file is none that can be read
   */
  public FormReading read(
      Campaign campaign, String fileName, byte[] bytes, @Nullable Id<Body> chosen) {
    var context = new FormContext(campaign, everybody(), chosen);
    return new FormReader(context).read(grids.read(fileName, bytes));
  }

  /** The one body of that name, in whatever spacing. */
  public Optional<Id<Body>> named(String body) {
    return everybody().named(body);
  }

  private Recommenders everybody() {
    var divisions = new HashMap<Id<Body>, Id<Body>>();
    bodies
        .firstLevel()
        .forEach(
            first ->
                bodies.subtree(first.id()).forEach(one -> divisions.put(one.id(), first.id())));
    return new Recommenders(bodies.subtree(bodies.host().id()), divisions, null);
  }

  /** A row as a work to be taken in, with the film that belongs to it. */
  public static Work work(FormRow row, boolean agreed, @Nullable Path film, String filmName) {
    var email = row.email().isEmpty() ? null : row.email();
    return new Work(row.key(), row.draft(), agreed, film, filmName, email);
  }
}
