package io.jinbang.media.ffmpeg;

/**
 * The picture of a smaller copy.
 *
 * @param width pixels, even
 * @param height pixels, even
 * @param kilobits per second that its picture may take at most
 */
public record Scale(int width, int height, int kilobits) {}
