// Chats with a model, each with a preset: instructions and parameters.
import * as api from "./api.js";

const message = (role, content) => ({ role, type: "text", content });

export const presets = () => api.get("/api/v1/presets", { limit: 100, order_by: "title", order: "asc" });

export const chats = () => api.get("/api/v1/chats", { limit: 100, order_by: "update_time" });

export const chat = (id) => api.get("/api/v1/chats/" + id);

export const deleteChat = (id) => api.del("/api/v1/chats/" + id);

export const createPreset = ({ title, instruction, model }) => api.post("/api/v1/presets", {
  title, messages: instruction === "" ? [] : [message("system", instruction)], parameters: { model },
});

export const createChat = (presetId, title, text) => api.post("/api/v1/chats", {
  preset_id: presetId, title, messages: [message("user", text)],
});

/** The chat with one more message of its user. */
export const say = ({ id, preset_id, title, visibility, messages }, text) => api.put("/api/v1/chats/" + id, {
  preset_id, title, visibility, messages: [...messages, message("user", text)],
});

/** Has the model answer the chat; yields all that it said so far. */
export async function* answerTo(chatId, signal) {
  const { task_id: task } = await api.post("/api/v1/tasks", { chat_id: chatId, type: "chat_generation" });
  for await (const { event, data } of api.stream("GET", `/api/v1/tasks/${task}/stream`, { signal })) {
    if (event === "message") {
      const { status, content } = JSON.parse(data);
      if (status === "failed") {
        throw new Error(content);
      }
      yield content ?? "";
    }
  }
}
