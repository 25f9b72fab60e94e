package app.ballast.backlog.exchange;

import java.io.OutputStream;
import java.math.BigDecimal;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Items as a JSON array of objects. */
public final class JsonItems implements ItemTable {

    private final JsonGenerator json;
    private boolean begun;

    public JsonItems(OutputStream stream) {
        json = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(stream, JsonEncoding.UTF8);
        json.writeStartArray();
    }

    @Override
    public void write(ItemLine line) {
        // Each item on a line of its own, so that what is wrong with one can be told by its line.
        if (begun) {
            json.writeRaw('\n');
        }
        begun = true;
        json.writeStartObject();
        for (ItemColumn column : ItemColumn.values()) {
            json.writeName(column.code());
            String cell = line.cell(column);
            switch (column.type()) {
                case LIST -> {
                    json.writeStartArray();
                    line.list(column).forEach(json::writeString);
                    json.writeEndArray();
                }
                case NUMBER -> {
                    if (cell.isEmpty()) {
                        json.writeNull();
                    } else {
                        json.writeNumber(new BigDecimal(cell));
                    }
                }
                case SAID -> {
                    if (cell.isEmpty()) {
                        json.writeNull();
                    } else {
                        json.writeRawValue(cell);
                    }
                }
                case TEXT -> {
                    if (cell.isEmpty()) {
                        json.writeNull();
                    } else {
                        json.writeString(cell);
                    }
                }
            }
        }
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.close();
    }
}
