import shell from "./zh/shell.js";
import playground from "./zh/playground.js";
import admin from "./zh/admin.js";

export default { ...shell, ...playground, ...admin };
