// Colours for what CSS does not reach: drawings on a canvas.
const LIGHT = {
  ink: "#1d2433", quiet: "#4b5568", line: "#d5dae4", paper: "#ffffff", accent: "#0b57a4", previous: "#737d92",
  good: "#1b6e3c", bad: "#b3261e", cold: "#eaf1fb",
  series: ["#0b57a4", "#b4510a", "#1b7a4b", "#7a3fa0", "#a3195b", "#5b6b00", "#0f7d8c", "#6b4a2b"],
};

const DARK = {
  ink: "#e6e9f0", quiet: "#aab3c5", line: "#333c4d", paper: "#12161e", accent: "#8cc0ff", previous: "#8a94a9",
  good: "#7ddba0", bad: "#ffb4ab", cold: "#1a2536",
  series: ["#8cc0ff", "#ffb27a", "#7ddba0", "#d0a9f5", "#ff9bc4", "#d3e06a", "#7fe0ec", "#d9b595"],
};

export const palette = (dark) => (dark ? DARK : LIGHT);
