import { ref, watchEffect } from "./vendor.js";
import { remember, remembered } from "./settings.js";

export const THEMES = ["system", "light", "dark"];

/** "system", "light" or "dark". */
export const theme = ref(THEMES.includes(remembered("theme")) ? remembered("theme") : "system");

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now: for drawings that CSS does not reach. */
export const dark = ref(false);

watchEffect(() => {
  document.documentElement.dataset.theme = theme.value;
  dark.value = theme.value === "system" ? systemIsDark.matches : theme.value === "dark";
});

systemIsDark.addEventListener("change", () => {
  dark.value = theme.value === "system" ? systemIsDark.matches : theme.value === "dark";
});

export function setTheme(name) {
  theme.value = name;
  remember("theme", name);
}
