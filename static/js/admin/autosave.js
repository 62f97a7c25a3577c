/*
 * Keeps what is written while an autosave is on its way. Wagtail 8 takes the form as it stands when the
 * answer arrives for the stored one: the last words would be neither stored nor previewed, without a warning.
 */
const PASSING = ["csrfmiddlewaretoken", "loaded_revision_id", "loaded_revision_created_at", "next", "overwrite_revision_id"];
let sent = null;

/* What a person can have changed; `renewed` names the fields that the answer has set. */
function written(data, renewed) {
  const entries = [...data].filter(([name]) => !PASSING.includes(name) && !name.startsWith("comments-") && !renewed.includes(name));
  return JSON.stringify(entries.map(([name, value]) => [name, value instanceof File ? [value.name, value.size] : value]));
}

document.addEventListener("w-autosave:save", ({ detail }) => {
  sent = detail.formData;
});

document.addEventListener("w-autosave:success", ({ target: form, detail }) => {
  const renewed = Object.keys(detail.response.field_updates ?? {});
  // Wagtail's next look at the form finds it changed, and saves and previews it as always.
  if (written(new FormData(form), renewed) !== written(sent, renewed)) form.dataset.wUnsavedForceValue = "true";
});
