package io.jinbang.testing;

import io.jinbang.Invariants;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Runs the invariants after each integration test. */
public final class InvariantsAfterEach implements AfterEachCallback {
  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Invariants.verify(SpringExtension.getApplicationContext(context).getBean(DataSource.class));
  }
}
