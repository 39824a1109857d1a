const form = document.getElementById("request");
const answer = document.getElementById("answer");
const problem = document.getElementById("problem");

function show(element, text) {
  element.textContent = text;
  element.hidden = text === "";
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  show(problem, "");
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const response = await fetch("/createItem", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ lang: form.lang.value, prompt: form.prompt.value, max_length: 512 }),
    });
    const body = await response.json();
    show(answer, body.response ?? "");
    show(problem, response.ok ? "" : body.message);
  } catch {
    show(problem, "The server does not answer; try again in a moment. 服务器没有响应，请稍后再试。");
  } finally {
    button.disabled = false;
  }
});
