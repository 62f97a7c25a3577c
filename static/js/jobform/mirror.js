// What is not saved yet is kept on this device, until it is.
import { button, tell } from "./remarks.js";

const SKIPPED = new Set(["csrfmiddlewaretoken", "version", "token", "action"]);

function key(form) {
  return `unsaved:${new URL(form.action).pathname}`;
}

export function typed(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !SKIPPED.has(name));
}

export function keepHere(form) {
  try {
    localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), typed: typed(form) }));
  } catch {
    // no room or not allowed: the server's copy remains
  }
}

export function forgetHere(form) {
  try {
    localStorage.removeItem(key(form));
  } catch {
    // nothing was kept
  }
}

function read(form) {
  try {
    return JSON.parse(localStorage.getItem(key(form)));
  } catch {
    return null;
  }
}

function restore(form, pairs) {
  const values = new Map();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.elements) {
    if (!control.name || SKIPPED.has(control.name) || control.type === "file" || control.type === "hidden") continue;
    const given = values.get(control.name) ?? [];
    if (["radio", "checkbox"].includes(control.type)) control.checked = given.includes(control.value);
    else if (values.has(control.name)) control.value = given[0];
  }
  form.dispatchEvent(new Event("restored"));
}

export function offerUnsaved(form, changed) {
  const found = read(form);
  if (!found || JSON.stringify(found.typed) === JSON.stringify(typed(form))) {
    forgetHere(form);
    return;
  }
  const at = new Date(found.at).toLocaleString("ja-JP", { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
  tell(
    form,
    "warn",
    `この端末に、保存されていない入力が残っています（${at}）。`,
    button("入力を戻す", () => {
      tell(form, "", "");
      restore(form, found.typed);
      changed();
    }),
    button("破棄する", () => {
      tell(form, "", "");
      forgetHere(form);
    }, true),
  );
}
