package org.nightdesk.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws the diagrams of the documents, Mermaid flow charts and state diagrams of plain nodes and labelled arrows, as SVG:
 * nodes in rows from top to bottom, each below whatever leads to it.
 */
final class DiagramSvg {
    private static final Pattern ARROW =
            Pattern.compile("\\s*(\\S+)\\s*-->(?:\\|([^|]*)\\|)?\\s*([^\\s:]+)(?:\\s*:\\s*(.*))?");
    private static final int ROW = 92;
    private static final int BOX_HEIGHT = 34;
    private static final int GAP = 26;
    private static final int GAP_FOR_LABELS = 120;
    private static final int CHARACTER = 8;
    private static final String POINT = "[*]";

    private record Arrow(String from, String to, String label) {}

    private static final class Box {
        private final String name;
        private int row;
        private double x;

        Box(String name) {
            this.name = name;
        }

        double width() {
            return name.startsWith(POINT) ? 14 : Math.max(70, name.length() * CHARACTER + 24.0);
        }

        double y() {
            return 20.0 + row * ROW;
        }
    }

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();

    private DiagramSvg(String mermaid) {
        mermaid.lines().skip(1).forEach(line -> {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                String from = arrow.group(1).equals(POINT) ? POINT + "start" : arrow.group(1);
                String to = arrow.group(3).equals(POINT) ? POINT + "end" : arrow.group(3);
                boxes.computeIfAbsent(from, Box::new);
                boxes.computeIfAbsent(to, Box::new);
                String label = arrow.group(2) != null ? arrow.group(2) : arrow.group(4);
                arrows.add(new Arrow(from, to, label == null ? "" : label));
            } else if (line.strip().matches("[a-z][\\w.]*")) {
                boxes.computeIfAbsent(line.strip(), Box::new);
            }
        });
    }

    static String of(String mermaid) {
        return new DiagramSvg(mermaid).draw();
    }

    private String draw() {
        rank();
        place();
        double width = boxes.values().stream()
                        .mapToDouble(box -> box.x + box.width())
                        .max()
                        .orElse(0)
                + 20;
        double height = boxes.values().stream().mapToDouble(Box::y).max().orElse(0) + BOX_HEIGHT + 20;
        StringBuilder svg = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        double right = width;
        int lane = 0;
        for (Arrow arrow : arrows) {
            Box from = box(arrow.from);
            Box to = box(arrow.to);
            boolean down = to.row > from.row;
            double x1 = from.x + from.width() / 2;
            double x2 = to.x + to.width() / 2;
            if (down) {
                double y1 = from.y() + (from.name.startsWith(POINT) ? 14 : BOX_HEIGHT);
                double y2 = to.y() - 3;
                double bend = (y2 - y1) / 2;
                double aside = aside(from, to);
                svg.append(format(
                        "<path d='M%.0f %.0f C%.0f %.0f %.0f %.0f %.0f %.0f'/>",
                        x1, y1, x1 + aside, y1 + bend, x2 + aside, y2 - bend, x2, y2));
                label(labels, arrow.label, (x1 + x2) / 2 + aside * 0.75, (y1 + y2) / 2);
            } else {
                lane++;
                double side = width + lane * 18.0;
                right = Math.max(right, side + arrow.label.length() * 6.5 + 12);
                double y1 = from.y() + BOX_HEIGHT / 2.0 + 5;
                double y2 = to.y() + BOX_HEIGHT / 2.0 - 5;
                svg.append(format(
                        "<path d='M%.0f %.0f C%.0f %.0f %.0f %.0f %.0f %.0f'/>",
                        from.x + from.width(), y1, side, y1, side, y2, to.x + to.width() + 3, y2));
                label(labels, arrow.label, (width + side) / 2, (y1 + y2) / 2);
            }
        }
        for (Box box : boxes.values()) {
            if (box.name.startsWith(POINT)) {
                svg.append(format("<circle cx='%.0f' cy='%.0f' r='7'/>", box.x + 7, box.y() + 7));
                continue;
            }
            svg.append(format(
                    "<rect x='%.0f' y='%.0f' width='%.0f' height='%d' rx='6'/>",
                    box.x, box.y(), box.width(), BOX_HEIGHT));
            svg.append(format(
                    "<text x='%.0f' y='%.0f'>%s</text>",
                    box.x + box.width() / 2, box.y() + BOX_HEIGHT / 2.0 + 5, box.name));
        }
        return format(
                        "<figure class='diagram'><svg viewBox='0 0 %.0f %.0f' width='%.0f' role='img'>"
                                + "<defs><marker id='tip' viewBox='0 0 8 8' refX='7' refY='4' markerWidth='8'"
                                + " markerHeight='8' orient='auto'><path d='M0 0 L8 4 L0 8 z'/></marker></defs>",
                        right, height, right)
                + svg + labels + "</svg></figure>";
    }

    /** How far a labelled arrow swings out to pass the boxes of the rows between. */
    private double aside(Box from, Box to) {
        return gap() == GAP || to.row - from.row < 2 ? 0 : GAP_FOR_LABELS;
    }

    private static void label(StringBuilder labels, String label, double x, double y) {
        if (!label.isEmpty()) {
            labels.append(format("<text class='label' x='%.0f' y='%.0f'>%s</text>", x, y, label));
        }
    }

    /** Gives each box the row below the lowest that leads to it; arrows that close a circle do not count. */
    private void rank() {
        Map<String, Integer> seen = new HashMap<>();
        List<Arrow> forward = new ArrayList<>();
        boxes.keySet().forEach(name -> visit(name, seen, forward));
        for (int i = 0; i < boxes.size(); i++) {
            for (Arrow arrow : forward) {
                box(arrow.to).row = Math.max(box(arrow.to).row, box(arrow.from).row + 1);
            }
        }
    }

    private void visit(String name, Map<String, Integer> seen, List<Arrow> forward) {
        if (seen.containsKey(name)) {
            return;
        }
        seen.put(name, 1);
        for (Arrow arrow : arrows) {
            if (arrow.from.equals(name) && !arrow.to.equals(name)) {
                if (seen.getOrDefault(arrow.to, 0) != 1) {
                    forward.add(arrow);
                    visit(arrow.to, seen, forward);
                }
            }
        }
        seen.put(name, 2);
    }

    /** Puts the boxes of each row side by side, each as near as may be under what leads to it. */
    private void place() {
        Map<Integer, List<Box>> rows = new java.util.TreeMap<>();
        boxes.values()
                .forEach(box ->
                        rows.computeIfAbsent(box.row, row -> new ArrayList<>()).add(box));
        double widest = rows.values().stream().mapToDouble(this::width).max().orElse(0);
        for (List<Box> row : rows.values()) {
            row.sort(Comparator.comparingDouble(this::middleOfSources));
            double x = 20 + (widest - width(row)) / 2;
            for (Box box : row) {
                box.x = x;
                x += box.width() + gap();
            }
        }
    }

    private double middleOfSources(Box box) {
        return arrows.stream()
                .filter(arrow -> arrow.to.equals(box.name) && box(arrow.from).row < box.row)
                .mapToDouble(arrow -> box(arrow.from).x + box(arrow.from).width() / 2)
                .average()
                .orElse(0);
    }

    private double width(List<Box> row) {
        return row.stream().mapToDouble(box -> box.width() + gap()).sum() - gap();
    }

    private int gap() {
        return arrows.stream().allMatch(arrow -> arrow.label.isEmpty()) ? GAP : GAP_FOR_LABELS;
    }

    private Box box(String name) {
        Box box = boxes.get(name);
        if (box == null) {
            throw new IllegalArgumentException("no such node: " + name);
        }
        return box;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
