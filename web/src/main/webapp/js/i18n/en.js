import shell from "./en/shell.js";
import playground from "./en/playground.js";
import admin from "./en/admin.js";

export default { ...shell, ...playground, ...admin };
