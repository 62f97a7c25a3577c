// Shows only what the answers ask for. The conditions are in the markup: `renewal=auto,possible;…`.

function chosen(form, name) {
  const controls = form.querySelectorAll(`[name="${name}"]`);
  return [...controls]
    .filter((control) => !["radio", "checkbox"].includes(control.type) || control.checked)
    .map((control) => control.value);
}

function holds(form, condition) {
  const [name, values] = condition.split("=");
  if (!form.querySelector(`[name="${name}"]`)) return null; // decided by the server, such as the kind
  const wanted = values.split(",");
  return chosen(form, name).some((value) => wanted.includes(value));
}

function update(form) {
  for (const part of form.querySelectorAll("[data-when]:not([data-when=''])")) {
    const answers = part.dataset.when.split(";").map((condition) => holds(form, condition));
    if (answers.includes(null)) continue;
    part.toggleAttribute("data-idle", answers.includes(false));
  }
}

export function followConditions(form) {
  update(form);
  form.addEventListener("change", () => update(form));
  form.addEventListener("restored", () => update(form));
}
