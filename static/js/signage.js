/* A screen on a wall: moves on by itself, fetches what is new, and keeps what it has while the network is
   gone. Asks for nothing but its own page. */

const REFRESH_MS = 3 * 60 * 1000;
const IDLE_MS = 5000;
const script = document.querySelector("script[data-signage]");
const stage = document.querySelector("[data-slides]");
const position = document.querySelector("[data-position]");
const bar = document.querySelector("[data-bar]");
const pause = document.querySelector("[data-pause]");
const still = matchMedia("(prefers-reduced-motion: reduce)");

let slides = [...stage.children];
let current = Math.max(0, slides.findIndex((slide) => !slide.hidden));
let timer;

const moving = () => slides.length > 1 && !still.matches && pause?.getAttribute("aria-pressed") !== "true";

function show(index) {
  current = (index + slides.length) % slides.length;
  slides.forEach((slide, number) => { slide.hidden = number !== current; });
  position.textContent = `${current + 1} / ${slides.length}`;
  const seconds = Number(slides[current].dataset.seconds) || 12;
  clearTimeout(timer);
  document.body.classList.toggle("signage--moving", moving());
  document.documentElement.style.setProperty("--slide-time", `${seconds}s`);
  bar.replaceWith(bar); // starts the bar's animation anew
  if (moving()) timer = setTimeout(() => show(current + 1), seconds * 1000);
}

async function refresh() {
  const address = new URL(location.href);
  address.searchParams.delete("slide");
  let answer;
  try {
    answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(20_000) });
  } catch {
    return; // no network: go on with what is there
  }
  if (answer.status === 404) location.reload(); // the address was renewed: this screen shows nothing any more
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-slides]");
  if (!fresh) return;
  if (page.querySelector("script[data-signage]")?.src !== script.src
    || fresh.dataset.turned !== stage.dataset.turned) {
    location.reload(); // another version of the site, or the screen hangs the other way now
    return;
  }
  await takeOver(fresh);
}

async function takeOver(fresh) {
  const pictures = [...fresh.querySelectorAll("img")].map((picture) => {
    const copy = new Image();
    copy.src = picture.src;
    return copy.decode();
  });
  const loaded = await Promise.allSettled(pictures);
  if (loaded.some((result) => result.status === "rejected") && !navigator.onLine) return;
  const next = [...fresh.children].map((slide) => document.importNode(slide, true));
  stage.replaceChildren(...next);
  slides = next;
  show(Math.min(current, slides.length - 1));
}

function tick() {
  const now = new Date();
  document.querySelector("[data-clock]").textContent =
    now.toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Tokyo" });
  document.querySelector("[data-date]").textContent =
    `${now.toLocaleDateString("ja-JP", { month: "long", day: "numeric", timeZone: "Asia/Tokyo" })}`
    + `（${now.toLocaleDateString("ja-JP", { weekday: "short", timeZone: "Asia/Tokyo" })}）`;
}

for (const control of document.querySelectorAll(".signage__control")) {
  control.hidden = false;
  control.addEventListener("click", (event) => {
    event.preventDefault();
    if (control.dataset.step) {
      show(current + Number(control.dataset.step));
    } else {
      pause.setAttribute("aria-pressed", String(pause.getAttribute("aria-pressed") !== "true"));
      show(current);
    }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "ArrowRight") show(current + 1);
  if (event.key === "ArrowLeft") show(current - 1);
});

let idle;
function awake() {
  document.body.classList.remove("signage--idle");
  clearTimeout(idle);
  idle = setTimeout(() => document.body.classList.add("signage--idle"), IDLE_MS);
}
document.addEventListener("pointermove", awake);

still.addEventListener("change", () => show(current));
setInterval(tick, 1000);
setInterval(refresh, REFRESH_MS);
addEventListener("online", refresh);
tick();
awake();
show(current);
