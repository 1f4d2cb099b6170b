package org.nightdesk.quality;

import java.util.List;
import java.util.Map;

/** Web and e-mail addresses stand in the translation as in the source, and no others do. */
final class AddressesKept extends UnitRule {
    AddressesKept() {
        super("address", Category.LINK, Severity.MAJOR);
    }

    @Override
    void check(Unit unit, Findings findings) {
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

    private void report(Unit unit, Findings findings, Span span, Findings.Wording wording) {
        findings.add(this, unit, span, wording);
    }

    private static boolean has(List<Addresses.Address> addresses, Addresses.Address wanted) {
        return addresses.stream().anyMatch(address -> address.text().equals(wanted.text()));
    }
}
