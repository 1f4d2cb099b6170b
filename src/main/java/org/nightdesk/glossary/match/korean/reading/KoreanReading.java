package org.nightdesk.glossary.match.korean.reading;

import org.apache.lucene.analysis.ko.POS;

/**
 * How likely one Korean word holds a name at a given place, in costs of Nori's dictionary.
 *
 * @param border how much dearer the word is when something begins and ends where the name does; 0 when the best reading has it
 * @param name how much dearer it is when that is the name
 * @param crossedByName whether what crosses the border in the best reading is itself a name
 * @param inside what is where the name would, when it is one part
 * @param before the part that ends where the name begins
 * @param after the part that begins where the name ends
 */
public record KoreanReading(
        int border, int name, boolean crossedByName, POS.Tag inside, POS.Tag before, POS.Tag after) {}
