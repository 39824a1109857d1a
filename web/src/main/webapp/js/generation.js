// Code from models: whole, or as it grows.
import * as api from "./api.js";

/** What stands in the answer's fence, also while the fence is still open; an answer without fence is all code. */
export function codeOf(answer) {
  const fence = /^\s*```[^\n]*\n([\s\S]*?)(?:\n```\s*|\n?`{0,2}\s*)$/.exec(answer);
  return fence === null ? answer : fence[1];
}

/** By the standard model, in one piece; also for whoever is not signed in. */
export async function generate({ language, prompt, parameters }) {
  const { response } = await api.post("/createItem", {
    lang: language, prompt, max_length: parameters.maxTokens, temperature: parameters.temperature,
    top_p: parameters.topP, top_k: parameters.topK, seed: parameters.seed,
  });
  return response;
}

/** By a model that chats; yields the code as far as it is. */
export async function* generateStreaming({ language, prompt, model, parameters }, signal) {
  let answer = "";
  const body = {
    model, stream: true, max_tokens: parameters.maxTokens, temperature: parameters.temperature,
    top_p: parameters.topP, top_k: parameters.topK, seed: parameters.seed,
    messages: [
      { role: "system", content: "Answer with code only." },
      { role: "user", content: `${prompt}\n(${language})` },
    ],
  };
  for await (const { data } of api.stream("POST", "/v1/chat/completions", { body, signal })) {
    if (data === "[DONE]") {
      return;
    }
    const chunk = JSON.parse(data);
    if (chunk.error) {
      throw new Error(chunk.error.message);
    }
    answer += chunk.choices[0]?.delta.content ?? "";
    yield codeOf(answer);
  }
}

/** The models that chat; none for whoever is not signed in. */
export async function chatModels() {
  const { data } = await api.get("/v1/models");
  return data.filter(({ capabilities }) => capabilities.includes("chat")).map(({ id }) => id);
}
