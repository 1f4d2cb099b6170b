package org.nightdesk.ledger;

import java.util.List;

/**
 * What came of taking a batch of articles in.
 *
 * @param articles how many were new
 * @param changed how many had a new edition
 * @param unchanged how many stood in the store already, as they are
 * @param opened the units opened, by id
 */
public record IntakeResult(int articles, int changed, int unchanged, List<NewUnit> opened) {}
