// Tells the site what became of a page of results: which job was opened first, or that none was. Nothing about
// the visitor is sent: the token names this one page of results and is forgotten with it.

const told = new Set();
let followed = "";

const results = () => document.querySelector("#job-results[data-journal]");

function tell(outcome, rank = "") {
  const { journal: token, journalTo: address } = results()?.dataset ?? {};
  if (!token || told.has(token)) return;
  told.add(token);
  navigator.sendBeacon(address, new URLSearchParams({ token, outcome, rank }));
}

function opened(event) {
  const link = event.target.closest("#job-results [data-job] a[href]");
  if (!link || event.button > 1 || !results()) return;
  const jobs = [...results().querySelectorAll("[data-job]")];
  tell("clicked", jobs.indexOf(link.closest("[data-job]")) + 1);
}

// A page that comes back or is loaded again is not looked at for the first time: its end would count twice.
const [navigation] = performance.getEntriesByType("navigation");
if (["back_forward", "reload"].includes(navigation?.type) && results()) told.add(results().dataset.journal);

document.addEventListener("click", opened);
document.addEventListener("auxclick", opened);
addEventListener("pagehide", () => tell("left"));

// A search from a page of results says where it came from: that page was not left, its words did not do.
document.addEventListener("htmx:configRequest", (event) => {
  const token = results()?.dataset.journal;
  if (!token || token === followed || event.detail.verb !== "get") return;
  followed = token;
  told.add(token);
  event.detail.headers["X-Search-After"] = token;
});
