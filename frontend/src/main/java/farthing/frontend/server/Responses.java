package farthing.frontend.server;

import farthing.frontend.language.Languages;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// The responses of a page: HTML or a redirect.
public final class Responses {

    /// The status of a page that shows a form again with error messages.
    public static final int UNPROCESSABLE = 422;

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Responses() {}

    public static Response page(Visit visit, TemplateInstance page) {
        return page(visit, 200, page);
    }

    public static Response page(Visit visit, int status, TemplateInstance page) {
        Response.ResponseBuilder answer = html(status, visit.locale(), page);
        if (visit.notice() != null) {
            answer.cookie(Cookies.notice("", visit.secure()));
        }
        return answer.build();
    }

    /// For someone who is not signed in.
    public static Response bare(int status, Locale locale, TemplateInstance page) {
        return html(status, locale, page).build();
    }

    static Response.ResponseBuilder html(int status, Locale locale, TemplateInstance page) {
        page.setLocale(Languages.of(locale));
        return Response.status(status).entity(page.render()).type(HTML);
    }

    /// Redirect after a successful action, so that reloading the next page does not repeat it.
    public static Response seeOther(String path, NewCookie... cookies) {
        return redirect(Response.Status.SEE_OTHER, path, cookies);
    }

    /// Redirect that keeps method and body, to send the form to another page (RFC 9110 §15.4.8).
    public static Response sendOn(String path, NewCookie... cookies) {
        return redirect(Response.Status.TEMPORARY_REDIRECT, path, cookies);
    }

    /// The location has no scheme and host, because only the proxy in front of us knows which ones
    /// the browser used.
    private static Response redirect(Response.Status status, String path, NewCookie... cookies) {
        return Response.status(status).header("Location", path).cookie(cookies).build();
    }

    public static Response seeOther(Visit visit, String path, Notice notice) {
        return seeOther(path, Cookies.notice(notice.write(), visit.secure()));
    }

    /// The path to return to: `path`, or `otherwise` if it leads to another site or is not a URL.
    public static String back(String path, String otherwise) {
        boolean ours =
                path.matches("/([^/\\\\].*)?") && path.chars().allMatch(c -> c > 32 && c < 127);
        return ours && isAddress(path) ? path : otherwise;
    }

    private static boolean isAddress(String path) {
        try {
            return new URI(path).getHost() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
