import { createApp } from "./vendor.js";
import { AppShell } from "./components/AppShell.js";
import { notifyFailure } from "./notices.js";
import { refresh } from "./session.js";
import "./theme.js";

const app = createApp(AppShell);

app.config.errorHandler = (error) => {
  notifyFailure(error);
  if (error?.name !== "Failure") {
    console.error(error);
  }
};

app.mount("#app");
refresh().catch(notifyFailure);
