/*
 * The list "公開前の点検" in the page editor: asks the server what is wrong with the form as it stands,
 * and leads to the block of each finding. Runs while the panel is open, a moment after a change.
 */
const PAUSE = 1500;
const LABELS = { error: "直してください", warning: "確認してください", note: "記録" };

function start(root) {
  const panel = root.closest("[data-side-panel]");
  const form = document.querySelector("[data-edit-form]");
  const state = root.querySelector("[data-check-state]");
  let timer = 0;
  let running = null;

  const isOpen = () => !panel.hidden;
  const later = () => {
    clearTimeout(timer);
    if (isOpen()) timer = setTimeout(check, PAUSE);
  };

  async function check() {
    clearTimeout(timer);
    const page = window.location.pathname.match(/\/pages\/(\d+)\/edit\//);
    if (!page || !form) return;
    running?.abort();
    running = new AbortController();
    state.textContent = "点検しています…";
    try {
      const response = await fetch(root.dataset.checkUrl.replace("/0/", `/${page[1]}/`), {
        method: "POST",
        body: new FormData(form),
        headers: { "X-Requested-With": "XMLHttpRequest" },
        signal: running.signal,
      });
      if (!response.ok) throw new Error(String(response.status));
      show(root, await response.json());
    } catch (error) {
      if (error.name !== "AbortError") state.textContent = "点検できませんでした。しばらくしてから、もう一度お試しください。";
    }
  }

  root.querySelector("[data-check-again]").addEventListener("click", check);
  form?.addEventListener("input", later);
  form?.addEventListener("change", later);
  document.addEventListener("w-autosave:success", later);
  new MutationObserver(() => { if (isOpen()) check(); }).observe(panel, { attributeFilter: ["hidden"] });
  if (isOpen()) check();
}

function show(root, { problem, findings }) {
  const number = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const errors = number("error");
  const warnings = number("warning");
  const parts = [];
  if (errors) parts.push(`${LABELS.error}：${errors}件`);
  if (warnings) parts.push(`${LABELS.warning}：${warnings}件`);
  root.querySelector("[data-check-state]").textContent = problem || parts.join("、") || "直すところはありません。";
  const count = root.querySelector("[data-check-count]");
  count.hidden = !errors;
  count.textContent = errors;
  const template = root.querySelector("[data-check-row]");
  root.querySelector("[data-check-list]").replaceChildren(...findings.map((finding) => row(template, finding)));
}

function row(template, { severity, message, excerpt, block_id: block, place }) {
  const item = template.content.cloneNode(true);
  const find = (name) => item.querySelector(`[data-row-${name}]`);
  item.firstElementChild.dataset.severity = severity;
  find("severity").textContent = LABELS[severity];
  find("message").textContent = message;
  find("excerpt").textContent = excerpt;
  find("excerpt").hidden = !excerpt;
  find("go").textContent = `${place}へ移動`;
  find("go").hidden = !block || !place;
  find("go").addEventListener("click", () => goTo(block));
  return item;
}

/* Opens the block in the form, scrolls to it and puts the cursor into its first field. */
function goTo(block) {
  const target = document.querySelector(`[data-contentpath="${CSS.escape(block)}"]`);
  if (!target) return;
  const toggle = target.querySelector("[data-panel-toggle][aria-expanded=false]");
  toggle?.click();
  target.scrollIntoView({ block: "center" });
  target.querySelector("input:not([type=hidden]), textarea, select, [contenteditable=true]")?.focus();
}

const root = document.querySelector("[data-content-check]");
if (root) start(root);
