// The one way to the server. The session is a cookie that scripts cannot read; nothing here knows a token.
import { Failure, failureOf } from "./failure.js";
import { eventsOf } from "./events.js";

const listeners = new Set();

/** Calls the listener whenever the server says that nobody is signed in. */
export function onSignedOut(listener) {
  listeners.add(listener);
}

/** The path with its query; absent, null and empty values are left out, lists repeat the name. */
export function address(path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") {
        parameters.append(name, one);
      }
    }
  }
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}

async function send(method, path, { query, body, signal, accept = "application/json" } = {}) {
  const headers = { Accept: accept };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  try {
    return await fetch(address(path, query), {
      method, headers, signal, credentials: "same-origin", body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    if (signal?.aborted) {
      throw cause;
    }
    throw new Failure(0, "");
  }
}

async function read(response) {
  const text = await response.text();
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

async function checked(response) {
  const body = await read(response);
  const failure = failureOf(response, body);
  if (failure?.status === 401) {
    listeners.forEach((listener) => listener());
  }
  if (failure !== null) {
    throw failure;
  }
  return body;
}

async function call(method, path, options) {
  return checked(await send(method, path, options));
}

/** GET; answers the body. @throws Failure */
export const get = (path, query, options) => call("GET", path, { query, ...options });

/** POST of a JSON body (undefined for none); answers the body. @throws Failure */
export const post = (path, body, options) => call("POST", path, { body, ...options });

export const put = (path, body, options) => call("PUT", path, { body, ...options });

export const patch = (path, body, options) => call("PATCH", path, { body, ...options });

export const del = (path, options) => call("DELETE", path, options);

/**
 * Server-sent events as an async iteration of { event, data }, over fetch, so that a POST can be followed as well and a
 * refusal is a Failure. Ends with the stream; end it yourself by `options.signal`.
 */
export async function* stream(method, path, options = {}) {
  const response = await send(method, path, { ...options, accept: "text/event-stream" });
  const isStream = response.headers.get("Content-Type")?.startsWith("text/event-stream");
  if (!response.ok || !isStream) {
    await checked(response);
    throw new Failure(response.status, "");
  }
  yield* eventsOf(response.body);
}

/** Fetches a file and hands it to the browser's downloads. @throws Failure */
export async function download(path, query, name, accept = "text/csv") {
  const response = await send("GET", path, { query, accept });
  if (!response.ok) {
    await checked(response);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
