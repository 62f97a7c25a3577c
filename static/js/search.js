// Job search: what a swapped part must not lose.

const input = document.querySelector("[data-suggest]");

// Opened groups of conditions stay open when their counts are replaced.
const opened = new Set();
document.body.addEventListener("htmx:beforeSwap", () => {
  opened.clear();
  document.querySelectorAll("#job-facets details[open]").forEach((group) => opened.add(group.id));
});
document.body.addEventListener("htmx:oobAfterSwap", () => {
  opened.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
});

// A link inside the results (a page, a removed condition) vanishes with them: go on from their start.
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "job-results" || document.activeElement !== document.body) return;
  document.getElementById("job-results")?.focus({ preventScroll: true });
});

// A removed keyword disappears from its field, too.
document.body.addEventListener("htmx:pushedIntoHistory", (event) => {
  const query = new URL(event.detail.path, location.href).searchParams.get("q") ?? "";
  if (input && document.activeElement !== input) input.value = query;
});

// On wide screens the conditions stand beside the results and are always open.
const wide = matchMedia("(min-width: 60rem)");
const filters = document.querySelector(".job-search__filters");
const follow = () => { if (filters && wide.matches) filters.open = true; };
wide.addEventListener("change", follow);
follow();
