// Courses, and rehearsals of them.
import * as api from "./api.js";

export const courses = () => api.get("/api/courses/list");

export async function tasks(page, size) {
  const { items, total } = await api.get("/api/tasks", { page, page_size: size });
  return { rows: items, total };
}

export const task = (id) => api.get("/api/tasks/" + id);

export const solutions = (id) => api.get(`/api/tasks/${id}/solutions`);

export const createTask = (name, courseIds) => api.post("/api/tasks", { name, course_ids: courseIds });

/** "start", "pause", "resume", "cancel" or "retry". */
export const act = (id, action) => api.post(`/api/tasks/${id}/${action}`);

export const deleteTask = (id) => api.del("/api/tasks/" + id);

const ACTIONS = {
  pending: ["start", "cancel"], running: ["pause", "cancel"], paused: ["resume", "cancel"],
  failed: ["retry"], cancelled: ["retry"], completed: [],
};

/** What can be done with a task in that state. */
export const actionsIn = (status) => ACTIONS[status] ?? [];

export const isDeletable = (status) => ["completed", "failed", "cancelled", "paused"].includes(status);

const TONES = { completed: "good", failed: "bad", cancelled: "bad", paused: "warn" };

export const toneOf = (status) => TONES[status];
