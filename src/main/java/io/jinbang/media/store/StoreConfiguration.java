package io.jinbang.media.store;

import io.jinbang.installation.Home;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Where films are kept: in the folder of the installation, or in the bucket of {@code --store}. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  static Shelf filmShelf(
      Home home,
      Disk disk,
      Environment environment,
      @Value("${jinbang.store:}") String store,
      @Value("${jinbang.store-cache:50GB}") DataSize cache)
      throws IOException {
    var films = new Home(home.folder("films"));
    films.folder("incoming");
    var renditions = films.folder("renditions");
    if (store.isBlank()) {
      return new FolderShelf(films.folder("store"), renditions, disk);
    }
    var address = BucketAddress.of(store, name -> environment.getProperty(name, ""));
    var copies = new Copies(films.folder("copies"), cache.toBytes());
    return new BucketShelf(new BucketGateway(address), copies);
  }

  @Bean
  static ScrubRate scrubRate(@Value("${jinbang.scrub-rate:20MB}") DataSize perSecond) {
    return new ScrubRate(perSecond.toBytes());
  }
}
