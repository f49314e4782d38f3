package io.jinbang.media.rendition;

import io.jinbang.installation.Home;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.queue.Lines;
import io.jinbang.work.queue.Chore;
import io.jinbang.work.queue.Entering;
import io.jinbang.work.queue.Leaving;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
class RenditionConfiguration {
  private final ObjectProvider<FfmpegGateway> ffmpeg;
  private volatile @Nullable FfmpegGateway stopped;

  RenditionConfiguration(ObjectProvider<FfmpegGateway> ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Unpacked at the first film, so that a machine without FFmpeg still starts. */
  @Bean
  @Lazy
  static FfmpegGateway ffmpeg(Home home) {
    return FfmpegGateway.gentle(home.folder("ffmpeg"));
  }

  @EventListener(Leaving.class)
  void leave() {
    var gateway = ffmpeg.getObject();
    stopped = gateway;
    gateway.stop();
  }

  @EventListener(Entering.class)
  void enter() {
    var gateway = stopped;
    if (gateway != null) {
      gateway.resume();
    }
  }

  @Bean
  static Chore checkFilm(Renditions renditions) {
    return new Chore(Lines.CHECK, renditions::make, renditions::giveUp);
  }

  @Bean
  static Chore labelFilm(Labels labels) {
    return new Chore(Lines.LABEL, labels::give);
  }

  @Bean
  static Chore makeRung(RungMaking making) {
    return new Chore(Lines.RUNG, making::make, making::giveUp);
  }

  @Bean
  static Chore makePreviews(PreviewMaking making) {
    return new Chore(Lines.PREVIEW, making::make);
  }

  @Bean
  static Chore renewParts(Renewals renewals) {
    return new Chore(Lines.RENEW, renewals::make);
  }
}
