/*
 * Shows the mail with its examples while it is written; the server fills the gaps.
 * Without this script the button below the form shows the same.
 */
const form = document.querySelector('[data-mail-text]');
const preview = document.querySelector('[data-mail-preview]');
let timer;
let request;

async function refresh() {
  request?.abort();
  request = new AbortController();
  const data = new FormData(form);
  data.set('action', 'live');
  try {
    const answer = await fetch(form.dataset.mailText, { method: 'POST', body: data, signal: request.signal });
    if (answer.ok && !answer.redirected) preview.innerHTML = await answer.text();
  } catch {
    // The last preview stays; saving will say what is wrong.
  }
}

form?.addEventListener('input', () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(refresh, 400);
});
