package org.nightdesk.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Affix;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.VisibleText;

/** The accepted texts of one article, put together again from their segments. Not thread-safe. */
final class TargetTexts {
    private record Place(Part part, int block) {
        @Override
        public String toString() {
            return block < 0 ? part.label() : "block " + (block + 1) + " (" + part.label() + ")";
        }
    }

    private final Map<Place, List<Segment>> segments = new HashMap<>();
    private final Function<Segment, @Nullable String> accepted;
    private final Predicate<Segment> omitted;
    private final Function<Segment, String> rowKey;
    private final String sentenceGap;
    private final Affixes affixes;
    private final Remark.Remarks remarks;

    TargetTexts(Manuscript manuscript, String sentenceGap, Affixes affixes, Remark.Remarks remarks) {
        for (Segment segment : manuscript.segments()) {
            segments.computeIfAbsent(new Place(segment.part(), segment.block()), place -> new ArrayList<>())
                    .add(segment);
        }
        segments.values().forEach(list -> list.sort(Comparator.comparingInt(Segment::ordinal)));
        this.accepted = manuscript.accepted();
        this.omitted = manuscript.omitted();
        this.rowKey = manuscript.rowKey();
        this.sentenceGap = sentenceGap;
        this.affixes = affixes;
        this.remarks = remarks;
    }

    /** The text of one part of a block with its markup; empty when nothing is there, said when something should be. */
    List<Inline> text(Part part, int block, CodedText source) {
        if (source.isBlank()) {
            return List.of();
        }
        Place place = new Place(part, block);
        CodeRestorer.Restored restored = CodeRestorer.restore(joined(place, source), source.codes());
        for (String code : restored.unknownCodes()) {
            remarks.add(
                    Remark.Kind.CODE_UNKNOWN,
                    place.toString(),
                    "the translation has the code " + code + ", its source has not",
                    "Take the code out of the translation or give it the number of the source");
        }
        for (String address : restored.droppedAddresses()) {
            remarks.add(
                    Remark.Kind.LINK_DROPPED,
                    place.toString(),
                    "the link to \"" + address + "\" was dropped",
                    "Use an address with http, https or mailto, or a relative one");
        }
        return restored.content();
    }

    /** Whether an editor agreed that nothing is to be there. */
    boolean isLeftOut(Part part, int block) {
        List<Segment> parts = segments.getOrDefault(new Place(part, block), List.of());
        return !parts.isEmpty() && parts.stream().allMatch(omitted);
    }

    private String joined(Place place, CodedText source) {
        List<Segment> parts = segments.getOrDefault(place, List.of());
        if (parts.isEmpty()) {
            // Text without a single letter, such as a row of asterisks, is nothing to translate and is kept.
            if (source.withoutCodes().codePoints().anyMatch(Character::isLetter)) {
                missing(place.toString(), source.withoutCodes());
                return "";
            }
            return source.text();
        }
        StringBuilder out = new StringBuilder();
        for (Segment segment : parts) {
            String target = accepted.apply(segment);
            if (omitted.test(segment)) {
                continue;
            }
            if (target == null || target.isBlank()) {
                missing(place(place, segment), segment.text());
            } else {
                out.append(out.length() == 0 ? "" : sentenceGap).append(undoubled(place, segment, target.strip()));
            }
        }
        return out.toString();
    }

    /** The text without what the page puts around it anyway. */
    private String undoubled(Place place, Segment segment, String target) {
        Affix.Doubled doubled = affixes.around(segment).doubledIn(target, segment.text());
        if (doubled == null) {
            return target;
        }
        String plain = VisibleText.of(target).text();
        remarks.add(
                Remark.Kind.ADDED_TWICE,
                place.toString(),
                "\"" + plain.substring(doubled.start(), doubled.end()).strip()
                        + "\" was left out of the translation, as the page adds it",
                "Take it out of the translation");
        return doubled.rest();
    }

    /** A row by its key, as everywhere; by its place where keys are not known. */
    private String place(Place place, Segment segment) {
        String key = rowKey.apply(segment);
        return key.isEmpty() ? place + ", segment " + (segment.ordinal() + 1) : "row " + key + ", " + place;
    }

    private void missing(String place, String source) {
        remarks.add(
                Remark.Kind.UNIT_UNACCEPTED,
                place,
                "no accepted translation of \"" + beginning(source) + "\"",
                "Have it translated and accepted");
    }

    private static String beginning(String text) {
        int limit = 40;
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
    }
}
