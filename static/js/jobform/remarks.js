// Errors and findings beside the fields, as the server told them.

function element(name, classes, text = "") {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}

function finding({ severity, label, sentence, ground }) {
  const remark = element("div", `remark remark--${severity}`);
  const text = element("p", "", sentence);
  if (ground) text.append(element("small", "remark__ground", ground));
  remark.append(element("p", "remark__label", label), text);
  return remark;
}

function error(sentence) {
  const item = element("li", "field__error");
  item.append(element("span", "", sentence));
  return item;
}

// While somebody types in a field, remarks about its half-written content wait until they leave it.
function isBusy(item) {
  const control = document.activeElement;
  return item.contains(control) && control.matches("input, textarea");
}

export function showRemarks(form, fields) {
  for (const item of form.querySelectorAll("[data-item]")) {
    const { errors = [], findings = [] } = fields[item.dataset.item] ?? {};
    const place = item.querySelector("[data-findings]");
    const drawn = JSON.stringify([errors, findings]);
    if (!place || item.drawn === drawn || (isBusy(item) && !errors.length && !findings.length && !item.drawn)) continue;
    item.drawn = drawn;
    place.replaceChildren(...findings.map(finding));
    item.querySelector("[data-errors]").replaceChildren(...errors.map(error));
    item.classList.toggle("field--error", errors.length > 0);
  }
}

export function showPay(form, pay) {
  const line = form.querySelector("[data-pay]");
  if (!line || !pay) return;
  line.querySelector("[data-pay-text]").textContent = pay.pay;
  line.querySelector("[data-pay-minimum]").textContent = pay.minimum;
  line.classList.toggle("payline--low", pay.low);
}

export function showOthers(form, text) {
  const line = form.querySelector("[data-others]");
  if (!line) return;
  line.hidden = !text;
  line.querySelector("[data-others-text]").textContent = text;
}

// What two people wrote differently, as a table.
export function comparison(fields) {
  const row = (kind, cells) => {
    const line = document.createElement("tr");
    line.append(...cells.map((text, index) => element(kind === "th" || !index ? "th" : "td", "", text)));
    return line;
  };
  const table = element("table", "table");
  table.append(row("th", ["項目", "あなたの入力", "保存されている内容"]));
  table.append(...fields.map(({ label, mine, theirs }) => row("td", [label, mine.slice(0, 200), theirs.slice(0, 200)])));
  const frame = element("div", "table-scroll conflict");
  frame.append(table);
  return frame;
}

// A notice above the form; a table, buttons and links come from the caller.
export function tell(form, kind, text, ...controls) {
  const place = form.querySelector("[data-told]");
  if (!text) {
    place.replaceChildren();
    return;
  }
  const box = element("div", `notice notice--${kind}`);
  const body = element("div", "notice__body");
  body.append(element("p", "", text));
  body.append(...controls.filter((control) => control.matches("div")));
  const row = element("p", "cluster");
  row.append(...controls.filter((control) => !control.matches("div")));
  body.append(row);
  box.append(element("span", ""), body);
  place.replaceChildren(box);
}

export function button(label, act, quiet = false) {
  const made = element("button", quiet ? "button button--outline button--s" : "button button--s", label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}
