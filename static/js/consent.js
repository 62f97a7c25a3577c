/*
 * Asks whether visits may be measured with Google Analytics; loads it after a yes and never before.
 *
 * The answer is kept in this browser for six months. A browser that asks not to be tracked (Do Not Track,
 * Global Privacy Control) has answered already. Without this script nothing is loaded at all.
 */

const STORE = "analytics-consent";
const MONTHS = 6;

const banner = document.querySelector("[data-consent]");
const status = document.querySelector("[data-consent-status]");
const id = banner.dataset.consent;
const opener = document.querySelector("[data-consent-open]");
const refusedByBrowser = navigator.doNotTrack === "1" || navigator.globalPrivacyControl === true;

function readAnswer() {
  if (refusedByBrowser) return "denied";
  try {
    const { answer, until } = JSON.parse(localStorage.getItem(STORE)) ?? {};
    return until > Date.now() ? answer : null;
  } catch {
    return null;
  }
}

function keepAnswer(answer) {
  const until = new Date();
  until.setMonth(until.getMonth() + MONTHS);
  try {
    localStorage.setItem(STORE, JSON.stringify({ answer, until: until.getTime() }));
  } catch {
    // A browser that stores nothing asks again on the next page.
  }
}

function measure() {
  window[`ga-disable-${id}`] = false;
  if (window.gtag) return;
  window.dataLayer = [];
  window.gtag = function gtag() { window.dataLayer.push(arguments); };
  window.gtag("js", new Date());
  window.gtag("config", id, { allow_google_signals: false, allow_ad_personalization_signals: false });
  const script = document.createElement("script");
  script.async = true;
  script.src = `https://www.googletagmanager.com/gtag/js?id=${encodeURIComponent(id)}`;
  document.head.append(script);
}

function forget() {
  window[`ga-disable-${id}`] = true;
  const domains = location.hostname.split(".").map((_, index, parts) => parts.slice(index).join("."));
  for (const name of document.cookie.split("; ").map((pair) => pair.split("=")[0])) {
    if (!name.startsWith("_ga")) continue;
    for (const domain of ["", ...domains.map((part) => `; domain=${part}`)]) {
      document.cookie = `${name}=; max-age=0; path=/${domain}`;
    }
  }
}

function show(visible) {
  banner.hidden = !visible;
  document.documentElement.classList.toggle("has-consent", visible);
}

function apply(answer) {
  if (answer === "granted") measure();
  else forget();
}

for (const button of banner.querySelectorAll("[data-consent-answer]")) {
  button.addEventListener("click", () => {
    const answer = refusedByBrowser ? "denied" : button.dataset.consentAnswer;
    keepAnswer(answer);
    apply(answer);
    const hadFocus = banner.contains(document.activeElement);
    show(false);
    status.textContent = answer === "granted" ? "アクセス解析に同意しました。" : "アクセス解析を拒否しました。";
    if (hadFocus) (banner.opened ? opener : document.getElementById("main"))?.focus({ preventScroll: true });
    banner.opened = false;
  });
}

if (opener) {
  opener.closest("[hidden]").hidden = false;
  opener.addEventListener("click", () => {
    banner.opened = true;
    const answer = readAnswer();
    for (const button of banner.querySelectorAll("[data-consent-answer]")) {
      button.setAttribute("aria-pressed", String(button.dataset.consentAnswer === answer));
    }
    banner.querySelector("[data-consent-signal]").hidden = !refusedByBrowser;
    show(true);
    document.getElementById("consent-title").focus();
  });
}

const answer = readAnswer();
if (answer) apply(answer);
else show(true);
