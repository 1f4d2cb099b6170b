package org.nightdesk.glossary.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a TBX entry with all in it.
 *
 * @param category its local name; where style DCA names a category in the attribute {@code type}, that
 * @param attributes by local name
 * @param text what is in it and its inline markup, line breaks as spaces unless it is a note
 */
record TbxElement(String category, Map<String, String> attributes, String text, List<TbxElement> children) {
    private static final int DEEPEST = 50;
    /** Names of style DCA that say nothing by themselves. */
    private static final Set<String> TYPED =
            Set.of("admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref");
    /** What version 3 calls the elements of version 2. */
    private static final Map<String, String> RENAMED =
            Map.of("termEntry", "conceptEntry", "langSet", "langSec", "tig", "termSec", "ntig", "termSec");

    /** Markup within text. */
    private static final Set<String> INLINE = Set.of("hi", "foreign", "sc", "ec", "ph");

    /** Where a line break is one. */
    private static final Set<String> TEXTS = Set.of("note", "definition", "context");

    /** Reads on to the end of the element that the reader has just entered. */
    static TbxElement read(XMLStreamReader xml) throws XMLStreamException {
        Deque<Building> open = new ArrayDeque<>();
        open.push(new Building(xml));
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == DEEPEST) {
                        throw new XMLStreamException("elements nest deeper than " + DEEPEST, xml.getLocation());
                    }
                    open.push(new Building(xml));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    TbxElement done = open.pop().build();
                    if (open.isEmpty()) {
                        return done;
                    }
                    if (INLINE.contains(done.category)) {
                        open.element().text.append(done.text);
                    }
                    open.element().children.add(done);
                }
                default -> {}
            }
        }
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The children, and in place of a group what is in it. */
    Stream<TbxElement> parts() {
        return children.stream().flatMap(child -> child.category.endsWith("Grp") ? child.parts() : Stream.of(child));
    }

    Stream<TbxElement> parts(String wanted) {
        return parts().filter(part -> part.category.equals(wanted));
    }

    /** The text of the first part of a category; empty when there is none. */
    String textOf(String wanted) {
        return parts(wanted).map(TbxElement::text).findFirst().orElse("");
    }

    /** An element whose end is not reached yet. */
    private static final class Building {
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<TbxElement> children = new ArrayList<>();

        Building(XMLStreamReader xml) {
            name = RENAMED.getOrDefault(xml.getLocalName(), xml.getLocalName());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }

        TbxElement build() {
            String category = TYPED.contains(name) ? attributes.getOrDefault("type", name) : name;
            String all = text.toString().strip();
            return new TbxElement(
                    category,
                    attributes,
                    TEXTS.contains(category) || all.indexOf('\n') < 0 ? all : all.replaceAll("\\s*\\R\\s*", " "),
                    children);
        }
    }
}
