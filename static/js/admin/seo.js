/*
 * Follows what an editor types about a page: how long it is in full-width letters, and how it will look
 * in search results and when it is shared. Everything it shows is help; nothing is refused.
 */

const preview = document.querySelector("[data-seo]");
const field = (name) => document.getElementById(`id_${name}`);
const text = (name) => field(name)?.value.trim() ?? "";
const range = (name) => [Number(preview.dataset[`${name}From`]), Number(preview.dataset[`${name}To`])];

/** Length in full-width letters; half-width ones count half. */
function lengthOf(value) {
  return Array.from(value).reduce((sum, letter) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(letter) ? 0.5 : 1), 0);
}

function advice(length, [from, to], whenEmpty) {
  if (!length) return whenEmpty;
  const said = `全角で${Math.ceil(length)}文字分です。`;
  if (length < from) return `${said}${to}文字くらいまで書けます。`;
  if (length <= to) return `${said}ちょうどよい長さです。`;
  return `${said}${to}文字分より後は、省かれることがあります。大事なことばを前に置くと安心です。`;
}

function part(name) {
  const element = document.createElement("span");
  element.className = `seo-length__${name}`;
  return element;
}

/** A line with the good range and a sentence below a field; the sentence is read out when typing pauses. */
function addMeter(name, limits, whenEmpty) {
  const input = field(name);
  if (!input) return;
  const scale = limits[1] * 1.5;
  const percent = (length) => `${Math.min(100, (length / scale) * 100)}%`;
  const box = document.createElement("div");
  box.className = "seo-length";
  const line = document.createElement("div");
  line.className = "seo-length__line";
  line.setAttribute("aria-hidden", "true");
  const good = part("good");
  good.style.insetInlineStart = percent(limits[0]);
  good.style.width = `${((limits[1] - limits[0]) / scale) * 100}%`;
  const value = part("value");
  line.append(good, value);
  const sentence = document.createElement("p");
  sentence.id = `${input.id}-length`;
  sentence.setAttribute("aria-live", "polite");
  box.append(line, sentence);
  input.after(box);
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${sentence.id}`.trim());

  let pause = 0;
  const show = () => {
    const length = lengthOf(input.value.trim());
    value.style.width = percent(length);
    clearTimeout(pause);
    pause = setTimeout(() => { sentence.textContent = advice(length, limits, whenEmpty); }, 300);
  };
  input.addEventListener("input", show);
  show();
}

function put(selector, value) {
  for (const element of preview.querySelectorAll(selector)) element.textContent = value || element.dataset.empty || "";
}

/** The chosen picture in the card, else the title on the site's colour. */
function showPicture() {
  const picture = preview.querySelector("[data-seo-picture]");
  const chosen = text("og_image") && document.querySelector("#id_og_image-chooser img");
  picture.classList.toggle("seo-card__picture--chosen", Boolean(chosen));
  picture.style.backgroundImage = chosen ? `url("${encodeURI(chosen.src)}")` : "";
}

function follow() {
  put("[data-seo-title]", text("seo_title") || text("title") || "ページの題名");
  put("[data-seo-headline]", text("title") || "ページの題名");
  put("[data-seo-description]", text("search_description") || text("lead") || text("intro"));
  const slug = text("slug");
  const address = preview.querySelector("[data-seo-address]");
  if (slug && preview.dataset.slug) {
    address.textContent = address.dataset.start.replace(/[^/]+\/$/, `${slug}/`);
  }
  showPicture();
}

if (preview) {
  const address = preview.querySelector("[data-seo-address]");
  address.dataset.start = address.textContent;
  preview.dataset.slug = text("slug");
  addMeter("seo_title", range("title"), "空欄のときはページの題名が使われます。");
  addMeter("search_description", range("description"), "空欄のときは、リード文か本文の一部が使われます。");
  document.addEventListener("input", (event) => {
    if (/^id_(title|seo_title|search_description|slug|lead|intro|og_image)$/.test(event.target.id)) follow();
  });
  const chooser = document.getElementById("id_og_image-chooser");
  if (chooser) new MutationObserver(showPicture).observe(chooser, { subtree: true, attributes: true, childList: true });
  follow();
}
