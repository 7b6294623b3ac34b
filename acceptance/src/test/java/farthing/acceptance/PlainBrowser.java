package farthing.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A simple HTTP client like a browser without scripts: follows redirects, stores cookies, sends
/// forms.
final class PlainBrowser {

    private final HttpClient http =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .cookieHandler(new CookieManager())
                    .build();
    private final String base;

    PlainBrowser(String base) {
        this.base = base;
    }

    /// A received page.
    ///
    /// @param address the path after redirects, such as `/setup`
    record Page(int status, String address, String text) {

        /// The value of the option with this label in a select box.
        String choice(String select, String label) {
            Matcher box =
                    Pattern.compile(
                                    "<select[^>]*name=\"" + select + "\".*?</select>",
                                    Pattern.DOTALL)
                            .matcher(text);
            while (box.find()) {
                Matcher option =
                        Pattern.compile(
                                        "<option value=\"([^\"]+)\"[^>]*>\\s*"
                                                + Pattern.quote(label)
                                                + "\\s*<")
                                .matcher(box.group());
                if (option.find()) {
                    return option.group(1);
                }
            }
            throw new AssertionError("no option " + label + " in " + select + ":\n" + text);
        }
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Page post(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> page =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(page.statusCode(), page.uri().getPath(), page.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
