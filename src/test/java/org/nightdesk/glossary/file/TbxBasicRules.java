package org.nightdesk.glossary.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The rules of TBX-Basic version 3, style DCA, that a schema of elements cannot say: dialect and style, one namespace, which
 * categories there are, at which level each may stand (itself or in a group), its list of values, and that references lead
 * somewhere. The categories are data, in {@code tbx/categories.tsv}. Inline mark-up, which Nightdesk never writes, is
 * reported as such.
 */
@NullUnmarked
final class TbxBasicRules {
    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
    private static final Set<String> GROUPS = Set.of("adminGrp", "descripGrp", "termNoteGrp", "transacGrp");
    private static final Set<String> INLINE = Set.of("hi", "foreign", "sc", "ec", "ph");
    private static final Set<String> TYPED =
            Set.of("admin", "descrip", "ref", "xref", "termNote", "transac", "transacNote", "adminNote", "descripNote");

    private record Category(Set<String> levels, Set<String> values) {}

    private final Map<String, Category> categories = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int checked;

    private TbxBasicRules() throws IOException {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TbxBasicRules.class.getResourceAsStream("tbx/categories.tsv")),
                StandardCharsets.UTF_8))) {
            rows.lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> categories.put(
                            row[0] + " " + row[1], new Category(Set.of(row[2].split(" ")), Set.of(row[3].split(" ")))));
        }
    }

    /** What was checked. @param categories how many elements with a category were seen */
    record Result(List<String> violations, int categories) {}

    static Result check(Path file) throws IOException, ParserConfigurationException, SAXException {
        TbxBasicRules rules = new TbxBasicRules();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        NodeList nodes = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(((Element) nodes.item(i)).getAttribute("id"));
        }
        for (int i = 0; i < nodes.getLength(); i++) {
            rules.check((Element) nodes.item(i), ids);
        }
        return new Result(rules.violations, rules.checked);
    }

    private void check(Element element, Set<String> ids) {
        String name = element.getLocalName();
        if (!NAMESPACE.equals(element.getNamespaceURI())) {
            violations.add(name + ": of another namespace");
        }
        if (name.equals("tbx")) {
            dialect(element);
        }
        if (INLINE.contains(name)) {
            violations.add(name + ": inline mark-up is not checked here");
        }
        if (TYPED.contains(name)) {
            checked++;
            category(element, ids);
        }
    }

    private void dialect(Element tbx) {
        if (!tbx.getAttribute("type").equals("TBX-Basic")) {
            violations.add("tbx: the dialect is " + tbx.getAttribute("type"));
        }
        if (!tbx.getAttribute("style").equals("dca")) {
            violations.add("tbx: the style is " + tbx.getAttribute("style"));
        }
    }

    private void category(Element element, Set<String> ids) {
        String what = element.getLocalName() + " " + element.getAttribute("type");
        Category category = categories.get(what);
        if (category == null) {
            violations.add(what + ": no such category");
            return;
        }
        if (!category.levels().contains(level(element))) {
            violations.add(what + " in " + level(element));
        }
        if (!category.values().contains("*") && !category.values().contains(element.getTextContent())) {
            violations.add(what + " \"" + element.getTextContent() + "\"");
        }
        String target = element.getAttribute("target");
        if (!target.isEmpty() && !target.matches("https?://.+") && !ids.contains(target)) {
            violations.add(what + ": no entry has the id \"" + target + "\"");
        }
    }

    /** Where an element stands, groups aside; an element that belongs into no transaction is not at home in one. */
    private static String level(Element element) {
        Node parent = element.getParentNode();
        boolean ofTransaction = element.getLocalName().startsWith("transac");
        if (parent.getLocalName().equals("transacGrp") && !ofTransaction) {
            return parent.getLocalName();
        }
        return GROUPS.contains(parent.getLocalName()) ? parent.getParentNode().getLocalName() : parent.getLocalName();
    }
}
