package palaestra.api.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import palaestra.api.csv.CsvLine;
import palaestra.api.json.JsonFormat;

/**
 * A whole list as a file, read and written piece by piece, so that its length costs no memory. At most
 * {@value #MAX_ROWS} rows.
 *
 * @param name of the file, without its ending
 * @param columns of the table
 * @param cells of a row, as many as there are columns; null for an empty one
 */
record Export<T>(String name, List<String> columns, Function<T, List<?>> cells) {

    static final int MAX_ROWS = 100_000;
    private static final int PIECE = 1_000;

    /** Reads the rows behind the last one; there are no more if it finds less than it may. */
    @FunctionalInterface
    interface Source<T> {

        List<T> read(Optional<T> last, int limit);
    }

    Response answer(boolean csv, Source<T> source) {
        String ending = csv ? "csv" : "json";
        return Response.ok(body(csv, source), csv ? "text/csv;charset=utf-8" : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
                .build();
    }

    /** The first rows are read at once, so that a refusal can still be told. */
    StreamingOutput body(boolean csv, Source<T> source) {
        List<T> first = source.read(Optional.empty(), PIECE);
        return out -> {
            if (csv) {
                writeTable(out, first, source);
            } else {
                writeJson(out, first, source);
            }
        };
    }

    private void writeTable(OutputStream out, List<T> first, Source<T> source) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(CsvLine.of(columns));
        each(first, source, row -> writer.write(CsvLine.of(cells.apply(row))));
        writer.flush();
    }

    private void writeJson(OutputStream out, List<T> first, Source<T> source) throws IOException {
        JsonGenerator json = JsonFormat.mapper().createGenerator(out);
        json.writeStartArray();
        each(first, source, row -> {
            List<?> values = cells.apply(row);
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i));
                json.writePOJO(values.get(i));
            }
            json.writeEndObject();
        });
        json.writeEndArray();
        json.flush();
    }

    /** Does something to a row that may fail as writing does. */
    @FunctionalInterface
    private interface Use<T> {

        void of(T row) throws IOException;
    }

    private void each(List<T> first, Source<T> source, Use<T> use) throws IOException {
        List<T> piece = first;
        int written = 0;
        while (!piece.isEmpty()) {
            for (T row : piece) {
                use.of(row);
            }
            written += piece.size();
            boolean over = piece.size() < PIECE || written >= MAX_ROWS;
            piece = over ? List.of() : source.read(Optional.of(piece.getLast()), PIECE);
        }
    }
}
