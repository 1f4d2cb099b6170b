package org.nightdesk.picture;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * SVG 1.1 and 2 that only draws. A picture of this format is a document that browsers run: allowed are the elements that draw,
 * and references to parts of the same file; scripts, event handlers, animation, foreign content, entities and references to
 * anywhere else are refused.
 */
final class SvgFormat implements PictureFormat {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> DRAWING = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "metadata",
            "switch",
            "style",
            "view",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence");
    /** What drawing programs note for themselves; browsers pass it over. */
    private static final Set<String> NOTES = Set.of(
            "http://www.inkscape.org/namespaces/inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://purl.org/dc/elements/1.1/",
            "http://creativecommons.org/ns#",
            "http://web.resource.org/cc/");

    private static final Pattern REFERENCE = Pattern.compile("url\\s*\\(\\s*['\"]?\\s*(.?)");
    private static final Pattern ACTIVE_STYLE =
            Pattern.compile("@import|\\\\|expression|behavior|-moz-binding|image\\s*\\(|image-set|\\bsrc\\s*\\(");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,6})(?:\\.\\d+)?(?:px)?\\s*");
    private static final int DEEPEST = 200;
    private static final int USUAL_WIDTH = 300;
    private static final int USUAL_HEIGHT = 150;

    @Override
    public boolean begins(Cursor file) {
        String text = text(file);
        if (text == null || !text.stripLeading().startsWith("<")) {
            return false;
        }
        try {
            XMLStreamReader xml = reader(text);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName().equals("svg");
                }
            }
            return false;
        } catch (XMLStreamException notXml) {
            return false;
        }
    }

    @Override
    public Picture read(Cursor file) throws DamagedPictureException {
        String text = Objects.requireNonNull(text(file));
        Matcher doctype = DOCTYPE.matcher(text);
        if (text.contains("<!ENTITY") || doctype.find() && doctype.group().contains("[")) {
            throw new DamagedPictureException("defines entities");
        }
        try {
            Picture picture = read(reader(text), file.bytes().length);
            file.skip(file.left());
            return picture;
        } catch (XMLStreamException malformed) {
            throw DamagedPictureException.because("it is not well-formed XML");
        }
    }

    private static Picture read(XMLStreamReader xml, int lengthBytes)
            throws XMLStreamException, DamagedPictureException {
        int depth = 0;
        int width = USUAL_WIDTH;
        int height = USUAL_HEIGHT;
        boolean inStyle = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0) {
                        width = size(xml.getAttributeValue(null, "width"), USUAL_WIDTH);
                        height = size(xml.getAttributeValue(null, "height"), USUAL_HEIGHT);
                    }
                    check(xml, ++depth);
                    inStyle = xml.getLocalName().equals("style");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inStyle = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inStyle) {
                        style(xml.getText());
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new DamagedPictureException("has instructions for programs (<?" + xml.getPITarget() + "?>)");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new DamagedPictureException("uses entities");
                default -> {
                    // Comments and space draw nothing.
                }
            }
        }
        return new Picture(PictureType.SVG, width, height, lengthBytes);
    }

    private static void check(XMLStreamReader xml, int depth) throws DamagedPictureException {
        String name = xml.getLocalName();
        String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        if (depth > DEEPEST) {
            throw new DamagedPictureException("is nested deeper than " + DEEPEST + " levels");
        }
        if (!NOTES.contains(namespace) && !(namespace.equals(SVG) && DRAWING.contains(name))) {
            throw new DamagedPictureException("contains <" + name + ">, which does more than draw");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private static void attribute(String name, String value) throws DamagedPictureException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on")) {
            throw new DamagedPictureException("has an event handler (" + name + ")");
        }
        boolean refers = lower.equals("href") || lower.equals("src") || lower.equals("base");
        if (refers && !value.strip().startsWith("#")) {
            throw new DamagedPictureException("refers to something outside itself (" + name + ")");
        }
        style(value);
    }

    private static void style(String css) throws DamagedPictureException {
        String lower = css.toLowerCase(Locale.ROOT);
        if (ACTIVE_STYLE.matcher(lower).find() || lower.contains("javascript:")) {
            throw new DamagedPictureException("has a style that does more than draw");
        }
        Matcher reference = REFERENCE.matcher(lower);
        while (reference.find()) {
            if (!reference.group(1).equals("#")) {
                throw new DamagedPictureException("refers to something outside itself (url)");
            }
        }
    }

    private static int size(@Nullable String value, int usual) {
        Matcher pixels = PIXELS.matcher(value == null ? "" : value);
        return pixels.matches() ? Math.max(1, Integer.parseInt(pixels.group(1))) : usual;
    }

    /** In UTF-8 as all the world reads it; null when it is anything else. */
    private static @Nullable String text(Cursor file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherBytes) {
            return null;
        }
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new StringReader(text));
    }
}
