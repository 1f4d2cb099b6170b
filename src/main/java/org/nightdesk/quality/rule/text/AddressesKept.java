package org.nightdesk.quality.rule.text;

import java.util.List;
import java.util.Map;
import org.nightdesk.quality.Addresses;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.UnitRule;

/** Web and e-mail addresses are in the translation as in the source, and no others do. */
public final class AddressesKept extends UnitRule {
    public AddressesKept() {
        super("address", Category.LINK, Severity.MAJOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        List<Addresses.Address> source = Addresses.in(unit.source());
        List<Addresses.Address> target = Addresses.in(unit.target());
        for (Addresses.Address address : source) {
            if (!has(target, address)) {
                Span span = unit.sourceSpan(
                        address.start(), address.start() + address.text().length());
                report(unit, findings, span, new Findings.Wording("missing", Map.of("address", address.text())));
            }
        }
        for (Addresses.Address address : target) {
            if (!has(source, address)) {
                Span span = unit.targetSpan(
                        address.start(), address.start() + address.text().length());
                report(unit, findings, span, new Findings.Wording("surplus", Map.of("address", address.text())));
            }
        }
    }

    private void report(CheckedUnit unit, Findings findings, Span span, Findings.Wording wording) {
        findings.add(this, unit, span, wording);
    }

    private static boolean has(List<Addresses.Address> addresses, Addresses.Address wanted) {
        return addresses.stream().anyMatch(address -> address.text().equals(wanted.text()));
    }
}
