// For the pages that links in mails lead to. The token leaves the address bar at once, and is used by a click only, so
// that no mail scanner which opens the page uses it up.
const token = new URLSearchParams(location.search).get("token") ?? "";
history.replaceState(null, "", location.pathname);

const form = document.getElementById("act");

function show(id, text) {
  const element = document.getElementById(id);
  element.textContent = text;
  element.hidden = text === "";
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  show("problem", "");
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const response = await fetch(form.dataset.path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, ...Object.fromEntries(new FormData(form)) }),
    });
    const body = await response.json();
    show(response.ok ? "done" : "problem", response.ok ? body.message : body.detail);
    form.hidden = response.ok;
  } catch {
    show("problem", "The server does not answer; try again in a moment. 服务器没有响应，请稍后再试。");
  } finally {
    button.disabled = false;
  }
});
