/**
 * What a call was refused with.
 *
 * `status` is HTTP's (0: the server did not answer), `message` a sentence for people, `fields` what is wrong where
 * ([{ field, message }], often empty), `retryAfter` seconds or null.
 */
export class Failure extends Error {
  constructor(status, message, fields = [], retryAfter = null) {
    super(message);
    this.name = "Failure";
    this.status = status;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

const FIRST_SEGMENTS_THAT_SAY_NOTHING = new Set(["body", "query", "path", "arg0"]);

/** FastAPI's way, which AIDeer speaks: `detail` is a sentence or a list of { loc, msg }. */
function ofDetail(detail) {
  if (!Array.isArray(detail)) {
    return { message: String(detail), fields: [] };
  }
  const fields = detail.map(({ loc = [], msg }) => ({
    field: loc.filter((part) => !FIRST_SEGMENTS_THAT_SAY_NOTHING.has(part)).join("."),
    message: msg,
  }));
  return { message: fields.map(({ field, message }) => `${field}: ${message}`).join("; "), fields };
}

/** Reads the refusals of all dialects. */
function told(body) {
  if (body === null || typeof body !== "object") {
    return null;
  }
  if (typeof body.error === "object" && body.error?.message) {
    const { message, param } = body.error;
    return { message, fields: param ? [{ field: param, message }] : [] };
  }
  if (body.detail) {
    const detail = ofDetail(body.detail);
    return Array.isArray(body.errors) ? { ...detail, fields: body.errors } : detail;
  }
  const message = body.description || body.message || body.msg;
  return message ? { message, fields: Array.isArray(body.errors) ? body.errors : [] } : null;
}

/** The failure that a response tells, or null if it tells success. Some dialects refuse with status 200 and a code. */
export function failureOf(response, body) {
  const code = body !== null && typeof body === "object" && "code" in body && "data" in body ? body.code : null;
  const refusedInside = code !== null && code !== 0 && code !== 200;
  if (response.ok && !refusedInside) {
    return null;
  }
  const { message, fields } = told(body) ?? { message: `HTTP ${response.status}`, fields: [] };
  const retryAfter = Number(response.headers.get("Retry-After")) || null;
  return new Failure(response.ok ? code : response.status, message, fields, retryAfter);
}
