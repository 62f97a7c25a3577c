// Job search: what a swapped part or a way back must not lose. Everything works without it.

const KEEP = "job-search:";
const wide = matchMedia("(min-width: 60rem)");
const filters = document.getElementById("job-filters");
const foldable = () => document.querySelectorAll(".job-search details[id]");

// There is no cache of earlier states: going back loads the page, and this puts it where it was.
if (window.htmx) window.htmx.config.refreshOnHistoryMiss = true;

const remember = () => {
  const unfolded = Object.fromEntries([...foldable()].map((part) => [part.id, part.open]));
  const state = JSON.stringify({ unfolded, top: scrollY });
  try { sessionStorage.setItem(KEEP + location.href, state); } catch { /* storage is full or forbidden */ }
};

const recall = () => {
  const [visit] = performance.getEntriesByType("navigation");
  if (!["back_forward", "reload"].includes(visit?.type)) return null;
  try { return JSON.parse(sessionStorage.getItem(KEEP + location.href)); } catch { return null; }
};

const unfold = (states) => foldable().forEach((part) => { part.open = states[part.id] ?? part.open; });

// On wide screens the conditions stand beside the results and are always open; on phones a group of them
// is open when something in it is chosen.
const follow = () => { if (filters && wide.matches) filters.open = true; };
const before = recall();
if (before) {
  unfold(before.unfolded);
  scrollTo({ top: before.top, behavior: "instant" });
} else if (!wide.matches) {
  document.querySelectorAll(".facet:not([data-facet-group='near'], :has(:checked:not([value=''])))").forEach((group) => { group.open = false; });
}
follow();
wide.addEventListener("change", follow);
addEventListener("pagehide", remember);
document.body.addEventListener("htmx:beforeRequest", remember);

// Groups of conditions stay as they are when their counts are replaced.
let states = {};
document.body.addEventListener("htmx:beforeSwap", () => {
  states = Object.fromEntries([...document.querySelectorAll("#job-facets details")].map((part) => [part.id, part.open]));
});
document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target?.id === "job-facets") unfold(states);
});

// A link inside the results (a page, a removed condition) vanishes with them: go on from their start.
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "job-results" || document.activeElement !== document.body) return;
  document.getElementById("job-results")?.focus({ preventScroll: true });
});

// A removed keyword disappears from its field, too.
document.body.addEventListener("htmx:pushedIntoHistory", (event) => {
  const input = document.getElementById("job-q");
  const query = new URL(event.detail.path, location.href).searchParams.get("q") ?? "";
  if (input && document.activeElement !== input) input.value = query;
});

// The results are there already: on phones the conditions make room for them.
document.querySelector("[data-show-results]")?.addEventListener("click", () => {
  if (!wide.matches) filters.open = false;
  const results = document.getElementById("job-results");
  results.scrollIntoView();
  results.focus({ preventScroll: true });
});

// Typing an amount chooses it.
document.body.addEventListener("input", (event) => {
  const choice = document.getElementById(event.target.dataset?.chooses ?? "");
  if (choice) choice.checked = event.target.value !== "";
});
