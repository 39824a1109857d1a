import { h, reactive } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { Field, bound } from "../components/Field.js";
import { HOME, go, href } from "../router.js";
import { notify } from "../notices.js";
import { session, signIn } from "../session.js";
import { t } from "../i18n.js";

export default {
  props: { query: { type: Object, required: true } },
  setup(props) {
    const credentials = reactive({ username: "", password: "" });

    async function run() {
      await signIn(credentials.username, credentials.password);
      notify(t("account.welcome", { name: session.account.username }));
      go(props.query.next ?? HOME);
    }

    return () => [
      h(ActionForm, { class: "narrow", action: t("account.signIn"), run }, () => [
        h(Field, { ...bound(credentials, "username"), label: t("account.username"), autocomplete: "username",
          required: true, maxlength: 255 }),
        h(Field, { ...bound(credentials, "password"), label: t("account.password"), type: "password",
          autocomplete: "current-password", required: true, maxlength: 255 }),
      ]),
      session.registrationOpen ? h("p", [t("account.noAccount") + " ",
        h("a", { href: href("/register", { next: props.query.next }) }, t("page.register"))]) : null,
    ];
  },
};
