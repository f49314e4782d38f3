package io.jinbang.campaign.notice;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class NoNotices implements Notices {
  @Override
  public Terms termsOf(Id<Campaign> campaign, Id<Body> body) {
    return Terms.FREE;
  }

  @Override
  public Optional<Body> bodyOfShare(Id<Campaign> campaign, String code) {
    return Optional.empty();
  }
}
