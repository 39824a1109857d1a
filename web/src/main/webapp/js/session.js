// Who is signed in, as the server says. The session itself is a cookie that no script sees.
import { computed, reactive } from "./vendor.js";
import * as api from "./api.js";

const PATH = "/account/session";

/** `account`: { id, username, displayName, role: "user" | "programmer" | "admin", credits } or null. */
export const session = reactive({ known: false, account: null, registrationOpen: false });

export const isAdmin = computed(() => session.account?.role === "admin");

export const isProgrammer = computed(() => ["programmer", "admin"].includes(session.account?.role));

function take({ account, registrationOpen }) {
  Object.assign(session, { known: true, account, registrationOpen });
}

/** Asks the server; also after something that changes the credits. */
export async function refresh() {
  try {
    take(await api.get(PATH));
  } finally {
    session.known = true;
  }
}

export async function signIn(username, password) {
  take(await api.post(PATH, { username, password }));
}

export async function register(registration) {
  take(await api.post("/account/registration", registration));
}

export async function signOut() {
  await api.del(PATH);
  session.account = null;
}

api.onSignedOut(() => {
  session.account = null;
});
