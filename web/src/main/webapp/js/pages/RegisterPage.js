import { h, reactive } from "../vendor.js";
import { ActionForm } from "../components/ActionForm.js";
import { Field, bound } from "../components/Field.js";
import { HOME, go, href } from "../router.js";
import { notify } from "../notices.js";
import { register, session } from "../session.js";
import { t } from "../i18n.js";

const KINDS = ["user", "programmer"];

export default {
  props: { query: { type: Object, required: true } },
  setup(props) {
    const wish = reactive({ username: "", password: "", email: "", role: "user" });

    async function run() {
      await register({ ...wish, email: wish.email || null });
      notify(t("account.welcome", { name: session.account.username }));
      go(props.query.next ?? HOME);
    }

    return () => session.registrationOpen ? [
      h(ActionForm, { class: "narrow", action: t("account.register"), run }, () => [
        h(Field, { ...bound(wish, "username"), label: t("account.username"), autocomplete: "username", required: true,
          minlength: 2, maxlength: 50 }),
        h(Field, { ...bound(wish, "password"), label: t("account.password"), type: "password",
          hint: t("account.passwordHint"), autocomplete: "new-password", required: true, minlength: 6,
          maxlength: 255 }),
        h(Field, { ...bound(wish, "email"), label: t("account.email"), type: "email", autocomplete: "email",
          maxlength: 254 }),
        h(Field, { ...bound(wish, "role"), label: t("account.kind"), as: "select",
          options: KINDS.map((kind) => [kind, t("account.kind." + kind)]) }),
      ]),
      h("p", [t("account.haveAccount") + " ", h("a", { href: href("/sign-in", props.query) }, t("page.signIn"))]),
    ] : h("p", t("account.closed"));
  },
};
