// The form of a record: everything works without this; with it, the form saves itself and answers at once.
import { Autosave } from "./autosave.js";
import { followConditions } from "./conditions.js";
import { countCharacters } from "./counters.js";
import { fillFromPostalCode } from "./postal.js";
import { followSections } from "./progress.js";
import { offerUnsaved } from "./mirror.js";

const form = document.querySelector("[data-jobform]");

if (form) {
  form.classList.add("jobform--script");
  followConditions(form);
  countCharacters(form);
  followSections(form);
  if (!("locked" in form.dataset)) {
    const autosave = new Autosave(form);
    offerUnsaved(form, () => autosave.touch());
    fillFromPostalCode(form, () => autosave.touch());
    autosave.watch();
  }
}
