package farthing.backend.rates;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads `eurofxref-daily.xml`, `eurofxref-hist-90d.xml` and `eurofxref-hist.xml`: an `Envelope`
/// with a `<Cube time="2026-06-03">` for each day, which has a `<Cube currency="USD"
/// rate="1.0834"/>` for each currency.
final class EcbXml {

    private final XMLStreamReader xml;
    private final Consumer<EuroRates> days;
    private final Map<Currency, BigDecimal> perEuro = new HashMap<>();
    private @Nullable LocalDate day;
    private int depth;
    private int depthOfDay;

    private EcbXml(XMLStreamReader xml, Consumer<EuroRates> days) {
        this.xml = xml;
        this.days = days;
    }

    /// @throws farthing.backend.problems.Refused `rates-file-unreadable`
    static void read(Reader text, Consumer<EuroRates> days) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            try {
                new EcbXml(xml, days).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw EcbFile.unreadable(
                    e.getLocation() == null
                            ? "The XML is malformed or incomplete"
                            : "Line %d: the XML is malformed or incomplete"
                                    .formatted(e.getLocation().getLineNumber()));
        }
    }

    /// Without document types and entities: they could read files and addresses of this machine, or
    /// expand to gigabytes.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw EcbFile.unreadable("Document types and entities are not allowed");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {} // text and comments
            }
        }
    }

    private void start() {
        depth++;
        String name = xml.getLocalName();
        if (depth == 1 && !name.equals("Envelope")) {
            throw EcbFile.notOurs();
        }
        if (!name.equals("Cube")) {
            return;
        }
        String time = xml.getAttributeValue(null, "time");
        String currency = xml.getAttributeValue(null, "currency");
        if (time != null) {
            if (day != null) {
                throw EcbFile.unreadable(line() + "a day is inside another day");
            }
            day = EcbCell.date(time, line());
            depthOfDay = depth;
        }
        if (currency != null) {
            if (day == null) {
                throw EcbFile.unreadable(line() + "a rate has no date");
            }
            EcbCell.add(perEuro, currency, xml.getAttributeValue(null, "rate"), line());
        }
    }

    private void end() {
        if (day != null && depth == depthOfDay) {
            days.accept(new EuroRates(day, Map.copyOf(perEuro)));
            perEuro.clear();
            day = null;
        }
        depth--;
    }

    private String line() {
        return "Line %d: ".formatted(xml.getLocation().getLineNumber());
    }
}
