// Questions to programmers and their answers.
import * as api from "./api.js";

export const LANGUAGES = ["Python", "Java", "JavaScript"];

const LISTS = { all: "/task/auth/my/list", open: "/task/auth/my/ask/list", finished: "/task/auth/my/accept/list" };

async function told(answer) {
  const { data, total } = await answer;
  return { rows: data, total };
}

/** The own tasks: "all", "open" or "finished". */
export const ownTasks = (kind, page, size) => told(api.get(LISTS[kind], { page, size }));

/** What waits for an answer: everybody's for programmers and administrators, else one's own. */
export const openTasks = (page, size) => told(api.get("/task/auth/ask/list", { page, size }));

/** Puts a question to the programmers. @returns the number of the task */
export async function askProgrammers(content, language) {
  const { data: { taskId } } = await api.post("/task/auth/add", { content, codeType: language });
  await reopen(taskId);
  return taskId;
}

export const reopen = (taskId) => api.post("/task/auth/ask", undefined, { query: { taskId } });

export const answer = (taskId, content) => api.post("/answer/auth/add", { taskId, content });

/** Adopts an answer, or gives its adoption up. */
export const adopt = (taskId, answerId, adopted) =>
  api.post("/answer/auth/adopt", undefined, { query: { taskId, answerId, status: adopted ? 1 : 0 } });

const names = new Map();

async function nameOf(userId) {
  if (!names.has(userId)) {
    names.set(userId, (await api.get("/users/auth/getusername", { userId })).data);
  }
  return names.get(userId);
}

/** A task with its answers, each with the name of its author (null: the account is gone). */
export async function taskWithAnswers(taskId) {
  const { data: { task, answerList } } = await api.get("/task/auth/task/detail", { taskId });
  const answers = await Promise.all(answerList.map(async (given) => ({
    ...given, author: given.userId === null ? null : await nameOf(given.userId),
  })));
  return { task, answers };
}
