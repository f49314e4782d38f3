package io.jinbang.media;

import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The label of generated content in a file's metadata: the field {@code AIGC} of GB 45438-2025
 * (annex on file metadata). Article 6 of the Measures for Labelling (人工智能生成合成内容标识办法, in force since
 * 2025-09-01) has whoever spreads declared content add its property, the spreader's name and a
 * number. The standard's reserved codes, for the integrity of either half, stay empty.
 *
 * @param producer who made the content, as far as is known
 * @param produceId number given to it by the producer; may be empty
 * @param propagator who spreads it
 * @param propagateId number given to it by the propagator
 */
public record AiLabel(String producer, String produceId, String propagator, String propagateId) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The value of the field. */
  public String json() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("Label", "1");
    fields.put("ContentProducer", producer);
    fields.put("ProduceID", produceId);
    fields.put("ReservedCode1", "");
    fields.put("ContentPropagator", propagator);
    fields.put("PropagateID", propagateId);
    fields.put("ReservedCode2", "");
    return JSON.writeValueAsString(fields);
  }
}
