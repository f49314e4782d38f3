package io.jinbang.media.rendition;

import io.jinbang.installation.Home;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.work.queue.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class RenditionConfiguration {

  /** Unpacked at the first film, so that a machine without FFmpeg still starts. */
  @Bean
  @Lazy
  static FfmpegGateway ffmpeg(Home home) {
    return FfmpegGateway.open(home.folder("ffmpeg"));
  }

  @Bean
  static Chore makeRung(RungMaking making) {
    return new Chore(Playback.RUNG, making::make, making::giveUp);
  }

  @Bean
  static Chore makePreviews(PreviewMaking making) {
    return new Chore(Playback.PREVIEW, making::make);
  }
}
