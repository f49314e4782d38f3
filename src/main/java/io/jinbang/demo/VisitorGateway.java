package io.jinbang.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person at a browser: keeps cookies, follows redirects, sends forms with the token of the page
 * they stand on, uploads by tus. Says at which moment it acts; the server believes that only of a
 * visitor with the demonstration's key.
 */
public final class VisitorGateway {
  private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\"");
  private static final int REDIRECTS = 6;

  private final String origin;
  private final String key;
  private final HttpClient client;
  private String token = "";
  private Instant moment = Instant.now();

  /**
   * @param origin address of the server
   * @param key the demonstration's key, which moves the clock
   */
  public VisitorGateway(String origin, String key) {
    this.origin = origin;
    this.key = key;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** What a page answered, after redirects. */
  public record Page(int status, String path, String body) {

    /** The first group of the pattern's first match in the page. */
    public String find(String pattern) {
      var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
      if (!matcher.find()) {
        throw new IllegalStateException("no " + pattern + " on " + path + ":\n" + body);
      }
      return matcher.group(1);
    }

    /** The first group of every match. */
    public List<String> all(String pattern) {
      return Pattern.compile(pattern, Pattern.DOTALL)
          .matcher(body)
          .results()
          .map(match -> match.group(1))
          .toList();
    }
  }

  /** From now on this visitor acts at that moment. */
  public VisitorGateway at(Instant when) {
    moment = when;
    return this;
  }

  public Page get(String path) {
    return follow(request(path).GET().build(), REDIRECTS);
  }

  /** Sends a form; a list stands for several values of one field. */
  public Page post(String path, Map<String, ?> fields) {
    var body =
        fields.entrySet().stream()
            .flatMap(field -> values(field.getValue()).stream().map(v -> pair(field.getKey(), v)))
            .collect(Collectors.joining("&"));
    return follow(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(body))
            .build(),
        REDIRECTS);
  }

  /** The same, and it must be accepted. */
  public Page send(String path, Map<String, ?> fields) {
    var page = post(path, fields);
    if (page.status() >= 400) {
      throw new IllegalStateException("refused " + path + " " + page.status() + "\n" + page.body());
    }
    return page;
  }

  private static List<?> values(Object value) {
    return value instanceof List<?> several ? several : List.of(value);
  }

  private static String pair(String name, Object value) {
    return encode(name) + "=" + encode(String.valueOf(value));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept", "text/html")
        .header("Accept-Language", "zh-CN")
        .header(MomentFilter.MOMENT, moment.toString())
        .header(MomentFilter.KEY, key);
  }

  private Page follow(HttpRequest request, int redirectsLeft) {
    var answer = send(request);
    var location = answer.headers().firstValue("Location");
    if (answer.statusCode() / 100 == 3 && location.isPresent() && redirectsLeft > 0) {
      var next = URI.create(origin).resolve(location.get());
      return follow(request(next.getRawPath() + query(next)).GET().build(), redirectsLeft - 1);
    }
    var body = answer.body();
    var matcher = TOKEN.matcher(body);
    if (matcher.find()) {
      token = matcher.group(1);
    }
    return new Page(answer.statusCode(), answer.uri().getPath(), body);
  }

  private static String query(URI uri) {
    return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Uploads a file for a subject, in one piece, by tus 1.0. */
  public void upload(UUID subject, Path file, String name) {
    try {
      var size = Files.size(file);
      var created =
          send(
              tus("/uploads")
                  .header("Upload-Length", Long.toString(size))
                  .header("Upload-Metadata", metadata(subject, name))
                  .POST(BodyPublishers.noBody())
                  .build());
      if (created.statusCode() != 201) {
        throw new IllegalStateException("upload refused: " + created.body());
      }
      var place =
          URI.create(origin).resolve(created.headers().firstValue("Location").orElseThrow());
      var sent =
          send(
              tus(place.getRawPath())
                  .header("Upload-Offset", "0")
                  .header("Content-Type", "application/offset+octet-stream")
                  .method("PATCH", BodyPublishers.ofFile(file))
                  .build());
      if (sent.statusCode() != 204) {
        throw new IllegalStateException("upload broken off: " + sent.statusCode() + sent.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  private HttpRequest.Builder tus(String path) {
    return request(path).header("Tus-Resumable", "1.0.0").header("X-CSRF-TOKEN", token);
  }

  private static String metadata(UUID subject, String name) {
    return "filename " + base64(name) + ",subject " + base64(subject.toString());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
