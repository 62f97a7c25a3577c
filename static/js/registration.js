/* Fills in what is known of a corporate number or a postal code. Without this, the buttons reload the form. */

const form = document.querySelector("[data-registration]");
const SOURCES = {
  number: { field: "corporate_number", address: form?.dataset.lookup, parameter: "number", digits: 13 },
  postal: { field: "postal_code", address: form?.dataset.postal, parameter: "code", digits: 7 },
};

function say(name, sentence) {
  form.querySelector(`[data-known="${name}"]`).textContent = sentence ?? "";
}

function fill(values, onlyEmpty) {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements[name];
    if (control && value && !(onlyEmpty && control.value)) control.value = value;
  }
}

async function look(name, onlyEmpty) {
  const source = SOURCES[name];
  const typed = form.elements[source.field].value;
  const address = `${source.address}?${new URLSearchParams({ [source.parameter]: typed })}`;
  try {
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    if (!response.ok) return;
    const { values, sentence } = await response.json();
    fill(values, onlyEmpty);
    say(name, sentence);
  } catch {
    // Offline: the form can be filled in by hand.
  }
}

for (const [name, source] of Object.entries(form ? SOURCES : {})) {
  form.elements[source.field].addEventListener("change", (event) => {
    const digits = event.target.value.normalize("NFKC").replace(/\D/g, "");
    if (digits.length === source.digits) look(name, true);
  });
  form.querySelector(`[data-fill="${name}"]`)?.addEventListener("click", (event) => {
    event.preventDefault();
    look(name, false);
  });
}
