package palaestra.api.admin;

import java.time.DateTimeException;
import java.time.Instant;
import palaestra.domain.audit.AuditLine.Place;
import palaestra.domain.shared.Invalid;

/** Places in the audit trail as clients hand them back. */
final class AuditPlaces {

    private AuditPlaces() {
    }

    static String write(Place place) {
        return place.at() + "_" + place.id();
    }

    /** @throws Invalid if it is none */
    static Place read(String text) {
        int cut = text.indexOf('_');
        try {
            if (cut > 0 && text.length() < 60 && text.startsWith("2")) {
                return new Place(Instant.parse(text.substring(0, cut)), Long.parseLong(text.substring(cut + 1)));
            }
        } catch (DateTimeException | NumberFormatException e) {
            // Told below, as any other text that is no place.
        }
        throw new Invalid("behind: must be what the page before said as next");
    }
}
