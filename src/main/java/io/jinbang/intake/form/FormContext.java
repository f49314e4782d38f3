package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form is read for.
 *
 * @param chosen the body chosen by hand for works whose own cannot be found; null where none was
 */
record FormContext(Campaign campaign, Recommenders recommenders, @Nullable Id<Body> chosen) {

  Rulebook rulebook() {
    return campaign.rulebook();
  }

  Optional<Question> contact() {
    return Headings.contact(rulebook());
  }

  Optional<Question> mobile() {
    return Headings.mobile(rulebook());
  }
}
