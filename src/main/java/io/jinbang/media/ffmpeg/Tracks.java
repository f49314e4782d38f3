package io.jinbang.media.ffmpeg;

import io.jinbang.media.ffmpeg.FullDecode.Pass;
import io.jinbang.media.probe.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the one FFmpeg process, in the order of its tracks.
 *
 * @param small size of the small pictures, before they are turned
 * @param full size of the few whole pictures, before they are turned
 * @param fullApart seconds from one whole picture to the next
 * @param rotation clockwise, as {@link Facts.Picture#rotation()}
 */
record Tracks(List<Role> roles, Size small, Size full, double fullApart, int rotation) {
  /** Seconds between pictures for an {@link Onlooker}, at least. */
  static final double APART = 0.24;

  private static final int SMALL_SIDE = 160;

  /** Larger pictures are looked at through a window of this size. */
  private static final Size LARGEST = new Size(4096, 2304);

  private static final int WHOLE_PICTURES = 12;

  /** The kinds of streams; written in lower case they name the graph's outputs. */
  enum Role {
    SMALL,
    FULL,
    MONO,
    STEREO;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In pixels. */
  record Size(int width, int height) {}

  Tracks {
    roles = List.copyOf(roles);
  }

  static Tracks of(Pass pass, Facts.@Nullable Picture picture, boolean sound) {
    var roles = new ArrayList<Role>();
    if (picture != null) {
      roles.add(Role.SMALL);
    }
    if (picture != null && pass == Pass.CHECK && picture.codedWidth() > 0) {
      roles.add(Role.FULL);
    }
    if (sound) {
      roles.add(Role.MONO);
    }
    if (sound && pass == Pass.CHECK) {
      roles.add(Role.STEREO);
    }
    return picture == null
        ? new Tracks(roles, LARGEST, LARGEST, 1, 0)
        : new Tracks(
            roles,
            small(picture),
            new Size(
                Math.min(LARGEST.width, picture.codedWidth()),
                Math.min(LARGEST.height, picture.codedHeight())),
            Math.max(0.5, picture.duration() / WHOLE_PICTURES),
            picture.rotation());
  }

  /** Whether pictures may be larger than the window they are looked at through. */
  boolean windowed() {
    return full.width == LARGEST.width || full.height == LARGEST.height;
  }

  private static Size small(Facts.Picture picture) {
    var upright = picture.rotation() % 180 == 0;
    var width = Math.max(1, upright ? picture.width() : picture.height());
    var height = Math.max(1, upright ? picture.height() : picture.width());
    var scale = (double) SMALL_SIDE / Math.max(width, height);
    return new Size(side(width * scale), side(height * scale));
  }

  private static int side(double pixels) {
    return Math.clamp(Math.round(pixels), 2, SMALL_SIDE);
  }
}
