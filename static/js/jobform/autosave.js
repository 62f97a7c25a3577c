// Saves a few seconds after the last change, says so, and keeps trying when it cannot.
import { forgetHere, keepHere, typed } from "./mirror.js";
import { showProgress } from "./progress.js";
import { button, comparison, showOthers, showPay, showRemarks, tell } from "./remarks.js";

const PAUSE = 2000;
const LONGEST = 8000;
const RETRY = 10_000;
const STILL_HERE = 60_000;

export class Autosave {
  constructor(form) {
    this.form = form;
    this.state = form.querySelector("[data-save-state]");
    this.timer = 0;
    this.since = 0;
    this.sending = null;
    this.changed = false;
    this.paused = Boolean(form.querySelector("[data-conflict]"));
  }

  watch() {
    for (const event of ["input", "change"]) {
      this.form.addEventListener(event, ({ target }) => {
        if (target.type !== "file" && !target.closest("#upload")) this.touch();
      });
    }
    addEventListener("online", () => this.changed && this.save());
    addEventListener("beforeunload", (event) => {
      if (this.changed && !this.leaving) event.preventDefault();
    });
    this.form.addEventListener("submit", () => { this.leaving = true; clearTimeout(this.timer); });
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    setInterval(() => {
      if (!this.changed && !this.paused && document.visibilityState === "visible" && this.form.dataset.saved) this.save();
    }, STILL_HERE);
    if (this.isTypedIn()) this.touch();
  }

  // On a slow line people type before this script has come.
  isTypedIn() {
    const texts = this.form.querySelectorAll("textarea, input[type=text]");
    return [...texts].some((control) => control.value !== control.defaultValue);
  }

  touch() {
    this.changed = true;
    keepHere(this.form);
    this.since ||= Date.now();
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(PAUSE, this.since + LONGEST - Date.now()));
    this.timer = setTimeout(() => this.save(), wait);
    if (!this.paused) this.say("入力中です");
  }

  say(text, mood = "") {
    this.state.textContent = text;
    this.state.className = `jobform__state${mood && ` jobform__state--${mood}`}`;
  }

  retry() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY);
  }

  body() {
    const data = new URLSearchParams(typed(this.form));
    for (const name of ["csrfmiddlewaretoken", "version", "token"]) {
      const control = this.form.elements[name]; // only a new job has a token
      if (control) data.set(name, control.value);
    }
    return data;
  }

  async save() {
    if (this.paused || this.leaving) return;
    if (this.sending) { // one at a time: the newer state goes when the older has arrived
      this.again = true;
      return;
    }
    this.say("保存しています…");
    this.since = 0;
    this.changed = false;
    this.sending = new AbortController();
    const limit = setTimeout(() => this.sending?.abort(), 20_000);
    try {
      const answer = await fetch(this.form.dataset.autosave, {
        method: "POST",
        body: this.body(),
        headers: { Accept: "application/json" },
        signal: this.sending.signal,
      });
      await this.take(answer);
    } catch {
      this.changed = true;
      this.say("通信が切れています。入力はこの端末に残っています。", "bad");
      this.retry();
    } finally {
      clearTimeout(limit);
      this.sending = null;
    }
    if (this.again) {
      this.again = false;
      this.save();
    }
  }

  async take(answer) {
    const told = await answer.json();
    if (answer.ok) this.saved(told);
    else if (told.token) await this.renewToken(told.token);
    else if (told.sign_in) this.signedOut(told.sign_in);
    else if (told.conflict) this.collided(told.conflict);
    else if (told.refused) this.refused(told.refused);
    else throw new Error("no answer");
  }

  saved(told) {
    this.form.elements.version.value = told.version;
    this.form.dataset.saved = "1";
    if (told.edit && this.form.dataset.autosave !== told.autosave) {
      forgetHere(this.form);
      history.replaceState(null, "", told.edit);
      this.form.action = told.edit;
      this.form.dataset.autosave = told.autosave;
    }
    const wrong = Object.values(told.fields).filter(({ errors }) => errors.length).length;
    if (this.changed) keepHere(this.form);
    else if (!wrong) forgetHere(this.form);
    this.say(wrong ? `${told.saved_at} ${wrong}項目を除いて保存しました` : `保存しました ${told.saved_at}`, wrong ? "bad" : "good");
    if (this.askedToSignIn) tell(this.form, "", "");
    this.askedToSignIn = false;
    showRemarks(this.form, told.fields);
    showProgress(this.form, told.sections);
    showPay(this.form, told.pay);
    showOthers(this.form, told.others);
  }

  async renewToken(token) {
    this.form.elements.csrfmiddlewaretoken.value = token;
    this.changed = true;
    this.again = true;
  }

  signedOut(address) {
    this.changed = true;
    this.say("ログインし直してください（入力は残っています）", "bad");
    if (!this.askedToSignIn) {
      const link = document.createElement("a");
      link.className = "button button--s";
      link.target = "_blank";
      link.href = `${address}?next=${encodeURIComponent(location.pathname)}`;
      link.textContent = "新しいタブでログインする";
      tell(this.form, "alarm", "ログインの期限が切れました。入力はこの画面と端末に残っています。ログインすると、続きから自動で保存されます。", link, button("ログインしたので保存する", () => this.save(), true));
      this.askedToSignIn = true;
    }
    this.retry();
  }

  collided({ who, fields, version }) {
    this.paused = true;
    this.changed = true;
    this.say("まだ保存していません。どちらの内容を残すか選んでください。", "bad");
    tell(
      this.form,
      "alarm",
      `${who}保存しています。あなたの入力はまだ保存していません。違うところを見て、どちらを残すか選んでください。`,
      comparison(fields),
      button("自分の入力で保存", () => {
        this.form.elements.version.value = version;
        this.paused = false;
        tell(this.form, "", "");
        this.save();
      }),
      button("保存されている内容を読み込む", () => {
        this.leaving = true;
        forgetHere(this.form);
        location.assign(this.form.action);
      }, true),
    );
    this.form.querySelector("[data-told]").scrollIntoView({ block: "center" });
  }

  refused(text) {
    this.paused = true;
    this.say("保存できません（入力はこの端末に残っています）", "bad");
    tell(this.form, "alarm", text);
  }
}
