package org.nightdesk.workflow.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.problem.Problem;

/** A page as it would be published, with a band on top that says that it is not, and why. */
public final class PreviewPage {
    private static final int MOST_REASONS = 5;
    private static final String BAND = "margin:0;padding:.75rem 1.25rem;background:#fff3c4;color:#1d1d1f;"
            + "border-bottom:.2rem solid #8a5a00;font:1rem/1.5 system-ui,sans-serif;text-align:left";

    private PreviewPage() {}

    public static String of(Publication publication, PublicationWriter html, List<Problem> refusals)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        html.write(publication, out);
        Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
        // What is there is laid out already: spaces put between words by a printer would show.
        page.outputSettings().prettyPrint(false);
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.title("Preview: " + page.title());
        page.body().insertChildren(0, band(refusals));
        return page.outerHtml();
    }

    private static Element band(List<Problem> refusals) {
        Element band = new Element("aside")
                .attr("lang", "en")
                .attr("dir", "ltr")
                .attr("aria-label", "Preview")
                .attr("style", BAND);
        band.appendElement("strong").text("Preview, not published.");
        band.appendText(refusals.isEmpty() ? " Nothing keeps it back." : " What keeps it back:");
        if (!refusals.isEmpty()) {
            Element list = band.appendElement("ul").attr("style", "margin:.25rem 0 0");
            refusals.stream()
                    .limit(10)
                    .forEach(problem -> list.appendElement("li")
                            .text((problem.place().isEmpty() ? "" : problem.place() + ": ") + problem.reason() + ". "
                                    + problem.remedy() + "."));
            if (refusals.size() > MOST_REASONS) {
                list.appendElement("li").text("and " + (refusals.size() - MOST_REASONS) + " more");
            }
        }
        return band;
    }
}
